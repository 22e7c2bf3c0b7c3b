package org.gatehouse.checks;

import java.util.List;

/** All findings in a post, in the order of its fields and of the places in them. */
public record Report(List<Finding> findings) {
    public static final Report CLEAR = new Report(List.of());

    public Report {
        findings = List.copyOf(findings);
    }

    public Verdict verdict() {
        Verdict worst = Verdict.CLEAR;
        for (Finding finding : findings) {
            Verdict verdict = Verdict.of(finding.severity());
            if (verdict.compareTo(worst) > 0) worst = verdict;
        }
        return worst;
    }
}
