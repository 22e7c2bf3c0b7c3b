package org.gatehouse.reports;

import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.posts.Posts;
import org.gatehouse.rules.Words;

/** Posts: how many went through the gate, how many it sent back, and what must come down. */
record PostFigures(Posts posts) implements FigureSource {
    @Override
    public FigureGroup figures(TermActs now, TermActs before) {
        return new FigureGroup(
                Words.of("reports.posts"),
                List.of(
                        now.line("reports.posts.handed-in", before, "post.submit"),
                        now.line("reports.posts.approved", before, "post.approve"),
                        now.line("reports.posts.turned-back", before, "post.request-changes", "post.reject"),
                        now.line("reports.posts.published", before, "post.mark-posted"),
                        now.line("reports.posts.taken-down", before, "post.take-down")));
    }

    @Override
    public List<String> overdue() {
        int due = posts.reads().waitingFor(Actor.PROGRAM).toTakeDown().size();
        return due == 0 ? List.of() : List.of(Words.of("reports.posts.to-take-down", due));
    }
}
