package org.gatehouse.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the moments of an archive, of which each kind of file has its own way to write them. */
final class Moments {
    private static final List<DateTimeFormatter> WAYS = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ENGLISH));

    /** The first number that was made of its moment; those before were counted. */
    private static final long FIRST_WITH_TIME = 29_700_859_247L;

    private static final long NUMBERED_SINCE = 1_288_834_974_657L;

    private Moments() {}

    static Optional<Instant> of(String text) {
        for (DateTimeFormatter way : WAYS) {
            try {
                return Optional.of(OffsetDateTime.parse(text.strip(), way).toInstant());
            } catch (DateTimeException otherWay) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** The moment that a number of the platform holds in itself. */
    static Optional<Instant> ofId(String id) {
        try {
            long number = Long.parseLong(id);
            if (number < FIRST_WITH_TIME) return Optional.empty();
            return Optional.of(Instant.ofEpochMilli((number >> 22) + NUMBERED_SINCE));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
