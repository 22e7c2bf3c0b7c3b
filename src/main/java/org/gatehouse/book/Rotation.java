package org.gatehouse.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.rules.Refusal;

/** How many daily copies stay: the last of each of so many days, weeks and months that have one. */
public record Rotation(int days, int weeks, int months) {
    public static final Rotation STANDARD = new Rotation(7, 4, 12);

    private static final int MOST = 400;

    /** @throws Refusal where fewer than one of a kind, or more than {@value #MOST}, would stay */
    public Rotation {
        if (Math.min(days, Math.min(weeks, months)) < 1 || Math.max(days, Math.max(weeks, months)) > MOST)
            throw new Refusal("book.rotation", MOST);
    }

    /** Which of these moments' copies stay. */
    Set<Instant> keep(List<Instant> taken, ZoneId zone) {
        List<Instant> newestFirst = new ArrayList<>(taken);
        newestFirst.sort(Comparator.reverseOrder());
        Set<Instant> kept = new HashSet<>();
        keepLast(newestFirst, day -> day, days, zone, kept);
        keepLast(newestFirst, Rotation::week, weeks, zone, kept);
        keepLast(newestFirst, YearMonth::from, months, zone, kept);
        return kept;
    }

    private static Object week(LocalDate day) {
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static void keepLast(
            List<Instant> newestFirst, Function<LocalDate, Object> span, int most, ZoneId zone, Set<Instant> kept) {
        Set<Object> seen = new HashSet<>();
        for (Instant moment : newestFirst) {
            if (!seen.add(span.apply(LocalDate.ofInstant(moment, zone)))) continue;
            if (seen.size() > most) return;
            kept.add(moment);
        }
    }
}
