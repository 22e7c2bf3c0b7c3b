package org.gatehouse.kit;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.util.Callback;

/** Shows what a narrow column cuts off where a pointer rests on it; a screen reader has the whole of it anyway. */
public final class FullWords {
    private static final double WIDEST = 480;

    private FullWords() {}

    /** Call it last: it wraps whatever makes the column’s cells. */
    public static <T, V> void inTooltips(TableColumn<T, V> column) {
        Callback<TableColumn<T, V>, TableCell<T, V>> made = column.getCellFactory();
        column.setCellFactory(of -> {
            TableCell<T, V> cell = made.call(of);
            inTooltip(cell);
            return cell;
        });
    }

    private static void inTooltip(Labeled cell) {
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        cell.textProperty().addListener((text, before, now) -> {
            tooltip.setText(now);
            cell.setTooltip(now == null || now.isBlank() ? null : tooltip);
        });
    }
}
