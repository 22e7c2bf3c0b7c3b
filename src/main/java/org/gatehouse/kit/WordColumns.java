package org.gatehouse.kit;

import java.util.function.Function;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Columns of a table that is read once and remembers nothing, such as what an import would do. */
public final class WordColumns {
    private static final double SCROLL_BAR = 20;
    private static final double MARGINS = 16;
    private static final double NARROWEST = 200;

    private WordColumns() {}

    public static <T, V> TableColumn<T, V> add(TableView<T> table, String title, double width, Function<T, V> value) {
        TableColumn<T, V> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        FullWords.inTooltips(column);
        table.getColumns().add(column);
        return column;
    }

    /** Adds a column whose words are read to their end, in as many lines as they need. */
    public static <T> TableColumn<T, String> addWrapping(
            TableView<T> table, String title, double width, Function<T, String> value) {
        TableColumn<T, String> column = add(table, title, width, value);
        column.setCellFactory(any -> new TableCell<>() {
            private final Text words = new Text();

            {
                words.getStyleClass().add("cell-words");
                words.wrappingWidthProperty().bind(column.widthProperty().subtract(MARGINS));
                setPrefHeight(Region.USE_COMPUTED_SIZE);
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                setGraphic(words);
            }

            @Override
            protected void updateItem(String item, boolean none) {
                super.updateItem(item, none);
                words.setText(none || item == null ? "" : item);
            }
        });
        if (!table.getStyleClass().contains("wrapping-table"))
            table.getStyleClass().add("wrapping-table");
        return column;
    }

    /** Adds the last column of a table, which wraps and takes the width that the others leave. */
    public static <T> void addLast(TableView<T> table, String title, Function<T, String> value) {
        DoubleBinding left = table.widthProperty().subtract(SCROLL_BAR);
        for (TableColumn<T, ?> other : table.getColumns()) left = left.subtract(other.widthProperty());
        TableColumn<T, String> column = addWrapping(table, title, 0, value);
        column.setMinWidth(NARROWEST);
        column.prefWidthProperty().bind(left);
    }
}
