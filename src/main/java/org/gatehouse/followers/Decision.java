package org.gatehouse.followers;

import java.time.Instant;
import java.util.Optional;

/**
 * One decision about a follower.
 *
 * @param state that they are in from here on
 * @param claimId the claim it was made on; 0 where there was none
 * @param grounds the record an acceptance rests on
 * @param evidence where it can be seen, such as a link or a file at the office; may be empty
 */
public record Decision(
        long id,
        FollowerMove move,
        FollowerState state,
        long claimId,
        Optional<Ground> grounds,
        String reason,
        String evidence,
        long actorId,
        Instant at) {
    /** A record by its number alone. */
    record Ground(Grounds.Kind kind, long id) {}
}
