package org.gatehouse.kit;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import org.gatehouse.rules.Words;

/** Sends pages to the printer that the person chooses. */
public final class PrintedPages {
    private PrintedPages() {}

    public static void print(String title, List<BufferedImage> pages, Dialogs dialogs) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            dialogs.tell(title, Words.of("kit.print.no-printer"));
            return;
        }
        job.getJobSettings().setJobName(title);
        if (!job.showPrintDialog(null)) return;
        PageLayout layout = job.getJobSettings().getPageLayout();
        for (BufferedImage page : pages) {
            ImageView view = new ImageView(SwingFXUtils.toFXImage(page, null));
            view.setPreserveRatio(true);
            view.setFitWidth(layout.getPrintableWidth());
            view.setFitHeight(layout.getPrintableHeight());
            if (!job.printPage(view)) {
                dialogs.tell(title, Words.of("kit.print.failed"));
                return;
            }
        }
        job.endJob();
    }
}
