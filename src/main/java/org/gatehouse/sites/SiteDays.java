package org.gatehouse.sites;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they are shown and printed. */
final class SiteDays {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private SiteDays() {}

    static String shown(LocalDate day) {
        return DAY.format(day);
    }
}
