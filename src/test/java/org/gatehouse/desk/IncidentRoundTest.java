package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.gatehouse.incidents.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident from a teacher’s hand to its end: handed in, copied, removed, reported, acknowledged, closed, printed. */
class IncidentRoundTest {
    private static final String WORDS = "A comment under the choir post calls a pupil names nobody should read";

    @TempDir
    Path folder;

    @Test
    void aTeacherHandsInTheCoordinatorDoesTheStepsTheDslAcknowledgesAndItIsClosed() throws Exception {
        Path paper = folder.resolve("incident.pdf");
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn("green").click("#place-INCIDENTS").type("#incidentWords", WORDS);
            desk.type("#handle", "@wold_troll").click("#childInvolved");
            picture(desk, "hand-in");
            desk.click("#handIn");
            Awaitility.await().until(() -> desk.dialogs.told.stream().anyMatch(told -> told.contains("It went to")));
            assertThat(String.join(" ", desk.dialogs.told)).contains("Ms O’Rourke", "Mrs Pritchard");
            desk.see("Handed in by you").chooseFirst("#incidentList").see("You handed this in");
            picture(desk, "handed-in");
            desk.signOut();
            assertNoWordIsReadableInTheFile();

            desk.signIn("orourke").see("Incidents");
            desk.click("#place-INCIDENTS")
                    .see(WORDS)
                    .chooseFirst("#incidentList")
                    .see("Copy, remove, report");
            picture(desk, "incident");
            desk.type("#words-COPY", "Screenshot in the log").click("#record-COPY");
            desk.type("#words-REMOVE", "Hidden under the post").click("#record-REMOVE");
            desk.type("#words-REPORT", "Mrs Ashworth").click("#record-REPORT").see("Waits for the Designated");
            desk.click("Block or report @wold_troll…")
                    .see("is not in the list yet")
                    .click("#add");
            assertThat(reason(desk)).startsWith("Incident ");
            desk.click("#place-INCIDENTS");
            desk.type("#note", "Spoke with the class teacher")
                    .click("#enter-note")
                    .see("Spoke with the class teacher");
            assertThat(desk.isShown("#enter-closing"))
                    .as("closed before the DSL has acknowledged it")
                    .isFalse();
            desk.signOut();

            desk.signIn("pritchard")
                    .see("Referred to you: acknowledge")
                    .click(WORDS)
                    .see("referred to you");
            picture(desk, "acknowledge");
            desk.type("#acknowledgement", "Called home").click("#enter-acknowledgement");
            desk.find("#enter-closing");
            choose(desk, Outcome.PARENTS_INFORMED);
            desk.type("#closing", "Nothing left to do").click("#enter-closing").find("#enter-reopening");
            picture(desk, "closed");
            desk.dialogs.answer(paper);
            savePdf(desk);
            Awaitility.await().until(() -> Files.exists(paper));
        }
        try (PDDocument printed = Loader.loadPDF(paper.toFile())) {
            assertThat(new PDFTextStripper().getText(printed).replaceAll("\\s+", " "))
                    .contains("names nobody should read", "Screenshot in the log", "Called home", "Nothing left to do");
        }
        assertNoWordIsReadableInTheFile();
    }

    @Test
    void theMarkOfAnIndecentImageTakesAwayWhatWaitsAndSaysWhatToDo() throws Exception {
        Path screenshot = Files.write(folder.resolve("screen.png"), new byte[] {1, 2, 3});
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn("obriain").click("#place-INCIDENTS").type("#incidentWords", "I was told of a picture");
            desk.dialogs.answer(screenshot);
            desk.click("#chooseEvidence").see("screen.png");
            desk.click("#indecentImage").see("Do not view, copy, print").see("The file that waited was taken out");
            picture(desk, "gate");
            assertThat(desk.isShown("#chooseEvidence")).isFalse();
            assertThat(desk.isShown("screen.png")).isFalse();
            desk.click("#handIn");
            Awaitility.await().until(() -> desk.dialogs.told.stream().anyMatch(told -> told.contains("Mrs Pritchard")));
        }
    }

    @Test
    void wordsThatWereBeingTypedAreThereAgainAfterTheProgramEndedForTheirAuthorAlone() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn("green").click("#place-INCIDENTS").type("#incidentWords", WORDS);
            desk.click("#place-TODAY").signOut();
            assertNoWordIsReadableInTheFile();
            desk.signIn("obriain").click("#place-INCIDENTS").find("#incidentWords");
            assertThat(desk.isShown("This is what you had begun")).isFalse();
            desk.signOut();
            desk.signIn("green").click("#place-INCIDENTS").see("This is what you had begun");
            assertThat(((TextArea) desk.find("#incidentWords")).getText()).isEqualTo(WORDS);
        }
    }

    private static String reason(DeskRobot desk) {
        desk.see("@wold_troll").settle();
        return ((TextInputControl) desk.find("#reason")).getText();
    }

    private static void savePdf(DeskRobot desk) throws Exception {
        MenuButton papers = (MenuButton) desk.find("#incidentPapers");
        desk.onWindow(() -> {
            papers.show();
            papers.getItems().stream()
                    .filter(choice -> choice.getText().contains("(PDF)"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            papers.hide();
            return null;
        });
    }

    private static void choose(DeskRobot desk, Outcome outcome) throws Exception {
        @SuppressWarnings("unchecked")
        ComboBox<Outcome> box = (ComboBox<Outcome>) desk.find("#outcome");
        desk.onWindow(() -> {
            box.setValue(outcome);
            return null;
        });
    }

    private void assertNoWordIsReadableInTheFile() throws Exception {
        String bytes = Files.readString(folder.resolve("school.gatehouse"), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains("names nobody should"))
                .as("what was handed in")
                .isFalse();
        assertThat(bytes.contains("Called home")).as("what the DSL wrote").isFalse();
    }

    private static void picture(DeskRobot desk, String name) throws Exception {
        String to = System.getProperty("pictures");
        if (to == null) return;
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            desk.wear(theme);
            desk.draw(Path.of(to, name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"), 1366, 768, 1);
        }
    }
}
