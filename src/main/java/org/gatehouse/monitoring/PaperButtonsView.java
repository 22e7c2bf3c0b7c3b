package org.gatehouse.monitoring;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.paper.PaperFile;
import org.gatehouse.rules.Words;

/** The two buttons that write what is shown as PDF and as CSV. */
final class PaperButtonsView extends HBox {
    private final MonitoringDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Supplier<? extends MonitoringPaper> shown;

    PaperButtonsView(
            MonitoringDesk desk,
            Background background,
            Dialogs dialogs,
            Moments moments,
            Supplier<? extends MonitoringPaper> shown) {
        super(8);
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
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
        String foot = Words.of("monitoring.paper.foot", moments.full(now), desk.actor().name());
        write(paper, "pdf", () -> paper.pdf(desk.letterhead().get(), foot, now));
    }

    private void writeCsv() {
        MonitoringPaper paper = shown.get();
        write(paper, "csv", paper::csv);
    }

    private void write(MonitoringPaper paper, String extension, Background.Work<byte[]> content) {
        dialogs.chooseNewFile(
                        Words.of("monitoring.paper.write"),
                        paper.fileName() + "." + extension,
                        Words.of("monitoring.paper." + extension + "-kind"),
                        extension)
                .ifPresent(file -> background.run(
                        Words.of("monitoring.paper.writing"),
                        () -> {
                            PaperFile.write(file, content.run());
                            return file;
                        },
                        this::written));
    }

    private void written(Path file) {
        dialogs.tell(Words.of("monitoring.paper.written"), Words.of("monitoring.paper.written.what", file));
    }
}
