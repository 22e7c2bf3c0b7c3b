package org.gatehouse.policy;

import java.time.LocalDate;
import java.util.List;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Sheet;

/**
 * What bringing in a signed list would do, before anything is done.
 *
 * @param held where everybody stood when it was compared
 * @param same how many rows are on record already
 */
public record AcknowledgementPlan(
        Sheet sheet,
        PolicyVersion version,
        List<AcknowledgementRow> held,
        List<Signed> signed,
        int same,
        List<Problem> problems) {
    /**
     * Somebody's signature.
     *
     * @param person with id 0 where they are entered with it
     */
    public record Signed(int row, CoveredPerson person, LocalDate on) {
        public boolean isNew() {
            return person.id() == 0;
        }
    }

    public boolean changesNothing() {
        return signed.isEmpty();
    }
}
