package org.gatehouse.policy;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.gatehouse.kit.Chip;
import org.gatehouse.kit.WordColumns;

/** How states look: always with an icon and a word. */
final class StateChipView {
    private StateChipView() {}

    static void dress(Label chip, PolicyState state) {
        switch (state) {
            case DRAFT -> Chip.dress(chip, state.title(), "look", "fth-edit-2");
            case AGREED -> Chip.dress(chip, state.title(), "", "fth-users");
            case APPROVED -> Chip.dress(chip, state.title(), "", "fth-award");
            case IN_FORCE -> Chip.dress(chip, state.title(), "clear", "fth-check");
            case SUPERSEDED -> Chip.dress(chip, state.title(), "", "fth-archive");
        }
    }

    static void dress(Label chip, AcknowledgementState state) {
        switch (state) {
            case CURRENT -> Chip.dress(chip, state.title(), "clear", "fth-check");
            case ENDS_SOON -> Chip.dress(chip, state.title(), "look", "fth-clock");
            case NOT_YET, OLDER_VERSION, LAPSED -> Chip.dress(chip, state.title(), "look", "fth-alert-triangle");
        }
    }

    static void dress(Label chip, RegisterState state) {
        switch (state) {
            case REQUESTED -> Chip.dress(chip, state.title(), "look", "fth-help-circle");
            case AGREED -> Chip.dress(chip, state.title(), "clear", "fth-check");
            case REFUSED -> Chip.dress(chip, state.title(), "stop", "fth-x");
            case WITHDRAWN, ENDED, EXPIRED -> Chip.dress(chip, state.title(), "", "fth-archive");
        }
    }

    /** A column of chips. */
    static <T, V> void column(
            TableView<T> table, String title, double width, Function<T, V> value, BiConsumer<Label, V> dress) {
        TableColumn<T, V> column = WordColumns.add(table, title, width, value);
        column.setId("state");
        column.setCellFactory(any -> new TableCell<>() {
            private final Label chip = new Label();

            @Override
            protected void updateItem(V item, boolean none) {
                super.updateItem(item, none);
                setGraphic(none || item == null ? null : chip);
                if (!none && item != null) dress.accept(chip, item);
            }
        });
    }
}
