package org.gatehouse.paper;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.rules.Words;

/** What a document may become, told by the ending of the file's name. */
public enum PaperFormat {
    PDF("pdf"),
    HTML("html"),
    CSV("csv");

    private final String ending;

    PaperFormat(String ending) {
        this.ending = ending;
    }

    /** Without its dot. */
    public String ending() {
        return ending;
    }

    public static Optional<PaperFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst();
    }

    /** @param footLine when it was written and what it rests on; a sheet for a spreadsheet has none */
    public byte[] write(PaperDocument document, Letterhead letterhead, String footLine, Instant written) {
        return switch (this) {
            case PDF -> pdf(document, letterhead, footLine, written);
            case HTML -> HtmlPaper.write(document, letterhead.school(), footLine);
            case CSV -> csv(document);
        };
    }

    private static byte[] pdf(PaperDocument document, Letterhead letterhead, String footLine, Instant written) {
        try (PdfPaper paper = new PdfPaper(document.title(), letterhead, footLine, written)) {
            fill(paper, document);
            return paper.bytes();
        }
    }

    /** How many pages of A4 it takes. */
    public static int pages(PaperDocument document, Letterhead letterhead) {
        try (PdfPaper paper = new PdfPaper(document.title(), letterhead, "", Instant.EPOCH)) {
            fill(paper, document);
            return paper.pages();
        }
    }

    private static void fill(PdfPaper paper, PaperDocument document) {
        for (PaperDocument.Part part : document.parts()) {
            if (part instanceof PaperDocument.Heading heading) paper.heading(heading.words());
            else if (part instanceof PaperDocument.Subheading heading) paper.subheading(heading.words());
            else if (part instanceof PaperDocument.Paragraph paragraph) paper.paragraph(paragraph.words());
            else if (part instanceof PaperDocument.Points points) paper.points(points.words());
            else if (part instanceof PaperDocument.Table table) paper.table(table.table());
        }
    }

    /** Its tables below each other; a document without any as its headings and paragraphs, a row each. */
    private static byte[] csv(PaperDocument document) {
        List<PaperTable> tables = document.parts().stream()
                .filter(PaperDocument.Table.class::isInstance)
                .map(part -> ((PaperDocument.Table) part).table())
                .toList();
        if (!tables.isEmpty()) {
            PaperTable first = tables.get(0);
            return CsvPaper.write(
                    first.columns().stream().map(PaperColumn::title).toList(),
                    tables.stream()
                            .filter(table -> table.columns().equals(first.columns()))
                            .flatMap(table -> table.rows().stream())
                            .toList());
        }
        String under = document.title();
        List<List<String>> rows = new ArrayList<>();
        for (PaperDocument.Part part : document.parts()) {
            if (part instanceof PaperDocument.Heading heading) under = heading.words();
            else if (part instanceof PaperDocument.Subheading heading) under = heading.words();
            else if (part instanceof PaperDocument.Paragraph paragraph) rows.add(List.of(under, paragraph.words()));
            else if (part instanceof PaperDocument.Points points)
                for (String point : points.words()) rows.add(List.of(under, point));
        }
        return CsvPaper.write(List.of(Words.of("paper.column.section"), Words.of("paper.column.text")), rows);
    }
}
