package org.gatehouse.policy;

import java.util.List;
import java.util.Optional;

/**
 * Somebody within the policy and where they stand.
 *
 * @param all what is on record for them, the newest first, without what was taken back
 */
public record AcknowledgementRow(CoveredPerson person, AcknowledgementState state, List<Acknowledged> all) {
    public Optional<Acknowledged> last() {
        return all.stream().findFirst();
    }
}
