package org.gatehouse.incidents;

import java.util.List;

/**
 * What waits for one reader.
 *
 * @param overdue incidents with a step that should be done by now, for those responsible
 * @param alone incidents which nobody else could open any more
 */
public record IncidentsWaiting(
        List<IncidentRow> toAcknowledge, List<IncidentRow> overdue, List<Renewal> renewals, int alone) {
    public static final IncidentsWaiting NOTHING = new IncidentsWaiting(List.of(), List.of(), List.of(), 0);

    public int all() {
        return toAcknowledge.size() + overdue.size() + renewals.size();
    }
}
