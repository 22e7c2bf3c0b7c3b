package org.gatehouse.posts;

import java.util.List;

/**
 * The posts that wait for one person.
 *
 * @param toReview handed in by others, the longest waiting first
 * @param sentBack to be mended by them
 * @param readyToPost approved, and not out yet
 * @param toTakeDown out, and without consent of a tagged child, the first due first
 */
public record Waiting(
        List<PostRow> toReview, List<PostRow> sentBack, List<PostRow> readyToPost, List<TakeDown> toTakeDown) {
    public static final Waiting NOTHING = new Waiting(List.of(), List.of(), List.of(), List.of());

    public int all() {
        return toReview.size() + sentBack.size() + readyToPost.size() + toTakeDown.size();
    }
}
