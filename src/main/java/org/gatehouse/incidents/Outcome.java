package org.gatehouse.incidents;

import org.gatehouse.rules.Words;

/** What came of an incident when it was closed. */
public enum Outcome {
    SPOKEN_WITH,
    PARENTS_INFORMED,
    ACCOUNT_BLOCKED,
    STAFF_PROCEDURE,
    REFERRED_ON,
    NO_FURTHER_ACTION;

    public String title() {
        return Words.of("incidents.outcome." + name());
    }
}
