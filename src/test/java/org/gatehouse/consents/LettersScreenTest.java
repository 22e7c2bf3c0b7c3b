package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.consents.ConsentUse.DISPLAYS;
import static org.gatehouse.consents.ConsentUse.PRESS;
import static org.gatehouse.consents.ConsentUse.WEBSITE;
import static org.gatehouse.consents.ConsentUse.X_ACCOUNT;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gatehouse.consents.forms.PaperForms;
import org.gatehouse.kit.Look;
import org.gatehouse.people.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The way of the letters: printed, filled in by pen, scanned as a pile, and filed page by page with the keyboard. */
@ExtendWith(ApplicationExtension.class)
class LettersScreenTest {
    @TempDir
    static Path temporary;

    private final ReturnedLetters pen = new ReturnedLetters(4);
    private Path folder;
    private Stage stage;
    private OfficeDesk office;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Label(), 1146, 700));
        Look.LIGHT.dress(stage.getScene());
        stage.show();
    }

    @BeforeEach
    void open() throws Exception {
        folder = Files.createTempDirectory(temporary, "office");
        office = OfficeDesk.open(folder, new SettableClock());
        office.consents.choices().addWording(office.clerk, "2026-1", PaperForms.WORDING, OfficeDesk.TODAY.minusDays(7));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void lettersComeBackAsAPileAndAreFiledByKeyboard(FxRobot robot) throws Exception {
        ConsentsWindow window = new ConsentsWindow(robot, stage, office).tab("Letters and scans");
        CheckBox video = window.find("#ask-" + ConsentUse.VIDEO, CheckBox.class);
        window.interact(() -> video.setSelected(false));
        Path letters = folder.resolve("letters.pdf");
        window.dialogs.answer(letters);
        window.see("Print 3 letters").press("#printLetters").see("3 letters are in “letters.pdf”");
        window.see("3 letters are out");

        // By class and name: Chidi Okafor and Freya Åkesson of 4B, then Tomás of 5W.
        window.dialogs.answer(pile(PaperForms.pages(Files.readAllBytes(letters))));
        window.press("#readPile").see("Page 1 of 4").see("1 blank page left out");
        List<Long> known = List.of(office.chidi.id(), office.freya.id(), office.tomas.id());
        assertThat(known)
                .allSatisfy(pupil -> assertThat(office.consents.reads().entries(office.clerk, pupil))
                        .isEmpty());

        file(window, "Okafor, Chidi", office.chidi.id());
        file(window, "Åkesson, Freya", office.freya.id());
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
        assertThat(office.state(office.chidi, PRESS)).isEqualTo(ConsentState.REFUSED);
        assertThat(office.state(office.freya, WEBSITE)).isEqualTo(ConsentState.GIVEN);
        assertThat(office.state(office.freya, DISPLAYS)).isEqualTo(ConsentState.GIVEN);
        assertThat(office.state(office.freya, X_ACCOUNT)).isEqualTo(ConsentState.NOT_ASKED);

        // Tomás’s page was fed upside down and is the last of those that could be read: skipped here.
        window.see("Page 3 of 4").see("Tomás");
        window.keys(KeyCode.BACK_SPACE).see("Page 4 of 4").see("no form code on this page");

        // A page without its code is found by hand and entered with itself as evidence.
        window.write("tom").keys(KeyCode.ENTER).see("Another child");
        ConsentsWindow.eventually(() -> assertThat(window.focus().getId()).isEqualTo("formRows"));
        window.keys(KeyCode.N, KeyCode.ENTER).write("Mr Tomás").keys(KeyCode.ENTER);
        window.see("The pile is through").see("3 pages were filed").see("1 page was skipped");
        assertThat(office.state(office.tomas, X_ACCOUNT)).isEqualTo(ConsentState.REFUSED);
        assertThat(office.consents.reads().entries(office.clerk, office.tomas.id()))
                .allSatisfy(entry ->
                        assertThat(entry.evidence().orElseThrow().mediaType()).contains("image/jpeg"));

        window.press("#closePile").see("1 letter is out");
    }

    @Test
    void whatIsNotDecidedIsNotFiledAndAFormThatWasFiledIsTold(FxRobot robot) throws Exception {
        byte[] letters = office.consents
                .forms()
                .print(
                        office.clerk,
                        List.of(office.freya.id()),
                        1,
                        List.of(X_ACCOUNT, WEBSITE, PRESS, DISPLAYS),
                        OfficeDesk.TODAY);
        BufferedImage page = PaperForms.pages(letters).get(0);
        pen.tick(page, 0, true);
        ConsentsWindow window = new ConsentsWindow(robot, stage, office).tab("Letters and scans");
        window.dialogs.answer(scan(List.of(page)));
        window.press("#readPile").see("Åkesson, Freya").see("Neither box is ticked");
        assertThat(window.find("#confirmPage", Button.class).isDisabled()).isTrue();
        window.keys(KeyCode.ENTER).see("Decide every row");
        assertThat(office.consents.reads().entries(office.clerk, office.freya.id()))
                .isEmpty();
        window.keys(KeyCode.N, KeyCode.ENTER)
                .see("Enter who signed")
                .write("Ms Example")
                .keys(KeyCode.ENTER);
        window.see("The pile is through");
        assertThat(office.state(office.freya, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
        assertThat(office.state(office.freya, PRESS)).isEqualTo(ConsentState.REFUSED);

        window.press("#closePile");
        window.dialogs.answer(scan(List.of(page)));
        window.press("#readPile").see("Filed already by Samira Lindqvist").see("File it once more");
        window.keys(KeyCode.N, KeyCode.ENTER).write("Ms Example").keys(KeyCode.ENTER);
        assertThat(office.consents.reads().entries(office.clerk, office.freya.id()))
                .hasSize(4);
    }

    /** Whoever’s page lies there, its decisions are as they were drawn; the contact of one child is proposed, the other typed. */
    private void file(ConsentsWindow window, String child, long pupil) {
        window.see(child);
        ConsentsWindow.eventually(() -> assertThat(window.focus().getId()).isEqualTo("formRows"));
        if (pupil == office.freya.id())
            // Both boxes of the first row, so that only a person can say: no answer. The third was left empty.
            window.keys(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT3)
                    .keys(KeyCode.ENTER)
                    .see("Enter who signed")
                    .write("Ms Example");
        window.keys(KeyCode.ENTER).see("Filed for " + child);
    }

    private Path pile(List<BufferedImage> letters) throws Exception {
        BufferedImage chidi = letters.get(0);
        pen.tick(chidi, 0, true);
        pen.tick(chidi, 1, true);
        pen.tick(chidi, 2, false);
        pen.tick(chidi, 3, true);
        BufferedImage freya = letters.get(1);
        pen.tick(freya, 0, true);
        pen.tick(freya, 0, false);
        pen.tick(freya, 1, true);
        pen.tick(freya, 3, true);
        return scan(List.of(
                chidi,
                freya,
                ReturnedLetters.blank(),
                ReturnedLetters.turned(letters.get(2)),
                ReturnedLetters.ownWords()));
    }

    private Path scan(List<BufferedImage> pages) throws Exception {
        return ReturnedLetters.save(pages, Files.createTempFile(folder, "pile", ".pdf"));
    }
}
