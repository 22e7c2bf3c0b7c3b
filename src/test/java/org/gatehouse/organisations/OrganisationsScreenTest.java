package org.gatehouse.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Look;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ScriptedDialogs;
import org.gatehouse.kit.TabKey;
import org.gatehouse.kit.TwoVersions.Choice;
import org.gatehouse.people.Role;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OrganisationsScreenTest {
    @TempDir
    static Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Stage stage;
    private TestDesk desk;
    private Organisations organisations;
    private Actor head;
    private OrganisationsController page;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Label(), 1146, 700));
        Look.LIGHT.dress(stage.getScene());
        TabKey.goesOnIn(stage.getScene());
        stage.show();
    }

    @BeforeEach
    void open() throws IOException {
        desk = TestDesk.open(Files.createTempDirectory(folder, "school"), new SettableClock());
        organisations = new Organisations(desk.book, desk.people);
        head = desk.head();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void oneIsAddedFoundChangedEndedAndReinstated(FxRobot robot) {
        organisations.add(head, Known.of("Museum", "museum.example", ""));
        enter(robot, head);
        eventually(() -> assertThat(text(robot, "#count")).startsWith("1 organisation counts"));

        press(robot, "#addButton");
        type(robot, "name", "Oakfield Library");
        robot.interact(() ->
                robot.lookup("#entry-kind").<OrganisationKind>queryComboBox().setValue(OrganisationKind.CULTURE));
        type(robot, "link", "Our classes borrow there");
        type(robot, "hosts", "https://facebook.com/oakfield");
        press(robot, "#save");
        assertThat(shown(robot, "Anybody can have a page at facebook.com")).isTrue();
        type(robot, "hosts", "https://www.library.example/stories\nkids.example");
        type(robot, "handles", "@OakfieldLib");
        press(robot, "#save");
        eventually(() -> assertThat(text(robot, "#notice")).isEqualTo("Oakfield Library is added."));
        assertThat(organisations.all(head).get(1).hosts()).containsExactly("kids.example", "library.example");

        robot.interact(
                () -> robot.lookup("#search").queryAs(TextInputControl.class).setText("@oakfieldlib borrow"));
        eventually(() -> assertThat(table(robot).getItems()).hasSize(1));
        assertThat(text(robot, "#count")).startsWith("1 of 2 shown");

        type(robot, "name", "Oakfield Libraries");
        press(robot, "#save");
        eventually(() -> assertThat(text(robot, "#notice")).isEqualTo("Oakfield Libraries is saved."));
        eventually(() -> assertThat(shown(robot, "Changed: Name")).isTrue());

        dialogs.answer("It closed.");
        press(robot, "#end");
        eventually(() -> assertThat(text(robot, "#notice")).isEqualTo("Oakfield Libraries has ended."));
        assertThat(dialogs.told).last().asString().contains("2 websites and 1 handle count no longer");
        assertThat(shown(robot, "It closed.")).isTrue();
        assertThat(organisations.all(head).get(1).counts()).isFalse();
        assertThat(robot.lookup("#entry-name").queryAs(TextInputControl.class).isEditable())
                .isFalse();

        dialogs.answer("The governors");
        press(robot, "#reinstate");
        eventually(() -> assertThat(organisations.all(head).get(1).agreedBy()).isEqualTo("The governors"));
        eventually(() -> assertThat(robot.lookup("#save").query().isVisible()).isTrue());
    }

    @Test
    void wordsBeingTypedAreThereAfterACrashAndGoneOnceSavedOrGivenUp(FxRobot robot) {
        Organisation library = organisations.add(head, Known.library());
        Remembered typed = new Remembered();
        dialogs.keepTyped(typed);
        enter(robot, head);
        eventually(() -> assertThat(table(robot).getItems()).hasSize(1));
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        assertThat(robot.lookup("#keptWords").query().isVisible()).isFalse();
        type(robot, "link", "Siân’s class walks there");
        eventually(() -> assertThat(typed.words).isNotEmpty());

        organisations.change(head, library, Known.with(library, "Libraries", library.hosts(), library.handles()));
        enter(robot, head);
        eventually(() -> assertThat(table(robot).getItems()).hasSize(1));
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        assertThat(entry(robot, "link").getText()).isEqualTo("Siân’s class walks there");
        assertThat(entry(robot, "name").getText())
                .as("what was not typed is as it stands today")
                .isEqualTo("Libraries");
        assertThat(text(robot, "#keptWords")).isEqualTo("These words were kept from before.");
        press(robot, "#save");
        eventually(() -> assertThat(text(robot, "#notice")).isEqualTo("Libraries is saved."));
        assertThat(robot.lookup("#keptWords").query().isVisible()).isFalse();
        assertThat(typed.words.values()).containsOnly("");

        type(robot, "link", "We go by bus");
        eventually(() -> assertThat(typed.words.values()).doesNotContain(""));
        press(robot, "#cancel");
        assertThat(entry(robot, "link").getText()).isEqualTo("Siân’s class walks there");
        assertThat(typed.words.values()).containsOnly("");
    }

    @Test
    void anEmptyListSaysWhatToDoAndAListIsImportedOnce(FxRobot robot) throws IOException {
        enter(robot, head);
        eventually(() -> assertThat(robot.lookup("#firstImport")
                        .query()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isTrue());
        Path list = Files.writeString(
                folder.resolve("list.csv"),
                "name,kind,link,hosts,agreedBy,agreedOn\nLibrary,Education,Visits,library.example,Head,01/09/2026\n");
        choose(robot, "#firstImport", list);
        eventually(() -> assertThat(text(robot, "#apply")).isEqualTo("Add 1 organisation"));
        press(robot, "#apply");
        eventually(() -> assertThat(table(robot).getItems()).hasSize(1));
        choose(robot, "#importButton", list);
        eventually(() -> assertThat(text(robot, "#apply")).isEqualTo("Nothing to add or change"));
        robot.type(KeyCode.ESCAPE);
        eventually(
                () -> assertThat(robot.lookup("#importing").query().isVisible()).isFalse());

        Path out = folder.resolve("out.csv");
        dialogs.answer(out);
        press(robot, "#exportButton");
        eventually(() -> assertThat(text(robot, "#notice")).contains("written to out.csv"));
        assertThat(Files.readString(out)).contains("library.example");
    }

    @Test
    void whatAnotherDeskChangedIsShownAtOnceOrRefusedWhereSomebodyTypes(FxRobot robot) {
        Organisation library = organisations.add(head, Known.library());
        enter(robot, head);
        eventually(() -> assertThat(table(robot).getItems()).hasSize(1));
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        Organisation theirs = organisations.change(
                head, library, Known.with(library, "Libraries", library.hosts(), library.handles()));
        robot.interact(page::reload);
        eventually(() -> assertThat(entry(robot, "name").getText()).isEqualTo("Libraries"));
        assertThat(table(robot).getSelectionModel().getSelectedItem()).isEqualTo(theirs);

        type(robot, "link", "We walk there");
        organisations.change(head, theirs, Known.with(theirs, "Library", Set.of("other.example"), Set.of()));
        robot.interact(page::reload);
        eventually(() -> assertThat(table(robot).getItems().get(0).name()).isEqualTo("Library"));
        assertThat(entry(robot, "link").getText()).as("what is typed stays").isEqualTo("We walk there");
        dialogs.answer(Choice.GO_ON);
        press(robot, "#save");
        eventually(() -> assertThat(shown(robot, "at another desk")).isTrue());
        eventually(() -> assertThat(dialogs.told).last().asString().contains("other.example", "We walk there"));
        press(robot, "#cancel");
        assertThat(entry(robot, "name").getText()).isEqualTo("Library");
        assertThat(entry(robot, "hosts").getText()).isEqualTo("other.example");
    }

    @Test
    void tabGoesThroughTheFormInItsOrder(FxRobot robot) {
        enter(robot, head);
        press(robot, "#firstAdd");
        for (String field : new String[] {"name", "kind", "link", "hosts", "handles", "accountIds", "agreedBy"}) {
            assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("entry-" + field);
            robot.type(KeyCode.TAB);
        }
        assertThat(shown(robot, "Enter the organisation’s name"))
                .as("said when the field is left")
                .isTrue();
    }

    @Test
    void aDayThatIsNoneIsSaidBesideItAndStaysToBeMended(FxRobot robot) {
        organisations.add(head, Known.library());
        enter(robot, head);
        eventually(() -> assertThat(table(robot).getItems()).hasSize(1));
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        TextInputControl review = entry(robot, "reviewOn");
        robot.interact(() -> entry(robot, "agreedOn").requestFocus());
        robot.type(KeyCode.TAB);
        assertThat(shown(robot, "still to come")).isFalse();
        robot.interact(review::requestFocus);
        robot.interact(() -> review.setText("31/02/2027"));
        robot.type(KeyCode.TAB);
        assertThat(shown(robot, "no day of the calendar")).isTrue();
        assertThat(review.getText()).isEqualTo("31/02/2027");
        robot.interact(() -> review.setText("28 Feb 2028"));
        press(robot, "#save");
        eventually(() -> assertThat(organisations.all(head).get(0).reviewOn()).isEqualTo("2028-02-28"));
    }

    @Test
    void whoMayOnlyReadSeesWhyAndChangesNothing(FxRobot robot) {
        organisations.add(head, Known.library());
        enter(robot, desk.actor(head, "Bilal Shah", Role.STAFF));
        eventually(() -> assertThat(table(robot).getItems()).hasSize(1));
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        assertThat(robot.lookup("#addButton").query().isDisabled()).isTrue();
        assertThat(text(robot, "#whyNot")).contains("e-Safety coordinator");
        assertThat(entry(robot, "name").isEditable()).isFalse();
        assertThat(robot.lookup("#save").query().isVisible()).isFalse();
    }

    private void enter(FxRobot robot, Actor actor) {
        Memory memory = new Remembered();
        Background background = new Background(dialogs);
        robot.interact(() -> {
            Screens.Screen<OrganisationsController> screen = new Screens()
                    .with(
                            OrganisationsController.class,
                            () -> new OrganisationsController(organisations, actor, background, dialogs, memory))
                    .load(OrganisationsController.class);
            page = screen.controller();
            stage.getScene().setRoot(screen.root());
            page.reload();
        });
    }

    private static final class Remembered implements Memory {
        private final Map<String, String> words = new ConcurrentHashMap<>();

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(words.get(key));
        }

        @Override
        public void put(String key, String value) {
            words.put(key, value);
        }
    }

    private void choose(FxRobot robot, String button, Path file) {
        dialogs.answer(file);
        press(robot, button);
        eventually(
                () -> assertThat(robot.lookup("#importing").query().isVisible()).isTrue());
    }

    private static void press(FxRobot robot, String button) {
        eventually(() -> assertThat(robot.lookup(button).query().isDisabled()).isFalse());
        robot.interact(robot.lookup(button).queryButton()::fire);
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> entry(robot, field).setText(text));
    }

    private static TextInputControl entry(FxRobot robot, String field) {
        return robot.lookup("#entry-" + field).queryAs(TextInputControl.class);
    }

    private static TableView<Organisation> table(FxRobot robot) {
        return robot.lookup("#organisations").queryTableView();
    }

    private static boolean shown(FxRobot robot, String words) {
        return robot
                .lookup((Node node) -> node instanceof Label label
                        && label.getText() != null
                        && label.getText().contains(words))
                .queryAll()
                .stream()
                .anyMatch(Node::isVisible);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable holds) {
        await().untilAsserted(holds);
    }
}
