package org.gatehouse.paper;

import java.util.ArrayList;
import java.util.List;

/** Sets short lines in columns that are read downwards, as many as the page holds, then the next page. */
final class ColumnsWriter {
    private static final double GUTTER = 5;
    private static final PaperStyle STYLE = PdfPaper.BODY;

    private final PdfPaper paper;
    private final int columns;
    private final double width;

    ColumnsWriter(PdfPaper paper, int columns) {
        if (columns < 1) throw new IllegalArgumentException("columns: " + columns);
        this.paper = paper;
        this.columns = columns;
        this.width = (PdfPaper.TEXT_WIDTH - (columns - 1) * GUTTER) / columns;
    }

    void write(List<String> entries) {
        List<String> lines = new ArrayList<>();
        for (String entry : entries) lines.addAll(paper.file().lines(entry, STYLE, width));
        while (!lines.isEmpty()) {
            paper.room(STYLE.lineHeight());
            int fit = Math.max(1, (int) (paper.left() / STYLE.lineHeight()));
            int high = Math.min(fit, (lines.size() + columns - 1) / columns);
            List<String> here = lines.subList(0, Math.min(lines.size(), high * columns));
            block(here, high);
            here.clear();
        }
    }

    private void block(List<String> lines, int high) {
        for (int at = 0; at < lines.size(); at++) {
            double x = PdfPaper.MARGIN + at / high * (width + GUTTER);
            double baseline = paper.y() + at % high * STYLE.lineHeight() + STYLE.ascent();
            String line = lines.get(at);
            PdfPage page = paper.page();
            page.tagged(paper.file().root().child("P"), () -> page.text(x, baseline, STYLE, line));
        }
        paper.down(high * STYLE.lineHeight());
    }
}
