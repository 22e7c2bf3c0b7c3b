package org.gatehouse.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which periods there are: pure, over dates alone, so that neither the hour nor summer time moves anything. */
final class RoundCalendar {
    private final List<Rhythm> rhythms;

    /** @param rhythms in the order in which they begin; never empty */
    RoundCalendar(List<Rhythm> rhythms) {
        this.rhythms = List.copyOf(rhythms);
    }

    /** Every period from the first rhythm’s first day to the one that holds {@code today}, the oldest first. */
    List<Period> until(LocalDate today) {
        List<Period> periods = new ArrayList<>();
        for (int at = 0; at < rhythms.size(); at++) {
            LocalDate end = at + 1 < rhythms.size() ? rhythms.get(at + 1).startsOn() : today.plusDays(1);
            LocalDate first = rhythms.get(at).startsOn();
            while (first.isBefore(end) && !first.isAfter(today)) {
                LocalDate last = rhythms.get(at).rounds().last(first);
                // A new rhythm cuts the old one’s last period short.
                if (at + 1 < rhythms.size() && !last.isBefore(end)) last = end.minusDays(1);
                periods.add(new Period(first, last));
                first = last.plusDays(1);
            }
        }
        return periods;
    }
}
