package org.gatehouse.incidents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.rules.Rule;

/**
 * Which incidents somebody looks for; what is empty leaves nothing out.
 *
 * @param words each must stand somewhere in what they may read of it, in any spelling of case and accents
 * @param from the first day on which it may have happened, {@code to} the last
 */
public record IncidentFilter(
        String words,
        Set<IncidentState> states,
        Optional<Rule> rule,
        Optional<Gravity> gravity,
        Optional<About> about,
        boolean childOnly,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    public static final IncidentFilter ALL = new IncidentFilter(
            "",
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty());

    public IncidentFilter words(String wanted) {
        return new IncidentFilter(wanted, states, rule, gravity, about, childOnly, from, to);
    }

    public IncidentFilter states(Set<IncidentState> wanted) {
        return new IncidentFilter(words, wanted, rule, gravity, about, childOnly, from, to);
    }

    public IncidentFilter about(About wanted) {
        return new IncidentFilter(words, states, rule, gravity, Optional.of(wanted), childOnly, from, to);
    }
}
