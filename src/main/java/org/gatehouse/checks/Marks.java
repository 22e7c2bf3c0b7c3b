package org.gatehouse.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/** The findings in one field as they are made: of one rule, none lies over another, and the louder one stays. */
final class Marks {
    private final Place place;
    private final String text;
    private final List<Finding> findings = new ArrayList<>(0);
    /** The end of the last finding of each rule: what starts after it lies over none. */
    private final Map<Rule, Integer> furthest = new EnumMap<>(Rule.class);

    Marks(Place place, String text) {
        this.place = place;
        this.text = text;
    }

    /** Notes a finding from {@code start} to {@code end} in the field, with the sentence under {@code key}. */
    void add(Rule rule, Severity severity, int start, int end, String key, String... details) {
        boolean beyond = start != end && start >= furthest.getOrDefault(rule, 0);
        for (int i = findings.size() - 1; i >= 0 && !beyond; i--) {
            Finding other = findings.get(i);
            if (other.rule() != rule || !clashes(other, severity, start, end)) continue;
            if (other.severity().compareTo(severity) >= 0) return;
            findings.remove(i);
        }
        furthest.merge(rule, end, Math::max);
        String found = text.substring(start, end);
        Object[] arguments = new Object[details.length + 1];
        arguments[0] = found;
        System.arraycopy(details, 0, arguments, 1, details.length);
        findings.add(new Finding(rule, severity, place, start, end, found, Words.of(key, arguments)));
    }

    /** Whether a finding of {@code rule} lies over the span. */
    boolean has(Rule rule, int start, int end) {
        for (Finding other : findings) if (other.rule() == rule && touches(other, start, end)) return true;
        return false;
    }

    /** Gives the findings in the order of their places. */
    void into(List<Finding> all) {
        if (findings.size() > 1)
            findings.sort(Comparator.comparingInt(Finding::start)
                    .thenComparing(Finding::end)
                    .thenComparing(Finding::rule));
        all.addAll(findings);
    }

    /** A note may lie over a louder finding, as tracking parameters lie in a link. */
    private static boolean clashes(Finding other, Severity severity, int start, int end) {
        if (severity == Severity.NOTE || other.severity() == Severity.NOTE)
            return other.start() == start && other.end() == end;
        return touches(other, start, end);
    }

    private static boolean touches(Finding other, int start, int end) {
        if (start == end || other.start() == other.end()) return start == other.start() && end == other.end();
        return other.start() < end && start < other.end();
    }
}
