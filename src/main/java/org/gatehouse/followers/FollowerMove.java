package org.gatehouse.followers;

import org.gatehouse.rules.Words;

/** What somebody decides about a follower. */
public enum FollowerMove {
    ACCEPT,
    DECLINE,
    REMOVE,
    BLOCK,
    UNBLOCK,
    /** To the platform; where the follower stands stays as it is. */
    REPORT,
    /** Back to undecided: they ask again, or what they say of themselves changed. */
    RECONSIDER;

    FollowerState leadsTo(FollowerState from) {
        return switch (this) {
            case ACCEPT -> FollowerState.ACCEPTED;
            case DECLINE -> FollowerState.DECLINED;
            case REMOVE -> FollowerState.REMOVED;
            case BLOCK -> FollowerState.BLOCKED;
            case UNBLOCK, RECONSIDER -> FollowerState.UNVERIFIED;
            case REPORT -> from;
        };
    }

    /** Whether whoever decides says why. */
    public boolean needsReason() {
        return this != ACCEPT;
    }

    /** As a button says it. */
    public String verb() {
        return Words.of("followers.move." + name());
    }

    /** As a history says it: "blocked this account". */
    public String deed() {
        return Words.of("followers.deed." + name());
    }
}
