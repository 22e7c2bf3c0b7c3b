package org.gatehouse.posts;

/**
 * A post as it stood on somebody's screen when they decided. An act goes through only if it still stands like that.
 *
 * @param versionId of the newest version; 0 while there is none
 */
public record Seen(long postId, long versionId, PostState state) {}
