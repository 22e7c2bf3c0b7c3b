package org.gatehouse.sites;

import org.gatehouse.rules.Words;

/** What is done with a site, from the request for it to its closing. */
public enum SiteMove {
    REQUEST,
    /** The Head Teacher enters an account that the school has already, and declares what the others must show. */
    ENTER,
    /** The Head Teacher wants to know more before deciding. */
    ASK,
    ANSWER,
    WITHDRAW,
    REFUSE,
    APPROVE,
    /** What is known of the site is written down anew. */
    CHANGE,
    /** A change took away what access rests on: it ends until that is mended. */
    HOLD,
    /** The senior leadership team was told of the address and of whose the site is. */
    NOTIFY,
    OPEN,
    REVIEW,
    CLOSE;

    /** Whether whoever does it says why, or what. */
    public boolean needsReason() {
        return this == ASK || this == ANSWER || this == REFUSE || this == NOTIFY || this == REVIEW || this == CLOSE;
    }

    /** As a button says it. */
    public String verb() {
        return Words.of("sites.move." + name());
    }

    /** As a history says it: "approved the request". */
    public String deed() {
        return Words.of("sites.deed." + name());
    }
}
