package org.gatehouse.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader reads a harmed file or refuses it in a sentence: no other exception, no hanging, no running out of memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {
    private static final long SEED = 20261129;
    private static final int FEW = 60;
    private static final Duration HANGS = Duration.ofSeconds(60);

    private Path folder;
    private List<Reading> readers;

    @BeforeAll
    void makeSeeds(@TempDir Path made) throws IOException {
        folder = made;
        readers = Readers.all(folder);
    }

    Stream<Reading> readers() {
        return readers.stream();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aHarmedFileIsReadOrRefused(Reading reading) {
        for (int file = 0; file < FEW; file++) tryOne(reading, SEED + file);
    }

    /** The same for {@code -Dhostile.seconds} (15) a reader, from another beginning each day. */
    @ParameterizedTest
    @MethodSource("readers")
    @Tag("slow")
    void manyHarmedFilesAreReadOrRefused(Reading reading) {
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("hostile.seconds", 15)).toNanos();
        long seed = System.currentTimeMillis() / Duration.ofDays(1).toMillis() << 32;
        while (System.nanoTime() < end) tryOne(reading, seed++);
    }

    private void tryOne(Reading reading, long seed) {
        Random random = new Random(seed);
        byte[] whole = reading.seeds().get(random.nextInt(reading.seeds().size()));
        Path file = folder.resolve("harmed" + reading.ending());
        try {
            Files.write(file, Harm.done(whole, random));
            assertTimeoutPreemptively(HANGS, () -> reading.reads().read(file));
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage())
                    .as("of %s", refusal.key())
                    .isNotBlank()
                    .doesNotStartWith("!");
        } catch (Throwable other) {
            throw new AssertionError(reading + " by seed " + seed + ": " + other, other);
        }
    }
}
