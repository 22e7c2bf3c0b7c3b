package org.gatehouse.incidents;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The referral to the Designated Safeguarding Lead: who waits for it to be acknowledged, and the acknowledgement. */
final class AcknowledgementView extends VBox {
    private static final String ACKNOWLEDGEMENT = "acknowledgement";

    private final WordsFormView form;
    private final Label waits = new Label(null, new FontIcon("fth-bell"));
    private Incident incident;

    AcknowledgementView(IncidentDesk desk, IncidentController.Acting acting, KeptWordsView kept) {
        super(8);
        form = new WordsFormView(
                        kept,
                        ACKNOWLEDGEMENT,
                        Words.of("incidents.acknowledgement.words"),
                        WordsFormView.verb(EntryKind.ACKNOWLEDGED),
                        () -> acknowledge(desk, acting, kept))
                .primary();
        waits.setWrapText(true);
    }

    void show(Incident now) {
        incident = now;
        setVisible(now.toAcknowledge());
        setManaged(isVisible());
        boolean may = now.mayDo().contains(EntryKind.ACKNOWLEDGED);
        waits.setText(Words.of(may ? "incidents.acknowledgement.yours" : "incidents.acknowledgement.waits"));
        waits.getStyleClass().setAll("label", "strong");
        getStyleClass().setAll(may ? List.of("card") : List.of("verdict", "look"));
        getChildren().setAll(waits);
        if (may) getChildren().add(form);
    }

    private void acknowledge(IncidentDesk desk, IncidentController.Acting acting, KeptWordsView kept) {
        Incident seen = incident;
        String words = form.words();
        acting.act(
                () -> desk.incidents().acknowledge(desk.session(), seen, words),
                () -> kept.entered(ACKNOWLEDGEMENT),
                form::refuse);
    }
}
