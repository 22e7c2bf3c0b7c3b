package org.gatehouse.posts;

import java.time.Instant;
import java.util.Optional;

/** A post as the file has it at this moment, for the acts. */
record PostNow(
        long id,
        String number,
        long authorId,
        long enteredBy,
        long siteId,
        PostState state,
        Instant movedAt,
        long movedBy,
        Optional<Instant> heldUntil,
        long versionId) {
    String subject() {
        return "post " + number;
    }

    Seen seen() {
        return new Seen(id, versionId, state);
    }

    boolean belongsTo(long personId) {
        return personId == authorId || personId == enteredBy;
    }
}
