package org.gatehouse.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Look;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ScriptedDialogs;
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
class RollScreenTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/gatehouse/roll");

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
    void anExportIsPreviewedAppliedAndChangesNothingTheSecondTime(FxRobot robot) {
        enter(robot, school.head);
        eventually(() -> assertThat(robot.lookup("#firstImport").queryButton().isVisible())
                .isTrue());

        choose(robot, "#firstImport", FIXTURES.resolve("sims.csv"));
        eventually(() -> assertThat(apply(robot).getText()).isEqualTo("Add 9 pupils"));
        assertThat(table(robot, "#added").getItems()).hasSize(9);
        assertThat(school.roll.pupils(school.head, RollSearch.ALL))
                .as("nothing before the button")
                .isEmpty();

        robot.interact(apply(robot)::fire);
        eventually(() -> assertThat(table(robot, "#pupils").getItems()).hasSize(9));
        assertThat(text(robot, "#notice")).startsWith("9 pupils were added");
        assertThat(text(robot, "#count")).isEqualTo("9 pupils");

        choose(robot, "#importButton", FIXTURES.resolve("sims.csv"));
        eventually(() -> assertThat(apply(robot).getText()).isEqualTo("Nothing to add or change"));
        assertThat(apply(robot).isDisabled()).isTrue();
        robot.type(KeyCode.ESCAPE);
        eventually(() -> assertThat(robot.lookup("#root").tryQuery()).isEmpty());
    }

    @Test
    void brokenRowsStandWithTheirReasonsBesideWhatIsTaken(FxRobot robot) {
        enter(robot, school.head);
        choose(robot, "#importButton", FIXTURES.resolve("broken.csv"));
        eventually(() -> assertThat(table(robot, "#problems").getItems()).hasSize(8));
        assertThat(text(robot, "#summary")).contains("7 to add", "8 problems");
        assertThat(apply(robot).getText()).isEqualTo("Add 7 pupils");
    }

    @Test
    void aColumnTakenForTheWrongThingIsCorrectedAndRemembered(FxRobot robot) throws IOException {
        Path odd = Files.writeString(
                Files.createTempDirectory(folder, "odd").resolve("odd.csv"), "Vorname,Nachname,Group\nAisha,Khan,6R\n");
        enter(robot, school.head);
        choose(robot, "#importButton", odd);
        eventually(() -> assertThat(text(robot, "#summary")).contains("Vorname, Nachname, Group"));
        assertThat(apply(robot).isDisabled()).isTrue();

        correct(robot, 0, PupilField.FORENAME);
        correct(robot, 1, PupilField.SURNAME);
        correct(robot, 2, PupilField.CLASS);
        eventually(() -> assertThat(apply(robot).getText()).isEqualTo("Add 1 pupil"));
        robot.interact(apply(robot)::fire);
        eventually(() -> assertThat(table(robot, "#pupils").getItems()).hasSize(1));

        choose(robot, "#importButton", odd);
        eventually(() -> assertThat(apply(robot).getText()).isEqualTo("Nothing to add or change"));
    }

    @Test
    void searchAndClassNarrowTheListAsYouType(FxRobot robot) throws IOException {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        enter(robot, school.head);
        eventually(() -> assertThat(table(robot, "#pupils").getItems()).hasSize(9));
        robot.interact(() -> robot.lookup("#search").queryAs(TextField.class).setText("wojcik"));
        eventually(() -> assertThat(text(robot, "#count")).isEqualTo("1 of 9 pupils"));
        robot.interact(() -> robot.lookup("#search").queryAs(TextField.class).clear());
        robot.interact(() -> robot.lookup("#className").<String>queryComboBox().setValue("4D"));
        eventually(() -> assertThat(text(robot, "#count")).isEqualTo("2 of 9 pupils"));
    }

    @Test
    void aReloadKeepsThePlaceAndShowsWhatAnotherDeskDid(FxRobot robot) throws IOException {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        enter(robot, school.head);
        eventually(() -> assertThat(table(robot, "#pupils").getItems()).hasSize(9));
        robot.interact(() -> table(robot, "#pupils").getSelectionModel().select(4));
        Pupil selected = (Pupil) table(robot, "#pupils").getSelectionModel().getSelectedItem();
        school.roll.add(school.head, Pupils.named(0, "", "Ada", "Abel", null));
        robot.interact(page::reload);
        eventually(() -> assertThat(table(robot, "#pupils").getItems()).hasSize(10));
        assertThat(table(robot, "#pupils").getSelectionModel().getSelectedItem())
                .isEqualTo(selected);
    }

    @Test
    void whoIsNotInTheFileLeavesOnlyWhenAskedTo(FxRobot robot) throws IOException {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        enter(robot, school.head);
        choose(
                robot,
                "#importButton",
                Files.writeString(folder.resolve("one.csv"), "Adno,Forename,Surname\n412,Aisha,Khan\n"));
        eventually(() -> assertThat(table(robot, "#missing").getItems()).hasSize(8));
        robot.interact(() -> table(robot, "#missing").getSelectionModel().selectIndices(0, 1));
        Button leave = (Button) ((javafx.scene.layout.BorderPane) robot.lookup("#plan")
                        .<PlanView<?>>query()
                        .getTabs()
                        .get(2)
                        .getContent())
                .getBottom()
                .lookup("#leave");
        assertThat(leave.getText()).isEqualTo("Mark 2 pupils as left today");
        robot.interact(leave::fire);
        eventually(() -> assertThat(table(robot, "#missing").getItems()).hasSize(6));
        assertThat(dialogs.told).singleElement().asString().contains("2 pupils leave");
        assertThat(school.roll.pupils(school.head, RollSearch.ALL)).hasSize(7);
    }

    @Test
    void aListOfContactsIsKnownByItsHeaderAndImportedTheSameWay(FxRobot robot) throws IOException {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        enter(robot, school.head);
        choose(robot, "#importButton", FIXTURES.resolve("contacts.csv"));
        eventually(() -> assertThat(apply(robot).getText()).isEqualTo("Add 5 contacts"));
        assertThat(school.roll.contacts(1)).as("nothing before the button").isEmpty();
        robot.interact(apply(robot)::fire);
        eventually(() -> assertThat(text(robot, "#notice")).startsWith("5 contacts were added"));
        assertThat(school.roll.contacts(1))
                .extracting(link -> link.contact().name())
                .containsExactly("Mrs Samina Khan", "Mr Bilal Raja");

        choose(robot, "#importButton", FIXTURES.resolve("contacts.csv"));
        eventually(() -> assertThat(text(robot, "#summary")).contains("5 the same"));
        assertThat(apply(robot).isDisabled()).isTrue();
    }

    @Test
    void aFileThatLosesMuchOfTheRollWaitsForAnAnswer(FxRobot robot) throws IOException {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        enter(robot, school.head);
        choose(
                robot,
                "#importButton",
                Files.writeString(folder.resolve("other.csv"), "Adno,Forename,Surname\n999,Leila,Haddad\n"));
        eventually(() -> assertThat(robot.lookup("#losing").query().isVisible()).isTrue());
        eventually(() -> assertThat(text(robot, "#summary")).contains("9 not in the file"));
        assertThat(apply(robot).isDisabled()).isTrue();
        robot.interact(() -> robot.lookup("#missingStay")
                .queryAs(javafx.scene.control.RadioButton.class)
                .fire());
        assertThat(apply(robot).isDisabled()).isFalse();
        robot.interact(() -> robot.lookup("#missingLeft")
                .queryAs(javafx.scene.control.RadioButton.class)
                .fire());
        assertThat(apply(robot).getText()).isEqualTo("Mark 9 pupils as left, add 1 and change 0");
        robot.interact(apply(robot)::fire);
        eventually(() -> assertThat(table(robot, "#pupils").getItems()).hasSize(1));
        assertThat(dialogs.told).singleElement().asString().contains("9 of 9 pupils leave");
        assertThat(school.roll.pupils(school.head, new RollSearch("", "", true)))
                .as("nobody is deleted")
                .hasSize(10);
    }

    @Test
    void whoMayNotChangeTheRollSeesWhyAndNoBirthdays(FxRobot robot) throws IOException {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        enter(robot, school.actor(Role.STAFF));
        eventually(() -> assertThat(table(robot, "#pupils").getItems()).hasSize(9));
        assertThat(robot.lookup("#importButton").queryButton().isDisabled()).isTrue();
        assertThat(text(robot, "#whyNot")).contains("the office");
        assertThat(table(robot, "#pupils").getVisibleLeafColumns())
                .extracting(javafx.scene.control.TableColumn::getId)
                .containsExactly("name", "legalName", "year", "form");
    }

    private void enter(FxRobot robot, Actor actor) {
        Map<String, String> remembered = new HashMap<>();
        Memory memory = new Memory() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(remembered.get(key));
            }

            @Override
            public void put(String key, String value) {
                remembered.put(key, value);
            }
        };
        Background background = new Background(dialogs);
        robot.interact(() -> {
            Screens.Screen<RollController> screen = new Screens()
                    .with(
                            RollController.class,
                            () -> new RollController(school.roll, actor, background, dialogs, memory, pupil -> {}))
                    .load(RollController.class);
            page = screen.controller();
            stage.getScene().setRoot(screen.root());
            page.reload();
        });
    }

    private void choose(FxRobot robot, String button, Path file) {
        dialogs.answer(file);
        robot.interact(robot.lookup(button).queryButton()::fire);
        eventually(() -> assertThat(robot.lookup("#root").tryQuery()).isPresent());
    }

    private static void correct(FxRobot robot, int column, PupilField field) {
        robot.interact(() -> robot.lookup("#column-" + column)
                .<Optional<PupilField>>queryComboBox()
                .setValue(Optional.of(field)));
    }

    private static Button apply(FxRobot robot) {
        return robot.lookup("#apply").queryButton();
    }

    private static TableView<?> table(FxRobot robot, String id) {
        Optional<TableView<?>> found = robot.lookup("#plan").<PlanView<?>>tryQuery().stream()
                .flatMap(plan -> plan.getTabs().stream())
                .map(tab -> ((javafx.scene.layout.BorderPane) tab.getContent()).getCenter())
                .filter(content -> id.equals("#" + content.getId()))
                .<TableView<?>>map(content -> (TableView<?>) content)
                .findFirst();
        return found.orElseGet(() -> robot.lookup(id).queryTableView());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable holds) {
        await().untilAsserted(holds);
    }
}
