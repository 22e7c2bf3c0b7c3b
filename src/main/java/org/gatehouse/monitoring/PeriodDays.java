package org.gatehouse.monitoring;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gatehouse.rules.Words;

/** The days of a period as people say them: "2 to 8 Nov 2026". */
final class PeriodDays {
    private static final DateTimeFormatter ONE = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter WITH_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.UK);

    private PeriodDays() {}

    static String of(Period period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        if (first.equals(last)) return ONE.format(last);
        boolean sameYear = first.getYear() == last.getYear();
        boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
        DateTimeFormatter start = sameMonth ? DAY : sameYear ? WITH_MONTH : WHOLE;
        return Words.of("monitoring.period.shown", start.format(first), WHOLE.format(last));
    }
}
