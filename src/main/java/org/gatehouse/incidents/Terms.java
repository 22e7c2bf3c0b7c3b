package org.gatehouse.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

/** The three terms of a school year, by month: what comes up again is counted within one. */
final class Terms {
    private Terms() {}

    /** The first day of the term that a moment lies in. */
    static LocalDate begin(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, Incidents.ZONE);
        Month month = day.getMonth();
        if (month.compareTo(Month.SEPTEMBER) >= 0) return LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
        return LocalDate.of(day.getYear(), month.compareTo(Month.APRIL) >= 0 ? Month.APRIL : Month.JANUARY, 1);
    }

    /** The first of September of the school year that a day lies in. */
    static LocalDate schoolYear(LocalDate day) {
        int year = day.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? day.getYear() : day.getYear() - 1;
        return LocalDate.of(year, Month.SEPTEMBER, 1);
    }
}
