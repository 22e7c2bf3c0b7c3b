package org.gatehouse.monitoring;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.RememberedTable;
import org.gatehouse.kit.WordColumns;
import org.gatehouse.rules.Words;

/** The findings of the audits, which keep what is chosen while the list under it changes. */
public final class FindingTableView extends TableView<HeldFinding> {
    private final ObservableList<HeldFinding> found = FXCollections.observableArrayList();
    private Moments moments;

    public FindingTableView() {
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        chips(
                "severity",
                92,
                one -> one.finding().severity(),
                (chip, one) -> ChipView.dress(chip, one.finding().severity()));
        column("rule", 138, one -> one.finding().rule().id());
        WordColumns.addWrapping(
                        this,
                        Words.of("monitoring.column.found"),
                        316,
                        one -> one.finding().message())
                .setId("found");
        TableColumn<HeldFinding, Instant> day =
                column("day", 96, one -> one.finding().at().orElse(null));
        day.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(Instant at, boolean none) {
                super.updateItem(at, none);
                setText(none || at == null ? "" : moments.brief(at));
            }
        });
        chips("state", 130, HeldFinding::state, ChipView::dress);
        SortedList<HeldFinding> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label none = new Label(Words.of("monitoring.audit.no-match"));
        none.getStyleClass().add("text-muted");
        setPlaceholder(none);
    }

    void remember(Memory memory, Moments clock) {
        moments = clock;
        RememberedTable.remember(this, "audit-findings", memory);
    }

    void show(List<HeldFinding> findings) {
        if (found.equals(findings)) return;
        Set<Long> chosen = new HashSet<>();
        int at = getSelectionModel().getSelectedIndex();
        getSelectionModel().getSelectedItems().forEach(one -> chosen.add(one.id()));
        found.setAll(findings);
        getSelectionModel().clearSelection();
        boolean kept = false;
        for (int row = 0; row < getItems().size() && !chosen.isEmpty(); row++)
            if (chosen.remove(getItems().get(row).id())) {
                getSelectionModel().select(row);
                kept = true;
            }
        // What was decided leaves the list: the next one stands in its place.
        if (!kept && at >= 0 && !getItems().isEmpty())
            getSelectionModel().select(Math.min(at, getItems().size() - 1));
    }

    private <V> TableColumn<HeldFinding, V> column(String id, double width, Function<HeldFinding, V> value) {
        TableColumn<HeldFinding, V> column = new TableColumn<>(Words.of("monitoring.column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        getColumns().add(column);
        return column;
    }

    private <V> void chips(
            String id, double width, Function<HeldFinding, V> value, BiConsumer<Label, HeldFinding> dress) {
        column(id, width, value).setCellFactory(any -> new TableCell<>() {
            private final Label chip = new Label();

            @Override
            protected void updateItem(V item, boolean none) {
                super.updateItem(item, none);
                HeldFinding one = none ? null : getTableRow().getItem();
                setGraphic(one == null ? null : chip);
                if (one != null) dress.accept(chip, one);
            }
        });
    }
}
