package org.gatehouse.consents.forms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDFs as scanners write them: one picture a page. */
final class ScannerPdf {
    private ScannerPdf() {}

    static byte[] of(List<BufferedImage> pages) throws IOException {
        try (PDDocument document = document(pages)) {
            return saved(document);
        }
    }

    static byte[] locked(List<BufferedImage> pages) throws IOException {
        try (PDDocument document = document(pages)) {
            document.protect(new StandardProtectionPolicy("owner", "sesame", new AccessPermission()));
            return saved(document);
        }
    }

    /** Pages of the given size in points, each with {@code picture}. */
    static byte[] with(PDRectangle size, byte[] picture, COSName filter, int pixels) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            PDImageXObject image = new PDImageXObject(
                    document, new ByteArrayInputStream(picture), filter, pixels, pixels, 8, PDDeviceGray.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
            }
            return saved(document);
        }
    }

    private static PDDocument document(List<BufferedImage> pages) throws IOException {
        PDDocument document = new PDDocument();
        for (BufferedImage each : pages) {
            float scale = 72f / PaperForms.DPI;
            PDRectangle size = new PDRectangle(each.getWidth() * scale, each.getHeight() * scale);
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        JPEGFactory.createFromImage(document, each, 0.8f), 0, 0, size.getWidth(), size.getHeight());
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
