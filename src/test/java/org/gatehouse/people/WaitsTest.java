package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private static final Instant NOW = Instant.parse("2026-09-07T08:00:00Z");

    @Test
    void threeTriesAreFreeThenTheWaitDoublesUpToAQuarterOfAnHour() {
        assertThat(IntStream.rangeClosed(0, 12).mapToObj(Waits::after).map(Duration::toSeconds))
                .containsExactly(0L, 0L, 0L, 5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
    }

    @Property
    void waitsNeverShrinkAndNeverPassTheLongest(@ForAll @IntRange(min = 0) int tries) {
        assertThat(Waits.after(tries)).isBetween(Duration.ZERO, Duration.ofMinutes(15));
        if (tries < Integer.MAX_VALUE) assertThat(Waits.after(tries + 1)).isGreaterThanOrEqualTo(Waits.after(tries));
    }

    @Property
    void whatRemainsIsWithinTheWaitHoweverDesksDisagreeOnTheTime(
            @ForAll @IntRange(min = 0, max = 40) int wrong,
            @ForAll @LongRange(min = -100_000, max = 100_000) long passed) {
        Duration left = Waits.remaining(new Tries(wrong, NOW.minusSeconds(passed)), NOW);
        assertThat(left).isBetween(Duration.ZERO, Waits.after(wrong));
        boolean over =
                Waits.after(wrong).isZero() || passed >= Waits.after(wrong).toSeconds();
        assertThat(left.isZero()).isEqualTo(over);
    }

    @Test
    void aWaitIsSaidRoundedUp() {
        assertThat(Waits.words(Duration.ofSeconds(5))).isEqualTo("5 seconds");
        assertThat(Waits.words(Duration.ofMillis(4_001))).isEqualTo("5 seconds");
        assertThat(Waits.words(Duration.ofMillis(1))).isEqualTo("1 second");
        assertThat(Waits.words(Duration.ofSeconds(60))).isEqualTo("1 minute");
        assertThat(Waits.words(Duration.ofSeconds(160))).isEqualTo("3 minutes");
        assertThat(Waits.words(Duration.ofMinutes(15))).isEqualTo("15 minutes");
    }
}
