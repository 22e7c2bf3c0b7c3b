package org.gatehouse.monitoring;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Papers;
import org.gatehouse.rules.Words;

/** The buttons that write what is shown as PDF and as CSV. */
final class PaperButtonsView extends HBox {
    private final MonitoringDesk desk;
    private final Moments moments;
    private final Papers papers;
    private final Supplier<? extends MonitoringPaper> shown;

    PaperButtonsView(
            MonitoringDesk desk,
            Background background,
            Dialogs dialogs,
            Moments moments,
            Supplier<? extends MonitoringPaper> shown) {
        super(8);
        this.desk = desk;
        this.moments = moments;
        this.papers = new Papers(background, dialogs);
        this.shown = shown;
        managedProperty().bind(visibleProperty());
        Button pdf = new Button(Words.of("monitoring.paper.pdf"));
        pdf.getStyleClass().add("save-pdf");
        pdf.setOnAction(press -> writePdf());
        Button csv = new Button(Words.of("monitoring.paper.csv"));
        csv.getStyleClass().add("save-csv");
        csv.setOnAction(press -> writeCsv());
        pdf.setMinWidth(USE_PREF_SIZE);
        csv.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(pdf, csv);
    }

    private void writePdf() {
        MonitoringPaper paper = shown.get();
        Instant now = moments.now();
        String foot = Words.of(
                "monitoring.paper.foot", moments.full(now), desk.actor().name());
        papers.save(
                paper.title(),
                Papers.Kind.PDF,
                Words.of("monitoring.paper.advice"),
                () -> paper.pdf(desk.letterhead().get(), foot, now));
    }

    private void writeCsv() {
        MonitoringPaper paper = shown.get();
        papers.save(paper.title(), Papers.Kind.CSV, Words.of("monitoring.paper.advice"), paper::csv);
    }
}
