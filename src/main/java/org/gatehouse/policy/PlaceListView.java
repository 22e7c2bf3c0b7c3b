package org.gatehouse.policy;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The places of the wording from top to bottom, with a mark where a version says something else than the one before. */
public final class PlaceListView extends ListView<WordingPlace> {
    private Set<WordingPlace> changed = Set.of();

    public PlaceListView() {
        getItems().setAll(WordingPlace.all());
        setCellFactory(list -> new PlaceCell());
    }

    void changed(Set<WordingPlace> places) {
        if (changed.equals(places)) return;
        changed = Set.copyOf(places);
        refresh();
    }

    private final class PlaceCell extends ListCell<WordingPlace> {
        private final Label words = new Label();
        private final FontIcon mark = new FontIcon("fth-edit-3");
        private final HBox row = new HBox(8, words, mark);

        PlaceCell() {
            words.setMaxWidth(Double.MAX_VALUE);
            words.setWrapText(true);
            row.setAlignment(Pos.CENTER_LEFT);
            mark.managedProperty().bind(mark.visibleProperty());
            HBox.setHgrow(words, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(WordingPlace place, boolean none) {
            super.updateItem(place, none);
            setGraphic(none || place == null ? null : row);
            setTooltip(none || place == null ? null : new Tooltip(place.title()));
            if (none || place == null) return;
            words.setText(place.title());
            words.getStyleClass().setAll("label", place.opensSection() ? "section-title" : "place-words");
            boolean marked = changed.contains(place);
            mark.setVisible(marked);
            String title = place.rule().map(Rule::id).map(id -> id + ", ").orElse("") + place.title();
            setAccessibleText(marked ? Words.of("policy.place.changed", title) : title);
        }
    }
}
