package org.gatehouse.monitoring;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.paper.CsvPaper;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperColumn;
import org.gatehouse.paper.PaperTable;
import org.gatehouse.paper.PdfPaper;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/**
 * An audit as a document: how much was looked at, what was found and what became of it.
 *
 * @param findings of that audit
 * @param names of the people who decided, by id
 */
record AuditPaper(Audit audit, List<HeldFinding> findings, Map<Long, String> names, ZoneId zone)
        implements MonitoringPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    /** A document of more is read by nobody; the CSV holds them all. */
    private static final int MOST_PRINTED = 1_000;

    private static final List<String> COLUMNS = List.of("severity", "rule", "about", "found", "day", "state", "words");

    @Override
    public String title() {
        return Words.of("monitoring.paper.audit", day(audit.at()));
    }

    @Override
    public byte[] pdf(Letterhead letterhead, String footLine, Instant now) throws IOException {
        try (PdfPaper paper = new PdfPaper(title(), letterhead, footLine, now)) {
            AuditResult.Lists lists = audit.lists();
            paper.paragraph(Words.of(
                    "monitoring.audit.looked",
                    audit.account(),
                    lists.tweets(),
                    lists.conversations(),
                    lists.followers(),
                    lists.following()));
            paper.paragraph(Words.of("monitoring.audit.found", audit.found(), audit.fresh()));
            if (audit.damaged() || audit.partial() || audit.problems() > 0)
                paper.paragraph(Words.of("monitoring.audit.problems", audit.problems()));
            List<HeldFinding> printed = findings.stream()
                    .filter(one -> one.finding().severity() != Severity.NOTE)
                    .limit(MOST_PRINTED)
                    .toList();
            if (printed.size() < findings.size())
                paper.paragraph(Words.of("monitoring.paper.not-printed", findings.size() - printed.size()));
            double[] shares = {1.2, 3.2, 2.4, 4.4, 1.7, 1.6, 2.6};
            List<PaperColumn> columns = Stream.iterate(0, at -> at + 1)
                    .limit(COLUMNS.size())
                    .map(at -> PaperColumn.text(Words.of("monitoring.column." + COLUMNS.get(at)), shares[at]))
                    .toList();
            if (printed.isEmpty()) return paper.bytes();
            return paper.table(new PaperTable(
                            columns, printed.stream().map(this::row).toList()))
                    .bytes();
        }
    }

    @Override
    public byte[] csv() {
        return CsvPaper.write(
                COLUMNS.stream()
                        .map(column -> Words.of("monitoring.column." + column))
                        .toList(),
                findings.stream().map(this::row).toList());
    }

    private List<String> row(HeldFinding one) {
        AuditFinding finding = one.finding();
        return List.of(
                Words.of("monitoring.severity." + finding.severity().name()),
                finding.rule().id(),
                finding.subject(),
                finding.message(),
                finding.at().map(this::day).orElse(""),
                one.state().title(),
                one.decided()
                        .map(last -> last.reason() + " (" + names.getOrDefault(last.actorId(), "") + ", "
                                + day(last.at()) + ")")
                        .orElse(""));
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }
}
