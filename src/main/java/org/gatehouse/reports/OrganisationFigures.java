package org.gatehouse.reports;

import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.organisations.Organisations;
import org.gatehouse.rules.Words;

/** Organisations: how many the school knows, and whose agreement is to be looked at again. */
record OrganisationFigures(Organisations organisations) implements FigureSource {
    @Override
    public FigureGroup figures(TermActs now, TermActs before) {
        long known = organisations.all(Actor.PROGRAM).stream()
                .filter(Organisation::counts)
                .count();
        return new FigureGroup(
                Words.of("reports.organisations"),
                List.of(new FigureGroup.Line(Words.of("reports.organisations.known"), Long.toString(known), "")));
    }

    @Override
    public List<String> overdue() {
        int overdue = organisations.overdue();
        return overdue == 0 ? List.of() : List.of(Words.of("reports.organisations.overdue", overdue));
    }
}
