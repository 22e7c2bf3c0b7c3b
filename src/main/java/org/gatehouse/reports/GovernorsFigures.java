package org.gatehouse.reports;

import java.time.Instant;
import java.util.List;
import org.gatehouse.book.TrailHead;
import org.gatehouse.school.Term;

/**
 * What governors read on one page: nothing in it names a person.
 *
 * @param overdue in sentences, empty where nothing is
 * @param head the trail's latest line, by which anybody can see later that the file still holds it
 */
public record GovernorsFigures(
        Term term, Term before, List<FigureGroup> groups, List<String> overdue, TrailHead head, Instant at) {}
