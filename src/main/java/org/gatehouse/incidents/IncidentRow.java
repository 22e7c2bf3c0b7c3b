package org.gatehouse.incidents;

import java.time.Instant;
import java.util.List;

/**
 * An incident in a list.
 *
 * @param firstWords the beginning of what happened, on one line
 * @param overdue the steps that should be done by now
 * @param inTerm which one of its handle it is this term, such as 3 for the third; 0 without a handle
 */
public record IncidentRow(
        long id,
        String number,
        Instant happenedAt,
        String firstWords,
        Facts facts,
        IncidentState state,
        boolean toAcknowledge,
        List<EntryKind> overdue,
        int inTerm) {}
