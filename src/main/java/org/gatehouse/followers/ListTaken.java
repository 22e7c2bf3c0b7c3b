package org.gatehouse.followers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When one of the platform's lists was brought in last.
 *
 * @param takenOn the day on which it stood so
 * @param source the file's name, or empty where it was typed
 */
public record ListTaken(LocalDate takenOn, Instant importedAt, String source) {
    /** The earliest moment for which the list may stand: an archive is made before it is brought in, at an hour nobody knows. */
    Instant asOf(ZoneId zone) {
        boolean sameDay = importedAt.atZone(zone).toLocalDate().equals(takenOn);
        return sameDay ? importedAt : takenOn.atStartOfDay(zone).toInstant();
    }
}
