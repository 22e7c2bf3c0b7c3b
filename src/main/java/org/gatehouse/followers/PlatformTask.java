package org.gatehouse.followers;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing to do, or done.
 *
 * @param why in words for the person
 * @param since when it came up
 * @param done by whom and when; absent while it is to do
 */
public record PlatformTask(TaskKind kind, PlatformAccount account, String why, Instant since, Optional<Done> done) {
    /** Who marked it as done. */
    public record Done(String by, Instant at) {}
}
