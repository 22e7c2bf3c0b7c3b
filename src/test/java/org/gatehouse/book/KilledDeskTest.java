package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledDeskTest {
    @TempDir
    Path folder;

    @Test
    void aProcessKilledInTheMiddleOfActsLeavesAWholeFileWithEverythingItSaidWasSaved() throws Exception {
        Books.create(folder).close();
        for (int round = 0; round < 4; round++) {
            long said = actUntilKilled(25 + 13 * round);
            try (Book book = Books.open(folder)) {
                assertThat(book.verify().problems()).isEmpty();
                assertThat(book.trailHead().seq()).isGreaterThanOrEqualTo(said);
            }
        }
    }

    /** Returns the last act that the process said was saved. */
    private long actUntilKilled(int acts) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDesk.class.getName(),
                        folder.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> lines(said).size() >= acts);
        desk.destroyForcibly().waitFor();
        List<String> lines = lines(said);
        return Long.parseLong(lines.get(lines.size() - 1));
    }

    private static List<String> lines(Path said) throws IOException {
        String text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
