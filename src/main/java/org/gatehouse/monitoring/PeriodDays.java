package org.gatehouse.monitoring;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gatehouse.rules.Words;

/** The days of a period as people say them: "Mon 2 to Sun 8 Nov 2026". */
final class PeriodDays {
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.UK);
    private static final DateTimeFormatter WITH_MONTH = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private PeriodDays() {}

    static String of(Period period) {
        return of(period.first(), period.last());
    }

    static String of(LocalDate first, LocalDate last) {
        if (first.equals(last)) return WHOLE.format(last);
        boolean sameMonth = first.getMonth() == last.getMonth() && first.getYear() == last.getYear();
        DateTimeFormatter start = sameMonth ? DAY : first.getYear() == last.getYear() ? WITH_MONTH : WHOLE;
        return Words.of("monitoring.period.shown", start.format(first), WHOLE.format(last));
    }
}
