package org.gatehouse.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.book.UnsavedWords;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Look;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.TabKey;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Words;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.wiring.Rooms;

/** One desk: its window, and which of its few views stands in it: start, set-up, sign-in, or a school's frame. */
public final class Desk implements AutoCloseable {
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 256};

    private final Stage stage;
    private final DeskSettings settings;
    private final Clock clock;
    private final Dialogs dialogs;
    private final Background background;
    private final StackPane ground = new StackPane();
    private final Scene scene = new Scene(ground);
    private Optional<Rooms> rooms = Optional.empty();
    private Optional<FrameController> frame = Optional.empty();
    private UnsavedWords unsaved = UnsavedWords.inMemory();

    public Desk(Stage stage, DeskSettings settings, Clock clock, Dialogs dialogs) {
        this.stage = stage;
        this.settings = settings;
        this.clock = clock;
        this.dialogs = dialogs;
        this.background = new Background(dialogs);
    }

    /** Shows the window with its first view. */
    public void start() {
        prepare();
        showStart();
        stage.show();
    }

    /** Shows the window while {@code school} is still being opened: then comes the sign-in, or the first view where it fails. */
    void start(Background.Work<Rooms> school) {
        prepare();
        background.run(
                Words.of("desk.opening"),
                () -> {
                    try {
                        return school.run();
                    } catch (Exception | Error unopened) {
                        Platform.runLater(this::showStart);
                        throw unopened;
                    }
                },
                this::showSignIn);
        stage.show();
    }

    private void prepare() {
        Look.loadFonts();
        theme(theme());
        stage.setTitle(Words.of("desk.name"));
        for (int size : ICON_SIZES)
            Optional.ofNullable(Desk.class.getResourceAsStream("gatehouse-" + size + ".png"))
                    .ifPresent(icon -> stage.getIcons().add(new Image(icon)));
        stage.setScene(scene);
        WindowPlace.remember(stage, memory());
        Keys.install(scene, this);
        TabKey.goesOnIn(scene);
    }

    /** The first view: recent files, open, new, demo. */
    public void showStart() {
        closeSchool();
        Screens screens = new Screens()
                .with(StartController.class, () -> new StartController(this, background, dialogs, settings));
        show(screens.load(StartController.class).root());
    }

    void showNewSchool() {
        Screens screens =
                new Screens().with(NewSchoolController.class, () -> new NewSchoolController(this, background, dialogs));
        show(screens.load(NewSchoolController.class).root());
    }

    /** Leaves whatever school is open for the guided way back to one of its backups. */
    void showRestore(Path school, List<Path> folders) {
        frame.ifPresent(FrameController::leave);
        closeSchool();
        Moments moments = new Moments(clock, clock.getZone());
        Screens screens = new Screens()
                .with(
                        RestoreController.class,
                        () -> new RestoreController(this, school, folders, background, dialogs, moments));
        show(screens.load(RestoreController.class).root());
    }

    /** Opens a school's file and asks who is there. */
    public void open(Path file) {
        background.run(Words.of("desk.opening"), () -> openRooms(file), this::showSignIn);
    }

    /** Brings this window before all others, for somebody who started the program once more. */
    void comeForward() {
        stage.setIconified(false);
        stage.toFront();
        // Windows lets no program come forward by itself, save one that is always on top.
        stage.setAlwaysOnTop(true);
        stage.setAlwaysOnTop(false);
        stage.requestFocus();
    }

    /** Opens a file that was double-clicked while this window stood; where a school is open, the person is asked first. */
    void openBeside(Path file) {
        Optional<Path> open = rooms.map(one -> one.book().file().toAbsolutePath());
        if (open.isPresent() && open.get().equals(file.toAbsolutePath())) return;
        if (frame.isPresent()
                && !dialogs.confirm(
                        Words.of("desk.visit.title"),
                        Words.of("desk.visit", open.get().getFileName(), file.getFileName()),
                        Words.of("desk.visit.open"))) return;
        frame.ifPresent(FrameController::leave);
        open(file);
    }

    /** Opens a file in the background; the caller hands the rooms to {@link #showSignIn}. */
    Rooms openRooms(Path file) throws IOException {
        return Ahead.open(file, clock, settings);
    }

    Rooms createRooms(Path file) throws IOException {
        return Rooms.on(Book.create(file, clock, settings));
    }

    void showSignIn(Rooms opened) {
        if (rooms.isPresent() && rooms.get() != opened) closeSchool();
        rooms = Optional.of(opened);
        Screens screens = new Screens()
                .with(SignInController.class, () -> new SignInController(this, opened, background, dialogs));
        show(screens.load(SignInController.class).root());
        StartMark.signInShown();
        background.run(
                Words.of("desk.opening"),
                opened.book()::lostLines,
                lost -> lost.ifPresent(sentence -> dialogs.tell(Words.of("desk.lost-lines"), sentence)));
        background.run(
                Words.of("desk.opening"), opened.book()::recordedAhead, ahead -> ahead.ifPresent(this::tellClock));
    }

    private void tellClock(Instant recorded) {
        Moments moments = new Moments(clock, clock.getZone());
        dialogs.tell(
                Words.of("desk.clock"),
                Words.of("desk.clock.behind", moments.full(moments.now()), moments.full(recorded)));
    }

    void showFrame(Rooms opened, Session session) {
        rooms = Optional.of(opened);
        background.run(
                Words.of("desk.opening"),
                () -> Map.entry(unsavedOf(opened, session), opened.school().facts()),
                read -> {
                    unsaved = read.getKey();
                    dialogs.keepTyped(new TypedWords(unsaved, background));
                    SchoolFacts facts = read.getValue();
                    FrameController controller =
                            FrameController.open(this, opened, session, facts, background, dialogs);
                    frame = Optional.of(controller);
                    show(controller.root());
                });
    }

    /** Hides the school behind a password, with everything that was being typed left as it is. */
    void lock() {
        frame.ifPresent(open -> {
            open.leave();
            hideOtherWindows();
            Screens screens =
                    new Screens().with(LockController.class, () -> new LockController(this, open, background));
            ground.getChildren().get(0).setVisible(false);
            ground.getChildren().add(screens.load(LockController.class).root());
        });
    }

    /** A picture at full size stands in a window of its own, and would stay readable beside a locked desk. */
    private void hideOtherWindows() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide);
    }

    boolean isLocked() {
        return ground.getChildren().size() > 1;
    }

    void unlock() {
        ground.getChildren().remove(1);
        ground.getChildren().get(0).setVisible(true);
        frame.ifPresent(FrameController::reload);
    }

    private UnsavedWords unsavedOf(Rooms opened, Session session) {
        return session.key()
                .map(key -> UnsavedWords.of(
                        settings,
                        opened.book().fileId(),
                        session.person().id(),
                        key.privateKey().getEncoded()))
                .orElseGet(UnsavedWords::inMemory);
    }

    /** What the person who is signed in has typed or decided and not saved yet. */
    UnsavedWords unsaved() {
        return unsaved;
    }

    void signOut() {
        dialogs.keepTyped(Memory.NONE);
        Rooms open = rooms.orElseThrow();
        hideOtherWindows();
        frame.ifPresent(controller -> {
            controller.leave();
            background.run(
                    Words.of("desk.signing-out"),
                    () -> {
                        open.signIn().signOut(controller.session());
                        return open;
                    },
                    this::showSignIn);
            controller.close();
        });
        frame = Optional.empty();
    }

    Optional<FrameController> frame() {
        return isLocked() ? Optional.empty() : frame;
    }

    /** Opens the guide at the part about the view in place. */
    void showGuide() {
        GuideController.show(
                stage, frame().map(FrameController::place).map(Guide::name).orElse(Guide.FIRST));
    }

    Theme theme() {
        return Theme.named(settings.get("theme").orElse(""));
    }

    void theme(Theme theme) {
        settings.put("theme", theme.name());
        theme.look().dress(scene);
    }

    Memory memory() {
        return new Memory() {
            @Override
            public Optional<String> get(String key) {
                return settings.get(key);
            }

            @Override
            public void put(String key, String value) {
                settings.put(key, value);
            }
        };
    }

    void tellFault(Throwable fault) {
        Platform.runLater(() -> dialogs.fault(fault));
    }

    Clock clock() {
        return clock;
    }

    DeskSettings settings() {
        return settings;
    }

    private void show(Parent root) {
        ground.getChildren().setAll(root);
    }

    private void closeSchool() {
        frame.ifPresent(FrameController::close);
        frame = Optional.empty();
        // Behind whatever is still being read or saved.
        rooms.ifPresent(open -> background.run(
                Words.of("desk.closing"),
                () -> {
                    open.close();
                    return open;
                },
                closed -> {}));
        rooms = Optional.empty();
    }

    @Override
    public void close() {
        frame.ifPresent(FrameController::leave);
        closeSchool();
        background.close();
    }
}
