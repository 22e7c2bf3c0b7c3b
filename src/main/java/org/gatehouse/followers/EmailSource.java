package org.gatehouse.followers;

import org.gatehouse.rules.Words;

/** How an e-mail address came to the school. */
public enum EmailSource {
    /** By a message sent from that address. */
    MESSAGE,
    /** On a form filled in by hand. */
    FORM,
    /** Told at the office. */
    IN_PERSON;

    public String title() {
        return Words.of("followers.source." + name());
    }
}
