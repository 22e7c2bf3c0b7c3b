package org.gatehouse.incidents;

import java.time.Instant;

/**
 * A guided step as somebody records it.
 *
 * @param kind one of {@link EntryKind#STEPS}
 * @param by who did it, as people call them
 * @param at when it was done; may lie before now
 * @param words what there is to say of it; needed where it ended otherwise than done, and for whom it was reported to
 */
public record Step(EntryKind kind, StepResult result, String by, Instant at, String words) {}
