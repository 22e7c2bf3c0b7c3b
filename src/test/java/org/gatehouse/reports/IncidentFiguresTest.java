package org.gatehouse.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.gatehouse.school.Term;
import org.junit.jupiter.api.Test;

class IncidentFiguresTest {
    private static final Term AUTUMN = Term.of(LocalDate.of(2026, 10, 5));

    @Test
    void aSmallNumberIsNotToldSinceItCouldBeSomebody() {
        TermActs now = new TermActs(AUTUMN, Map.of("incidents.hand-in", 5, "incidents.closed", 4));
        TermActs before = new TermActs(AUTUMN.before(), Map.of("incidents.hand-in", 1, "incidents.acknowledged", 12));
        assertThat(new IncidentFigures().figures(now, before).lines())
                .extracting(FigureGroup.Line::now, FigureGroup.Line::before)
                .containsExactly(tuple("5", "fewer than 5"), tuple("0", "12"), tuple("fewer than 5", "0"));
    }
}
