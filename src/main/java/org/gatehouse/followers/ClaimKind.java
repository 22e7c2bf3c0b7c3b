package org.gatehouse.followers;

import org.gatehouse.rules.Words;

/** Who somebody says they are. */
public enum ClaimKind {
    PARENT_OR_CARER,
    STAFF,
    PUPIL,
    ORGANISATION,
    OTHER;

    /** Whether acceptance rests on an e-mail that the office holds (FOL-EMAIL). */
    public boolean needsEmail() {
        return this == PARENT_OR_CARER || this == STAFF;
    }

    public String title() {
        return Words.of("followers.claim." + name());
    }
}
