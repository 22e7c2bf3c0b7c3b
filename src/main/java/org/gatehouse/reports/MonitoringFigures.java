package org.gatehouse.reports;

import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.monitoring.DuePeriod;
import org.gatehouse.monitoring.Monitoring;
import org.gatehouse.rules.Words;
import org.gatehouse.school.Term;

/** Monitoring: how many of the rounds that were due were made, and what the audit left open. */
record MonitoringFigures(Monitoring monitoring) implements FigureSource {
    @Override
    public FigureGroup figures(TermActs now, TermActs before) {
        List<DuePeriod> periods = monitoring.rounds().periods(Actor.PROGRAM);
        return new FigureGroup(
                Words.of("reports.monitoring"),
                List.of(new FigureGroup.Line(
                        Words.of("reports.monitoring.rounds"),
                        made(periods, now.term()),
                        made(periods, before.term()))));
    }

    /** Of the periods that ended in a term. */
    private static String made(List<DuePeriod> periods, Term term) {
        List<DuePeriod> due = periods.stream()
                .filter(one -> term.contains(one.period().last()))
                .filter(one -> one.state() == DuePeriod.State.DONE || one.state() == DuePeriod.State.MISSED)
                .toList();
        long done =
                due.stream().filter(one -> one.state() == DuePeriod.State.DONE).count();
        return FigureGroup.share((int) done, due.size());
    }

    @Override
    public List<String> overdue() {
        int open = monitoring.audits().open(Actor.PROGRAM);
        return open == 0 ? List.of() : List.of(Words.of("reports.monitoring.open", open));
    }
}
