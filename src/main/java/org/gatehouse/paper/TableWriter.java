package org.gatehouse.paper;

import java.util.List;
import java.util.stream.IntStream;

/** Sets a table row by row; a row stays on one page, and a page begins with the header. */
final class TableWriter {
    private static final PaperStyle HEADER = PaperStyle.bold(9);
    private static final PaperStyle CELL = PaperStyle.regular(9);
    private static final double PADDING = 1.2;
    private static final double BOX = 3.4;
    private static final double RULE = 0.15;
    /** A taller cell could not stay on one page. */
    private static final int MOST_LINES = 40;

    private final PdfPaper paper;
    private final PaperTable table;
    private final double[] lefts;
    private final PdfTag tag;

    TableWriter(PdfPaper paper, PaperTable table) {
        this.paper = paper;
        this.table = table;
        this.tag = paper.file().root().child("Table");
        double shares = table.columns().stream().mapToDouble(PaperColumn::share).sum();
        lefts = new double[table.columns().size() + 1];
        lefts[0] = PdfPaper.MARGIN;
        for (int column = 0; column < table.columns().size(); column++)
            lefts[column + 1] = lefts[column]
                    + PdfPaper.TEXT_WIDTH * table.columns().get(column).share() / shares;
    }

    void write() {
        List<String> titles = table.columns().stream().map(PaperColumn::title).toList();
        double header = height(titles, HEADER, true);
        double first = table.rows().isEmpty() ? 0 : height(table.rows().get(0), CELL, false);
        paper.room(header + first);
        row(titles, HEADER, true);
        for (List<String> cells : table.rows()) {
            if (paper.room(height(cells, CELL, false))) row(titles, HEADER, true);
            row(cells, CELL, false);
        }
    }

    private List<String> lines(String cell, int column, PaperStyle style) {
        List<String> lines = paper.file().lines(cell, style, lefts[column + 1] - lefts[column] - 2 * PADDING);
        return lines.subList(0, Math.min(lines.size(), MOST_LINES));
    }

    private boolean box(int column, boolean header) {
        return !header && table.columns().get(column).boxes();
    }

    private double height(List<String> cells, PaperStyle style, boolean header) {
        int most = IntStream.range(0, cells.size())
                .map(column -> box(column, header)
                        ? 1
                        : lines(cells.get(column), column, style).size())
                .max()
                .orElse(1);
        return most * style.lineHeight() + 2 * PADDING;
    }

    private void row(List<String> cells, PaperStyle style, boolean header) {
        double height = height(cells, style, header);
        double top = paper.y();
        PdfPage page = paper.page();
        page.unread(() -> {
            if (header) page.filled(PdfPaper.MARGIN, top, PdfPaper.TEXT_WIDTH, height, 0.92);
            page.line(PdfPaper.MARGIN, top + height, PdfPaper.MARGIN + PdfPaper.TEXT_WIDTH, top + height, RULE);
        });
        PdfTag row = tag.child("TR");
        for (int column = 0; column < cells.size(); column++) cell(row, cells.get(column), column, style, header, top);
        paper.down(height);
    }

    private void cell(PdfTag row, String words, int column, PaperStyle style, boolean header, double top) {
        PdfPage page = paper.page();
        double x = lefts[column] + PADDING;
        PdfTag cell = row.child(header ? "TH" : "TD");
        if (box(column, header)) {
            page.tagged(cell, () -> page.tickBox(x, top + PADDING, BOX, !words.isEmpty()));
            return;
        }
        double baseline = top + PADDING + style.ascent();
        for (String line : lines(words, column, style)) {
            double at = baseline;
            page.tagged(cell, () -> page.text(x, at, style, line));
            baseline += style.lineHeight();
        }
    }
}
