package org.gatehouse.followers;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.gatehouse.rules.Words;

/** The verification list, which keeps what is chosen while the list under it changes. */
public final class FollowerTableView extends TableView<Follower> {
    private final ObservableList<Follower> found = FXCollections.observableArrayList();
    private Moments moments;

    public FollowerTableView() {
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        column("account", 172, one -> one.account().shown());
        column("name", 108, one -> one.account().displayName());
        column("claim", 118, Follower::claimTitle);
        chips(
                "check",
                146,
                one -> one.acceptance().standing(),
                (chip, one) -> ChipView.dress(chip, one.acceptance().standing()));
        chips("state", 124, Follower::state, ChipView::dress);
        TableColumn<Follower, Instant> last =
                column("last", 84, one -> one.last().map(Decision::at).orElse(null));
        last.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(Instant at, boolean none) {
                super.updateItem(at, none);
                setText(none || at == null ? "" : moments.brief(at));
            }
        });
        // Whole beside the side pane, whatever widths are remembered.
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        SortedList<Follower> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label none = new Label(Words.of("followers.no-match"));
        none.getStyleClass().add("text-muted");
        setPlaceholder(none);
    }

    void remember(Memory memory, Moments clock) {
        moments = clock;
        RememberedTable.remember(this, "followers", memory);
    }

    void show(List<Follower> followers) {
        if (found.equals(followers)) return;
        Set<Long> chosen = new HashSet<>();
        getSelectionModel().getSelectedItems().forEach(one -> chosen.add(one.id()));
        found.setAll(followers);
        getSelectionModel().clearSelection();
        int[] again = IntStream.range(0, getItems().size())
                .filter(at -> chosen.contains(getItems().get(at).id()))
                .toArray();
        // In one step: many that are chosen one by one hold up the window.
        if (again.length > 0) getSelectionModel().selectIndices(again[0], Arrays.copyOfRange(again, 1, again.length));
    }

    boolean choose(long id) {
        for (int at = 0; at < getItems().size(); at++)
            if (getItems().get(at).id() == id) {
                getSelectionModel().clearAndSelect(at);
                scrollTo(Math.max(0, at - 3));
                return true;
            }
        return false;
    }

    private <V> TableColumn<Follower, V> column(String id, double width, Function<Follower, V> value) {
        TableColumn<Follower, V> column = new TableColumn<>(Words.of("followers.column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        getColumns().add(column);
        return column;
    }

    private <V extends Comparable<V>> void chips(
            String id, double width, Function<Follower, V> value, BiConsumer<Label, Follower> dress) {
        column(id, width, value).setCellFactory(any -> new TableCell<>() {
            private final Label chip = new Label();

            @Override
            protected void updateItem(V item, boolean none) {
                super.updateItem(item, none);
                Follower one = none ? null : getTableRow().getItem();
                setGraphic(one == null ? null : chip);
                if (one != null) dress.accept(chip, one);
            }
        });
    }
}
