package org.gatehouse.posts;

import java.time.Instant;
import java.util.Optional;

/**
 * A post in a list.
 *
 * @param number as people quote it, such as {@code 2026-041}
 * @param firstWords of the post as it stands now, on one line
 * @param heldUntil where it is held, before which it does not leave
 * @param versionId of the newest version; 0 while there is none
 */
public record PostRow(
        long id,
        String number,
        PostState state,
        long authorId,
        String author,
        String firstWords,
        int pictures,
        Instant movedAt,
        long movedBy,
        String movedByName,
        Optional<Instant> heldUntil,
        long versionId) {
    /** Whether it is approved and may leave at this moment. */
    public boolean isReadyToPost(Instant now) {
        return switch (state) {
            case APPROVED, EXPORTED -> true;
            case HELD -> heldUntil.stream().noneMatch(now::isBefore);
            default -> false;
        };
    }

    public Seen seen() {
        return new Seen(id, versionId, state);
    }
}
