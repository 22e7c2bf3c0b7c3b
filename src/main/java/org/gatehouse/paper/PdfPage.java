package org.gatehouse.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** One sheet of A4 to draw on. Everything is in millimetres from the top left corner, sizes of letters in points. */
public final class PdfPage {
    public static final double WIDTH = 210;
    public static final double HEIGHT = 297;

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    /** A piece of drawing. */
    @FunctionalInterface
    public interface Drawing {
        void draw();
    }

    @FunctionalInterface
    private interface Step {
        void write() throws IOException;
    }

    private final Typeface typeface;
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDPageContentStream content;
    private final COSArray tags = new COSArray();

    PdfPage(PDDocument document, Typeface typeface, int number) {
        this.typeface = typeface;
        page.setStructParents(number);
        document.addPage(page);
        try {
            content = new PDPageContentStream(document, page);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What {@code drawing} draws is read out as {@code tag}. */
    public void tagged(PdfTag tag, Drawing drawing) {
        PDStructureElement element = tag.element();
        int mark = tags.size();
        PDMarkedContentReference drawn = new PDMarkedContentReference();
        drawn.setPage(page);
        drawn.setMCID(mark);
        element.appendKid(drawn);
        tags.add(element.getCOSObject());
        write(() -> content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), mark));
        drawing.draw();
        write(content::endMarkedContent);
    }

    /** What {@code drawing} draws is for the eye alone: lines, page numbers, marks for the scanner. */
    public void unread(Drawing drawing) {
        write(() -> content.beginMarkedContent(COSName.ARTIFACT));
        drawing.draw();
        write(content::endMarkedContent);
    }

    /** @param baseline on which the letters stand */
    public void text(double x, double baseline, PaperStyle style, String words) {
        String printable = typeface.printable(words);
        if (printable.isEmpty()) return;
        write(() -> {
            content.beginText();
            content.setFont(typeface.font(style), (float) style.size());
            content.newLineAtOffset(points(x), fromTop(baseline));
            content.showText(printable);
            content.endText();
        });
    }

    /** @param thickness in millimetres */
    public void line(double fromX, double fromY, double toX, double toY, double thickness) {
        write(() -> {
            content.setLineWidth(points(thickness));
            content.moveTo(points(fromX), fromTop(fromY));
            content.lineTo(points(toX), fromTop(toY));
            content.stroke();
        });
    }

    /** An outline whose middle runs along the given edges. */
    public void outline(double x, double y, double width, double height, double thickness) {
        write(() -> {
            content.setLineWidth(points(thickness));
            content.addRect(points(x), fromTop(y + height), points(width), points(height));
            content.stroke();
        });
    }

    /** @param grey 0 for black to 1 for white */
    public void filled(double x, double y, double width, double height, double grey) {
        write(() -> {
            content.setNonStrokingColor((float) grey);
            content.addRect(points(x), fromTop(y + height), points(width), points(height));
            content.fill();
            content.setNonStrokingColor(Color.BLACK);
        });
    }

    /** Black squares by row and column, drawn as one shape so that no hairline runs between them. */
    public void pattern(double x, double y, double module, boolean[][] dark) {
        write(() -> {
            for (int row = 0; row < dark.length; row++)
                for (int column = 0; column < dark[row].length; column++)
                    if (dark[row][column])
                        content.addRect(
                                points(x + column * module),
                                fromTop(y + (row + 1) * module),
                                points(module),
                                points(module));
            content.fill();
        });
    }

    /** A tick box as wide as it is high, with a cross in it or empty. */
    public void tickBox(double x, double y, double side, boolean ticked) {
        outline(x, y, side, side, 0.25);
        if (!ticked) return;
        double inset = side * 0.2;
        line(x + inset, y + inset, x + side - inset, y + side - inset, 0.35);
        line(x + side - inset, y + inset, x + inset, y + side - inset, 0.35);
    }

    /** Draws the picture as large as fits into the given rectangle, at its upper left, and says how wide it became. */
    public double picture(PaperPicture picture, double x, double y, double mostWidth, double mostHeight) {
        double width = Math.min(mostWidth, mostHeight * picture.widthToHeight());
        double height = width / picture.widthToHeight();
        write(() -> content.drawImage(picture.image(), points(x), fromTop(y + height), points(width), points(height)));
        return width;
    }

    COSArray end() throws IOException {
        content.close();
        return tags;
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS_PER_MILLIMETRE);
    }

    private static float fromTop(double y) {
        return PDRectangle.A4.getHeight() - points(y);
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
