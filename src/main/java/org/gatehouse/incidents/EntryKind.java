package org.gatehouse.incidents;

import java.time.Duration;
import java.util.List;
import org.gatehouse.rules.Words;

/** What an entry of an incident is; each is the trace of one act. */
public enum EntryKind {
    HANDED_IN,
    /** Words that whoever handed it in adds later, without reading what others wrote. */
    LATER_WORDS,
    NOTE,
    /** A correction, beside the entry that it corrects. */
    AMENDMENT,
    /** Another version of what is known. */
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
    REOPENED;

    /** The three guided steps, in their order. */
    public static final List<EntryKind> STEPS = List.of(COPY, REMOVE, REPORT);

    /** How soon after it was handed in a step has to be done; the policy says at once. */
    public static final Duration STEP_DUE = Duration.ofHours(4);

    public boolean isStep() {
        return STEPS.contains(this);
    }

    /** How it stands in a chronology, such as "Copied". */
    public String title() {
        return Words.of("incidents.entry." + name());
    }

    /** What a button says, such as "Add a note". */
    public String verb() {
        return Words.of("incidents.verb." + name());
    }
}
