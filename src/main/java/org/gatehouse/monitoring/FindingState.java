package org.gatehouse.monitoring;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Where a finding of an audit stands, and the one place that says where it may go from there. */
public enum FindingState {
    OPEN,
    /** It is as it should be, and somebody said why. */
    EXPLAINED,
    /** An incident was opened about it. */
    INCIDENT,
    /** What was wrong is gone from the platform; where the next audit sees it again, it is open again. */
    MENDED;

    /** Where it may go from here. */
    public Set<FindingState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(EXPLAINED, INCIDENT, MENDED);
            case EXPLAINED -> EnumSet.of(OPEN, INCIDENT);
            case INCIDENT -> EnumSet.of(OPEN, MENDED);
            case MENDED -> EnumSet.of(OPEN);
        };
    }

    void requireMove(FindingState wanted) {
        if (!next().contains(wanted)) throw new Refusal("monitoring.finding.illegal-move", title(), wanted.title());
    }

    public String title() {
        return Words.of("monitoring.finding." + name());
    }

    /** As the button says it that leads here. */
    public String verb() {
        return Words.of("monitoring.finding." + name() + ".verb");
    }

    String act() {
        return "monitoring.finding-" + name().toLowerCase(Locale.ROOT);
    }
}
