package org.gatehouse.organisations;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.gatehouse.organisations.Organisation.Ended;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of organisations, which keeps its place while the list under it changes. */
public final class OrganisationTableView extends TableView<Organisation> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final ObservableList<Organisation> found = FXCollections.observableArrayList();
    private LocalDate today = LocalDate.MIN;
    private long wanted;

    public OrganisationTableView() {
        column("name", Words.of("organisations.field.name"), 180, Organisation::name);
        column(
                "kind",
                Words.of("organisations.field.kind"),
                118,
                one -> one.kind().title());
        column("hosts", Words.of("organisations.field.hosts"), 140, OrganisationField.HOSTS::of);
        column(
                "handles",
                Words.of("organisations.field.handles"),
                110,
                one -> one.handles().stream().map(handle -> "@" + handle).collect(Collectors.joining(" ")));
        TableColumn<Organisation, LocalDate> status = column(
                "status",
                Words.of("organisations.column.status"),
                190,
                one -> one.ended().map(Ended::on).orElse(one.reviewOn()));
        status.setCellFactory(any -> new StatusCell());
        SortedList<Organisation> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label none = new Label(Words.of("organisations.no-match"));
        none.getStyleClass().add("text-muted");
        setPlaceholder(none);
    }

    void remember(Memory memory) {
        RememberedTable.remember(this, "organisations", memory);
    }

    void today(LocalDate day) {
        if (day.equals(today)) return;
        today = day;
        refresh();
    }

    boolean isOverdue(Organisation organisation) {
        return organisation.isOverdue(today);
    }

    /** Whether each of the words stands somewhere in what is known of it. */
    static boolean fits(Organisation one, String words) {
        String known = Stream.concat(
                        Stream.of(OrganisationField.values()).map(field -> field.of(one)),
                        one.ended().map(Ended::why).stream())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.UK);
        return Stream.of(words.toLowerCase(Locale.UK).replace("@", "").split("\\s+"))
                .allMatch(known::contains);
    }

    /** Shows {@code organisations}, by name where the person sorted by nothing, and keeps the one that is chosen. */
    void show(List<Organisation> organisations) {
        List<Organisation> next = organisations.stream()
                .sorted(Comparator.comparing(one -> one.name().toLowerCase(Locale.UK)))
                .toList();
        Organisation chosen = getSelectionModel().getSelectedItem();
        long id = wanted != 0 ? wanted : chosen == null ? 0 : chosen.id();
        if (!found.equals(next)) found.setAll(next);
        choose(id);
        if (getSelectionModel().getSelectedItem() != null) wanted = 0;
    }

    /** Chooses the one that is about to be read. */
    void chooseNext(long id) {
        wanted = id;
    }

    void choose(long id) {
        found.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
    }

    private <V> TableColumn<Organisation, V> column(
            String id, String title, double width, Function<Organisation, V> value) {
        TableColumn<Organisation, V> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        getColumns().add(column);
        return column;
    }

    /** The day of the next review; one that has passed or an end with its own sign. */
    private final class StatusCell extends TableCell<Organisation, LocalDate> {
        private final FontIcon icon = new FontIcon("fth-alert-triangle");
        private final Label chip = new Label("", icon);

        @Override
        protected void updateItem(LocalDate day, boolean none) {
            super.updateItem(day, none);
            Organisation one = none ? null : getTableRow().getItem();
            setText(null);
            setGraphic(null);
            if (one == null) return;
            if (one.counts() && !isOverdue(one)) {
                setText(DAY.format(day));
                return;
            }
            chip.setText(Words.of(
                    one.counts() ? "organisations.status.overdue" : "organisations.status.ended", DAY.format(day)));
            chip.getStyleClass().setAll("label", "chip", one.counts() ? "look" : "over");
            icon.setIconLiteral(one.counts() ? "fth-alert-triangle" : "fth-slash");
            setGraphic(chip);
        }
    }
}
