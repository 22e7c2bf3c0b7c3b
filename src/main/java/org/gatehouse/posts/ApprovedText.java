package org.gatehouse.posts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was approved, for comparing it with what the account shows.
 *
 * @param number as people quote it, such as {@code 2026-041}
 * @param postedAt when somebody recorded that it went out
 * @param address under which it went out; empty where nobody recorded one
 * @param takenDownAt when somebody recorded that it was removed
 * @param taggedPupils who is in its pictures
 */
public record ApprovedText(
        String number,
        String text,
        boolean withPictures,
        List<Long> taggedPupils,
        Instant approvedAt,
        Optional<Instant> postedAt,
        String address,
        Optional<Instant> takenDownAt) {
    public ApprovedText {
        taggedPupils = List.copyOf(taggedPupils);
    }
}
