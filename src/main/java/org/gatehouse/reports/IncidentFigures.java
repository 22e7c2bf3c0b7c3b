package org.gatehouse.reports;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.rules.Words;

/** Incidents: how many, and nothing of what is in them; a small number is not told, since in a small school it could be somebody. */
record IncidentFigures() implements FigureSource {
    private static final int SMALL = 5;

    @Override
    public FigureGroup figures(TermActs now, TermActs before) {
        return new FigureGroup(
                Words.of("reports.incidents"),
                Stream.of("hand-in", "acknowledged", "closed")
                        .map(act -> new FigureGroup.Line(
                                Words.of("reports.incidents." + act),
                                told(now.of("incidents." + act)),
                                told(before.of("incidents." + act))))
                        .toList());
    }

    private static String told(int count) {
        return count > 0 && count < SMALL ? Words.of("reports.few", SMALL) : Integer.toString(count);
    }

    /** What presses in an incident is sealed for those whose task it is. */
    @Override
    public List<String> overdue() {
        return List.of();
    }
}
