package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import org.gatehouse.policy.PolicyPapers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy through the window: it is written and agreed, acknowledged, kept, published, and exceptions are decided. */
class PolicyTest {
    @TempDir
    Path folder;

    private DeskRobot desk;

    @BeforeEach
    void start() throws Exception {
        desk = DeskRobot.atDemoSchool(folder);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void aVersionIsWordedAgreedApprovedBroughtIntoForceAndPublished() throws Exception {
        desk.signIn("ashworth").click("#place-POLICY").see("In force since");
        ComboBox<?> versions = (ComboBox<?>) desk.find("#version");
        desk.onWindow(() -> {
            versions.getSelectionModel().selectFirst();
            return null;
        });
        desk.see("When the staff have agreed").find("#words");
        desk.type("#words", "We use {school} with {nonsense}.").click("#saveWords");
        desk.see("Nothing is known under “nonsense”");
        desk.type("#words", "{school} tells families what its children do.").click("#saveWords");
        desk.see("St Wilfrith’s Church Primary School tells families what its children do.");
        assertThat(((TextInputControl) desk.find("#words")).getText()).startsWith("{school}");

        desk.click("#agreeStep").see("Agreed by staff (Staff meeting)").click("#approveStep");
        desk.see("Approved by governors (Full governing body)").click("#bring-into-forceStep");
        desk.see("Version 2, in force.");
        desk.dialogs.answer(folder);
        desk.click("#writeFiles");
        desk.type("#publishedAt", "https://www.stwilfriths.example.sch.uk/policies")
                .click("#publishStep");
        desk.see("Published " + PolicyPapers.day(LocalDate.now()));
        assertThat(folder.resolve("social-media-policy-2.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("social-media-policy-2.html")).content().contains("what its children do.");
        assertThat(folder.resolve("following-the-school-on-x.pdf")).isNotEmptyFile();
    }

    @Test
    void aTeacherAcknowledgesAndAsksForAnExceptionThatTheHeadAgreesTo() throws Exception {
        desk.signIn("boateng").click("Acknowledge the social media policy").see("have not acknowledged it yet");
        desk.click("#readIt").click("#knowsLinked").click("#acknowledge").see("It is time again on");
        desk.click("#registersTab").click("#newRequest");
        desk.type("#requestWhat", "Own telephone at the swimming gala").type("#requestWhy", "The hall has none.");
        desk.click("#sendRequest").see("The Head Teacher will find this request under “Today”.");
        desk.signOut().signIn("ashworth").click("Decide: Own telephone at the swimming gala");
        desk.click("#agreeEntry").see("Agreed for Mr Boateng-Lloyd.");
    }

    @Test
    void theOfficeRecordsASignatureAndBringsInASignedList() throws Exception {
        desk.signIn("akhtar")
                .click("#place-POLICY")
                .click("#acknowledgementsTab")
                .see("7 of 14 have acknowledged");
        desk.type("#search", "Tomasz")
                .click("Tomasz Wójcik-Hale")
                .click("#recordSigned")
                .see("The signature of Tomasz Wójcik-Hale is recorded.");
        desk.see("8 of 14 have acknowledged");
        Path list = Files.writeString(
                folder.resolve("signed.csv"),
                "Name,Signed on,Kind\nMiss Green,%1$s,\nGwen Ó Cuinn,%1$s,Volunteer\nNobody Known,%1$s,\n"
                        .formatted(LocalDate.now()));
        desk.dialogs.answer(list);
        desk.click("#bringInList").see("2 signatures of version 1 to record").see("1 rows left out");
        desk.click("#applySigned").see("2 signatures are recorded.").see("10 of 15 have acknowledged");
        desk.click("#newCovered").type("#newName", "Piotr");
        desk.click("#addCovered").see("Say whether they are staff");
    }
}
