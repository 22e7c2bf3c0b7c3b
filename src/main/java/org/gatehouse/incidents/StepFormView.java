package org.gatehouse.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.MomentField;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Refusal;

/** One guided step: how it ended, who did it, when, and what there is to say. */
final class StepFormView extends VBox {
    private static final double RESULT = 160;

    private final EntryKind kind;
    private final Moments moments;
    private final ComboBox<StepResult> result = new ComboBox<>();
    private final TextField by = new TextField();
    private final MomentField when;
    private final TextField words = new TextField();
    private final Label error = new Label();
    private final Button record;
    private boolean timed;

    StepFormView(
            IncidentDesk desk,
            EntryKind kind,
            Moments moments,
            KeptWordsView kept,
            BiConsumer<StepFormView, Step> recorded) {
        super(8);
        getStyleClass().add("step-form");
        this.kind = kind;
        this.moments = moments;
        when = new MomentField(moments, () -> timed = true);
        result.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        result.setMaxWidth(Double.MAX_VALUE);
        result.setPrefWidth(RESULT);
        when.setMinWidth(USE_PREF_SIZE);
        result.setId("result-" + kind);
        by.setText(desk.session().person().name());
        by.setId("by-" + kind);
        words.setId("words-" + kind);
        kept.keep(key(), words);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        record = new Button(kind.verb());
        record.setId("record-" + kind);
        record.setOnAction(press -> record(recorded));
        words.setOnAction(enter -> record(recorded));
        VBox resultBox = FactsFormView.labelled("incidents.step.label.result", result);
        HBox.setHgrow(resultBox, Priority.ALWAYS);
        VBox byBox = FactsFormView.labelled("incidents.step.label.by", by);
        HBox.setHgrow(byBox, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new HBox(12, resultBox, byBox, FactsFormView.labelled("incidents.step.label.when", when)),
                        FactsFormView.labelled("incidents.step.words." + kind, words),
                        error,
                        record);
    }

    /** Makes its button the one to press, or not. */
    void primary(boolean primary) {
        record.getStyleClass().removeAll("accent");
        if (primary) record.getStyleClass().add("accent");
    }

    String key() {
        return "step-" + kind;
    }

    void show(Incident incident) {
        List<StepResult> possible = StepResult.of(kind, incident.facts().indecentImage());
        StepResult before = result.getValue();
        result.getItems().setAll(possible);
        result.setValue(possible.contains(before) ? before : possible.get(0));
        if (!timed) {
            when.set(moments.now());
            timed = false;
        }
    }

    private void record(BiConsumer<StepFormView, Step> recorded) {
        Optional<Instant> at = when.value();
        if (at.isEmpty()) {
            refuse(new Refusal("incidents.when.unreadable"));
            return;
        }
        error.setText("");
        recorded.accept(
                this,
                new Step(
                        kind,
                        result.getValue(),
                        by.getText().strip(),
                        at.get(),
                        words.getText().strip()));
    }

    /** What was entered is recorded: the next time begins with now. */
    void recorded() {
        timed = false;
    }

    void refuse(Refusal refusal) {
        error.setText(refusal.getMessage());
    }
}
