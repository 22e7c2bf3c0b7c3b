package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
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

@ExtendWith(ApplicationExtension.class)
class AnswersScreenTest {
    private static final String ANSWERS =
            "Timestamp,Email Address,Child's full name,Class,Your name,Relation,Video,Pictures?\n"
                    + "04/09/2026 20:15:02,i@mail.example,Chidi Okafor,4B,Ifeoma Okafor,mother,Yes,No\n"
                    + "04/09/2026 21:00:00,l@mail.example,Freya Åkeson,4B,Liv Åkesson,mother,Yes,Yes\n"
                    + "04/09/2026 22:00:00,n@mail.example,Nobody Known,4B,N,mother,Yes,Yes\n";

    @TempDir
    static Path temporary;

    private Stage stage;
    private Path folder;
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
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void answersAreMappedConfirmedAndRecordedOnce(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("answers.csv"), ANSWERS);
        ConsentsWindow window = new ConsentsWindow(robot, stage, office).tab("Answers");
        window.dialogs.answer(file);
        window.press("#chooseAnswers").see("1 answer is clear; 1 to confirm; 0 recorded before");
        window.see("Record 1 answer");

        // The school calls its website “Pictures?”: the person says so.
        ComboBox<?> column = window.find("#answer-column-7", ComboBox.class);
        window.interact(() -> column.getSelectionModel().select(AnswerField.values().length + 2));
        ConsentsWindow.eventually(() -> assertThat(window.find("#answer-column-7", ComboBox.class)
                        .getValue()
                        .toString())
                .contains("website"));
        window.interact(() -> window.plan().getSelectionModel().select(1));
        window.see("Same");
        CheckBox same = window.find("#same-3", CheckBox.class);
        window.interact(same::fire);
        window.see("Record 2 answers");
        window.press("#applyAnswers").see("2 answers are recorded");
        assertThat(office.state(office.chidi, ConsentUse.WEBSITE)).isEqualTo(ConsentState.REFUSED);
        assertThat(office.state(office.freya, ConsentUse.VIDEO)).isEqualTo(ConsentState.GIVEN);

        window.dialogs.answer(file);
        window.press("#chooseAnswers").see("2 recorded before").see("Record nothing");
    }
}
