package org.gatehouse.desk;

import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.rules.Words;

/** The recovery code on a sheet of paper, for an envelope in the school's safe. */
final class RecoveryCodePaper {
    private static final double PAGE_WIDTH = 460;

    private RecoveryCodePaper() {}

    static void print(String school, String person, String code, Dialogs dialogs) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            dialogs.tell(Words.of("desk.code.title"), Words.of("desk.code.no-printer"));
            return;
        }
        if (!job.showPrintDialog(null)) return;
        if (job.printPage(sheet(school, person, code))) job.endJob();
        else dialogs.tell(Words.of("desk.code.title"), Words.of("desk.code.not-printed"));
    }

    private static VBox sheet(String school, String person, String code) {
        Label title = new Label(Words.of("desk.code.sheet-title", school));
        title.setStyle("-fx-font-size: 20px; -fx-font-weight: bold;");
        Label words = new Label(Words.of("desk.code.sheet", person));
        words.setWrapText(true);
        Label printed = new Label(code);
        printed.setStyle("-fx-font-family: monospace; -fx-font-size: 20px;");
        VBox sheet = new VBox(24, title, words, printed);
        sheet.setPrefWidth(PAGE_WIDTH);
        return sheet;
    }
}
