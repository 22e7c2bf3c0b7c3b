package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.gatehouse.book.Hashes;
import org.gatehouse.incidents.IncidentFilter;
import org.gatehouse.incidents.Incidents;
import org.gatehouse.incidents.Involved.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees an incident and who does not, and what stays of it when a desk is locked, in the window. */
class IncidentReadersTest {
    private static final String WORDS = "She answered a child by private message, twice";
    private static final String PASSWORD = "oak ladder seven";
    private static final String UPLOADED = "A child’s handwriting with their full name is to be seen in a picture";

    @TempDir
    Path folder;

    @Test
    void whomItConcernsFindsNothingOfItAnywhereWhateverTheirRole() throws Exception {
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn("green").click("#place-INCIDENTS").type("#incidentWords", WORDS);
            desk.type("#involved-search", "Pritchard").see("Mrs Pritchard · Member of staff");
            desk.click("Mrs Pritchard · Member of staff");
            part(desk, "Mrs Pritchard", Part.CONCERNED);
            desk.type("#involved-search", "Aisha Khan").see(" · Pupil").press(KeyCode.ENTER);
            desk.type("#saw-it-search", "The caretaker").see("“The caretaker”").press(KeyCode.ENTER);
            desk.see("The caretaker").click("#handIn").see("Handed in by you");
            desk.signOut();

            desk.signIn("ashworth").see(WORDS).click("#place-INCIDENTS").type("#incidentSearch", "caretaker");
            desk.see("One incident").chooseFirst("#incidentList").see("Saw it").see("Who may read it: ");
            childsPage(desk).see("All of it in one chronology").click("All of it in one chronology");
            desk.see("Each entry stands where it happened").see(WORDS);
            desk.signOut();

            desk.signIn("pritchard").see("Referred to you: acknowledge");
            assertThat(desk.isShown(WORDS)).as("on Today").isFalse();
            desk.click("#place-INCIDENTS").see("incidents");
            choose(desk, "#incidentsShown", "ALL");
            assertThat(rows(desk).toString())
                    .as("in the list")
                    .contains("asks where she plays")
                    .doesNotContain(WORDS);
            desk.type("#incidentSearch", "caretaker").see("Nothing fits");
            childsPage(desk);
            desk.settle();
            assertThat(desk.isShown("#pupilIncidents"))
                    .as("on the child’s page")
                    .isFalse();
        }
    }

    @Test
    void whatIsTypedOutlivesALockAndEvidenceGoesWithIt() throws Exception {
        Path screenshot = folder.resolve("screen.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", screenshot.toFile());
        try (DeskRobot desk = DeskRobot.atDemoSchool(folder)) {
            desk.signIn("akhtar")
                    .click("#place-INCIDENTS")
                    .see("Handed in by you")
                    .chooseFirst("#incidentList");
            desk.type("#later", UPLOADED).click("#enter-later").see("It went to: ");
            desk.signOut();

            desk.signIn("orourke")
                    .click("#place-INCIDENTS")
                    .type("#incidentSearch", "handwriting")
                    .see("One incident");
            desk.chooseFirst("#incidentList").see("Added by whoever handed it in");
            desk.dialogs.answer(screenshot);
            desk.click("#chooseEvidence").see(Hashes.sha256(Files.readAllBytes(screenshot)));
            desk.type("#note", "The office is told");
            desk.click("#look-1").find("#evidencePicture");
            desk.onWindow(() -> {
                desk.desk().lock();
                return null;
            });
            desk.find("#unlock");
            assertThat(desk.isShown("#evidencePicture"))
                    .as("beside a locked desk")
                    .isFalse();
            desk.type("#password", PASSWORD).click("#unlock");
            assertThat(((TextInputControl) desk.find("#note")).getText()).isEqualTo("The office is told");
            desk.signOut();

            desk.signIn("orourke")
                    .click("#place-INCIDENTS")
                    .type("#incidentSearch", "handwriting")
                    .see("One incident");
            desk.chooseFirst("#incidentList").see("Added by whoever handed it in");
            assertThat(((TextInputControl) desk.find("#note")).getText()).isEqualTo("The office is told");
            desk.click("#note").press(KeyCode.CONTROL, KeyCode.ENTER).see("Note · Ms O’Rourke");

            desk.settle().click("#changeFacts").type("#address", "https://social.example/p/7");
            noteFromAnotherDesk(desk);
            desk.click("#recordFacts")
                    .see("in the meantime")
                    .click("#lookAgain")
                    .see("is still here");
            assertThat(((TextInputControl) desk.find("#address")).getText()).endsWith("/p/7");
            desk.click("#recordFacts").see("Details changed · Ms O’Rourke").see("Rang the office");

            desk.type("#incidentSearch", "football").see("One incident").chooseFirst("#incidentList");
            desk.see("Somebody calls our football team").click("@gritstone_ned").see("Chronology of @gritstone_ned");
            desk.see("a child is made fun of").click("Incident 2026-002").click("Block or report @gritstone_ned…");
            desk.see("@gritstone_ned").settle();
            assertThat(((TextInputControl) desk.find("#reason")).getText()).startsWith("Incident ");
        }
    }

    private static void noteFromAnotherDesk(DeskRobot desk) throws Exception {
        FrameController frame = desk.onWindow(() -> desk.desk().frame().orElseThrow());
        Incidents incidents = frame.rooms().incidents();
        long id = incidents
                .reads()
                .rows(frame.session(), IncidentFilter.ALL.words("handwriting"))
                .get(0)
                .id();
        incidents.note(frame.session(), id, "Rang the office", Instant.now());
        desk.see("Rang the office").settle();
    }

    private static DeskRobot childsPage(DeskRobot desk) throws Exception {
        desk.click("#place-CONSENTS").type("#search", "Aisha Khan").see("child");
        return desk.chooseFirst("#register").click("#childName").see("Posts they appear in");
    }

    private static void part(DeskRobot desk, String name, Part part) throws Exception {
        @SuppressWarnings("unchecked")
        ComboBox<Part> box = (ComboBox<Part>) desk.find("#part-" + name.replaceAll("\\P{L}", ""));
        desk.onWindow(() -> {
            box.setValue(part);
            return null;
        });
    }

    private static void choose(DeskRobot desk, String query, String value) throws Exception {
        ComboBox<?> box = (ComboBox<?>) desk.find(query);
        desk.onWindow(() -> {
            for (int at = 0; at < box.getItems().size(); at++)
                if (((Enum<?>) box.getItems().get(at)).name().equals(value))
                    box.getSelectionModel().select(at);
            return null;
        });
        desk.settle();
    }

    private static Set<?> rows(DeskRobot desk) throws Exception {
        ListView<?> list = (ListView<?>) desk.find("#incidentList");
        return desk.onWindow(() -> Set.copyOf(list.getItems()));
    }
}
