package org.gatehouse.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One decision as the register keeps it.
 *
 * @param giver as they were known when it was recorded
 * @param wordingVersion of what was asked
 * @param to the last day of a consent
 * @param undone by whom and when it was taken back as a slip
 */
public record ConsentEntry(
        long id,
        long pupilId,
        long useId,
        Decision decision,
        Giver giver,
        Optional<Evidence> evidence,
        Optional<String> wordingVersion,
        LawfulBasis basis,
        LocalDate from,
        Optional<LocalDate> to,
        long recordedBy,
        Instant at,
        Optional<Undone> undone) {
    public record Undone(long by, Instant at) {}
}
