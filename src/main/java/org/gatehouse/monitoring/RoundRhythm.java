package org.gatehouse.monitoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.gatehouse.rules.Words;

/** How often the account is looked at. Periods follow each other without a gap; each wants one round. */
public enum RoundRhythm {
    /** Every school day; Friday’s lasts until Sunday. */
    DAILY {
        @Override
        LocalDate last(LocalDate first) {
            DayOfWeek day = first.getDayOfWeek();
            return day.compareTo(DayOfWeek.FRIDAY) < 0 ? first : sunday(first);
        }
    },
    WEEKLY {
        @Override
        LocalDate last(LocalDate first) {
            return sunday(first);
        }
    },
    FORTNIGHTLY {
        @Override
        LocalDate last(LocalDate first) {
            return sunday(first).plusWeeks(1);
        }
    },
    MONTHLY {
        @Override
        LocalDate last(LocalDate first) {
            return first.with(TemporalAdjusters.lastDayOfMonth());
        }
    };

    /** The last day of the period that begins on {@code first}. */
    abstract LocalDate last(LocalDate first);

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    public String title() {
        return Words.of("monitoring.rhythm." + name());
    }
}
