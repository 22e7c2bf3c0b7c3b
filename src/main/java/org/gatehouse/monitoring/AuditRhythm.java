package org.gatehouse.monitoring;

import java.time.LocalDate;
import org.gatehouse.rules.Words;

/** How often the account’s archive is audited. */
public enum AuditRhythm {
    TERMLY(4),
    YEARLY(12);

    private final int months;

    AuditRhythm(int months) {
        this.months = months;
    }

    LocalDate next(LocalDate last) {
        return last.plusMonths(months);
    }

    public String title() {
        return Words.of("monitoring.audit-rhythm." + name());
    }
}
