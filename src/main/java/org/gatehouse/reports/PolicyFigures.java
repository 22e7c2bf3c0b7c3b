package org.gatehouse.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.policy.AcknowledgementRow;
import org.gatehouse.policy.Policy;
import org.gatehouse.policy.PolicyVersion;
import org.gatehouse.rules.Words;

/** The policy: who has acknowledged the version in force, and whether its review is due. */
record PolicyFigures(Policy policy) implements FigureSource {
    @Override
    public FigureGroup figures(TermActs now, TermActs before) {
        List<AcknowledgementRow> rows = policy.acknowledgements().all(Actor.PROGRAM);
        long done = rows.stream().filter(row -> !row.state().isDue()).count();
        return new FigureGroup(
                Words.of("reports.policy"),
                List.of(new FigureGroup.Line(
                        Words.of("reports.policy.acknowledged"), FigureGroup.share((int) done, rows.size()), "")));
    }

    @Override
    public List<String> overdue() {
        LocalDate today = policy.reads().today();
        List<String> overdue = new ArrayList<>();
        policy.reads()
                .inForce()
                .ifPresentOrElse(
                        version -> review(version, today, overdue), () -> overdue.add(Words.of("reports.policy.none")));
        return overdue;
    }

    private static void review(PolicyVersion version, LocalDate today, List<String> overdue) {
        if (version.isOverdue(today)) overdue.add(Words.of("reports.policy.review"));
    }
}
