package org.gatehouse.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/**
 * Which findings are shown.
 *
 * @param rule absent for all
 * @param words that all stand in it; empty for all
 */
record FindingFilter(Which which, Optional<Rule> rule, String words) {
    /** By what became of them. */
    enum Which {
        OPEN,
        FRESH,
        NOTED,
        DECIDED,
        ALL;

        String title() {
            return Words.of("monitoring.filter." + name());
        }
    }

    /** @param newest the number of the last audit */
    List<HeldFinding> of(List<HeldFinding> findings, long newest) {
        String[] wanted = words.strip().toLowerCase(Locale.UK).split("\\s+");
        return findings.stream()
                .filter(one -> fits(one, newest))
                .filter(one -> rule.isEmpty() || rule.get() == one.finding().rule())
                .filter(one -> Arrays.stream(wanted).allMatch(text(one)::contains))
                .toList();
    }

    private boolean fits(HeldFinding one, long newest) {
        boolean open = one.state() == FindingState.OPEN;
        boolean noted = one.finding().severity() == Severity.NOTE;
        return switch (which) {
            case OPEN -> open && !noted;
            case FRESH -> open && one.firstAudit() == newest;
            case NOTED -> open && noted;
            case DECIDED -> !open;
            case ALL -> true;
        };
    }

    private static String text(HeldFinding one) {
        AuditFinding finding = one.finding();
        return String.join(" ", finding.rule().id(), finding.subject(), finding.message(), finding.context())
                .toLowerCase(Locale.UK);
    }
}
