package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.people.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockSetBackTest {
    @TempDir
    Path folder;

    @Test
    void actsKeepTheirOrderTheTrailStaysWholeAndTheDeskHearsOfIt() throws IOException {
        SettableClock clock = new SettableClock();
        try (Book book = Book.create(folder.resolve("school.gatehouse"), clock, Books.desk(folder))) {
            Books.note(book, "first", "");
            assertThat(book.recordedAhead()).isEmpty();
            Instant recorded = clock.instant();
            clock.forward(Duration.ofDays(-400));
            assertThat(book.recordedAhead()).contains(recorded);
            Books.note(book, "second", "");
            clock.forward(Duration.ofDays(3));
            Books.note(book, "third", "");
            assertThat(book.trail("second").get(0).seq()).isEqualTo(2);
            assertThat(book.trail("third").get(0).seq()).isEqualTo(3);
            assertThat(book.verify().problems()).isEmpty();
            assertThat(book.recordedAhead()).isEmpty();
        }
    }
}
