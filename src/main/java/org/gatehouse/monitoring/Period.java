package org.gatehouse.monitoring;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The days in which one round is due.
 *
 * @param last itself included
 */
public record Period(LocalDate first, LocalDate last) {
    public Period {
        if (last.isBefore(first)) throw new IllegalArgumentException("a period that ends before it begins");
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether every weekday of it stands in one of the holidays. */
    boolean isWithin(Iterable<Holiday> holidays) {
        boolean weekdays = false;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) continue;
            weekdays = true;
            if (!stands(day, holidays)) return false;
        }
        return weekdays;
    }

    private static boolean stands(LocalDate day, Iterable<Holiday> holidays) {
        for (Holiday holiday : holidays)
            if (!day.isBefore(holiday.first()) && !day.isAfter(holiday.last())) return true;
        return false;
    }
}
