package org.gatehouse.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of the policy, as the file holds it at this moment.
 *
 * @param lastText the row of its newest words, so that a decision made on older ones is noticed
 * @param nextReview set by the approval, moved on by each review
 */
public record PolicyVersion(
        long id,
        int number,
        String author,
        Instant startedAt,
        PolicyState state,
        Optional<Decided> agreed,
        Optional<Decided> approved,
        Optional<LocalDate> inForceSince,
        Optional<LocalDate> nextReview,
        long lastText) {

    /** By whom and on which day: "Staff meeting", "Full governing body, minute 7". */
    public record Decided(LocalDate on, String by) {}

    public boolean isOverdue(LocalDate today) {
        return state == PolicyState.IN_FORCE
                && nextReview.map(day -> day.isBefore(today)).orElse(false);
    }
}
