package org.gatehouse.posts.pictures;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.gatehouse.photos.Box;

/**
 * A box over a picture: moved by its middle or the arrow keys, resized by its lower right corner or the arrow keys with Shift.
 * Where nobody may move it, it only shows.
 */
final class BoxView extends Pane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HANDLE = 14;
    /** Pixels of the picture at a press of an arrow key. */
    private static final int STEP = 8;

    private final Label label = new Label();
    private final Region handle = new Region();
    private double scale;
    private Box box;
    private Box start;
    private Point2D press;

    /** Hears how the box is moved. */
    interface Mover {
        void begin();

        void move(Box box);

        void end();
    }

    BoxView(String style) {
        getStyleClass().setAll("face-box", style);
        label.getStyleClass().setAll("label", "face-number");
        handle.getStyleClass().add("face-handle");
        handle.setVisible(false);
        // Placed here alone: a pane would give it the room that its parts ask for.
        setManaged(false);
        getChildren().addAll(label, handle);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    void show(Box shown, double zoom, String number, boolean chosen) {
        box = shown;
        scale = zoom;
        label.setText(number);
        label.setVisible(!number.isEmpty());
        pseudoClassStateChanged(CHOSEN, chosen);
        resizeRelocate(shown.x() * zoom, shown.y() * zoom, shown.width() * zoom, shown.height() * zoom);
    }

    @Override
    protected void layoutChildren() {
        label.resizeRelocate(0, 0, label.prefWidth(-1), label.prefHeight(-1));
        handle.resizeRelocate(getWidth() - HANDLE / 2, getHeight() - HANDLE / 2, HANDLE, HANDLE);
    }

    /** Lets a person move it; {@code chosen} hears that it was clicked or reached by Tab. */
    void letMove(Mover mover, Runnable chosen, Consumer<KeyEvent> otherKey) {
        handle.setVisible(true);
        setCursor(Cursor.MOVE);
        handle.setCursor(Cursor.SE_RESIZE);
        focusedProperty().addListener((focus, before, now) -> {
            if (now) chosen.run();
        });
        setOnMousePressed(this::begin);
        setOnMouseDragged(event -> drag(event, mover, false));
        setOnMouseReleased(event -> release(event, mover));
        handle.setOnMousePressed(this::begin);
        handle.setOnMouseDragged(event -> drag(event, mover, true));
        handle.setOnMouseReleased(event -> release(event, mover));
        setOnKeyPressed(key -> press(key, mover, otherKey));
    }

    private void begin(MouseEvent event) {
        requestFocus();
        start = box;
        press = getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
        event.consume();
    }

    private boolean moving;

    private void drag(MouseEvent event, Mover mover, boolean resizing) {
        if (!moving) mover.begin();
        moving = true;
        Point2D now = getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
        int right = (int) Math.round((now.getX() - press.getX()) / scale);
        int down = (int) Math.round((now.getY() - press.getY()) / scale);
        mover.move(resizing ? resized(start, right, down) : moved(start, right, down));
        event.consume();
    }

    private void release(MouseEvent event, Mover mover) {
        if (moving) mover.end();
        moving = false;
        event.consume();
    }

    private void press(KeyEvent key, Mover mover, Consumer<KeyEvent> otherKey) {
        int step = key.isShortcutDown() ? 1 : STEP;
        Box next = switch (key.getCode()) {
            case LEFT -> change(key, -step, 0);
            case RIGHT -> change(key, step, 0);
            case UP -> change(key, 0, -step);
            case DOWN -> change(key, 0, step);
            default -> null;
        };
        if (next == null) {
            otherKey.accept(key);
            return;
        }
        mover.begin();
        mover.move(next);
        mover.end();
        key.consume();
    }

    private Box change(KeyEvent key, int right, int down) {
        return key.isShiftDown() ? resized(box, right, down) : moved(box, right, down);
    }

    private static Box moved(Box box, int right, int down) {
        return new Box(box.x() + right, box.y() + down, box.width(), box.height());
    }

    private static Box resized(Box box, int right, int down) {
        return new Box(box.x(), box.y(), Math.max(1, box.width() + right), Math.max(1, box.height() + down));
    }
}
