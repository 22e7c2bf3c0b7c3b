package org.gatehouse.incidents;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Chip;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;

/** An incident in the list: its first words, its number and rule, where it stands, and what presses. */
final class ListedCellView extends ListCell<Listed> {
    private static final int PATTERN = 3;
    private static final int MOST_CHIPS = 3;

    private final Moments moments;
    private final Label words = new Label();
    private final Label number = new Label();
    private final Label when = new Label();
    private final HBox chips = new HBox(4);
    private final VBox row;

    ListedCellView(Moments moments) {
        this.moments = moments;
        words.getStyleClass().add("strong");
        number.getStyleClass().add("small");
        when.getStyleClass().add("small");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new VBox(4, words, new HBox(8, number, gap, when), chips);
        row.getStyleClass().add("list-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Listed listed, boolean empty) {
        super.updateItem(listed, empty);
        setGraphic(empty ? null : row);
        setTooltip(null);
        if (empty) return;
        chips.getChildren().clear();
        if (listed instanceof Listed.Readable readable) show(readable.row());
        else if (listed instanceof Listed.Sealed sealed) show(sealed.handedIn());
    }

    private void show(IncidentRow incident) {
        words.setText(incident.firstWords());
        number.setText(incident.facts()
                .rule()
                .map(Rule::id)
                .map(rule -> Words.of("incidents.number-rule", incident.number(), rule))
                .orElse(incident.number()));
        when.setText(moments.brief(incident.happenedAt()));
        setTooltip(new Tooltip(moments.full(incident.happenedAt())));
        if (incident.facts().indecentImage())
            chips.getChildren().add(chip(Words.of("incidents.chip.indecent"), "stop", "fth-alert-octagon"));
        if (incident.toAcknowledge())
            chips.getChildren().add(chip(Words.of("incidents.chip.acknowledge"), "stop", "fth-bell"));
        if (!incident.overdue().isEmpty() && incident.state() != IncidentState.CLOSED)
            chips.getChildren().add(chip(Words.of("incidents.chip.overdue"), "stop", "fth-clock"));
        if (incident.inTerm() >= PATTERN)
            chips.getChildren().add(chip(Words.of("incidents.chip.pattern", incident.inTerm()), "look", "fth-repeat"));
        // A row has one line for them: what presses goes before where it stands.
        if (chips.getChildren().size() > MOST_CHIPS)
            chips.getChildren().remove(MOST_CHIPS, chips.getChildren().size());
        if (chips.getChildren().isEmpty() || incident.state() != IncidentState.OPEN)
            chips.getChildren().add(0, state(incident.state()));
    }

    private void show(HandedIn handedIn) {
        words.setText(Words.of("incidents.handed-in.row"));
        number.setText(handedIn.number());
        when.setText(moments.brief(handedIn.at()));
        chips.getChildren().add(chip(Words.of("incidents.chip.sealed"), "", "fth-lock"));
    }

    static Label state(IncidentState state) {
        return switch (state) {
            case OPEN -> chip(state.title(), "look", "fth-activity");
            case READY_TO_CLOSE -> chip(state.title(), "look", "fth-check");
            case CLOSED -> chip(state.title(), "clear", "fth-check-circle");
        };
    }

    static Label chip(String words, String kind, String icon) {
        Label chip = new Label();
        Chip.dress(chip, words, kind, icon);
        return chip;
    }
}
