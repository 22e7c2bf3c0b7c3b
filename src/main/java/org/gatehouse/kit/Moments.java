package org.gatehouse.kit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gatehouse.rules.Words;

/** Moments as a person says them, in the school's zone: "today 14:05", "yesterday 09:30", "Tue 3 Nov", "3 Nov 2025". */
public final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

    private final Clock clock;
    private final ZoneId zone;

    public Moments(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** For a list: as short as it can be without being mistaken. */
    public String brief(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate day = there.toLocalDate();
        if (day.equals(today)) return Words.of("kit.today", TIME.format(there));
        if (day.equals(today.minusDays(1))) return Words.of("kit.yesterday", TIME.format(there));
        return (day.getYear() == today.getYear() ? DAY : DATE).format(there);
    }

    public Instant now() {
        return clock.instant();
    }

    /** A moment by the clock on the school's wall. */
    public ZonedDateTime there(Instant moment) {
        return moment.atZone(zone);
    }

    /** The moment at which the school's clock shows this; where it shows it twice, the earlier. */
    public Instant at(LocalDateTime shown) {
        return shown.atZone(zone).toInstant();
    }

    /** The hour it is now, from 0 to 23. */
    public int hour() {
        return ZonedDateTime.now(clock.withZone(zone)).getHour();
    }

    /** For a sentence, with its time of day: "Tue 3 Nov, 14:05". */
    public String brisk(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        boolean today = there.toLocalDate().equals(LocalDate.now(clock.withZone(zone)));
        return today ? brief(moment) : DAY.format(there) + ", " + TIME.format(there);
    }

    /** For the hover and for prints: everything. */
    public String full(Instant moment) {
        return FULL.format(moment.atZone(zone));
    }
}
