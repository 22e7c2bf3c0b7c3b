package org.gatehouse.incidents;

import static org.gatehouse.incidents.EntryKind.ACKNOWLEDGED;
import static org.gatehouse.incidents.EntryKind.AMENDMENT;
import static org.gatehouse.incidents.EntryKind.CLOSED;
import static org.gatehouse.incidents.EntryKind.COPY;
import static org.gatehouse.incidents.EntryKind.EVIDENCE;
import static org.gatehouse.incidents.EntryKind.FACTS;
import static org.gatehouse.incidents.EntryKind.LINK;
import static org.gatehouse.incidents.EntryKind.NOTE;
import static org.gatehouse.incidents.EntryKind.READER_ADDED;
import static org.gatehouse.incidents.EntryKind.READER_REMOVED;
import static org.gatehouse.incidents.EntryKind.REMOVE;
import static org.gatehouse.incidents.EntryKind.REOPENED;
import static org.gatehouse.incidents.EntryKind.REPORT;

import java.util.Set;
import org.gatehouse.rules.Words;

/** As what somebody reads an incident, and the one table of what each may do in it. */
public enum Standing {
    /** Whose kind of case it is: the Head Teacher, the e-Safety coordinator, or who stands in their place. */
    IN_CHARGE(Set.of(
            NOTE,
            AMENDMENT,
            FACTS,
            COPY,
            REMOVE,
            REPORT,
            EVIDENCE,
            LINK,
            READER_ADDED,
            READER_REMOVED,
            CLOSED,
            REOPENED)),
    /** The Designated Safeguarding Lead, or who stands in their place, where a child is involved. */
    SAFEGUARDING(Set.of(
            NOTE,
            AMENDMENT,
            FACTS,
            COPY,
            REMOVE,
            REPORT,
            EVIDENCE,
            LINK,
            READER_ADDED,
            READER_REMOVED,
            ACKNOWLEDGED,
            CLOSED,
            REOPENED)),
    /** Somebody who was let in because they need to know. */
    BY_NAME(Set.of(NOTE, AMENDMENT));

    private final Set<EntryKind> entries;

    Standing(Set<EntryKind> entries) {
        this.entries = entries;
    }

    /** What they may enter, where the incident's state allows it. */
    public Set<EntryKind> entries() {
        return entries;
    }

    public String title() {
        return Words.of("incidents.standing." + name());
    }
}
