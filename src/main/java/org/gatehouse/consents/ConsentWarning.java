package org.gatehouse.consents;

import org.gatehouse.rules.Words;

/** What the person at the desk should know of what they record; it is recorded all the same. */
public enum ConsentWarning {
    NO_PARENTAL_RESPONSIBILITY,
    NO_EVIDENCE,
    /** The same person refused or withdrew before. */
    OVERTURNS,
    /** It is older than what the same person decided since, so that it changes nothing. */
    OVERTAKEN;

    public String sentence() {
        return Words.of("consents.warning." + name());
    }
}
