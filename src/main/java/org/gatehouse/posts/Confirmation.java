package org.gatehouse.posts;

import java.time.Instant;

/**
 * Somebody looked at a picture at full size and said what is not in it.
 *
 * @param position of the picture in its version, from 1
 */
public record Confirmation(int position, long personId, PictureStatement statement, Instant at) {}
