package org.gatehouse.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.rules.Words;

/** Where somebody stands with the version in force; derived, never stored. */
public enum AcknowledgementState {
    NOT_YET,
    /** A version before this one. */
    OLDER_VERSION,
    /** This version, over a year ago. */
    LAPSED,
    /** This version, and the year ends within {@value #SOON_DAYS} days. */
    ENDS_SOON,
    CURRENT;

    static final int SOON_DAYS = 30;

    static AcknowledgementState of(Optional<Acknowledged> last, int inForce, LocalDate today) {
        if (last.isEmpty()) return NOT_YET;
        if (last.get().version() != inForce) return OLDER_VERSION;
        LocalDate ends = last.get().on().plusYears(1);
        if (!ends.isAfter(today)) return LAPSED;
        return ends.isAfter(today.plusDays(SOON_DAYS)) ? CURRENT : ENDS_SOON;
    }

    /** Whether they have to acknowledge (again). */
    public boolean isDue() {
        return this == NOT_YET || this == OLDER_VERSION || this == LAPSED;
    }

    public String title() {
        return Words.of("policy.acknowledged." + name());
    }
}
