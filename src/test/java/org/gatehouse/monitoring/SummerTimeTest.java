package org.gatehouse.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week ends at midnight on the school's wall, in summer an hour before it ends in UTC. */
class SummerTimeTest {
    @Test
    void theDayIsThatOfTheSchool(@TempDir Path folder) throws IOException {
        try (Hillside school = Hillside.in(folder)) {
            school.clock.forward(Duration.between(school.clock.instant(), Instant.parse("2026-09-13T22:59:00Z")));
            assertThat(school.rounds().today()).isEqualTo(LocalDate.parse("2026-09-13"));
            school.clock.forward(Duration.ofMinutes(1));
            assertThat(school.rounds().today()).isEqualTo(LocalDate.parse("2026-09-14"));
            assertThat(school.rounds().periods(school.head).get(0).period().first())
                    .isEqualTo(LocalDate.parse("2026-09-14"));
            school.clock.forward(Duration.between(school.clock.instant(), Instant.parse("2026-11-15T23:59:00Z")));
            assertThat(school.rounds().today()).isEqualTo(LocalDate.parse("2026-11-15"));
        }
    }
}
