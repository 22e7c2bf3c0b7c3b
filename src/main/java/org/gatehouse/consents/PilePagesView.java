package org.gatehouse.consents;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages of a pile, each with whose it is and what became of it. */
public final class PilePagesView extends ListView<Integer> {
    private final ObservableList<Integer> indices = FXCollections.observableArrayList();
    private PileWork work;

    public PilePagesView() {
        setItems(indices);
        getStyleClass().add("pile-pages");
        setCellFactory(any -> new PageCell());
    }

    void show(PileWork shown) {
        work = shown;
        indices.setAll(IntStream.range(0, shown.pages().size()).boxed().toList());
    }

    private final class PageCell extends ListCell<Integer> {
        private final Label name = new Label();
        private final Label state = new Label();
        private final VBox row = new VBox(2, name, state);

        PageCell() {
            row.getStyleClass().add("list-row");
            row.setMaxWidth(180);
            name.getStyleClass().add("strong");
        }

        @Override
        protected void updateItem(Integer index, boolean none) {
            super.updateItem(index, none);
            setGraphic(none || index == null ? null : row);
            if (none || index == null) return;
            PileWork.State now = work.state(index);
            name.setText(work.child(index)
                    .orElseGet(() -> Words.of(
                            "consents.pile.title", index + 1, work.pages().size())));
            state.setText(Words.of("consents.pile.state." + now));
            state.getStyleClass().setAll("label", "chip");
            state.setGraphic(new FontIcon(icon(now)));
            switch (now) {
                case FILED -> state.getStyleClass().add("clear");
                case LOOK, UNREAD -> state.getStyleClass().add("look");
                case OPEN, SKIPPED -> {}
            }
        }

        private static String icon(PileWork.State state) {
            return switch (state) {
                case OPEN -> "fth-circle";
                case LOOK -> "fth-eye";
                case UNREAD -> "fth-alert-triangle";
                case FILED -> "fth-check";
                case SKIPPED -> "fth-chevrons-right";
            };
        }
    }
}
