package org.gatehouse.book;

import java.time.Instant;

/**
 * One act in the trail.
 *
 * @param subject what was acted on, such as {@code post 2026-041}
 * @param details JSON without anybody's name
 * @param personal what names a person, or empty where there was nothing or it was erased
 * @param hash SHA-256 in hex over this line and the hash of the one before
 */
public record TrailLine(
        long seq, Instant at, long actorId, String act, String subject, String details, String personal, String hash) {}
