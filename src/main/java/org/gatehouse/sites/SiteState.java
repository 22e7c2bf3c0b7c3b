package org.gatehouse.sites;

import java.util.Map;
import java.util.Set;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Where a site stands, and the one place that says what may be done from there. */
public enum SiteState {
    /** Waits for the Head Teacher. */
    REQUESTED,
    /** Waits for the answer of whoever asked for it. */
    ASKED,
    WITHDRAWN,
    REFUSED,
    /** In the register; nobody may use it yet. */
    APPROVED,
    OPEN,
    CLOSED;

    /** What may be done from here, and where it leads. */
    private Map<SiteMove, SiteState> ways() {
        return switch (this) {
            case REQUESTED ->
                Map.of(
                        SiteMove.ASK, ASKED,
                        SiteMove.REFUSE, REFUSED,
                        SiteMove.APPROVE, APPROVED,
                        SiteMove.WITHDRAW, WITHDRAWN);
            case ASKED -> Map.of(SiteMove.ANSWER, REQUESTED, SiteMove.REFUSE, REFUSED, SiteMove.WITHDRAW, WITHDRAWN);
            case APPROVED ->
                Map.of(
                        SiteMove.CHANGE, APPROVED,
                        SiteMove.NOTIFY, APPROVED,
                        SiteMove.OPEN, OPEN,
                        SiteMove.CLOSE, CLOSED);
            case OPEN ->
                Map.of(
                        SiteMove.CHANGE, OPEN,
                        SiteMove.HOLD, APPROVED,
                        SiteMove.NOTIFY, OPEN,
                        SiteMove.REVIEW, OPEN,
                        SiteMove.CLOSE, CLOSED);
            case WITHDRAWN, REFUSED, CLOSED -> Map.of();
        };
    }

    public Set<SiteMove> moves() {
        return ways().keySet();
    }

    /**
     * Where {@code move} leads.
     *
     * @throws Refusal where it may not be made from here
     */
    public SiteState after(SiteMove move) {
        SiteState next = ways().get(move);
        if (next == null) throw new Refusal("sites.illegal-move", title(), move.verb());
        return next;
    }

    /** Whether the Head Teacher has let it into the register. */
    public boolean isRegistered() {
        return this == APPROVED || this == OPEN || this == CLOSED;
    }

    /** Whether the Head Teacher’s word, or an answer to it, is still to come. */
    public boolean isAsking() {
        return this == REQUESTED || this == ASKED;
    }

    public String title() {
        return Words.of("sites.state." + name());
    }
}
