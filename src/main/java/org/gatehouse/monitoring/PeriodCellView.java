package org.gatehouse.monitoring;

import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;

/** A period in the list: its days, what became of it, who looked. */
final class PeriodCellView extends ListCell<DuePeriod> {
    private final Supplier<Map<Long, String>> names;
    private final Label days = new Label();
    private final Label chip = new Label();
    private final Label below = new Label();
    private final VBox row;

    PeriodCellView(Supplier<Map<Long, String>> names) {
        this.names = names;
        days.getStyleClass().add("strong");
        below.getStyleClass().add("small");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox top = new HBox(8, days, between, chip);
        top.setAlignment(Pos.CENTER_LEFT);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        row = new VBox(top, below);
        row.getStyleClass().add("list-row");
        // As wide as the list, so that long words end in dots and not in a scroll bar.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(DuePeriod due, boolean none) {
        super.updateItem(due, none);
        setGraphic(none || due == null ? null : row);
        if (none || due == null) return;
        days.setText(PeriodDays.of(due.period()));
        ChipView.dress(chip, due.state());
        below.setText(words(due));
    }

    private String words(DuePeriod due) {
        if (due.round().isEmpty())
            return due.holiday()
                    .map(Holiday::reason)
                    .orElseGet(() -> Words.of(
                            due.state() == DuePeriod.State.DUE
                                    ? "monitoring.period.nobody-yet"
                                    : "monitoring.period.nobody"));
        Round round = due.round().get();
        String who = names.get().getOrDefault(round.begunBy(), "");
        if (round.ended().isEmpty())
            return due.state() == DuePeriod.State.MISSED
                    ? Words.of("monitoring.period.unfinished", who)
                    : Words.of(
                            "monitoring.period.begun-by", who, round.answers().size(), RoundQuestion.values().length);
        int found = round.found().size();
        return found == 0 ? who : who + " · " + Words.of("monitoring.period.found", found);
    }
}
