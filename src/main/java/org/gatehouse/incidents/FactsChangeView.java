package org.gatehouse.incidents;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Another version of what is known; those before it stay in the chronology. */
final class FactsChangeView extends TitledPane {
    static final String CHANGED = "incidents.changed-elsewhere";

    private final IncidentDesk desk;
    private final IncidentController.Acting acting;
    private final FactsFormView facts;
    private final Label error = new Label();
    private final Button again = new Button(Words.of("incidents.facts.again"));
    private Incident incident;
    private Incident newest;
    private boolean touched;

    FactsChangeView(IncidentDesk desk, Background background, Moments moments, IncidentController.Acting acting) {
        this.desk = desk;
        this.acting = acting;
        setText(EntryKind.FACTS.verb());
        setExpanded(false);
        setAnimated(false);
        setId("changeFacts");
        facts = new FactsFormView(desk, background, moments, () -> touched = true);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        again.setId("lookAgain");
        again.managedProperty().bind(again.visibleProperty());
        again.setVisible(false);
        again.setOnAction(press -> lookAgain());
        Button record = new Button(Words.of("incidents.facts.record"));
        record.setId("recordFacts");
        record.setOnAction(press -> record());
        setContent(new VBox(12, facts, facts.more(), error, new HBox(8, again, record)));
    }

    /** What somebody is changing stays as it is; the act asks whether the incident has grown since. */
    void show(Incident now) {
        boolean may = now.mayDo().contains(EntryKind.FACTS);
        setVisible(may);
        setManaged(may);
        newest = now;
        if (touched && isExpanded()) return;
        incident = now;
        again.setVisible(false);
        facts.show(now.facts());
        touched = false;
    }

    private void record() {
        Optional<Facts> wanted = facts.facts();
        if (wanted.isEmpty()) {
            refuse(new Refusal("incidents.when.unreadable"));
            return;
        }
        error.setText("");
        Incident seen = incident;
        acting.act(
                () -> desk.incidents().change(desk.session(), seen, wanted.get()),
                () -> {
                    touched = false;
                    setExpanded(false);
                },
                this::refuse);
    }

    private void refuse(Refusal refusal) {
        error.setText(refusal.getMessage());
        again.setVisible(refusal.key().equals(CHANGED));
    }

    /** What was typed stays and is meant for the incident as it is now; what is new stands above and in the chronology. */
    private void lookAgain() {
        incident = newest;
        again.setVisible(false);
        error.setText(Words.of("incidents.facts.again.what"));
    }
}
