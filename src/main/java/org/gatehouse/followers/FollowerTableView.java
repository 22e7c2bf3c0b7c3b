package org.gatehouse.followers;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
        column("account", 178, one -> one.account().shown());
        column("name", 96, one -> one.account().displayName());
        column("claim", 118, Follower::claimTitle);
        chips(
                "check",
                146,
                one -> one.acceptance().standing(),
                (chip, one) -> ChipView.dress(chip, one.acceptance().standing()));
        chips("state", 124, Follower::state, ChipView::dress);
        TableColumn<Follower, Instant> last =
                column("last", 90, one -> one.last().map(Decision::at).orElse(null));
        last.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(Instant at, boolean none) {
                super.updateItem(at, none);
                setText(none || at == null ? "" : moments.brief(at));
            }
        });
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

    /** Whether each of the words stands somewhere in what is known of it. */
    static boolean fits(Follower one, String words) {
        if (words.isBlank()) return true;
        String known = String.join(
                        " ",
                        one.account().shown(),
                        one.account().platformId(),
                        one.account().displayName(),
                        one.claimTitle(),
                        one.claim()
                                .flatMap(Claim::email)
                                .map(Claim.GivenEmail::text)
                                .orElse(""),
                        one.acceptance().grounds().map(Grounds::name).orElse(""),
                        one.last().map(Decision::reason).orElse(""))
                .toLowerCase(Locale.UK);
        return Stream.of(words.strip().toLowerCase(Locale.UK).split("\\s+")).allMatch(known::contains);
    }

    void show(List<Follower> followers) {
        if (found.equals(followers)) return;
        Set<Long> chosen = new HashSet<>();
        getSelectionModel().getSelectedItems().forEach(one -> chosen.add(one.id()));
        found.setAll(followers);
        getSelectionModel().clearSelection();
        for (int at = 0; at < getItems().size() && !chosen.isEmpty(); at++)
            if (chosen.remove(getItems().get(at).id())) getSelectionModel().select(at);
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
