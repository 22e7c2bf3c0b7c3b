package org.gatehouse.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Periods follow each other without gap or overlap, whatever the rhythm, the day and the time of year. */
class RoundCalendarPropertyTest {
    private static final LocalDate START = LocalDate.parse("2025-09-01");

    @Provide
    Arbitrary<List<Rhythm>> rhythms() {
        Arbitrary<Integer> gaps = Arbitraries.integers().between(1, 120);
        Arbitrary<RoundRhythm> kinds = Arbitraries.of(RoundRhythm.class);
        return Combinators.combine(gaps, kinds)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(steps -> {
                    List<Rhythm> rhythms = new ArrayList<>();
                    LocalDate day = START;
                    for (Step step : steps) {
                        rhythms.add(new Rhythm(step.kind(), AuditRhythm.YEARLY, day));
                        day = day.plusDays(step.gap());
                    }
                    return rhythms;
                });
    }

    private record Step(int gap, RoundRhythm kind) {}

    @Property(tries = 120)
    void everyDayStandsInExactlyOnePeriod(
            @ForAll("rhythms") List<Rhythm> rhythms, @ForAll @IntRange(min = 0, max = 800) int days) {
        LocalDate today = START.plusDays(days);
        List<Period> periods = new RoundCalendar(rhythms).until(today);
        assertThat(periods.get(0).first()).isEqualTo(START);
        assertThat(periods.get(periods.size() - 1).holds(today)).isTrue();
        for (int at = 1; at < periods.size(); at++)
            assertThat(periods.get(at).first())
                    .isEqualTo(periods.get(at - 1).last().plusDays(1));
    }

    @Property(tries = 60)
    void oneRhythmGivesPeriodsOfItsLength(@ForAll RoundRhythm rhythm, @ForAll @IntRange(min = 0, max = 400) int days) {
        List<Period> periods =
                new RoundCalendar(List.of(new Rhythm(rhythm, AuditRhythm.YEARLY, START))).until(START.plusDays(days));
        for (Period period : periods.subList(1, periods.size())) {
            switch (rhythm) {
                case DAILY -> assertThat(period.first().getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
                case WEEKLY -> assertThat(period.first().plusDays(6)).isEqualTo(period.last());
                case FORTNIGHTLY -> assertThat(period.first().plusDays(13)).isEqualTo(period.last());
                case MONTHLY -> assertThat(period.first().getDayOfMonth()).isEqualTo(1);
            }
        }
    }

    @Property(tries = 80)
    void onlyAPeriodWhoseWeekdaysAreAllHolidaysIsSkipped(
            @ForAll @IntRange(min = 0, max = 6) int first, @ForAll @IntRange(min = 0, max = 6) int length) {
        Period week = new Period(START, START.plusDays(6));
        Holiday holiday =
                new Holiday(1, START.plusDays(first), START.plusDays(first + length), "Away", 1, Instant.EPOCH);
        assertThat(week.isWithin(List.of(holiday))).isEqualTo(first == 0 && length >= 4);
        Holiday rest = new Holiday(2, START, START.plusDays(first), "Away", 1, Instant.EPOCH);
        assertThat(week.isWithin(List.of(holiday, rest))).isEqualTo(first + length >= 4);
    }
}
