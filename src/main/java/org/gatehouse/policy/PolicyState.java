package org.gatehouse.policy;

import java.util.Set;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Where a version of the policy stands, and the one place that says what may be recorded from there (POL-AGREE). */
public enum PolicyState {
    /** Being written; the only state in which words change. */
    DRAFT,
    /** Agreed by staff. */
    AGREED,
    /** Approved by the governors. */
    APPROVED,
    IN_FORCE,
    SUPERSEDED;

    public Set<PolicyMove> moves() {
        return switch (this) {
            case DRAFT -> Set.of(PolicyMove.AGREE);
            case AGREED -> Set.of(PolicyMove.APPROVE, PolicyMove.REVISE);
            case APPROVED -> Set.of(PolicyMove.BRING_INTO_FORCE, PolicyMove.REVISE);
            case IN_FORCE -> Set.of(PolicyMove.SUPERSEDE);
            case SUPERSEDED -> Set.of();
        };
    }

    /** @throws Refusal where {@code move} may not be made from here */
    public PolicyState after(PolicyMove move) {
        if (!moves().contains(move)) throw new Refusal("policy.illegal-move", title(), move.verb());
        return move.leadsTo();
    }

    /** Whether the school is still preparing it. */
    public boolean inHand() {
        return this == DRAFT || this == AGREED || this == APPROVED;
    }

    public String title() {
        return Words.of("policy.state." + name());
    }
}
