package org.gatehouse.monitoring;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.paper.CsvPaper;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperColumn;
import org.gatehouse.paper.PaperTable;
import org.gatehouse.paper.PdfPaper;
import org.gatehouse.rules.Words;

/**
 * One round as a document: what was looked at, by whom, when, and what was found.
 *
 * @param names of the people who answered, by id
 */
record RoundPaper(Round round, Map<Long, String> names, ZoneId zone) implements MonitoringPaper {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    @Override
    public String title() {
        return Words.of("monitoring.round.title", PeriodDays.of(round.period()));
    }

    @Override
    public byte[] pdf(Letterhead letterhead, String footLine, Instant now) throws IOException {
        try (PdfPaper paper = new PdfPaper(title(), letterhead, footLine, now)) {
            paper.paragraph(round.ended()
                    .map(end -> Words.of("monitoring.period.done-by", name(end.actorId()), moment(end.at())))
                    .orElseGet(() -> Words.of("monitoring.period.unfinished", name(round.begunBy()))));
            List<PaperColumn> columns = List.of(
                    PaperColumn.text(Words.of("monitoring.paper.question"), 2.6),
                    PaperColumn.text(Words.of("monitoring.paper.rule"), 3),
                    PaperColumn.text(Words.of("monitoring.paper.answer"), 2),
                    PaperColumn.text(Words.of("monitoring.paper.words"), 3.4),
                    PaperColumn.text(Words.of("monitoring.paper.by"), 2),
                    PaperColumn.text(Words.of("monitoring.paper.at"), 2.2));
            return paper.table(new PaperTable(columns, counting())).bytes();
        }
    }

    /** Every answer, also those that a later one took the place of. */
    @Override
    public byte[] csv() {
        List<List<String>> rows = new ArrayList<>();
        round.given().forEach(answer -> rows.add(row(answer)));
        return CsvPaper.write(
                List.of(
                        Words.of("monitoring.paper.question"),
                        Words.of("monitoring.paper.rule"),
                        Words.of("monitoring.paper.answer"),
                        Words.of("monitoring.paper.words"),
                        Words.of("monitoring.paper.by"),
                        Words.of("monitoring.paper.at")),
                rows);
    }

    private List<List<String>> counting() {
        List<List<String>> rows = new ArrayList<>();
        Map<RoundQuestion, RoundAnswer> answers = round.answers();
        for (RoundQuestion question : RoundQuestion.values())
            rows.add(
                    answers.containsKey(question)
                            ? row(answers.get(question))
                            : List.of(
                                    question.title(),
                                    question.rule().id(),
                                    Words.of("monitoring.answer.none"),
                                    "",
                                    "",
                                    ""));
        return rows;
    }

    private List<String> row(RoundAnswer answer) {
        return List.of(
                answer.question().title(),
                answer.question().rule().id(),
                answer.kind().title(),
                answer.words(),
                name(answer.actorId()),
                moment(answer.at()));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    private String name(long id) {
        return names.getOrDefault(id, Words.of("people.nobody", id));
    }
}
