package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewSchoolTest {
    @TempDir
    Path folder;

    @Test
    void aHeadTeacherSetsASchoolUpSignsInLocksAndUnlocks() throws Exception {
        Path file = folder.resolve("St Wilfrith’s.gatehouse");
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            desk.dialogs.answer(file);
            desk.click("#newButton");
            desk.type("#schoolName", "St Wilfrith’s Church Primary School");
            desk.type("#handle", "@stwilfriths");
            desk.type("#mailDomain", "stwilfriths.example.sch.uk");
            desk.type("#accountEmail", "office@stwilfriths.example.sch.uk");
            desk.click("#next").see("Confirm that the account is the school’s");
            desk.click("#decided").click("#next");
            desk.type("#headName", "Mrs Ashworth");
            desk.type("#signInName", "ashworth");
            desk.type("#headEmail", "head@stwilfriths.example.sch.uk");
            desk.type("#password", "copper lantern river");
            desk.type("#passwordAgain", "copper lantern river");
            desk.click("#create");
            String code = ((Labeled) desk.find("#code")).getText();
            assertThat(code).hasSizeGreaterThan(24);
            desk.click("#codeKept").click("#finish");
            desk.type("#signInName", "ashworth").type("#password", "wrong password here");
            desk.press(KeyCode.ENTER).see("do not go together");
            desk.type("#password", "copper lantern river").press(KeyCode.ENTER);
            desk.see("Mrs Ashworth");
            desk.click("#lock").see("What was being typed is kept");
            desk.type("#password", "copper lantern river").click("#unlock");
            desk.click("#place-SETTINGS").see("Longest post");
            desk.click("#place-SITES").click("@stwilfriths").see("Entered when the school was set up");
            desk.click("#place-PEOPLE").click("#addButton");
            desk.type("#name", "Tomás Ó Briain").type("#signInName", "obriain");
            desk.type("#email", "t.obriain@stwilfriths.example.sch.uk").click("#save");
            desk.see("can sign in with the password");
            assertThat(desk.dialogs.told).anyMatch(told -> told.contains("Password:"));
        }
    }
}
