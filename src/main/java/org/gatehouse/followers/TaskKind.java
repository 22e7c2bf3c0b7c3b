package org.gatehouse.followers;

import org.gatehouse.rules.Words;

/** What is to do on the platform or about it, the most pressing first. */
public enum TaskKind {
    BLOCK,
    REPORT,
    REMOVE,
    UNFOLLOW,
    DECLINE,
    /** Look at it again: an acceptance that no longer holds, or a question that nobody answered. */
    DECIDE,
    ACCEPT,
    UNBLOCK,
    /** Ask who it is and for the e-mail, by an e-mail to the address the office holds or on paper (DM-NONE). */
    ASK;

    /** Whether somebody marks it as done; the others end by a decision. */
    public boolean isMarked() {
        return this != DECIDE;
    }

    public String title() {
        return Words.of("followers.task." + name());
    }
}
