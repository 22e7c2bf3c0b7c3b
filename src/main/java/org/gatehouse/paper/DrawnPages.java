package org.gatehouse.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a document as a printer takes them. */
public final class DrawnPages {
    private static final float DOTS_PER_INCH = 200;

    private DrawnPages() {}

    /** @param most how many pages are drawn at most */
    public static List<BufferedImage> of(byte[] pdf, int most) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < Math.min(most, document.getNumberOfPages()); page++)
                pages.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH));
            return pages;
        }
    }
}
