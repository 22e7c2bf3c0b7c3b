package org.gatehouse.consents;

import org.gatehouse.rules.Words;

/** What somebody decided about a child and a use. */
public enum Decision {
    GIVEN,
    REFUSED,
    WITHDRAWN;

    /** As people say it, such as "Given". */
    public String title() {
        return Words.of("consents.decision." + name());
    }
}
