package org.gatehouse.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.fxmisc.richtext.GenericStyledArea;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.demo.DemoCopy;
import org.gatehouse.demo.DemoSchool;
import org.gatehouse.demo.DemoSchool.DemoSignIn;
import org.gatehouse.kit.ScriptedDialogs;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Works a desk as a person would: waits for a thing to be there, then clicks it or types into it. */
public final class DeskRobot implements AutoCloseable {
    private static final int MOST_MISSED = 5;

    private final FxRobot robot = new FxRobot();
    private final Desk desk;
    private final Stage stage;

    public final ScriptedDialogs dialogs;

    public static DeskRobot start(Path deskFolder, Clock clock) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        DeskRobot[] made = new DeskRobot[1];
        ScriptedDialogs dialogs = new ScriptedDialogs();
        FxToolkit.setupFixture(() -> {
            DeskSettings settings = new DeskSettings(deskFolder);
            settings.put("theme", Theme.LIGHT.name());
            Desk desk = new Desk(stage, settings, clock, dialogs);
            made[0] = new DeskRobot(desk, stage, dialogs);
            desk.start();
        });
        return made[0];
    }

    /** A desk at which the demo school’s file is open, waiting for a sign-in. */
    static DeskRobot atDemoSchool(Path folder) throws Exception {
        Path school = folder.resolve("school.gatehouse");
        DemoCopy.at(school);
        DeskRobot robot = start(folder.resolve("desk"), Clock.systemUTC());
        robot.onWindow(() -> {
            robot.desk().open(school);
            return null;
        });
        return robot;
    }

    private DeskRobot(Desk desk, Stage stage, ScriptedDialogs dialogs) {
        this.desk = desk;
        this.stage = stage;
        this.dialogs = dialogs;
    }

    public Desk desk() {
        return desk;
    }

    /** Waits until a node that is shown and can be used matches the query: {@code #id} or the text on it. */
    public Node find(String query) {
        return Awaitility.await("shown: " + query)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(25))
                .until(() -> onWindow(() -> lookup(query)), node -> node != null);
    }

    /** Whether such a node is there just now. */
    public boolean isShown(String query) throws Exception {
        return onWindow(() -> lookup(query)) != null;
    }

    /** Signs in as one of the demo school’s people. */
    public DeskRobot signIn(String name) {
        DemoSignIn one = DemoSchool.SIGN_INS.stream()
                .filter(signIn -> signIn.signInName().equals(name))
                .findFirst()
                .orElseThrow();
        type("#signInName", name)
                .type("#password", one.password())
                .click("#signIn")
                .find("#place-TODAY");
        return this;
    }

    public DeskRobot signOut() throws Exception {
        onWindow(() -> {
            desk.signOut();
            return null;
        });
        find("#signIn");
        return this;
    }

    /** Chooses the first row of a list. */
    public DeskRobot chooseFirst(String list) {
        return click(list).press(KeyCode.HOME);
    }

    /** Waits until a table has gone on to this row and has the focus. */
    public DeskRobot awaitNextRow(String table, int row) {
        Awaitility.await("row " + row)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(25))
                .until(() -> onWindow(() -> {
                    TableView<?> view = (TableView<?>) lookup(table);
                    return view != null
                            && view.isFocused()
                            && view.getSelectionModel().getSelectedIndex() == row;
                }));
        return this;
    }

    /** A node that is there, also where nobody can use it. */
    public Node findAny(String query) {
        return robot.lookup(query).query();
    }

    /** Turns the wheel until the node is seen, as a person would. */
    private static void bringIntoView(Node node) {
        for (Parent one = node.getParent(); one != null; one = one.getParent()) {
            if (!(one instanceof ScrollPane pane) || pane.getContent() == null) continue;
            Bounds content = pane.getContent().getBoundsInLocal();
            Bounds there = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            Bounds seen = pane.getViewportBounds();
            double room = content.getHeight() - seen.getHeight();
            // What the pane says of its viewport lags behind when its content has just grown.
            double above = pane.getVvalue() * Math.max(0, room);
            boolean visible = there.getMinY() >= above && there.getMaxY() <= above + seen.getHeight();
            if (room <= 0 || visible) continue;
            double top = there.getCenterY() - seen.getHeight() / 2;
            pane.setVvalue(Math.max(0, Math.min(1, top / room)));
        }
    }

    private Node lookup(String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(DeskRobot::isShown)
                .filter(node -> !node.isDisabled())
                .findFirst()
                .orElse(null);
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) if (!one.isVisible()) return false;
        return node.getScene() != null;
    }

    public DeskRobot click(String query) {
        for (int missed = 0; ; missed++) {
            Node node = find(query);
            robot.interact(() -> bringIntoView(node));
            WaitForAsyncUtils.waitForFxEvents();
            try {
                robot.clickOn(node);
                break;
            } catch (RuntimeException gone) {
                // Drawn anew between the finding and the click, as a person would see it and click again.
                if (missed == MOST_MISSED) throw gone;
            }
        }
        return this;
    }

    public DeskRobot type(String query, String text) {
        click(query);
        Node field = find(query);
        // Letter by letter costs 55 ms each and proves nothing more about our own screens.
        robot.interact(() -> {
            if (field instanceof TextInputControl input) input.setText(text);
            else ((GenericStyledArea<?, ?, ?>) field).replaceText(text);
        });
        return this;
    }

    public DeskRobot press(KeyCode... keys) {
        robot.push(keys);
        return this;
    }

    /** Waits until a label with these words somewhere in it is shown. */
    public DeskRobot see(String words) {
        Awaitility.await("seen: " + words)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(25))
                .until(() -> onWindow(() -> robot
                        .lookup((Node node) -> node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().contains(words))
                        .queryAll()
                        .stream()
                        .anyMatch(DeskRobot::isShown)));
        return this;
    }

    /** Waits until nothing is under way in the background any more. */
    public DeskRobot settle() {
        Awaitility.await("settled")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(25))
                .until(() -> {
                    WaitForAsyncUtils.waitForFxEvents();
                    return onWindow(
                            () -> ((HBox) findAny("#work")).getChildren().isEmpty());
                });
        return this;
    }

    public <T> T onWindow(Callable<T> question) throws Exception {
        return org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(60_000, question);
    }

    /** Draws the window, laid out for so many logical pixels, at a scale, into a PNG. */
    public DeskRobot draw(Path file, double width, double height, double scale) {
        org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Scene scene = stage.getScene();
            Parent root = scene.getRoot();
            stage.setWidth(width);
            stage.setHeight(height);
            root.resize(width, height);
            root.applyCss();
            root.layout();
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(new Scale(scale, scale));
            WritableImage image = root.snapshot(
                    parameters, new WritableImage((int) Math.round(width * scale), (int) Math.round(height * scale)));
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return null;
        });
        return this;
    }

    /** Draws the window in front, such as a picture at full size, as large as it is. */
    public DeskRobot drawFront(Path file) {
        org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            WritableImage image = front().getScene().snapshot(null);
            Files.createDirectories(file.toAbsolutePath().getParent());
            return ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        });
        return this;
    }

    /** The window in front: the desk’s own, or one that was opened over it. */
    public Stage front() {
        return (Stage) Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    Stage stage() {
        return stage;
    }

    DeskRobot wear(Theme theme) throws Exception {
        return onWindow(() -> {
            desk.theme(theme);
            return this;
        });
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.setupFixture(desk::close);
        FxToolkit.cleanupStages();
        Platform.runLater(stage::hide);
    }
}
