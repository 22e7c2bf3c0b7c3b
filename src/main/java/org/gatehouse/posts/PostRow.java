package org.gatehouse.posts;

import java.time.Instant;

/**
 * A post in a list.
 *
 * @param number as people quote it, such as {@code 2026-041}
 * @param firstWords of the post as it stands now, on one line
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
        long versionId) {
    public Seen seen() {
        return new Seen(id, versionId, state);
    }
}
