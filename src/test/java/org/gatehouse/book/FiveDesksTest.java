package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five processes at work on one file: five seconds, or as many as {@code -Dgatehouse.desks.seconds} says. */
@Tag("slow")
class FiveDesksTest {
    private static final int DESKS = 5;
    private static final int SECONDS = Integer.getInteger("gatehouse.desks.seconds", 5);

    @TempDir
    Path folder;

    @Test
    void fiveDesksAtWorkLoseNoActAndSeeEachOthersWithinThreeSeconds() throws Exception {
        try (Book book = Books.create(folder)) {
            AtomicLong slowest = new AtomicLong();
            AtomicLong seen = new AtomicLong();
            book.revision().watch(() -> {
                slowest.accumulateAndGet(sinceFirstUnseen(book, seen.get()), Math::max);
                seen.set(book.trailHead().seq());
            });
            List<Process> desks = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) desks.add(start(i));
            long said = 0;
            for (int i = 0; i < DESKS; i++) {
                assertThat(desks.get(i).waitFor()).as("desk %d", i).isZero();
                int its = Files.readAllLines(said(i)).size();
                assertThat(its).as("acts of desk %d", i).isPositive();
                said += its;
            }
            assertThat(book.trailHead().seq()).isEqualTo(said);
            assertThat(WorkingDesk.count(book)).isEqualTo(said);
            assertThat(book.verify().problems()).isEmpty();
            assertThat(slowest.get()).isLessThan(3_000);
            System.out.printf(
                    "%d desks, %d s: %d acts, none lost, the slowest seen after %d ms%n",
                    DESKS, SECONDS, said, slowest.get());
        }
    }

    /** How long ago the first act was done that this desk had not seen yet. */
    private static long sinceFirstUnseen(Book book, long seen) {
        String at = book.read(sql -> sql.createQuery("SELECT at FROM trail WHERE seq > ? ORDER BY seq LIMIT 1")
                .bind(0, seen)
                .mapTo(String.class)
                .findOne()
                .orElse(Instant.now().toString()));
        return Duration.between(Instant.parse(at), Instant.now()).toMillis();
    }

    private Path said(int desk) {
        return folder.resolve("said-" + desk + ".txt");
    }

    private Process start(int desk) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkingDesk.class.getName(),
                        folder.toString(),
                        Integer.toString(desk),
                        Integer.toString(SECONDS))
                .redirectOutput(said(desk).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
