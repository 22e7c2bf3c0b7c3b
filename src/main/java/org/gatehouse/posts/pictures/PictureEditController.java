package org.gatehouse.posts.pictures;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Job;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.TabKey;
import org.gatehouse.photos.Box;
import org.gatehouse.photos.Picture;
import org.gatehouse.photos.Retouching;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** A picture at work, in a window of its own: each face hidden, cut away, or left with a reason; what is kept of the picture. */
public final class PictureEditController {
    private static final double MARGIN = 48;
    /** What is kept at first, of each side, when somebody begins to crop. */
    private static final double FIRST_CROP = 0.8;

    private static final double NEW_BOX = 0.12;

    private final Picture uncovered;
    private final Background background;
    private final Keeper keeper;
    private final PictureEditing editing;
    private final FaceRowsView faceRows;
    private final Optional<WorkFolder> work;
    private Image bare;
    private long moment;
    private Optional<VideoStripView> strip = Optional.empty();
    private final PictureBoardView board = new PictureBoardView(this::showZoom);

    @FXML
    private BorderPane root;

    @FXML
    private StackPane ground;

    @FXML
    private VBox rows;

    @FXML
    private Label heading;

    @FXML
    private Label help;

    @FXML
    private Label problem;

    @FXML
    private Button zoom;

    @FXML
    private Button undo;

    @FXML
    private Button cropping;

    @FXML
    private Button hideAll;

    @FXML
    private Button addBox;

    @FXML
    private Button keep;

    @FXML
    private ToggleButton leaving;

    private int shown = PictureEditing.NONE;
    private Optional<Job> keeping = Optional.empty();
    private boolean asked;

    /** Takes the edit; says afterwards that it is kept, or why not. */
    public interface Keeper {
        Job keep(PictureEdit edit, Runnable kept, Consumer<Refusal> refused);

        /** Decisions that are not kept yet: a lock or a crash must not take them away. */
        void begun(PictureEdit edit);

        /** They are kept, or given up. */
        void over();
    }

    private PictureEditController(
            Picture uncovered,
            PictureEdit edit,
            boolean notIdentifiable,
            Background background,
            Keeper keeper,
            Opened opened) {
        this.uncovered = uncovered;
        this.background = background;
        this.keeper = keeper;
        this.work = opened.work();
        bare = opened.bare();
        editing = new PictureEditing(edit, uncovered.width(), uncovered.height(), this::changed);
        faceRows = new FaceRowsView(editing, notIdentifiable, index -> {
            board.point(index);
            board.focusFace(index);
        });
    }

    /**
     * Opens the window over {@code owner}.
     *
     * @param uncovered the clean picture with nothing hidden
     * @param notIdentifiable whether the school accepts that reason
     */
    public static void open(
            Window owner,
            Picture uncovered,
            PictureEdit edit,
            boolean notIdentifiable,
            Background background,
            Keeper keeper) {
        background.aside(
                Words.of("posts.reading"),
                job -> edit.video().isPresent()
                        ? new Opened(Optional.of(WorkFolder.with(uncovered.bytes())), null)
                        : new Opened(Optional.empty(), image(uncovered)),
                opened -> open(owner, uncovered, edit, notIdentifiable, background, keeper, opened),
                refusal -> {});
    }

    /** What is laid ready off the window's thread: where a video can be played, or the picture itself. */
    private record Opened(Optional<WorkFolder> work, Image bare) {}

    private static void open(
            Window owner,
            Picture uncovered,
            PictureEdit edit,
            boolean notIdentifiable,
            Background background,
            Keeper keeper,
            Opened opened) {
        PictureEditController controller = new Screens()
                .with(
                        PictureEditController.class,
                        () -> new PictureEditController(uncovered, edit, notIdentifiable, background, keeper, opened))
                .load(PictureEditController.class)
                .controller();
        controller.show(owner);
    }

    @FXML
    private void initialize() {
        ground.getChildren().setAll(board);
        board.letEdit(editing);
        help.setText(Words.of(editing.edit().searched() ? "posts.faces.help" : "posts.faces.not-searched"));
        strip = work.map(
                folder -> new VideoStripView(editing, folder.file(WorkFolder.VIDEO), background, this::showFrame));
        strip.ifPresent(video -> {
            cropping.setVisible(false);
            cropping.setManaged(false);
            cropping.setDisable(true);
            root.setCenter(new BorderPane(ground, null, null, video, null));
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        root.setOnKeyPressed(this::press);
        changed();
    }

    private void show(Window owner) {
        Stage window = new Stage();
        window.initOwner(owner);
        window.initModality(Modality.WINDOW_MODAL);
        window.setTitle(Words.of("posts.faces.title"));
        Scene scene =
                new Scene(root, Math.max(900, owner.getWidth() - MARGIN), Math.max(560, owner.getHeight() - MARGIN));
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        TabKey.goesOnIn(scene);
        window.setScene(scene);
        window.setOnHidden(closed -> close());
        window.setOnCloseRequest(close -> {
            close.consume();
            cancel();
        });
        window.show();
        board.fit();
        if (editing.edit().faces().isEmpty()) addBox.requestFocus();
        else board.focusFace(0);
    }

    private void changed() {
        PictureEdit edit = editing.edit();
        heading.setText(FaceWords.summary(edit));
        undo.setDisable(!editing.canUndo());
        hideAll.setDisable(edit.hidden().size() == edit.faces().size());
        cropping.setText(Words.of(edit.crop().isPresent() ? "posts.faces.whole" : "posts.faces.crop"));
        problem.setText("");
        asked = false;
        if (editing.canUndo()) keeper.begun(edit);
        faceRows.show(rows);
        strip.ifPresent(VideoStripView::show);
        if (leaving.isSelected()) showLeaving();
        else showBare();
        if (editing.chosen() != shown && editing.chosen() != PictureEditing.NONE) faceRows.point(editing.chosen());
        shown = editing.chosen();
    }

    private void showBare() {
        if (bare != null) board.show(bare, editing.edit(), whole(), moment);
    }

    private void showFrame(Image frame, long when) {
        bare = frame;
        moment = when;
        editing.at(when);
        showBare();
    }

    private void close() {
        strip.ifPresent(video -> video.transport().close());
        work.ifPresent(WorkFolder::discard);
    }

    private Box whole() {
        return new Box(0, 0, uncovered.width(), uncovered.height());
    }

    /** The picture as it would leave, in the pixels. */
    @FXML
    private void showLeaving() {
        addBox.setDisable(leaving.isSelected());
        board.solid(leaving.isSelected() && strip.isPresent());
        if (!leaving.isSelected() || strip.isPresent()) {
            showBare();
            return;
        }
        // The boxes move at once; the pixels follow.
        showBare();
        PictureEdit edit = editing.edit();
        background.aside(
                Words.of("posts.faces.hiding"),
                job -> image(Retouching.apply(uncovered, Optional.empty(), edit.hidden())),
                picture -> {
                    if (leaving.isSelected() && edit.equals(editing.edit())) board.show(picture, edit, whole());
                },
                refusal -> problem.setText(refusal.getMessage()));
    }

    private static Image image(Picture picture) {
        return new Image(new ByteArrayInputStream(picture.bytes()));
    }

    private void showZoom() {
        zoom.setText(Words.of("posts.faces.zoom", Math.round(board.zoom() * 100)));
    }

    @FXML
    private void addBox() {
        int side = (int) (Math.min(uncovered.width(), uncovered.height()) * NEW_BOX);
        editing.add(new Box((uncovered.width() - side) / 2, (uncovered.height() - side) / 2, side, side));
        board.point(editing.chosen());
        board.focusFace(editing.chosen());
    }

    @FXML
    private void hideAll() {
        editing.change(PictureEdit::allHidden);
    }

    @FXML
    private void crop() {
        if (editing.edit().crop().isPresent()) {
            editing.change(now -> now.withCrop(Optional.empty()));
            return;
        }
        int wide = (int) (uncovered.width() * FIRST_CROP);
        int high = (int) (uncovered.height() * FIRST_CROP);
        Box kept = new Box((uncovered.width() - wide) / 2, (uncovered.height() - high) / 2, wide, high);
        editing.change(now -> now.withCrop(Optional.of(kept)));
        board.focusCrop();
    }

    @FXML
    private void undo() {
        editing.undo();
    }

    @FXML
    private void closer() {
        board.closer();
    }

    @FXML
    private void farther() {
        board.farther();
    }

    @FXML
    private void fullSize() {
        board.fullSize();
    }

    @FXML
    private void fit() {
        board.fit();
    }

    private void shortcut(KeyEvent key) {
        if (!key.isShortcutDown()) return;
        BiConsumer<KeyCode, Runnable> on = (code, deed) -> {
            if (key.getCode() != code) return;
            deed.run();
            key.consume();
        };
        if (!(key.getTarget() instanceof TextInputControl)) on.accept(KeyCode.Z, editing::undo);
        on.accept(KeyCode.ENTER, this::keep);
        on.accept(KeyCode.PLUS, board::closer);
        on.accept(KeyCode.EQUALS, board::closer);
        on.accept(KeyCode.MINUS, board::farther);
        on.accept(KeyCode.DIGIT0, board::fit);
    }

    private void press(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) return;
        List<Button> buttons = List.of(addBox, hideAll, cropping);
        int index = List.of(KeyCode.A, KeyCode.H, KeyCode.C).indexOf(key.getCode());
        if (index < 0 || buttons.get(index).isDisabled()) return;
        buttons.get(index).fire();
        key.consume();
    }

    @FXML
    private void keep() {
        if (keep.isDisabled()) return;
        busy(true);
        problem.setText(Words.of("posts.faces.hiding-now"));
        keeping = Optional.of(keeper.keep(editing.edit(), this::done, refusal -> {
            busy(false);
            problem.setText(refusal.getMessage());
            faceRows.firstWithoutReason().ifPresent(faceRows::askReason);
        }));
    }

    /** What is changed after it was asked to be kept would be lost. */
    private void busy(boolean working) {
        keep.setDisable(working);
        root.getTop().setDisable(working);
        root.getCenter().setDisable(working);
        root.getRight().setDisable(working);
    }

    /** Stops what is being kept; asks once more where decisions would be lost. */
    @FXML
    private void cancel() {
        if (keeping.isPresent() && keep.isDisabled()) {
            keeping.get().cancel();
            keeping = Optional.empty();
            busy(false);
            problem.setText(Words.of("posts.faces.not-kept"));
            return;
        }
        if (editing.canUndo() && !asked) {
            asked = true;
            problem.setText(Words.of("posts.faces.unkept"));
            return;
        }
        done();
    }

    private void done() {
        keeper.over();
        root.getScene().getWindow().hide();
    }
}
