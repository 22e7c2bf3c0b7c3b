package org.gatehouse.posts.pictures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.photos.Box;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A picture for whoever decides about it: as it would leave, at any size, with its faces outlined, and as it was before. */
public final class PictureLookView extends BorderPane {
    private final PictureBoardView board = new PictureBoardView(this::showZoom);
    private final Button zoom = new Button();
    private final CheckBox outlines = new CheckBox(Words.of("posts.look.outlines"));
    private final ToggleButton before = new ToggleButton(Words.of("posts.look.before"), new FontIcon("fth-eye-off"));
    private final Image leaving;
    private final Optional<Image> uncovered;
    private final PictureEdit edit;

    /**
     * @param leaving as it would leave
     * @param uncovered with nothing hidden, while that is kept
     * @param names of the people who decided, by their ids
     */
    public PictureLookView(Image leaving, Optional<Image> uncovered, PictureEdit edit, Map<Long, String> names) {
        this.leaving = leaving;
        this.uncovered = uncovered;
        this.edit = edit;
        // Tab comes by them in this order.
        setTop(tools());
        setCenter(board);
        setRight(faces(edit, names));
        outlines.setSelected(!edit.faces().isEmpty());
        outlines.setDisable(edit.faces().isEmpty());
        outlines.setOnAction(click -> show());
        before.setOnAction(click -> show());
        before.setDisable(uncovered.isEmpty() || edit.changesNothing());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        show();
    }

    /** Whether it was shown at full size. */
    public ReadOnlyBooleanProperty seenFull() {
        return board.seenFull();
    }

    private void show() {
        PictureEdit outlined = outlines.isSelected() ? edit : edit.withFaces(List.of());
        if (before.isSelected() && uncovered.isPresent()) {
            Image image = uncovered.get();
            board.show(image, outlined.withCrop(Optional.empty()), whole(image));
        } else {
            board.show(leaving, outlined, edit.crop().orElseGet(() -> whole(leaving)));
        }
    }

    private static Box whole(Image image) {
        return new Box(0, 0, (int) image.getWidth(), (int) image.getHeight());
    }

    private HBox tools() {
        before.setId("before");
        outlines.setId("outlines");
        zoom.setId("fullSize");
        zoom.getStyleClass().add("flat");
        zoom.setTooltip(new Tooltip(Words.of("posts.faces.full-size")));
        zoom.setAccessibleText(Words.of("posts.faces.full-size"));
        zoom.setOnAction(click -> board.fullSize());
        Button fit = new Button(Words.of("posts.faces.fit"));
        fit.setOnAction(click -> board.fit());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(
                8,
                before,
                outlines,
                gap,
                tool("fth-zoom-out", "posts.faces.farther", board::farther),
                zoom,
                tool("fth-zoom-in", "posts.faces.closer", board::closer),
                fit);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("picture-tools");
        return tools;
    }

    private static Button tool(String icon, String words, Runnable deed) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("flat");
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
        button.setOnAction(click -> deed.run());
        return button;
    }

    static VBox faces(PictureEdit edit, Map<Long, String> names) {
        Label heading = new Label(FaceWords.summary(edit));
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        VBox list = new VBox(8, heading);
        for (String sentence : FaceWords.each(edit, names)) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            list.getChildren().add(label);
        }
        Label help = new Label(Words.of(edit.searched() ? "posts.look.help" : "posts.look.not-searched"));
        help.setWrapText(true);
        help.getStyleClass().add("help");
        list.getChildren().add(help);
        list.getStyleClass().add("side-pane");
        list.setPadding(new Insets(16));
        list.setPrefWidth(260);
        list.setMinWidth(260);
        return list;
    }

    private void showZoom() {
        zoom.setText(Words.of("posts.faces.zoom", Math.round(board.zoom() * 100)));
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.B && !key.isShortcutDown() && !before.isDisabled()) before.fire();
        if (!key.isShortcutDown()) return;
        switch (key.getCode()) {
            case PLUS, EQUALS -> board.closer();
            case MINUS -> board.farther();
            case DIGIT0 -> board.fit();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
