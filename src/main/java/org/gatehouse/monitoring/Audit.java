package org.gatehouse.monitoring;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.rules.Rule;

/**
 * An audit as the file holds it.
 *
 * @param account whose archive it was
 * @param generatedAt when the platform made the archive
 * @param counts how much each rule found
 * @param fresh how many of the findings no earlier audit had come upon
 * @param problems how many things could not be read
 */
public record Audit(
        long id,
        String account,
        Optional<Instant> generatedAt,
        boolean partial,
        boolean damaged,
        AuditResult.Lists lists,
        Map<Rule, Integer> counts,
        int fresh,
        int problems,
        long actorId,
        Instant at) {
    public Audit {
        counts = Map.copyOf(counts);
    }

    public int found() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
