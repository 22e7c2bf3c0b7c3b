package org.gatehouse.reports;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.gatehouse.book.Book;
import org.gatehouse.rules.Words;
import org.gatehouse.school.Term;

/**
 * How often each act was done in one term, as the trail has it.
 *
 * @param acts by name
 */
record TermActs(Term term, Map<String, Integer> acts) {
    static TermActs of(Book book, Term term, ZoneId zone) {
        return new TermActs(
                term,
                book.acts(
                        term.from().atStartOfDay(zone).toInstant(),
                        term.last().plusDays(1).atStartOfDay(zone).toInstant()));
    }

    int of(String... names) {
        return Arrays.stream(names).mapToInt(act -> acts.getOrDefault(act, 0)).sum();
    }

    /** A line that sets these acts of this term beside the same of the term {@code before}. */
    FigureGroup.Line line(String key, TermActs before, String... names) {
        return new FigureGroup.Line(Words.of(key), Integer.toString(of(names)), Integer.toString(before.of(names)));
    }
}
