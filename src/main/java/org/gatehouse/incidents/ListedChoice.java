package org.gatehouse.incidents;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.rules.Words;

/** Which incidents the list shows. */
enum ListedChoice {
    /** Something in it waits for who is signed in. */
    WAITING(EnumSet.of(IncidentState.OPEN, IncidentState.READY_TO_CLOSE)),
    NOT_CLOSED(EnumSet.of(IncidentState.OPEN, IncidentState.READY_TO_CLOSE)),
    CLOSED(EnumSet.of(IncidentState.CLOSED)),
    ALL(EnumSet.allOf(IncidentState.class)),
    /** What who is signed in handed in; its words are sealed for its readers. */
    HANDED_IN(Set.of());

    private final Set<IncidentState> states;

    ListedChoice(Set<IncidentState> states) {
        this.states = states;
    }

    IncidentFilter filter(String words, boolean childOnly) {
        return new IncidentFilter(
                words,
                states,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                childOnly,
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a row that fits the filter is shown. */
    boolean shows(IncidentRow row) {
        return this != WAITING
                || row.toAcknowledge()
                || !row.overdue().isEmpty()
                || row.state() == IncidentState.READY_TO_CLOSE;
    }

    static Optional<ListedChoice> named(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    String title() {
        return Words.of("incidents.listed." + name());
    }
}
