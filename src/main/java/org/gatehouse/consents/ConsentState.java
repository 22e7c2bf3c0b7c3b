package org.gatehouse.consents;

import org.gatehouse.rules.Words;

/** What is in force for a child and a use on a day; only {@link #GIVEN} allows a child to be shown. */
public enum ConsentState {
    GIVEN,
    REFUSED,
    WITHDRAWN,
    EXPIRED,
    /** Nobody with parental responsibility has decided. */
    NOT_ASKED,
    /** Given, with nothing in writing to show it. */
    NO_EVIDENCE,
    LEFT,
    /** Whatever was decided, the child must not be shown; the reason is not kept here. */
    DO_NOT_SHOW;

    /** As people say it, such as "Not asked". */
    public String title() {
        return Words.of("consents.state." + name());
    }

    public boolean allows() {
        return this == GIVEN;
    }
}
