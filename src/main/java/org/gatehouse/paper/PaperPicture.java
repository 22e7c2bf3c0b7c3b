package org.gatehouse.paper;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.gatehouse.rules.Refusal;

/** A picture of a document, decoded afresh and of a size fit for print, so that neither metadata nor megabytes come along. */
public final class PaperPicture {
    private static final int MOST_PIXELS = 50_000_000;
    /** Crests are printed at two or three centimetres. */
    private static final int LONGEST_SIDE = 600;

    private final PDImageXObject image;

    private PaperPicture(PDImageXObject image) {
        this.image = image;
    }

    static PaperPicture of(PDDocument document, byte[] file) {
        return of(document, file, LONGEST_SIDE);
    }

    static PaperPicture of(PDDocument document, byte[] file, int longestSide) {
        try {
            return new PaperPicture(LosslessFactory.createFromImage(document, smaller(decoded(file), longestSide)));
        } catch (IOException | RuntimeException damaged) {
            throw new Refusal("paper.crest");
        }
    }

    private static BufferedImage decoded(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new Refusal("paper.crest");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) throw new Refusal("paper.crest");
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage smaller(BufferedImage picture, int longestSide) {
        BufferedImage small = picture;
        while (Math.max(small.getWidth(), small.getHeight()) > longestSide) {
            double factor = Math.max(0.5, (double) longestSide / Math.max(small.getWidth(), small.getHeight()));
            small = scaled(small, factor);
        }
        return small;
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = Math.max(1, (int) (picture.getWidth() * factor));
        int height = Math.max(1, (int) (picture.getHeight() * factor));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    PDImageXObject image() {
        return image;
    }

    double widthToHeight() {
        return (double) image.getWidth() / image.getHeight();
    }
}
