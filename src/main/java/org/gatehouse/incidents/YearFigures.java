package org.gatehouse.incidents;

import java.time.LocalDate;
import java.util.List;

/**
 * How many incidents a school year had, without a name.
 *
 * @param from the first of September, {@code to} the last of August
 * @param all how many there were
 * @param groups such as by category, by area, by outcome
 */
public record YearFigures(LocalDate from, LocalDate to, String all, List<Group> groups) {
    /** The incidents by one of their sides; the lines need not add up where one counts in several. */
    public record Group(String title, List<Line> lines) {}

    /**
     * @param count the number, or words in its place where it is so small that somebody could be recognised
     */
    public record Line(String title, String count) {}
}
