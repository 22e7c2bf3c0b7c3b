package org.gatehouse.incidents;

import java.util.List;
import java.util.stream.Stream;

/**
 * What waits for one reader.
 *
 * @param toAnswer incidents in which the last word is that of whoever handed them in, for those in charge
 * @param overdue incidents with a step that should be done by now, for those responsible
 * @param alone incidents which nobody else could open any more
 */
public record IncidentsWaiting(
        List<IncidentRow> toAcknowledge,
        List<IncidentRow> toAnswer,
        List<IncidentRow> overdue,
        List<Renewal> renewals,
        int alone) {
    public static final IncidentsWaiting NOTHING = new IncidentsWaiting(List.of(), List.of(), List.of(), List.of(), 0);

    /** How many things wait; an incident counts once, however much of it waits. */
    public int all() {
        return (int) Stream.of(toAcknowledge, toAnswer, overdue)
                        .flatMap(List::stream)
                        .map(IncidentRow::id)
                        .distinct()
                        .count()
                + renewals.size();
    }
}
