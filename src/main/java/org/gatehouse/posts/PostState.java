package org.gatehouse.posts;

import java.util.Set;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Where a post is on its way, and the one place that says where it may go from there. */
public enum PostState {
    DRAFT,
    SUBMITTED,
    CHANGES_REQUESTED,
    REJECTED,
    APPROVED,
    /** Approved, and not to leave before a moment: the return of the children it tells of (TW-GEO). */
    HELD,
    EXPORTED,
    POSTED,
    TAKEN_DOWN,
    WITHDRAWN;

    /**
     * Whether a post in this state may move to {@code next}; an exported one may be exported again, a held one held for
     * another time.
     */
    public boolean mayBecome(PostState next) {
        return next().contains(next);
    }

    /** The states that a post may move to from this one; empty where its way ends. */
    public Set<PostState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(DRAFT, CHANGES_REQUESTED, REJECTED, APPROVED, WITHDRAWN);
            case CHANGES_REQUESTED -> Set.of(DRAFT, WITHDRAWN);
            case WITHDRAWN -> Set.of(DRAFT);
            case APPROVED -> Set.of(DRAFT, HELD, EXPORTED, WITHDRAWN);
            case HELD -> Set.of(DRAFT, HELD, EXPORTED, WITHDRAWN);
            case EXPORTED -> Set.of(DRAFT, EXPORTED, POSTED, WITHDRAWN);
            case POSTED -> Set.of(TAKEN_DOWN);
            case REJECTED, TAKEN_DOWN -> Set.of();
        };
    }

    /** Whether what was approved still stands: only in these states may it leave the school or be out there. */
    public boolean holdsApproval() {
        return this == APPROVED || this == HELD || this == EXPORTED || this == POSTED || this == TAKEN_DOWN;
    }

    /** Whether nobody opens it as a draft again. */
    public boolean isPastMending() {
        return this == POSTED || this == REJECTED || this == TAKEN_DOWN;
    }

    /** Whether it is on its way out and not out yet. */
    public boolean isQueued() {
        return this != POSTED && this != WITHDRAWN && this != REJECTED && this != TAKEN_DOWN;
    }

    /** As people say it, such as "Changes requested". */
    public String title() {
        return Words.of("posts.state." + name());
    }

    /** What somebody did to a post that is in this state now: "approved this post". */
    String deed() {
        return Words.of("posts.deed." + name());
    }

    /** @throws Refusal where a post in this state may not move to {@code next} */
    void requireMove(PostState next) {
        if (!mayBecome(next)) throw new Refusal("posts.illegal-move", title(), next.title());
    }
}
