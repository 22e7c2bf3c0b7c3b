package org.gatehouse.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;

/** A table that keeps its columns' widths, order and sorting between two starts. */
public final class RememberedTable {
    private static final Duration SETTLED = Duration.millis(600);

    private RememberedTable() {}

    /** @param name of the table in the desk's settings; every column needs an id */
    public static <T> void remember(TableView<T> table, String name, Memory memory) {
        String key = "table." + name + ".";
        restore(table, key, memory);
        for (TableColumn<T, ?> column : table.getColumns()) {
            FullWords.inTooltips(column);
            // A width moves with every pixel of the mouse, and each keeping writes a file.
            PauseTransition settled = new PauseTransition(SETTLED);
            settled.setOnFinished(end -> memory.put(key + column.getId(), Integer.toString((int) column.getWidth())));
            column.widthProperty().addListener((width, before, now) -> settled.playFromStart());
        }
        table.getColumns().addListener((javafx.collections.ListChangeListener<TableColumn<T, ?>>)
                change -> memory.put(key + "order", ids(table.getColumns())));
        table.getSortOrder().addListener((javafx.collections.ListChangeListener<TableColumn<T, ?>>) change ->
                memory.put(
                        key + "sort",
                        table.getSortOrder().stream()
                                .map(column -> column.getId() + ":" + column.getSortType())
                                .collect(Collectors.joining(","))));
    }

    private static <T> void restore(TableView<T> table, String key, Memory memory) {
        memory.get(key + "order").ifPresent(order -> {
            List<String> ids = List.of(order.split(","));
            List<TableColumn<T, ?>> columns = new ArrayList<>(table.getColumns());
            if (ids.size() != columns.size()) return;
            columns.sort((one, other) -> Integer.compare(ids.indexOf(one.getId()), ids.indexOf(other.getId())));
            table.getColumns().setAll(columns);
        });
        for (TableColumn<T, ?> column : table.getColumns())
            memory.get(key + column.getId())
                    .filter(width -> width.matches("\\d{2,4}"))
                    .ifPresent(width -> column.setPrefWidth(Integer.parseInt(width)));
        memory.get(key + "sort").ifPresent(sort -> {
            for (String part : sort.split(",")) {
                String[] idAndType = part.split(":");
                for (TableColumn<T, ?> column : table.getColumns())
                    if (idAndType.length == 2 && column.getId().equals(idAndType[0])) {
                        column.setSortType(TableColumn.SortType.valueOf(idAndType[1]));
                        table.getSortOrder().add(column);
                    }
            }
        });
    }

    private static <T> String ids(List<TableColumn<T, ?>> columns) {
        return columns.stream().map(TableColumn::getId).collect(Collectors.joining(","));
    }
}
