package org.gatehouse.reports;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.paper.PaperColumn;
import org.gatehouse.paper.PaperDocument;
import org.gatehouse.paper.PaperTable;
import org.gatehouse.rules.Words;

/** The governors' figures on one page of paper. */
final class GovernorsPage {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private GovernorsPage() {}

    static PaperDocument document(GovernorsFigures figures, ZoneId zone) {
        return new PaperDocument(Words.of("reports.governors"))
                .paragraphs(verdict(figures))
                .points(figures.overdue())
                .table(table(figures))
                .paragraphs(written(figures, zone));
    }

    /** When it was written, and the trail's latest line at that moment. */
    static String written(GovernorsFigures figures, ZoneId zone) {
        return Words.of(
                "reports.governors.foot",
                FULL.format(figures.at().atZone(zone)),
                figures.head().seq(),
                figures.head().hash());
    }

    static String verdict(GovernorsFigures figures) {
        int overdue = figures.overdue().size();
        return overdue == 0 ? Words.of("reports.governors.calm") : Words.of("reports.governors.overdue", overdue);
    }

    private static List<String> header(GovernorsFigures figures) {
        return List.of(
                Words.of("reports.column.matter"),
                Words.of("reports.column.figure"),
                figures.term().title(),
                figures.before().title());
    }

    /** A row a figure; its matter stands in the first of them alone. */
    static List<List<String>> rows(GovernorsFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        for (FigureGroup group : figures.groups())
            for (FigureGroup.Line line : group.lines())
                rows.add(List.of(
                        line == group.lines().get(0) ? group.title() : "", line.what(), line.now(), line.before()));
        return rows;
    }

    private static PaperTable table(GovernorsFigures figures) {
        List<String> header = header(figures);
        List<PaperColumn> columns = new ArrayList<>();
        for (int at = 0; at < header.size(); at++) columns.add(PaperColumn.text(header.get(at), at == 1 ? 2.2 : 1.1));
        return new PaperTable(columns, rows(figures));
    }
}
