package org.gatehouse.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    @ParameterizedTest
    @CsvSource({
        "2026-09-01,Autumn term 2026",
        "2026-12-31,Autumn term 2026",
        "2027-01-01,Spring term 2027",
        "2027-03-31,Spring term 2027",
        "2027-04-01,Summer term 2027",
        "2027-08-31,Summer term 2027",
    })
    void everyDayIsInOneTerm(LocalDate day, String title) {
        assertThat(Term.of(day).title()).isEqualTo(title);
        assertThat(Term.of(day).contains(day)).isTrue();
    }

    @Test
    void termsFollowEachOtherWithoutAGap() {
        Term term = Term.of(LocalDate.parse("2026-11-29"));
        for (int back = 0; back < 12; back++) {
            assertThat(term.before().last()).isEqualTo(term.from().minusDays(1));
            term = term.before();
        }
    }
}
