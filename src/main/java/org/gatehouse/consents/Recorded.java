package org.gatehouse.consents;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a form became.
 *
 * @param entries for {@link Consents#undo}
 */
public record Recorded(List<ConsentEntry> entries, Set<ConsentWarning> warnings) {
    public Recorded {
        entries = List.copyOf(entries);
        warnings = Set.copyOf(warnings);
    }

    /** What shows it in writing, for the next form of the same pile. */
    public Optional<EvidenceSource> evidence() {
        return entries.stream()
                .flatMap(entry -> entry.evidence().stream())
                .findFirst()
                .map(Evidence::source);
    }
}
