package org.gatehouse.school;

import java.time.LocalDate;
import java.time.Month;
import org.gatehouse.rules.Words;

/**
 * One of a school year's three terms, holidays included, so that every day is in one: autumn from 1 September, spring from 1
 * January, summer from 1 April. Schools differ by days; figures that are compared need the same bounds everywhere.
 *
 * @param from its first day
 * @param last its last day
 */
public record Term(LocalDate from, LocalDate last) {
    /** The term that {@code day} is in. */
    public static Term of(LocalDate day) {
        int year = day.getYear();
        if (day.getMonthValue() >= Month.SEPTEMBER.getValue())
            return new Term(LocalDate.of(year, Month.SEPTEMBER, 1), LocalDate.of(year, Month.DECEMBER, 31));
        if (day.getMonthValue() >= Month.APRIL.getValue())
            return new Term(LocalDate.of(year, Month.APRIL, 1), LocalDate.of(year, Month.AUGUST, 31));
        return new Term(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.MARCH, 31));
    }

    public Term before() {
        return of(from.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(last);
    }

    /** As people say it: "Autumn term 2026". */
    public String title() {
        return Words.of("school.term." + from.getMonth(), Integer.toString(from.getYear()));
    }
}
