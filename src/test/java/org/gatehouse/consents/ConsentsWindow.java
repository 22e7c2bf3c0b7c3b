package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ScriptedDialogs;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.people.Person;
import org.testfx.api.FxRobot;

/** The register’s screens on an office’s file, worked as its clerk does. */
final class ConsentsWindow {
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final FxRobot robot;
    private ConsentsController page;
    private TabPane tabs;

    ConsentsWindow(FxRobot robot, Stage stage, OfficeDesk office) {
        this.robot = robot;
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
        ConsentDesk desk = new ConsentDesk(
                office.consents,
                office.clerk,
                pupil -> pupil == office.chidi.id() ? List.of(OfficeDesk.MOTHER) : List.of(),
                (pupil, uses) -> new ConsentDesk.Touched(List.of(), List.of()),
                () -> office.desk.people.all().stream().collect(Collectors.toMap(Person::id, Person::name)),
                () -> new Letterhead("Oakfield Primary School", Optional.empty()),
                pupil -> {});
        Moments moments = new Moments(office.desk.book.clock(), ZoneId.of("Europe/London"));
        robot.interact(() -> {
            Screens.Screen<ConsentsController> screen = new Screens()
                    .with(
                            ConsentsController.class,
                            () -> new ConsentsController(desk, background, dialogs, moments, memory))
                    .load(ConsentsController.class);
            page = screen.controller();
            stage.getScene().setRoot(screen.root());
            tabs = (TabPane) screen.root().lookup(".tab-pane");
            page.reload();
        });
    }

    ConsentsWindow tab(String title) {
        robot.interact(() -> {
            Tab wanted = tabs.getTabs().stream()
                    .filter(tab -> tab.getText().equals(title))
                    .findFirst()
                    .orElseThrow();
            tabs.getSelectionModel().select(wanted);
        });
        return this;
    }

    ConsentsWindow press(String button) {
        eventually(() -> {
            Node node = robot.lookup(button).query();
            assertThat(node.isDisabled()).isFalse();
            assertThat(seen(node)).isTrue();
        });
        robot.interact(robot.lookup(button).queryButton()::fire);
        return this;
    }

    ConsentsWindow keys(KeyCode... keys) {
        robot.type(keys);
        return this;
    }

    /** Types into the field that has the focus. */
    ConsentsWindow write(String words) {
        eventually(() -> assertThat(focus()).isInstanceOf(TextInputControl.class));
        robot.interact(() -> ((TextInputControl) focus()).setText(words));
        return this;
    }

    ConsentsWindow see(String words) {
        await("seen: " + words)
                .atMost(Duration.ofSeconds(60))
                .until(() -> robot.lookup((Node node) -> node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().contains(words)
                                && seen(label))
                        .tryQuery()
                        .isPresent());
        return this;
    }

    <T extends Node> T find(String query, Class<T> type) {
        eventually(() -> assertThat(robot.lookup(query).tryQuery()).isPresent());
        return type.cast(robot.lookup(query).query());
    }

    AnswerPlanView plan() {
        return (AnswerPlanView) tabs.getScene().getRoot().lookupAll(".tab-pane").stream()
                .filter(AnswerPlanView.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    void interact(Runnable action) {
        robot.interact(action);
    }

    Node focus() {
        return tabs.getScene().getFocusOwner();
    }

    private static boolean seen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) if (!one.isVisible()) return false;
        return true;
    }

    static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(holds);
    }
}
