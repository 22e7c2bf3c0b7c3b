package org.gatehouse.policy;

import java.util.Set;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Where a request for an exception stands, and the one place that says what may be decided from there. */
public enum RegisterState {
    REQUESTED,
    AGREED,
    REFUSED,
    /** By whoever asked, before it was decided. */
    WITHDRAWN,
    /** Ended before its last day. */
    ENDED,
    /** Agreed, and its last day has passed: derived from that day, never stored. */
    EXPIRED;

    public Set<RegisterMove> moves() {
        return switch (this) {
            case REQUESTED -> Set.of(RegisterMove.AGREE, RegisterMove.REFUSE, RegisterMove.WITHDRAW);
            case AGREED -> Set.of(RegisterMove.END);
            case REFUSED, WITHDRAWN, ENDED, EXPIRED -> Set.of();
        };
    }

    /** @throws Refusal where {@code move} may not be made from here */
    public RegisterState after(RegisterMove move) {
        if (!moves().contains(move)) throw new Refusal("policy.register.illegal-move", title(), move.verb());
        return move.leadsTo();
    }

    public String title() {
        return Words.of("policy.register.state." + name());
    }
}
