package org.gatehouse.incidents;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.Words;

/** How a guided step ended. */
public enum StepResult {
    DONE(EntryKind.COPY, EntryKind.REMOVE, EntryKind.REPORT),
    /** An indecent image of a person under 18 is never copied. */
    MUST_NOT_BE_COPIED(EntryKind.COPY),
    /** It could not be removed: the platform was asked to. */
    ASKED_THE_PLATFORM(EntryKind.REMOVE),
    /** It was taken down by somebody else first. */
    ALREADY_GONE(EntryKind.COPY, EntryKind.REMOVE);

    private final Set<EntryKind> steps;

    StepResult(EntryKind... steps) {
        this.steps = Set.of(steps);
    }

    /** How {@code step} may end in an incident that is, or is not, marked as possibly involving an indecent image. */
    public static List<StepResult> of(EntryKind step, boolean indecentImage) {
        return Arrays.stream(values())
                .filter(result -> result.steps.contains(step))
                .filter(result -> !(indecentImage && step == EntryKind.COPY && result == DONE))
                .toList();
    }

    public String title() {
        return Words.of("incidents.result." + name());
    }
}
