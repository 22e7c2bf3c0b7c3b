package org.gatehouse.followers;

import java.util.Set;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Where a follower stands, and the one place that says what may be decided from there. */
public enum FollowerState {
    /** Seen or asking, and nobody has decided. */
    UNVERIFIED,
    ACCEPTED,
    DECLINED,
    REMOVED,
    BLOCKED;

    /** What may be decided about a follower who stands here. */
    public Set<FollowerMove> moves() {
        return switch (this) {
            case UNVERIFIED ->
                Set.of(
                        FollowerMove.ACCEPT,
                        FollowerMove.DECLINE,
                        FollowerMove.REMOVE,
                        FollowerMove.BLOCK,
                        FollowerMove.REPORT);
            case ACCEPTED ->
                Set.of(FollowerMove.REMOVE, FollowerMove.BLOCK, FollowerMove.REPORT, FollowerMove.RECONSIDER);
            case DECLINED, REMOVED -> Set.of(FollowerMove.BLOCK, FollowerMove.REPORT, FollowerMove.RECONSIDER);
            case BLOCKED -> Set.of(FollowerMove.REPORT, FollowerMove.UNBLOCK);
        };
    }

    /**
     * Where {@code move} leads.
     *
     * @throws Refusal where it may not be made from here
     */
    public FollowerState after(FollowerMove move) {
        if (!moves().contains(move)) throw new Refusal("followers.illegal-move", title(), move.verb());
        return move.leadsTo(this);
    }

    public String title() {
        return Words.of("followers.state." + name());
    }
}
