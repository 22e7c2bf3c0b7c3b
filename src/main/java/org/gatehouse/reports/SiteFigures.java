package org.gatehouse.reports;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.Sites;
import org.gatehouse.sites.SitesWaiting;

/** Sites: how many are open, and which lack what access rests on or wait to be reviewed. */
record SiteFigures(Sites sites) implements FigureSource {
    @Override
    public FigureGroup figures(TermActs now, TermActs before) {
        return new FigureGroup(
                Words.of("reports.sites"),
                List.of(
                        new FigureGroup.Line(
                                Words.of("reports.sites.open"),
                                Integer.toString(sites.open().size()),
                                ""),
                        now.line("reports.sites.opened", before, "site.open")));
    }

    @Override
    public List<String> overdue() {
        SitesWaiting waiting = sites.reads().waitingFor(Actor.PROGRAM);
        List<String> overdue = new ArrayList<>();
        if (!waiting.inDoubt().isEmpty())
            overdue.add(Words.of("reports.sites.in-doubt", waiting.inDoubt().size()));
        if (!waiting.toReview().isEmpty())
            overdue.add(Words.of("reports.sites.review", waiting.toReview().size()));
        return overdue;
    }
}
