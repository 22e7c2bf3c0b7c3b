package org.gatehouse.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a document of our own as pictures, for a printer. */
public final class PdfPictures {
    private static final float DOTS_PER_INCH = 200;

    private PdfPictures() {}

    /** @param most how many pages are drawn at most */
    public static List<BufferedImage> of(byte[] pdf, int most) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < Math.min(most, document.getNumberOfPages()); page++)
                pages.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB));
            return pages;
        }
    }
}
