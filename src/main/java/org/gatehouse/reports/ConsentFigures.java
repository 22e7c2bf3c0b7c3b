package org.gatehouse.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.consents.ConsentLists.Figures;
import org.gatehouse.consents.ConsentState;
import org.gatehouse.consents.Consents;
import org.gatehouse.rules.Words;

/** Photo consents: for each use, for how many children written consent is in force today. */
record ConsentFigures(Consents consents) implements FigureSource {
    @Override
    public FigureGroup figures(TermActs now, TermActs before) {
        return new FigureGroup(
                Words.of("reports.consents"),
                Stream.concat(
                                Stream.of(now.line(
                                        "reports.consents.forms", before, "consent.record", "consent.file-form")),
                                uses())
                        .toList());
    }

    private Stream<FigureGroup.Line> uses() {
        Map<String, int[]> allowedOfAll = new LinkedHashMap<>();
        for (Figures figures : consents.lists().figures(Actor.PROGRAM)) {
            int[] use = allowedOfAll.computeIfAbsent(figures.use().title(), title -> new int[2]);
            figures.children().forEach((state, children) -> {
                if (state.allows()) use[0] += children;
                use[1] += children;
            });
        }
        return allowedOfAll.entrySet().stream()
                .map(use -> new FigureGroup.Line(
                        Words.of("reports.consents.use", use.getKey()),
                        FigureGroup.share(use.getValue()[0], use.getValue()[1]),
                        ""));
    }

    @Override
    public List<String> overdue() {
        int unasked = consents.lists().figures(Actor.PROGRAM).stream()
                .mapToInt(figures -> figures.of(ConsentState.NOT_ASKED))
                .max()
                .orElse(0);
        return unasked == 0 ? List.of() : List.of(Words.of("reports.consents.unasked"));
    }
}
