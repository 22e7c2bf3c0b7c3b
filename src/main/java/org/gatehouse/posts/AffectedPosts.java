package org.gatehouse.posts;

import java.util.List;

/**
 * The posts in which a child is tagged, for whoever records a withdrawal.
 *
 * @param queued not out yet: they cannot be approved or exported any more
 * @param posted out: they must come down
 */
public record AffectedPosts(List<PostRow> queued, List<PostRow> posted) {
    public AffectedPosts {
        queued = List.copyOf(queued);
        posted = List.copyOf(posted);
    }

    public boolean isEmpty() {
        return queued.isEmpty() && posted.isEmpty();
    }
}
