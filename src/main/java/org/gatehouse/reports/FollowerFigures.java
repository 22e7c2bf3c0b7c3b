package org.gatehouse.reports;

import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.followers.Followers;
import org.gatehouse.followers.TaskKind;
import org.gatehouse.rules.Words;

/** Followers: who was let in, turned away, blocked and reported. */
record FollowerFigures(Followers followers) implements FigureSource {
    @Override
    public FigureGroup figures(TermActs now, TermActs before) {
        return new FigureGroup(
                Words.of("reports.followers"),
                List.of(
                        now.line("reports.followers.accepted", before, "followers.accept"),
                        now.line("reports.followers.turned-away", before, "followers.decline", "followers.remove"),
                        now.line("reports.followers.blocked", before, "followers.block", "followers.report")));
    }

    @Override
    public List<String> overdue() {
        long open = followers.reads().tasks(Actor.PROGRAM).stream()
                .filter(task -> task.done().isEmpty() && task.kind() != TaskKind.ASK)
                .count();
        return open == 0 ? List.of() : List.of(Words.of("reports.followers.to-do", open));
    }
}
