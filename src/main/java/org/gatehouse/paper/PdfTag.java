package org.gatehouse.paper;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** One place in a document's structure, which screen readers follow: a heading, a paragraph, a table and its cells. */
public final class PdfTag {
    private final PDStructureElement element;

    PdfTag(PDStructureElement element) {
        this.element = element;
    }

    /** @param type a standard structure type of PDF, such as {@code H1}, {@code P}, {@code Table}, {@code TR}, {@code TH}, {@code TD} */
    public PdfTag child(String type) {
        PDStructureElement child = new PDStructureElement(type, element);
        element.appendKid(child);
        return new PdfTag(child);
    }

    /** @param words read in place of a picture */
    public PdfTag picture(String words) {
        PdfTag figure = child("Figure");
        figure.element.setAlternateDescription(words);
        return figure;
    }

    PDStructureElement element() {
        return element;
    }
}
