package org.gatehouse.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.archive.ArchiveProblem;
import org.gatehouse.rules.Rule;

/**
 * What an audit brought.
 *
 * @param account the handle of the archive’s account, or its number; empty where the archive does not say
 * @param generatedAt when the platform made the archive
 * @param partial whether the archive says of itself that it is not the whole
 * @param damaged whether a list could not be read to its end
 * @param lists how many posts, conversations and accounts were looked at
 * @param counts how much each rule found, also beyond what is listed
 * @param problems what could not be read
 */
public record AuditResult(
        String account,
        Optional<Instant> generatedAt,
        boolean partial,
        boolean damaged,
        Lists lists,
        List<AuditFinding> findings,
        Map<Rule, Integer> counts,
        List<ArchiveProblem> problems) {
    /** How many of each were looked at. */
    public record Lists(int tweets, int deleted, int conversations, int followers, int following) {}

    public AuditResult {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
        problems = List.copyOf(problems);
    }

    /** How many there are in all, also beyond what is listed. */
    public int found() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
