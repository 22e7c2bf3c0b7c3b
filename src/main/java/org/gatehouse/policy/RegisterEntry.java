package org.gatehouse.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request for an exception and what became of it.
 *
 * @param who it is for
 * @param what is asked for, such as "own mobile on the residential"
 * @param until the last day on which it holds, once it is agreed
 * @param decided the last decision
 */
public record RegisterEntry(
        long id,
        RegisterKind kind,
        CoveredPerson who,
        String what,
        String why,
        LocalDate wantedUntil,
        RegisterState state,
        Optional<LocalDate> until,
        Instant requestedAt,
        long requestedBy,
        Optional<Decided> decided) {

    /** Who decided, when, and why. */
    public record Decided(long move, String by, Instant at, String reason) {}

    /** As it stands on {@code today}: what was agreed to and has run out has expired. */
    RegisterEntry on(LocalDate today) {
        boolean over = state == RegisterState.AGREED && until.orElseThrow().isBefore(today);
        return over
                ? new RegisterEntry(
                        id,
                        kind,
                        who,
                        what,
                        why,
                        wantedUntil,
                        RegisterState.EXPIRED,
                        until,
                        requestedAt,
                        requestedBy,
                        decided)
                : this;
    }

    /** Whether it runs out within {@code days}. */
    public boolean endsWithin(int days, LocalDate today) {
        return state == RegisterState.AGREED && !until.orElseThrow().isAfter(today.plusDays(days));
    }
}
