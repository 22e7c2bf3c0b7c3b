package org.gatehouse.consents.forms;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.paper.PaperPicture;
import org.gatehouse.paper.PaperStyle;
import org.gatehouse.paper.PdfFile;
import org.gatehouse.paper.PdfPage;
import org.gatehouse.paper.PdfTag;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Draws one page of one child’s letter. */
final class FormPagePrinter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final PaperStyle SCHOOL = PaperStyle.regular(10);
    private static final PaperStyle TITLE = PaperStyle.bold(15);
    private static final PaperStyle CHILD = PaperStyle.bold(12);
    private static final PaperStyle USE = PaperStyle.regular(9.5);
    private static final PaperStyle HEAD = PaperStyle.bold(9.5);
    private static final PaperStyle SMALL = PaperStyle.regular(8);
    private static final double HEADING_RIGHT = 160;
    private static final double USES_RIGHT = FormLayout.YES_LEFT - 6;
    private static final double CREST = 22;
    private static final double CHILD_TOP = 38;
    private static final double LARGEST_WORDING = 10.5;
    private static final double SMALLEST_WORDING = 7.5;

    private final PdfFile file;
    private final String school;
    private final Optional<PaperPicture> crest;
    private final FormLetter letter;
    private final int number;
    private final FormLayout layout;
    private final PdfPage page;

    FormPagePrinter(PdfFile file, String school, Optional<PaperPicture> crest, FormLetter letter, int number) {
        this.file = file;
        this.school = school;
        this.crest = crest;
        this.letter = letter;
        this.number = number;
        this.layout = FormLayout.of(letter.uses().size(), number);
        this.page = file.page();
    }

    void print() {
        marksForTheReader();
        heading();
        double y = lines("P", child(), CHILD, FormLayout.LEFT, CHILD_TOP, HEADING_RIGHT - FormLayout.LEFT);
        wording(y + 2.5);
        table();
        signature();
    }

    private void marksForTheReader() {
        FormCode code = new FormCode(FormLayout.VERSION, number, letter.number());
        page.unread(() -> {
            for (FormSpot middle : FormLayout.fiducials())
                page.filled(
                        middle.x() - FormLayout.FIDUCIAL / 2,
                        middle.y() - FormLayout.FIDUCIAL / 2,
                        FormLayout.FIDUCIAL,
                        FormLayout.FIDUCIAL,
                        0);
            page.pattern(FormLayout.CODE_LEFT, FormLayout.CODE_TOP, FormLayout.MODULE, code.modules());
        });
        double below = FormLayout.CODE_TOP + FormLayout.CODE_MODULES * FormLayout.MODULE + 4;
        lines("P", letter.number().printed(), SMALL, FormLayout.CODE_LEFT, below, 30);
        String foot = Words.of("consents.form.foot", letter.wordingVersion());
        lines("P", foot, SMALL, FormLayout.LEFT + 2, 282, FormLayout.RIGHT - FormLayout.LEFT - 4);
    }

    private void heading() {
        double left = FormLayout.LEFT;
        if (crest.isPresent()) {
            PdfTag figure = file.root().picture(Words.of("paper.crest.alt", school));
            double[] width = new double[1];
            page.tagged(figure, () -> width[0] = page.picture(crest.get(), FormLayout.LEFT, 11, CREST * 1.5, CREST));
            left += width[0] + 4;
        }
        double y = lines("P", school, SCHOOL, left, 12, HEADING_RIGHT - left);
        lines("H1", Words.of("consents.form.title"), TITLE, left, y + 1, HEADING_RIGHT - left);
    }

    private String child() {
        int pages = FormLayout.pages(letter.uses().size());
        return pages == 1
                ? Words.of("consents.form.child", letter.child(), letter.className())
                : Words.of("consents.form.child-page", letter.child(), letter.className(), number, pages);
    }

    private void wording(double top) {
        String words = number == 1 ? letter.wordingText() : Words.of("consents.form.continued");
        double width = FormLayout.RIGHT - FormLayout.LEFT;
        for (double size = LARGEST_WORDING; size >= SMALLEST_WORDING; size -= 0.5) {
            PaperStyle style = PaperStyle.regular(size);
            if (top + file.lines(words, style, width).size() * style.lineHeight() > layout.tableTop() - 3) continue;
            lines("P", words, style, FormLayout.LEFT, top, width);
            return;
        }
        throw new Refusal("consents.form.too-long", letter.wordingVersion());
    }

    private void table() {
        double baseline = layout.tableTop() + HEAD.ascent() + HEAD.lineHeight();
        PdfTag table = file.root().child("Table");
        PdfTag header = table.child("TR");
        String ask = Words.of("consents.form.tick-one");
        lines(header.child("TH"), ask, HEAD, FormLayout.LEFT, layout.tableTop(), USES_RIGHT - FormLayout.LEFT);
        headed(header, Words.of("consents.form.yes"), FormLayout.YES_LEFT, baseline);
        headed(header, Words.of("consents.form.no"), FormLayout.NO_LEFT, baseline);
        int first = (number - 1) * FormLayout.MOST_ROWS;
        for (int row = 0; row < layout.rows(); row++)
            row(table.child("TR"), row, letter.uses().get(first + row));
    }

    private void headed(PdfTag header, String words, double boxLeft, double baseline) {
        double left = boxLeft + (FormLayout.BOX - file.width(words, HEAD)) / 2;
        cell(header.child("TH"), HEAD, left, baseline, words);
    }

    private void row(PdfTag row, int at, String use) {
        double top = layout.rowTop(at);
        // The line ends before the boxes: near them only the parents’ marks may be.
        page.unread(() -> page.line(FormLayout.LEFT, top, USES_RIGHT, top, 0.1));
        List<String> lines = file.lines(use, USE, USES_RIGHT - FormLayout.LEFT);
        if (lines.size() > 2) throw new Refusal("consents.form.use-too-long", use);
        double baseline = top + (FormLayout.ROW - lines.size() * USE.lineHeight()) / 2 + USE.ascent();
        PdfTag cell = row.child("TH");
        for (String line : lines) {
            cell(cell, USE, FormLayout.LEFT, baseline, line);
            baseline += USE.lineHeight();
        }
        for (double left : new double[] {FormLayout.YES_LEFT, FormLayout.NO_LEFT})
            page.tagged(
                    row.child("TD"),
                    () -> page.outline(left, layout.boxTop(at), FormLayout.BOX, FormLayout.BOX, FormLayout.BOX_LINE));
    }

    private void signature() {
        double first = FormLayout.TABLE_BOTTOM + 14;
        double second = first + 14;
        double middle = 110;
        blank(Words.of("consents.form.name"), FormLayout.LEFT, middle - 6, first);
        blank(Words.of("consents.form.relation"), middle, FormLayout.RIGHT, first);
        blank(Words.of("consents.form.signature"), FormLayout.LEFT, middle - 6, second);
        blank(Words.of("consents.form.date"), middle, FormLayout.RIGHT, second);
        String back = Words.of("consents.form.return-by", DAY.format(letter.returnBy()));
        lines("P", back, HEAD, FormLayout.LEFT, second + 5, FormLayout.RIGHT - FormLayout.LEFT);
    }

    private void blank(String words, double left, double right, double baseline) {
        cell(file.root().child("P"), SMALL, left, baseline - 7.5, words);
        page.unread(() -> page.line(left, baseline, right, baseline, 0.2));
    }

    private void cell(PdfTag tag, PaperStyle style, double x, double baseline, String words) {
        page.tagged(tag, () -> page.text(x, baseline, style, words));
    }

    private double lines(String type, String words, PaperStyle style, double x, double top, double width) {
        return lines(file.root().child(type), words, style, x, top, width);
    }

    private double lines(PdfTag tag, String words, PaperStyle style, double x, double top, double width) {
        double y = top;
        for (String line : file.lines(words, style, width)) {
            cell(tag, style, x, y + style.ascent(), line);
            y += style.lineHeight();
        }
        return y;
    }
}
