package org.gatehouse.monitoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.Rule;

/** Collects what an audit finds: all of it counted, of each rule no more listed than memory and people can take. */
final class AuditFindings {
    private final int mostOfARule;
    private final List<AuditFinding> listed = new ArrayList<>();
    private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

    AuditFindings(int mostOfARule) {
        this.mostOfARule = mostOfARule;
    }

    void add(AuditFinding finding) {
        if (counts.merge(finding.rule(), 1, Integer::sum) <= mostOfARule) listed.add(finding);
    }

    List<AuditFinding> listed() {
        return listed;
    }

    Map<Rule, Integer> counts() {
        return counts;
    }

    /** How many were counted and are not listed. */
    int left() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() - listed.size();
    }
}
