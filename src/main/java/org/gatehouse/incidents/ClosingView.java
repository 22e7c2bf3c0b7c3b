package org.gatehouse.incidents;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Words;

/** The end of an incident: its outcome and reasons once nothing is missing; or its reopening. */
final class ClosingView extends VBox {
    private static final String CLOSING = "closing";
    private static final String REOPENING = "reopening";

    private final IncidentDesk desk;
    private final IncidentController.Acting acting;
    private final KeptWordsView kept;
    private final ComboBox<Outcome> outcome = new ComboBox<>();
    private final Label missing = new Label();
    private final Label closed = new Label();
    private final WordsFormView closing;
    private final WordsFormView reopening;
    private Incident incident;

    ClosingView(IncidentDesk desk, IncidentController.Acting acting, KeptWordsView kept) {
        super(8);
        this.desk = desk;
        this.acting = acting;
        this.kept = kept;
        outcome.setId("outcome");
        outcome.getItems().setAll(Outcome.values());
        outcome.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        outcome.setPromptText(Words.of("incidents.outcome"));
        outcome.setAccessibleText(Words.of("incidents.outcome"));
        closing = new WordsFormView(
                        kept,
                        CLOSING,
                        Words.of("incidents.closing.reasons"),
                        WordsFormView.verb(EntryKind.CLOSED),
                        this::close)
                .with(outcome)
                .primary();
        reopening = new WordsFormView(
                kept,
                REOPENING,
                Words.of("incidents.reopening.reasons"),
                WordsFormView.verb(EntryKind.REOPENED),
                this::reopen);
        missing.getStyleClass().add("text-muted");
        missing.setWrapText(true);
        closed.setWrapText(true);
        closed.getStyleClass().add("strong");
    }

    void show(Incident now) {
        incident = now;
        getChildren().clear();
        getStyleClass().setAll("card");
        if (now.state() == IncidentState.CLOSED) {
            closed.setText(ending(now));
            getChildren().add(closed);
        }
        if (now.mayDo().contains(EntryKind.CLOSED)) getChildren().add(closing);
        else if (now.mayDo().contains(EntryKind.REOPENED)) getChildren().add(reopening);
        else if (now.mayDo().contains(EntryKind.COPY)) {
            missing.setText(Words.of("incidents.closing.missing", missing(now)));
            getStyleClass().clear();
            getChildren().add(missing);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private static String missing(Incident now) {
        List<String> missing = new ArrayList<>();
        for (EntryKind step : EntryKind.STEPS)
            if (now.step(step).isEmpty()) missing.add(Words.of("incidents.step." + step));
        if (now.toAcknowledge()) missing.add(Words.of("incidents.closing.acknowledged"));
        return String.join(" · ", missing);
    }

    private static String ending(Incident now) {
        return now.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.CLOSED)
                .reduce((one, later) -> later)
                .map(entry -> Words.of(
                        "incidents.closing.ended",
                        entry.outcome().map(Outcome::title).orElse(""),
                        entry.words()))
                .orElse("");
    }

    private void close() {
        Incident seen = incident;
        Outcome chosen = outcome.getValue();
        String reasons = closing.words();
        acting.act(
                () -> desk.incidents().close(desk.session(), seen, chosen, reasons),
                () -> kept.entered(CLOSING),
                closing::refuse);
    }

    private void reopen() {
        Incident seen = incident;
        String reasons = reopening.words();
        acting.act(
                () -> desk.incidents().reopen(desk.session(), seen, reasons),
                () -> kept.entered(REOPENING),
                reopening::refuse);
    }
}
