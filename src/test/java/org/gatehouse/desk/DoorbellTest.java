package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts in processes of their own find each other, also after one of them was killed. */
@Tag("slow")
class DoorbellTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aSecondStartHandsItsFileToTheFirstAndLeaves() throws Exception {
        Path first = start(folder, 0);
        says(first, "first");
        Path file = folder.resolve("St Óengus’s.gatehouse");
        says(start(folder, 0, file.toString()), "rang");
        says(first, "visited with " + file);
        says(start(folder, 0), "rang");
        says(first, "visited with nothing");
    }

    @Test
    void whoRingsBeforeTheWindowStandsWaitsForIt() throws Exception {
        Path first = start(folder, 1500);
        says(first, "first");
        Path second = start(folder, 0);
        says(second, "rang");
        assertThat(Files.readString(first)).contains("visited with nothing");
    }

    @Test
    void afterTheFirstWasKilledTheNextIsFirstAndIsFound() throws Exception {
        says(start(folder, 0), "first");
        Awaitility.await().until(() -> Files.exists(folder.resolve("window.address")));
        started.get(0).destroyForcibly().waitFor();
        assertThat(folder.resolve("window.socket")).as("left behind").exists();
        Path next = start(folder, 0);
        says(next, "first");
        says(start(folder, 0), "rang");
        says(next, "visited with nothing");
    }

    @Test
    void aWindowThatDoesNotAnswerKeepsNobodyFromTheirWork() throws Exception {
        says(start(folder, 60_000), "first");
        says(start(folder, 0), "first");
    }

    @Test
    void twoPeopleOfOneComputerEachHaveTheirWindow() {
        try (Doorbell hers = new Doorbell(folder.resolve("ashworth"));
                Doorbell theirs = new Doorbell(folder.resolve("okonkwo"))) {
            assertThat(hers.isFirst(Optional.empty())).isTrue();
            assertThat(theirs.isFirst(Optional.empty())).isTrue();
        }
    }

    @Test
    void aFolderWhosePathIsTooLongForASocketIsNoHindrance() {
        Path deep = folder.resolve("a-folder-of-a-school-whose-name-is-long/".repeat(4));
        try (Doorbell first = new Doorbell(deep);
                Doorbell second = new Doorbell(deep)) {
            assertThat(first.isFirst(Optional.empty())).isTrue();
            first.answerWith(file -> {});
            assertThat(second.isFirst(Optional.empty())).isFalse();
        }
    }

    @Test
    void whereTheFolderCannotBeWrittenEveryStartOpensAWindow() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        try (Doorbell doorbell = new Doorbell(file)) {
            assertThat(doorbell.isFirst(Optional.empty())).isTrue();
        }
    }

    @Test
    void nobodyElseMayRing() throws Exception {
        try (Doorbell doorbell = new Doorbell(folder)) {
            assertThat(doorbell.isFirst(Optional.empty())).isTrue();
            Awaitility.await().until(() -> Files.exists(folder.resolve("window.address")));
            assertThat(Files.getPosixFilePermissions(folder.resolve("window.socket")))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
        assertThat(folder.resolve("window.socket")).doesNotExist();
        assertThat(folder.resolve("window.address")).doesNotExist();
    }

    /** What the start says, as a file that grows. */
    private Path start(Path desk, int millis, String... file) throws IOException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                RingingDesk.class.getName(),
                desk.toString(),
                Integer.toString(millis)));
        command.addAll(List.of(file));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        started.add(
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start());
        return said;
    }

    private static void says(Path said, String line) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Files.readString(said)).contains(line + "\n"));
    }
}
