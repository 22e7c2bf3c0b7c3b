package org.gatehouse.incidents;

import static org.gatehouse.book.Permission.READ_INCIDENTS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.book.Book;
import org.gatehouse.paper.CsvPaper;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperColumn;
import org.gatehouse.paper.PaperTable;
import org.gatehouse.paper.PdfPaper;
import org.gatehouse.people.People;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Words;

/** Incidents on paper: chronologies, evidence with its hashes, and figures without a name. What leaves the seal stands in the trail. */
public final class IncidentPapers {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK).withZone(Incidents.ZONE);

    private final Incidents incidents;
    private final Book book;
    private final People people;

    IncidentPapers(Incidents incidents, Book book, People people) {
        this.incidents = incidents;
        this.book = book;
        this.people = people;
    }

    public byte[] chronologyPdf(Session session, About about, Letterhead letterhead) {
        return pdf(chronology(session, about), Words.of("incidents.paper.chronology"), letterhead);
    }

    public byte[] chronologyCsv(Session session, About about) {
        return csv(chronology(session, about));
    }

    private List<Dated> chronology(Session session, About about) {
        List<Dated> dated = incidents.reads().chronology(session, about);
        List<String> numbers = dated.stream().map(Dated::number).distinct().toList();
        noteLeaving(session, "incidents", Map.of("incidents", numbers));
        return dated;
    }

    public byte[] incidentPdf(Session session, long incidentId, Letterhead letterhead) {
        List<Dated> dated = incident(session, incidentId);
        return pdf(dated, Words.of("incidents.paper.incident", dated.get(0).number()), letterhead);
    }

    public byte[] incidentCsv(Session session, long incidentId) {
        return csv(incident(session, incidentId));
    }

    private List<Dated> incident(Session session, long incidentId) {
        Incident incident = incidents.reads().open(session, incidentId);
        noteLeaving(session, Incidents.subject(incident.number()), Map.of("paper", "chronology"));
        return incident.chronology().stream()
                .map(entry -> new Dated(incident.id(), incident.number(), entry))
                .toList();
    }

    /** The evidence, numbered, with its hashes; pictures are decoded afresh, so that no metadata comes along. */
    public byte[] evidencePdf(Session session, long incidentId, Letterhead letterhead) {
        Incident incident = incidents.reads().open(session, incidentId);
        EvidencePaper paper = new EvidencePaper(
                incident,
                incident.evidence().stream()
                        .map(kept -> incidents.reads().evidence(session, incidentId, kept.number()))
                        .toList(),
                people::name);
        noteLeaving(session, Incidents.subject(incident.number()), Map.of("paper", "evidence"));
        return paper.write(letterhead, footLine(), incidents.now());
    }

    /** The figures of the school year that {@code day} lies in, over what this person may read. */
    public YearFigures year(Session session, LocalDate day, boolean forGovernors) {
        session.actor().require(READ_INCIDENTS);
        incidents.reads().openMore(session, Integer.MAX_VALUE);
        List<Incident> all = incidents.reads().index(session).all(session).stream()
                .map(OpenIncident::incident)
                .toList();
        return YearCount.of(all, day, forGovernors);
    }

    public byte[] yearPdf(YearFigures figures, Letterhead letterhead) {
        try (PdfPaper paper = new PdfPaper(title(figures), letterhead, footLine(), incidents.now())) {
            paper.paragraph(Words.of("incidents.paper.year.all", figures.all()));
            for (YearFigures.Group group : figures.groups()) {
                paper.heading(group.title());
                paper.table(new PaperTable(
                        List.of(
                                PaperColumn.text(Words.of("incidents.paper.what"), 4),
                                PaperColumn.text(Words.of("incidents.paper.count"), 1)),
                        group.lines().stream()
                                .map(line -> List.of(line.title(), line.count()))
                                .toList()));
            }
            return paper.bytes();
        }
    }

    public byte[] yearCsv(YearFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", Words.of("incidents.paper.year.every"), figures.all()));
        for (YearFigures.Group group : figures.groups())
            group.lines().forEach(line -> rows.add(List.of(group.title(), line.title(), line.count())));
        return CsvPaper.write(
                List.of(
                        Words.of("incidents.paper.group"),
                        Words.of("incidents.paper.what"),
                        Words.of("incidents.paper.count")),
                rows);
    }

    private static String title(YearFigures figures) {
        return Words.of(
                "incidents.paper.year",
                Integer.toString(figures.from().getYear()),
                Integer.toString(figures.to().getYear()));
    }

    private void noteLeaving(Session session, String subject, Map<String, ?> details) {
        incidents.act(session, "paper", act -> {
            act.record(subject, details);
            return subject;
        });
    }

    private String footLine() {
        return Words.of(
                "incidents.paper.foot",
                MOMENT.format(incidents.now()),
                book.trailHead().hash().substring(0, 12));
    }

    private byte[] pdf(List<Dated> dated, String title, Letterhead letterhead) {
        try (PdfPaper paper = new PdfPaper(title, letterhead, footLine(), incidents.now())) {
            paper.table(new PaperTable(
                    List.of(
                            PaperColumn.text(header().get(0), 2),
                            PaperColumn.text(header().get(1), 2),
                            PaperColumn.text(header().get(2), 2),
                            PaperColumn.text(header().get(4), 6),
                            PaperColumn.text(header().get(3), 2)),
                    dated.stream()
                            .map(this::cells)
                            .flatMap(IncidentPapers::onPages)
                            .toList()));
            return paper.bytes();
        }
    }

    /** A cell of a table stays on one page: a long entry becomes several rows, and no word is lost. */
    private static Stream<List<String>> onPages(List<String> cells) {
        int most = 1_200;
        List<List<String>> rows = new ArrayList<>();
        String words = cells.get(4);
        boolean first = true;
        while (first || !words.isEmpty()) {
            int end = words.length() <= most ? words.length() : Math.max(words.lastIndexOf(' ', most), 1);
            String part = words.substring(0, end);
            rows.add(List.of(
                    first ? cells.get(0) : "",
                    first ? cells.get(1) : "",
                    first ? cells.get(2) : "",
                    part,
                    first ? cells.get(3) : ""));
            words = words.substring(end).stripLeading();
            first = false;
        }
        return rows.stream();
    }

    private byte[] csv(List<Dated> dated) {
        return CsvPaper.write(header(), dated.stream().map(this::cells).toList());
    }

    private static List<String> header() {
        return Stream.of("when", "number", "entry", "by", "words")
                .map(key -> Words.of("incidents.paper." + key))
                .toList();
    }

    private List<String> cells(Dated dated) {
        Entry entry = dated.entry();
        String when = moment(entry.happenedAt());
        return List.of(
                entry.isBackdated() ? Words.of("incidents.paper.backdated", when, moment(entry.recordedAt())) : when,
                dated.number(),
                entry.kind().title(),
                people.name(entry.authorId()),
                EntryWords.of(entry, people::name));
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }
}
