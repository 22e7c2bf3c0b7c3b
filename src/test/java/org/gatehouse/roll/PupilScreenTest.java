package org.gatehouse.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Look;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ScriptedDialogs;
import org.gatehouse.kit.TwoVersions.Choice;
import org.gatehouse.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PupilScreenTest {
    private static final Memory FORGETFUL = new Memory() {
        @Override
        public Optional<String> get(String key) {
            return Optional.empty();
        }

        @Override
        public void put(String key, String value) {}
    };

    @TempDir
    static Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Stage stage;
    private OpenSchool school;
    private RollController page;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Label(), 1200, 700));
        Look.LIGHT.dress(stage.getScene());
        stage.show();
    }

    @BeforeEach
    void open() throws IOException {
        school = OpenSchool.create(Files.createTempDirectory(folder, "school"));
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aPupilIsTypedInWithEachMistakeToldBesideItsField(FxRobot robot) {
        school.roll.add(school.head, Pupils.MATEUSZ);
        enter(robot, school.head);
        press(robot, "#addButton");
        press(robot, "#save");
        eventually(() -> assertThat(remark(robot, "forename")).contains("Enter the legal forename"));

        type(robot, "forename", "Inés");
        type(robot, "surname", "García");
        type(robot, "dateOfBirth", "31/02/2017");
        type(robot, "upn", "A801200005001");
        type(robot, "yearGroup", "4");
        type(robot, "admissionNumber", "414");
        press(robot, "#save");
        eventually(() -> assertThat(remark(robot, "dateOfBirth")).contains("no day of the calendar"));
        assertThat(remark(robot, "upn")).contains("does not fit the digits");
        assertThat(school.roll.pupils(school.head, RollSearch.ALL)).hasSize(1);

        type(robot, "dateOfBirth", "28/02/2017");
        press(robot, "#save");
        eventually(() -> assertThat(remark(robot, "admissionNumber")).contains("belongs to Matty Wójcik"));
        type(robot, "admissionNumber", "0501");
        press(robot, "#save");
        eventually(() -> assertThat(text(robot, "#notice")).isEqualTo("Inés García is on the roll."));
        assertThat(school.roll.pupils(school.head, new RollSearch("garcia", "", false)))
                .extracting(Pupil::year, Pupil::dateOfBirth, Pupil::upn)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        YearGroup.Y4, LocalDate.of(2017, 2, 28), "A801200005001"));
    }

    @Test
    void aChangeOnWhatAnotherDeskChangedIsRefusedAndKeepsWhatWasTyped(FxRobot robot) throws IOException {
        Pupil aisha = school.roll.add(school.head, Pupils.AISHA);
        enter(robot, school.head);
        choose(robot);
        type(robot, "class", "6 Bell");
        try (OpenSchool other = school.atAnotherDesk()) {
            other.roll.change(other.head, aisha, aisha.withId(aisha.id()).leaving(Pupils.TODAY));
        }
        dialogs.answer(Choice.GO_ON);
        press(robot, "#save");
        eventually(() ->
                assertThat(robot.lookup("#problem").queryLabeled().getText()).contains("changed at another desk"));
        eventually(() -> assertThat(dialogs.told).singleElement().asString().contains("6 Rauf", "6 Bell"));
        assertThat(input(robot, "class").getText()).isEqualTo("6 Bell");
        assertThat(school.roll.pupil(aisha.id()).className()).isEqualTo("6 Rauf");
    }

    @Test
    void aContactIsAddedChangedAndEnded(FxRobot robot) {
        Pupil aisha = school.roll.add(school.head, Pupils.AISHA);
        enter(robot, school.head);
        choose(robot);
        press(robot, "#addContact");
        eventually(() -> assertThat(robot.lookup("#field-email").tryQuery()).isPresent());
        type(robot, "forename", "Samina");
        type(robot, "surname", "Khan");
        type(robot, "email", "Samina@Example.com\nsamina at work");
        press(robot, "#responsibility");
        press(robot, "#save");
        eventually(() -> assertThat(remark(robot, "email")).contains("not an e-mail address"));
        type(robot, "email", "Samina@Example.com\nwork@example.org");
        press(robot, "#save");
        eventually(() -> assertThat(robot.lookup("Samina Khan").tryQuery()).isPresent());
        PupilContact held = school.roll.contacts(aisha.id()).get(0);
        assertThat(held.contact().emails()).containsExactly("Samina@Example.com", "work@example.org");
        assertThat(held.parentalResponsibility()).isTrue();

        press(robot, "#contact-" + held.contact().id());
        eventually(() -> assertThat(robot.lookup("#field-relation").tryQuery()).isPresent());
        type(robot, "relation", "Mother");
        press(robot, "#responsibility");
        press(robot, "#save");
        eventually(() -> assertThat(
                        robot.lookup("Mother · no parental responsibility").tryQuery())
                .isPresent());

        press(robot, "#contact-" + held.contact().id());
        eventually(() -> assertThat(robot.lookup("#end").tryQuery()).isPresent());
        press(robot, "#end");
        eventually(() -> assertThat(school.roll.contacts(aisha.id())).isEmpty());
        assertThat(dialogs.told).singleElement().asString().contains("Samina Khan", "Aisha Khan");
    }

    @Test
    void whoOnlyReadsTheRollSeesNoFormAndNoContacts(FxRobot robot) {
        school.roll.add(school.head, Pupils.AISHA);
        enter(robot, school.actor(Role.STAFF));
        assertThat(robot.lookup("#addButton").queryButton().isDisabled()).isTrue();
        eventually(() -> assertThat(table(robot).getItems()).hasSize(1));
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        assertThat(robot.lookup("#contacts").tryQuery()).isEmpty();
    }

    private void enter(FxRobot robot, Actor actor) {
        robot.interact(() -> {
            Screens.Screen<RollController> screen = new Screens()
                    .with(
                            RollController.class,
                            () -> new RollController(
                                    school.roll, actor, new Background(dialogs), dialogs, FORGETFUL, pupil -> {}))
                    .load(RollController.class);
            page = screen.controller();
            stage.getScene().setRoot(screen.root());
            page.reload();
        });
    }

    private void choose(FxRobot robot) {
        eventually(() -> assertThat(table(robot).getItems()).isNotEmpty());
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        eventually(() -> assertThat(robot.lookup("#field-class").tryQuery()).isPresent());
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#pupils").queryTableView();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(robot.lookup(id).queryAs(ButtonBase.class)::fire);
    }

    private static TextInputControl input(FxRobot robot, String field) {
        return robot.lookup("#field-" + field).queryAs(TextInputControl.class);
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> input(robot, field).setText(text));
    }

    private static String remark(FxRobot robot, String field) {
        Label remark = robot.lookup("#remark-" + field).queryAs(Label.class);
        return remark.isVisible() ? remark.getText() : "";
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable holds) {
        await().untilAsserted(holds);
    }
}
