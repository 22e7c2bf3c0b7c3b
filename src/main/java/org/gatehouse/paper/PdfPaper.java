package org.gatehouse.paper;

import java.io.Closeable;
import java.time.Instant;
import java.util.List;
import org.gatehouse.rules.Words;

/**
 * A document of the school, written from top to bottom: headings, paragraphs, lists in columns, tables. Pages come as they are
 * needed and are numbered.
 */
public final class PdfPaper implements Closeable {
    static final double MARGIN = 20;
    static final double TEXT_WIDTH = PdfPage.WIDTH - 2 * MARGIN;

    private static final double BOTTOM = PdfPage.HEIGHT - 22;
    private static final double CREST = 22;
    /** In pixels: small letters in a screenshot can still be read. */
    private static final int SCREENSHOT = 2000;

    private static final PaperStyle SCHOOL = PaperStyle.regular(11);
    private static final PaperStyle TITLE = PaperStyle.bold(17);
    private static final PaperStyle HEADING = PaperStyle.bold(12);
    private static final PaperStyle SUBHEADING = PaperStyle.bold(10);
    private static final PaperStyle FOOT = PaperStyle.regular(8);
    static final PaperStyle BODY = PaperStyle.regular(10);

    private final PdfFile file;
    private final String title;
    private final String school;
    private final String footLine;
    private PdfPage page;
    private double y = MARGIN;

    /**
     * @param footLine stands at the foot of every page: when it was printed, what it rests on
     * @throws org.gatehouse.rules.Refusal where the crest is no picture
     */
    public PdfPaper(String title, Letterhead letterhead, String footLine, Instant written) {
        this.file = new PdfFile(title, written);
        this.title = title;
        this.school = letterhead.school();
        this.footLine = footLine;
        this.page = file.page();
        head(letterhead);
    }

    private void head(Letterhead letterhead) {
        double x = MARGIN;
        if (letterhead.crest().isPresent()) {
            PaperPicture crest = file.picture(letterhead.crest().get());
            PdfTag figure = file.root().picture(Words.of("paper.crest.alt", school));
            double left = x;
            page.tagged(figure, () -> page.picture(crest, left, y, CREST * 2, CREST));
            x += Math.min(CREST * 2, CREST * crest.widthToHeight()) + 5;
        }
        double top = y;
        lines("P", school, SCHOOL, x, PdfPage.WIDTH - MARGIN - x);
        y += 1.5;
        lines("H1", title, TITLE, x, PdfPage.WIDTH - MARGIN - x);
        if (letterhead.crest().isPresent()) y = Math.max(y, top + CREST);
        y += 6;
    }

    public PdfPaper heading(String words) {
        y += 3;
        // A heading alone at the foot of a page would head nothing.
        room(HEADING.lineHeight() + 3 * BODY.lineHeight());
        lines("H2", words, HEADING, MARGIN, TEXT_WIDTH);
        y += 1;
        return this;
    }

    public PdfPaper paragraph(String words) {
        lines("P", words, BODY, MARGIN, TEXT_WIDTH);
        y += 2.5;
        return this;
    }

    /** A list whose points have a bullet each. */
    public PdfPaper points(List<String> points) {
        PdfTag list = file.root().child("L");
        for (String words : points) {
            PdfTag point = list.child("LI");
            room(BODY.lineHeight());
            double baseline = y + BODY.ascent();
            page.tagged(point.child("Lbl"), () -> page.text(MARGIN + 1, baseline, BODY, "•"));
            lines(point.child("LBody"), words, BODY, MARGIN + 6, TEXT_WIDTH - 6);
            y += 1;
        }
        y += 1.5;
        return this;
    }

    /** A smaller heading within what the last one heads. */
    public PdfPaper subheading(String words) {
        y += 1;
        room(SUBHEADING.lineHeight() + 2 * BODY.lineHeight());
        lines("H3", words, SUBHEADING, MARGIN, TEXT_WIDTH);
        y += 0.5;
        return this;
    }

    /** How many pages there are so far. */
    public int pages() {
        return file.pages().size();
    }

    /** A box, ticked or to be ticked by hand, with words beside it. */
    public PdfPaper tick(boolean ticked, String words) {
        room(BODY.lineHeight());
        double top = y;
        page.unread(() -> page.tickBox(MARGIN, top, 3.4, ticked));
        lines("P", words, BODY, MARGIN + 6, TEXT_WIDTH - 6);
        y += 1;
        return this;
    }

    /** Short lines one below the other in {@code columns} columns, read down each column. */
    public PdfPaper columns(int columns, List<String> entries) {
        new ColumnsWriter(this, columns).write(entries);
        y += 2.5;
        return this;
    }

    public PdfPaper table(PaperTable table) {
        new TableWriter(this, table).write();
        y += 4;
        return this;
    }

    /**
     * A picture as wide as the text, or as high as what is left of the page where it is taller.
     *
     * @param words read in its place
     * @throws org.gatehouse.rules.Refusal where the bytes are no picture in PNG or JPEG
     */
    public PdfPaper picture(byte[] content, String words) {
        PaperPicture picture = file.picture(content, SCREENSHOT);
        double height = Math.min(TEXT_WIDTH / picture.widthToHeight(), BOTTOM - MARGIN);
        room(Math.min(height, 120));
        double shown = Math.min(height, BOTTOM - y);
        double top = y;
        PdfTag figure = file.root().picture(words);
        page.tagged(figure, () -> page.picture(picture, MARGIN, top, TEXT_WIDTH, shown));
        y += shown + 4;
        return this;
    }

    public PdfPaper newPage() {
        page = file.page();
        y = MARGIN;
        return this;
    }

    /** Ends the document. */
    public byte[] bytes() {
        List<PdfPage> pages = file.pages();
        for (int number = 1; number <= pages.size(); number++) {
            PdfPage each = pages.get(number - 1);
            String numbers = Words.of("paper.page", number, pages.size());
            double right = PdfPage.WIDTH - MARGIN - file.width(numbers, FOOT);
            String left = footLine.isBlank() ? school + " · " + title : footLine;
            each.unread(() -> {
                each.line(MARGIN, PdfPage.HEIGHT - 17, PdfPage.WIDTH - MARGIN, PdfPage.HEIGHT - 17, 0.1);
                List<String> lines = file.lines(left, FOOT, TEXT_WIDTH - 30);
                for (int line = 0; line < Math.min(2, lines.size()); line++)
                    each.text(MARGIN, PdfPage.HEIGHT - 13 + line * FOOT.lineHeight(), FOOT, lines.get(line));
                each.text(right, PdfPage.HEIGHT - 13, FOOT, numbers);
            });
        }
        return file.bytes();
    }

    @Override
    public void close() {
        file.close();
    }

    private void lines(String type, String words, PaperStyle style, double x, double width) {
        lines(file.root().child(type), words, style, x, width);
    }

    private void lines(PdfTag tag, String words, PaperStyle style, double x, double width) {
        for (String line : file.lines(words, style, width)) {
            room(style.lineHeight());
            page.tagged(tag, () -> page.text(x, y + style.ascent(), style, line));
            y += style.lineHeight();
        }
    }

    /** Turns to a new page where {@code height} more would not fit; says whether it did. */
    boolean room(double height) {
        if (y + height <= BOTTOM) return false;
        newPage();
        return true;
    }

    PdfFile file() {
        return file;
    }

    PdfPage page() {
        return page;
    }

    double y() {
        return y;
    }

    double left() {
        return BOTTOM - y;
    }

    void down(double height) {
        y += height;
    }
}
