package org.gatehouse.incidents;

import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.rules.Words;

/** Where an incident stands, and the one place that says which entries may be made from there. It is derived, never stored. */
public enum IncidentState {
    /** A step is missing, or the DSL has not acknowledged what involves a child. */
    OPEN,
    /** Nothing is missing but the outcome. */
    READY_TO_CLOSE,
    CLOSED;

    private static final Set<EntryKind> ALWAYS = EnumSet.of(
            EntryKind.LATER_WORDS,
            EntryKind.AMENDMENT,
            EntryKind.FACTS,
            EntryKind.LINK,
            EntryKind.READER_ADDED,
            EntryKind.READER_REMOVED,
            EntryKind.ACKNOWLEDGED);

    /** What may be entered in an incident that stands here; of a closed one, facts only where they reopen it. */
    public Set<EntryKind> entries() {
        Set<EntryKind> entries = EnumSet.copyOf(ALWAYS);
        switch (this) {
            case OPEN, READY_TO_CLOSE -> {
                entries.addAll(EntryKind.STEPS);
                entries.add(EntryKind.NOTE);
                entries.add(EntryKind.EVIDENCE);
                if (this == READY_TO_CLOSE) entries.add(EntryKind.CLOSED);
            }
            case CLOSED -> entries.add(EntryKind.REOPENED);
        }
        return entries;
    }

    public String title() {
        return Words.of("incidents.state." + name());
    }
}
