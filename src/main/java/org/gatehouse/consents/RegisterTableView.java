package org.gatehouse.consents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.RememberedTable;
import org.gatehouse.rules.Words;

/** Children and uses as a grid, which keeps its place while the register under it grows. */
public final class RegisterTableView extends TableView<PupilConsents> {
    private final ObservableList<PupilConsents> found = FXCollections.observableArrayList();
    private List<ConsentUse> uses = List.of();
    private Memory memory;

    public RegisterTableView() {
        SortedList<PupilConsents> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label none = new Label(Words.of("consents.no-match"));
        none.getStyleClass().add("text-muted");
        setPlaceholder(none);
    }

    void remember(Memory kept) {
        memory = kept;
    }

    /** Shows {@code lines} with a column for each of {@code open}, and keeps the child that is chosen. */
    void show(List<ConsentUse> open, List<PupilConsents> lines) {
        if (!open.equals(uses)) columns(open);
        PupilConsents chosen = getSelectionModel().getSelectedItem();
        if (found.equals(lines)) return;
        found.setAll(lines);
        if (chosen != null) choose(chosen.pupil().id());
    }

    private void columns(List<ConsentUse> open) {
        uses = List.copyOf(open);
        List<TableColumn<PupilConsents, ?>> columns = new ArrayList<>();
        TableColumn<PupilConsents, String> name = new TableColumn<>(Words.of("consents.column.child"));
        name.setId("child");
        name.setPrefWidth(170);
        name.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().pupil().sorted()));
        TableColumn<PupilConsents, String> form = new TableColumn<>(Words.of("consents.column.class"));
        form.setId("class");
        form.setPrefWidth(64);
        form.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().pupil().className()));
        columns.add(name);
        columns.add(form);
        for (ConsentUse use : uses) columns.add(column(use));
        getColumns().setAll(columns);
        RememberedTable.remember(this, "consents", memory);
    }

    private static TableColumn<PupilConsents, ConsentState> column(ConsentUse use) {
        TableColumn<PupilConsents, ConsentState> column = new TableColumn<>();
        column.setId("use-" + use.id());
        column.setPrefWidth(100);
        Label title = new Label(use.title());
        title.setWrapText(true);
        column.setGraphic(title);
        column.setComparator(Comparator.naturalOrder());
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().state(use.id())));
        column.setCellFactory(any -> new TableCell<>() {
            private final Label chip = new Label();

            @Override
            protected void updateItem(ConsentState state, boolean none) {
                super.updateItem(state, none);
                setGraphic(none || state == null ? null : chip);
                if (!none && state != null) StateChipView.dress(chip, state);
            }
        });
        return column;
    }

    void choose(long pupilId) {
        find(pupilId).ifPresent(line -> getSelectionModel().select(line));
    }

    private Optional<PupilConsents> find(long pupilId) {
        return getItems().stream().filter(line -> line.pupil().id() == pupilId).findFirst();
    }

    /** Goes to the child below, as the next form of a pile. */
    void chooseNext() {
        getSelectionModel().selectNext();
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 3));
    }
}
