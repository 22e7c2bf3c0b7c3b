package org.gatehouse.monitoring;

import java.time.LocalDate;

/**
 * What the school chose, from a day on.
 *
 * @param startsOn the first day on which it holds
 */
public record Rhythm(RoundRhythm rounds, AuditRhythm audits, LocalDate startsOn) {
    /** What holds until the school chooses otherwise. */
    static Rhythm first(LocalDate startsOn) {
        return new Rhythm(RoundRhythm.WEEKLY, AuditRhythm.YEARLY, startsOn);
    }
}
