package org.gatehouse.sites;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
import org.gatehouse.rules.Words;

/** The list of sites, which keeps its place while the list under it changes. */
public final class SiteTableView extends TableView<SiteEntry> {
    private final ObservableList<SiteEntry> found = FXCollections.observableArrayList();

    public SiteTableView() {
        column("site", 168, one -> one.site().shown());
        column("medium", 118, one -> one.site().medium());
        column("state", 186, SiteEntry::state).setCellFactory(any -> new TableCell<>() {
            private final Label chip = new Label();

            @Override
            protected void updateItem(SiteState state, boolean none) {
                super.updateItem(state, none);
                SiteEntry one = none ? null : getTableRow().getItem();
                setGraphic(one == null ? null : chip);
                if (one != null) SiteChipView.dress(chip, one);
            }
        });
        column("owner", 122, SiteEntry::owner);
        column("review", 104, SiteTableView::review).setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(LocalDate day, boolean none) {
                super.updateItem(day, none);
                setText(none || day == null ? "" : SiteDays.shown(day));
            }
        });
        SortedList<SiteEntry> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label none = new Label(Words.of("sites.no-match"));
        none.getStyleClass().add("text-muted");
        setPlaceholder(none);
    }

    private static LocalDate review(SiteEntry one) {
        return one.site().details().keeping().reviewOn().orElse(null);
    }

    void remember(Memory memory) {
        RememberedTable.remember(this, "sites", memory);
    }

    /** Whether each of the words stands somewhere in what is known of it. */
    static boolean fits(SiteEntry one, String words) {
        SiteDetails details = one.site().details();
        String known = String.join(
                        " ",
                        one.site().shown(),
                        one.site().medium(),
                        one.site().address(),
                        one.site().email(),
                        details.audience().purpose(),
                        one.owner(),
                        one.second(),
                        one.requester(),
                        one.state().title())
                .toLowerCase(Locale.UK);
        return Stream.of(words.strip().toLowerCase(Locale.UK).split("\\s+")).allMatch(known::contains);
    }

    /** Shows {@code entries} and keeps the one that is chosen. */
    void show(List<SiteEntry> entries) {
        SiteEntry chosen = getSelectionModel().getSelectedItem();
        if (!found.equals(entries)) found.setAll(entries);
        if (chosen != null) choose(chosen.id());
    }

    /** @return whether it is in the list */
    boolean choose(long id) {
        for (SiteEntry one : getItems())
            if (one.id() == id) {
                getSelectionModel().select(one);
                scrollTo(Math.max(0, getItems().indexOf(one) - 3));
                return true;
            }
        getSelectionModel().clearSelection();
        return false;
    }

    private <V> TableColumn<SiteEntry, V> column(String id, double width, Function<SiteEntry, V> value) {
        TableColumn<SiteEntry, V> column = new TableColumn<>(Words.of("sites.column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        getColumns().add(column);
        return column;
    }
}
