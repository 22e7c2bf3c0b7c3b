package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant FIRST = Instant.parse("2025-09-01T07:55:00Z");

    private static Instant day(int number) {
        return FIRST.plus(number, ChronoUnit.DAYS);
    }

    @Test
    void afterAYearOfDaysSevenDaysFourWeeksAndTwelveMonthsAreLeft() {
        List<Instant> left = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            left.add(day(i));
            left = new ArrayList<>(Rotation.STANDARD.keep(left, LONDON));
        }
        Set<LocalDate> days = new HashSet<>();
        left.forEach(taken -> days.add(LocalDate.ofInstant(taken, LONDON)));
        LocalDate last = LocalDate.ofInstant(day(399), LONDON);
        for (int i = 0; i < 7; i++) assertThat(days).contains(last.minusDays(i));
        for (int month = 1; month < 12; month++)
            assertThat(days)
                    .contains(last.minusMonths(month)
                            .withDayOfMonth(1)
                            .plusMonths(1)
                            .minusDays(1));
        assertThat(left.size()).isBetween(19, 23);
    }

    @Test
    void aWeekWithoutADeskTakesNothingAway() {
        Set<Instant> kept = new Rotation(2, 1, 1).keep(List.of(day(0), day(1), day(60)), LONDON);
        assertThat(kept).containsExactlyInAnyOrder(day(1), day(60));
    }

    @Property(tries = 200)
    void theNewestAlwaysStaysAndNoMoreThanTheSumOfKinds(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 900) Integer> days,
            @ForAll @IntRange(min = 1, max = 9) int daily,
            @ForAll @IntRange(min = 1, max = 5) int weekly,
            @ForAll @IntRange(min = 1, max = 14) int monthly) {
        List<Instant> taken = days.stream().map(RotationTest::day).toList();
        Rotation rotation = new Rotation(daily, weekly, monthly);
        Set<Instant> kept = rotation.keep(taken, LONDON);
        assertThat(kept).contains(taken.stream().max(Instant::compareTo).orElseThrow());
        assertThat(kept).hasSizeLessThanOrEqualTo(daily + weekly + monthly);
        assertThat(taken).containsAll(kept);
        assertThat(rotation.keep(List.copyOf(kept), LONDON)).isEqualTo(kept);
    }

    @Test
    void atLeastOneOfEachKindStays() {
        assertThatThrownBy(() -> new Rotation(0, 4, 12)).isInstanceOf(Refusal.class);
    }
}
