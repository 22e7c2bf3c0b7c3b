package org.gatehouse.consents;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A scanned page, as wide as there is room for it, larger or whole as a person likes. */
public final class ScanView extends BorderPane {
    private static final double STEP = 1.25;
    private static final double LARGEST = 4;
    private static final double SCROLL_BAR = 16;

    private final ImageView picture = new ImageView();
    private final StackPane ground = new StackPane(picture);
    private final ScrollPane scroll = new ScrollPane(ground);
    private final Label where = new Label();
    private final Label none = new Label(Words.of("consents.pile.no-picture"));
    private double zoom = 1;

    public ScanView() {
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setAccessibleText(Words.of("consents.pile.picture"));
        ground.getStyleClass().add("scan-ground");
        scroll.setPannable(true);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("detail-scroll", "scan");
        scroll.viewportBoundsProperty().addListener((bounds, before, now) -> size());
        none.getStyleClass().add("text-muted");
        where.getStyleClass().add("small");
        where.setMaxWidth(Double.MAX_VALUE);
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        HBox tools = new HBox(
                4,
                where,
                button("fth-zoom-out", "consents.pile.zoom.out", this::smaller),
                button("fth-zoom-in", "consents.pile.zoom.in", this::larger),
                button("fth-maximize", "consents.pile.zoom.fit", this::whole));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("scan-tools");
        setTop(tools);
        setCenter(new StackPane(none, scroll));
    }

    private static Button button(String icon, String words, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
        button.setFocusTraversable(false);
        button.setOnAction(click -> action.run());
        return button;
    }

    /** @param image null where the page could not be drawn */
    void show(Image image, String place, boolean fromItsFoot) {
        where.setText(place);
        picture.setImage(image);
        scroll.setVisible(image != null);
        none.setVisible(image == null);
        size();
        scroll.applyCss();
        scroll.layout();
        scroll.setVvalue(fromItsFoot ? 1 : 0);
        scroll.setHvalue(0);
    }

    private void size() {
        if (picture.getImage() == null) return;
        picture.setFitWidth(Math.max(100, scroll.getViewportBounds().getWidth() - SCROLL_BAR) * zoom);
    }

    void larger() {
        zoom = Math.min(LARGEST, zoom * STEP);
        size();
    }

    void smaller() {
        zoom = Math.max(1 / LARGEST, zoom / STEP);
        size();
    }

    private void whole() {
        Image image = picture.getImage();
        if (image == null) return;
        double width = scroll.getViewportBounds().getWidth() - SCROLL_BAR;
        double high = scroll.getViewportBounds().getHeight() - SCROLL_BAR;
        zoom = Math.min(1, high * image.getWidth() / image.getHeight() / width);
        size();
    }
}
