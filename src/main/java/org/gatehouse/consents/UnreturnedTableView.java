package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;

/** The letters that have not come back. */
public final class UnreturnedTableView extends TableView<Unreturned> {
    private final ObservableList<Unreturned> found = FXCollections.observableArrayList();
    private Moments moments;
    private LocalDate today = LocalDate.MIN;

    public UnreturnedTableView() {
        SortedList<Unreturned> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("consents.column.child", 190, one -> one.pupil().sorted());
        column("consents.column.class", 70, one -> one.pupil().className());
        column("consents.letters.column.sent", 120, one -> one.form().at())
                .setCellFactory(any -> cell(at -> moments.brief(at)));
        TableColumn<Unreturned, Unreturned> returnBy = column("consents.letters.column.return-by", 190, one -> one);
        returnBy.setComparator(Comparator.comparing(one -> one.form().returnBy()));
        returnBy.setCellFactory(any -> cell(this::due));
        column("consents.letters.column.number", 150, one -> one.form().number().printed());
    }

    private String due(Unreturned one) {
        LocalDate day = one.form().returnBy();
        long back = one.form().filed().stream().map(FiledPage::page).distinct().count();
        if (back > 0)
            return Words.of("consents.letters.part-returned", back, one.form().pages());
        String words = StateChipView.text(day);
        return day.isBefore(today) ? Words.of("consents.letters.overdue", words) : words;
    }

    private static <V> TableCell<Unreturned, V> cell(Function<V, String> words) {
        return new TableCell<>() {
            @Override
            protected void updateItem(V value, boolean none) {
                super.updateItem(value, none);
                setText(none || value == null ? null : words.apply(value));
            }
        };
    }

    private <V> TableColumn<Unreturned, V> column(String title, double width, Function<Unreturned, V> value) {
        TableColumn<Unreturned, V> column = new TableColumn<>(Words.of(title));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        getColumns().add(column);
        return column;
    }

    void show(List<Unreturned> out, Moments shownIn, LocalDate day) {
        moments = shownIn;
        today = day;
        if (!found.equals(out)) found.setAll(out);
    }
}
