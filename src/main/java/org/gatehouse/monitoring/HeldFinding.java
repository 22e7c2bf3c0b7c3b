package org.gatehouse.monitoring;

import java.time.Instant;
import java.util.Optional;

/**
 * A finding as the file holds it.
 *
 * @param firstAudit that came upon it
 * @param lastAudit that came upon it
 * @param decided what was decided last; absent while nobody has
 */
public record HeldFinding(
        long id,
        AuditFinding finding,
        FindingState state,
        long firstAudit,
        long lastAudit,
        Optional<Decision> decided) {
    /** What somebody decided and why. */
    public record Decision(long id, FindingState state, String reason, long actorId, Instant at) {}

    /** Whether it was mended and seen again. */
    public boolean isBack() {
        return state == FindingState.OPEN
                && decided.filter(last -> last.state() == FindingState.MENDED).isPresent();
    }

    boolean isSameAs(HeldFinding other) {
        return id == other.id
                && state == other.state
                && decided.map(Decision::id).equals(other.decided.map(Decision::id));
    }
}
