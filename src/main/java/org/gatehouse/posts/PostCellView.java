package org.gatehouse.posts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A post in the queue's list: its state, its first words, who wrote it, when it moved last. */
final class PostCellView extends ListCell<PostRow> {
    private final Moments moments;
    private final Label words = new Label();
    private final Label who = new Label();
    private final Label when = new Label();
    private final Label state = new Label();
    private final VBox row;

    PostCellView(Moments moments) {
        this.moments = moments;
        words.getStyleClass().add("strong");
        who.getStyleClass().add("small");
        when.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        when.setMinWidth(Region.USE_PREF_SIZE);
        row = new VBox(4, words, new HBox(8, who, gap, when), state);
        row.getStyleClass().add("list-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PostRow post, boolean empty) {
        super.updateItem(post, empty);
        setGraphic(empty ? null : row);
        setTooltip(null);
        if (empty) return;
        words.setText(post.firstWords().isBlank() ? Words.of("posts.no-words") : post.firstWords());
        who.setText(Words.of("posts.number-author", post.number(), post.author()));
        when.setText(moments.brief(post.movedAt()));
        dress(state, post.state());
        setTooltip(new Tooltip(
                Words.of("posts.moved", post.state().title(), post.movedByName(), moments.full(post.movedAt()))));
    }

    /** A state as a chip: colour, icon and word. */
    static void dress(Label chip, PostState state) {
        chip.setText(state.title());
        chip.getStyleClass().setAll("label", "chip");
        switch (state) {
            case APPROVED, HELD, EXPORTED, POSTED -> chip.getStyleClass().add("clear");
            case SUBMITTED, CHANGES_REQUESTED -> chip.getStyleClass().add("look");
            case REJECTED, TAKEN_DOWN -> chip.getStyleClass().add("stop");
            default -> {}
        }
        chip.setGraphic(new FontIcon(
                switch (state) {
                    case DRAFT -> "fth-edit-2";
                    case SUBMITTED -> "fth-eye";
                    case CHANGES_REQUESTED -> "fth-corner-up-left";
                    case REJECTED -> "fth-x-circle";
                    case APPROVED -> "fth-check-circle";
                    case HELD -> "fth-clock";
                    case EXPORTED -> "fth-download";
                    case POSTED -> "fth-send";
                    case TAKEN_DOWN -> "fth-trash-2";
                    case WITHDRAWN -> "fth-rotate-ccw";
                }));
    }
}
