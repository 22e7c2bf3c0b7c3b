package org.gatehouse.posts;

import java.time.Instant;

/**
 * What is being written of a post.
 *
 * @param revision moves at every save; whoever saves says which one they started from
 */
public record Draft(long postId, long revision, Instant savedAt, long savedBy, PostContent content) {}
