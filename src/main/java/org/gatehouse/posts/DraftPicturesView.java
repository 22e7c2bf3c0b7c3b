package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures of a draft: what each looks like, what was taken out of it, and the alternative text it still needs. */
final class DraftPicturesView {
    private final QueueRooms rooms;
    private final long postId;
    private final Background background;
    private final VBox box;
    private final Runnable touched;
    private final List<PostPicture> pictures = new ArrayList<>();
    private final List<TextArea> altTexts = new ArrayList<>();

    DraftPicturesView(QueueRooms rooms, long postId, Background background, VBox box, Runnable touched) {
        this.rooms = rooms;
        this.postId = postId;
        this.background = background;
        this.box = box;
        this.touched = touched;
    }

    void show(List<PostPicture> shown) {
        List<PostPicture> typed = pictures();
        pictures.clear();
        altTexts.clear();
        box.getChildren().clear();
        for (PostPicture picture : shown) {
            // An alternative text that is being typed is newer than the one that was saved.
            PostPicture kept = typed.stream()
                    .filter(one -> one.sha256().equals(picture.sha256()))
                    .findFirst()
                    .filter(one -> !one.altText().isEmpty())
                    .orElse(picture);
            pictures.add(kept);
            box.getChildren().add(row(kept));
        }
    }

    /** The pictures in their order, with the alternative texts as typed. */
    List<PostPicture> pictures() {
        List<PostPicture> typed = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++)
            typed.add(pictures.get(i).withAltText(altTexts.get(i).getText()));
        return typed;
    }

    void showAltText(int index, int start, int end) {
        if (index >= altTexts.size()) return;
        altTexts.get(index).requestFocus();
        altTexts.get(index).selectRange(start, end);
    }

    private HBox row(PostPicture picture) {
        StackPane thumbnail = new StackPane();
        thumbnail.getStyleClass().add("thumbnail");
        thumbnail.setMinSize(160, 107);
        background.run(
                Words.of("posts.reading"),
                () -> rooms.posts().reads().picture(rooms.actor(), postId, picture.sha256()),
                bytes -> {
                    var view = PreviewView.thumbnail(bytes);
                    view.setFitWidth(160);
                    view.setFitHeight(107);
                    thumbnail.getChildren().setAll(view);
                });
        TextArea altText = new TextArea(picture.altText());
        altText.setId("altText-" + (altTexts.size() + 1));
        altText.setWrapText(true);
        altText.setPrefRowCount(2);
        altText.textProperty().addListener((text, before, now) -> touched.run());
        altTexts.add(altText);
        Label label = new Label(Words.of("posts.picture.alt-text"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(altText);
        Label removed = new Label(
                picture.removed().isEmpty()
                        ? Words.of("posts.picture.nothing-removed")
                        : Words.of("posts.picture.removed", String.join(", ", picture.removed())));
        removed.setWrapText(true);
        removed.getStyleClass().add("small");
        VBox words = new VBox(4, label, altText, removed);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(12, thumbnail, words, buttons(picture));
    }

    private VBox buttons(PostPicture picture) {
        Button up = button("fth-arrow-up", "posts.picture.earlier");
        up.setOnAction(click -> move(picture));
        Button remove = button("fth-trash-2", "posts.picture.remove");
        remove.setOnAction(click -> {
            List<PostPicture> left = new ArrayList<>(pictures());
            left.removeIf(one -> one.sha256().equals(picture.sha256()));
            show(left);
            touched.run();
        });
        return new VBox(4, up, remove);
    }

    private void move(PostPicture picture) {
        List<PostPicture> order = new ArrayList<>(pictures());
        for (int i = 1; i < order.size(); i++)
            if (order.get(i).sha256().equals(picture.sha256())) {
                Collections.swap(order, i, i - 1);
                break;
            }
        show(order);
        touched.run();
    }

    private static Button button(String icon, String words) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("flat");
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
        return button;
    }
}
