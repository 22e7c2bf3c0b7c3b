package org.gatehouse.paper;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF being written: its pages, its typeface, its tags for screen readers. The same calls with the same moment give the same
 * bytes, on any machine.
 */
public final class PdfFile implements Closeable {
    private final PDDocument document = new PDDocument();
    private final List<PdfPage> pages = new ArrayList<>();
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PdfTag root;
    private final Typeface typeface;

    public PdfFile(String title, Instant written) {
        try {
            typeface = new Typeface(document);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        // Otherwise the identifier would come from the clock.
        document.setDocumentId(written.getEpochSecond());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer("Gatehouse");
        information.setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(written, ZoneOffset.UTC)));
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("en-GB");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        catalog.setStructureTreeRoot(tree);
        PDStructureElement top = new PDStructureElement("Document", tree);
        tree.appendKid(top);
        root = new PdfTag(top);
    }

    /** Adds an empty page, A4 upright. */
    public PdfPage page() {
        PdfPage page = new PdfPage(document, typeface, pages.size());
        pages.add(page);
        return page;
    }

    public List<PdfPage> pages() {
        return List.copyOf(pages);
    }

    /** The whole document, above every heading and paragraph. */
    public PdfTag root() {
        return root;
    }

    /** @throws org.gatehouse.rules.Refusal where the bytes are no picture in PNG or JPEG */
    public PaperPicture picture(byte[] file) {
        return PaperPicture.of(document, file);
    }

    /**
     * A picture that has to be read as it is, such as a screenshot.
     *
     * @param longestSide in pixels
     * @throws org.gatehouse.rules.Refusal where the bytes are no picture in PNG or JPEG
     */
    public PaperPicture picture(byte[] file, int longestSide) {
        return PaperPicture.of(document, file, longestSide);
    }

    /** The lines that {@code text} takes in a column of {@code width} millimetres. */
    public List<String> lines(String text, PaperStyle style, double width) {
        return typeface.lines(text, style, width);
    }

    /** In millimetres. */
    public double width(String text, PaperStyle style) {
        return typeface.width(text, style);
    }

    /** Ends the document; nothing can be drawn any more. */
    public byte[] bytes() {
        try {
            Map<Integer, COSArray> parents = new HashMap<>();
            for (int number = 0; number < pages.size(); number++)
                parents.put(number, pages.get(number).end());
            tree.setParentTree(parentTree(parents));
            tree.setParentTreeNextKey(pages.size());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PDNumberTreeNode parentTree(Map<Integer, COSArray> parents) {
        Map<Integer, PDParentTreeValue> values = new HashMap<>();
        parents.forEach((page, tags) -> values.put(page, new PDParentTreeValue(tags)));
        PDNumberTreeNode node = new PDNumberTreeNode(PDParentTreeValue.class);
        node.setNumbers(values);
        return node;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
