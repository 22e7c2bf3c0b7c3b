package org.gatehouse.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of an incident, opened. Entries are never changed; what a kind has no use for is empty or 0.
 *
 * @param ordinal within the incident, from 1, in the order in which they were recorded
 * @param recordedAt when it came into the file
 * @param happenedAt when what it tells happened, by whoever wrote it
 * @param amends the ordinal of the entry that it corrects
 * @param by who did a step, as people call them
 * @param other the incident that it links, or the person who became or ceased to be a reader
 * @param given who became readers by it, and as what
 * @param shut whether it is not yet sealed for the person who reads; then only its kind, its author and its moment are known
 */
public record Entry(
        int ordinal,
        EntryKind kind,
        long authorId,
        Instant recordedAt,
        Instant happenedAt,
        String words,
        Optional<Facts> facts,
        int amends,
        Optional<StepResult> result,
        String by,
        Optional<Attachment> attachment,
        long other,
        Optional<Outcome> outcome,
        Map<Long, Set<Standing>> given,
        boolean shut) {
    private static final Duration AT_ONCE = Duration.ofMinutes(15);

    /** Whether it was recorded noticeably later than it happened. */
    public boolean isBackdated() {
        return Duration.between(happenedAt, recordedAt).compareTo(AT_ONCE) > 0;
    }
}
