package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.control.ComboBox;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.book.Verification;
import org.gatehouse.demo.DemoCopy;
import org.gatehouse.posts.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that is no child, a trip that is not over, a link that follows people: what two people do about them, in the window. */
class SecondPersonTest {
    @TempDir
    Path folder;

    @Test
    void aBlockIsDecidedAndAPostHeldAndLetGo() throws Exception {
        Path school = folder.resolve("school.gatehouse");
        DemoCopy.at(school);
        try (DeskRobot desk = DeskRobot.start(folder.resolve("desk"), Clock.systemUTC())) {
            desk.onWindow(() -> {
                desk.desk().open(school);
                return null;
            });
            desk.signIn("obriain");
            desk.click("#place-QUEUE").click("#write");
            desk.type("#text", "See https://library.example.org/a?utm_source=x&page=2 today");
            desk.click("#removeTracking");
            desk.see("Look: one thing").click("#explain-LINK-SAFE").see("Before we link to a page");
            desk.type("#text", "We are at Thornbury Castle until 3pm, with Aisha Khan of our reading book.");
            desk.see("forename and surname").click("#hold").find("#holdUntil");
            ComboBox<?> purpose = (ComboBox<?>) desk.find("#purpose");
            desk.onWindow(() -> {
                purpose.getSelectionModel().select(Purpose.LOG.ordinal());
                return null;
            });
            desk.see("Saved");
            desk.dialogs.answer("She is the heroine of the book.");
            desk.click("#submit").see("handing in: “She is the heroine of the book.”");
            desk.signOut();

            desk.signIn("orourke");
            desk.click("#place-QUEUE")
                    .type("#search", "Thornbury")
                    .see("1 post")
                    .chooseFirst("#list");
            desk.see("This cannot be approved as it stands");
            desk.dialogs.answer("She is in “The Lighthouse at Night”.");
            desk.click("#notThisChild").see("Not this child · TW-NAME").see("Decided by");
            desk.click("#approve").see("Held until");
            assertThat(desk.isShown("#export")).isFalse();
            desk.dialogs.answer("They came back early.");
            desk.click("#release").find("#export");
        }
        assertThat(Verification.ofFile(school, new DeskSettings(folder.resolve("desk"))::head)
                        .problems())
                .isEmpty();
    }
}
