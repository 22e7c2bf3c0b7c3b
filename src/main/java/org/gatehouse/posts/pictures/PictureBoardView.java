package org.gatehouse.posts.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.gatehouse.photos.Box;
import org.gatehouse.rules.Words;

/**
 * A picture with its boxes, at any size from the whole of it to each of its pixels. Where somebody edits, a drag over the bare
 * picture draws a new box.
 */
final class PictureBoardView extends ScrollPane {
    private static final double CLOSER = 1.25;
    private static final double CLOSEST = 4;
    private static final PseudoClass SOLID = PseudoClass.getPseudoClass("solid");

    private final Pane ground = new Pane();
    private final ImageView picture = new ImageView();
    private final Pane boxes = new Pane();
    private final List<BoxView> faces = new ArrayList<>();
    private final List<Region> shades = List.of(shade(), shade(), shade(), shade());
    private final BoxView crop = new BoxView("crop-box");
    private final Runnable zoomed;

    private final ReadOnlyBooleanWrapper seenFull = new ReadOnlyBooleanWrapper();
    private PictureEdit edit;
    private long moment;
    private Box part;
    private double zoom;
    private boolean fitting = true;
    private Optional<PictureEditing> editing = Optional.empty();
    private Point2D press;
    private boolean drawing;

    /** @param zoomed hears that the picture is shown at another size */
    PictureBoardView(Runnable zoomed) {
        this.zoomed = zoomed;
        getStyleClass().add("scan");
        picture.setPreserveRatio(true);
        boxes.setPickOnBounds(false);
        boxes.getStyleClass().add("face-boxes");
        ground.getChildren().addAll(picture, boxes);
        boxes.getChildren().addAll(shades);
        boxes.getChildren().add(crop);
        crop.setId("crop");
        crop.setAccessibleText(Words.of("posts.faces.crop-box"));
        setContent(ground);
        setPannable(true);
        viewportBoundsProperty().addListener((bounds, before, now) -> {
            if (fitting) fit();
        });
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (!event.isShortcutDown()) return;
            zoomTo(zoom * (event.getDeltaY() > 0 ? CLOSER : 1 / CLOSER));
            event.consume();
        });
    }

    private static Region shade() {
        Region region = new Region();
        region.getStyleClass().add("crop-shade");
        region.setMouseTransparent(true);
        region.setManaged(false);
        return region;
    }

    /**
     * Shows a picture and the boxes of its faces.
     *
     * @param shown the part of the uncovered picture that {@code image} is, in the pixels in which the boxes are told
     */
    void show(Image image, PictureEdit now, Box shown) {
        boolean another = !shown.equals(part);
        picture.setImage(image);
        part = shown;
        edit = now;
        if (another && fitting) fit();
        place();
    }

    /** Shows a frame of a video, and the boxes that hide something in it then. */
    void show(Image frame, PictureEdit now, Box shown, long when) {
        moment = when;
        show(frame, now, shown);
    }

    /** Lets a person change what is shown. */
    void letEdit(PictureEditing wanted) {
        editing = Optional.of(wanted);
        setPannable(false);
        ground.setOnMousePressed(this::begin);
        ground.setOnMouseDragged(this::draw);
        ground.setOnMouseReleased(this::end);
        crop.letMove(
                mover(box -> wanted.crop(box)), () -> wanted.choose(PictureEditing.NONE), key -> uncrop(key, wanted));
        place();
    }

    private static void uncrop(KeyEvent key, PictureEditing wanted) {
        if (key.getCode() != KeyCode.DELETE && key.getCode() != KeyCode.BACK_SPACE) return;
        wanted.change(now -> now.withCrop(Optional.empty()));
        key.consume();
    }

    /** Whether it was shown at full size, pixel by pixel. */
    ReadOnlyBooleanProperty seenFull() {
        return seenFull.getReadOnlyProperty();
    }

    double zoom() {
        return zoom;
    }

    /** The whole picture, as large as there is room, and no larger than it is. */
    void fit() {
        fitting = true;
        if (part == null || getViewportBounds().getWidth() < 1) return;
        double wide = (getViewportBounds().getWidth() - 2) / part.width();
        double high = (getViewportBounds().getHeight() - 2) / part.height();
        scale(Math.min(1, Math.min(wide, high)));
    }

    void closer() {
        zoomTo(zoom * CLOSER);
    }

    void farther() {
        zoomTo(zoom / CLOSER);
    }

    /** One pixel of the picture on one of the screen. */
    void fullSize() {
        zoomTo(1);
    }

    private void zoomTo(double wanted) {
        fitting = false;
        scale(Math.max(0.05, Math.min(CLOSEST, wanted)));
    }

    private void scale(double now) {
        zoom = now;
        if (now >= 1) seenFull.set(true);
        picture.setFitWidth(part.width() * now);
        picture.setFitHeight(part.height() * now);
        ground.setMinSize(part.width() * now, part.height() * now);
        ground.setMaxSize(part.width() * now, part.height() * now);
        ground.setPrefSize(part.width() * now, part.height() * now);
        place();
        zoomed.run();
    }

    /** Brings a face into view. */
    void point(int index) {
        if (edit == null || index >= edit.faces().size()) return;
        Box box = moved(edit.faces().get(index).box());
        double roomX = ground.getPrefWidth() - getViewportBounds().getWidth();
        double roomY = ground.getPrefHeight() - getViewportBounds().getHeight();
        double x = (box.x() + box.width() / 2.0) * zoom - getViewportBounds().getWidth() / 2;
        double y = (box.y() + box.height() / 2.0) * zoom - getViewportBounds().getHeight() / 2;
        if (roomX > 0) setHvalue(Math.max(0, Math.min(1, x / roomX)));
        if (roomY > 0) setVvalue(Math.max(0, Math.min(1, y / roomY)));
    }

    void focusFace(int index) {
        if (index >= 0 && index < faces.size()) faces.get(index).requestFocus();
    }

    /** Whether hidden boxes of a video are shown as they will be: filled. */
    void solid(boolean filled) {
        boxes.pseudoClassStateChanged(SOLID, filled);
    }

    void focusCrop() {
        crop.requestFocus();
    }

    private void place() {
        if (edit == null || zoom == 0) return;
        while (faces.size() < edit.faces().size()) addFace();
        while (faces.size() > edit.faces().size()) boxes.getChildren().remove(faces.remove(faces.size() - 1));
        for (int i = 0; i < faces.size(); i++) place(i);
        placeCrop();
    }

    private void addFace() {
        int index = faces.size();
        BoxView face = new BoxView("face-hidden");
        face.setId("face-" + (index + 1));
        faces.add(face);
        boxes.getChildren().add(face);
        editing.ifPresent(wanted -> face.letMove(
                mover(box -> wanted.moveFace(index, moved(box, 1))),
                () -> wanted.choose(index),
                key -> remove(key, wanted, index)));
    }

    private static void remove(KeyEvent key, PictureEditing wanted, int index) {
        if (key.getCode() != KeyCode.DELETE && key.getCode() != KeyCode.BACK_SPACE) return;
        wanted.remove(index);
        key.consume();
    }

    private void place(int index) {
        FaceMark face = edit.faces().get(index);
        BoxView view = faces.get(index);
        view.getStyleClass().set(1, face.decision() == FaceDecision.HIDDEN ? "face-hidden" : "face-shown");
        view.setAccessibleText(
                Words.of("posts.faces.box", index + 1, face.decision().title()));
        boolean now = face.during().map(span -> span.holds(moment)).orElse(true);
        view.setVisible(now && (!edit.isCutAway(face) || editing.isPresent()));
        boolean chosen = editing.map(wanted -> wanted.chosen() == index).orElse(false);
        view.show(moved(face.box()), zoom, Integer.toString(index + 1), chosen);
    }

    private void placeCrop() {
        boolean shown = editing.isPresent() && edit.crop().isPresent();
        crop.setVisible(shown);
        shades.forEach(shade -> shade.setVisible(shown));
        if (!shown) return;
        Box kept = edit.crop().get();
        crop.show(kept, zoom, "", false);
        crop.toBack();
        shade(0, 0, 0, part.width(), kept.y());
        shade(1, 0, kept.bottom(), part.width(), part.height() - kept.bottom());
        shade(2, 0, kept.y(), kept.x(), kept.height());
        shade(3, kept.right(), kept.y(), part.width() - kept.right(), kept.height());
    }

    private void shade(int index, int x, int y, int width, int height) {
        shades.get(index).resizeRelocate(x * zoom, y * zoom, width * zoom, height * zoom);
    }

    private Box moved(Box box) {
        return moved(box, -1);
    }

    private Box moved(Box box, int way) {
        return new Box(box.x() + way * part.x(), box.y() + way * part.y(), box.width(), box.height());
    }

    private BoxView.Mover mover(Consumer<Box> move) {
        return new BoxView.Mover() {
            @Override
            public void begin() {
                editing.ifPresent(PictureEditing::begin);
            }

            @Override
            public void move(Box box) {
                move.accept(box);
            }

            @Override
            public void end() {
                editing.ifPresent(PictureEditing::end);
            }
        };
    }

    private void begin(MouseEvent event) {
        press = ground.sceneToLocal(event.getSceneX(), event.getSceneY());
        drawing = false;
        editing.ifPresent(wanted -> wanted.choose(PictureEditing.NONE));
    }

    private void draw(MouseEvent event) {
        Point2D now = ground.sceneToLocal(event.getSceneX(), event.getSceneY());
        if (editing.isEmpty() || press == null || now.distance(press) < PictureEditing.SHORTEST_SIDE && !drawing)
            return;
        Box box = between(press, now);
        if (!drawing) editing.get().add(box);
        else editing.get().moveFace(editing.get().chosen(), box);
        drawing = true;
    }

    private void end(MouseEvent event) {
        if (drawing) focusFace(editing.get().chosen());
        drawing = false;
        press = null;
    }

    private Box between(Point2D a, Point2D b) {
        int x = (int) (Math.min(a.getX(), b.getX()) / zoom);
        int y = (int) (Math.min(a.getY(), b.getY()) / zoom);
        int wide = (int) (Math.abs(a.getX() - b.getX()) / zoom);
        int high = (int) (Math.abs(a.getY() - b.getY()) / zoom);
        return new Box(x, y, Math.max(1, wide), Math.max(1, high));
    }
}
