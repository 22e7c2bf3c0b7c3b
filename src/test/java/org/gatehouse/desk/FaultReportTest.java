package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gatehouse.kit.FaultReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault leaves a report that says where it happened and names nobody. */
class FaultReportTest {
    private static final Instant WHEN = Instant.parse("2026-11-30T08:15:00Z");

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void itSaysWhereInTheProgramAndOnWhatAndNoMessage() throws IOException {
        Throwable fault = new IllegalStateException("Aisha Khan", new IOException("/home/ashworth/Aisha.jpg"));
        Path report = new FaultReport(folder).write(fault, WHEN).orElseThrow();
        assertThat(report).hasFileName("fault-20261130-081500-000.txt");
        assertThat(Files.readString(report))
                .contains("java.lang.IllegalStateException", "java.io.IOException")
                .contains("FaultReportTest.itSaysWhereInTheProgram")
                .contains("java.version " + System.getProperty("java.version"), "time 2026-11-30T08:15:00Z")
                .doesNotContain("Aisha", "Khan", "ashworth", ".jpg");
    }

    @Test
    void theSameFaultIsWrittenOnceAndOnlyTheNewestReportsStay() throws IOException {
        FaultReport reports = new FaultReport(folder);
        Throwable fault = new IllegalStateException();
        assertThat(reports.write(fault, WHEN)).isEqualTo(reports.write(fault, WHEN.plusSeconds(1)));
        assertThat(files()).hasSize(1);
        for (int line = 0; line < 30; line++) reports.write(at(line), WHEN.plusSeconds(line));
        assertThat(files()).hasSize(20).last().isEqualTo("fault-20261130-081529-000.txt");
    }

    private static Throwable at(int line) {
        Throwable fault = new IllegalStateException();
        fault.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("Somewhere", "act", "Somewhere.java", line)});
        return fault;
    }

    @Test
    void faultsThatCauseEachOtherEnd() {
        Throwable one = new IllegalStateException();
        Throwable other = new IllegalStateException(one);
        one.initCause(other);
        assertThat(new FaultReport(folder).write(one, WHEN)).isPresent();
    }

    @Test
    void whereNothingCanBeWrittenThereIsNoReportAndNoFaultMore() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        assertThat(new FaultReport(file).write(new IllegalStateException(), WHEN))
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void aFaultInTheWindowElsewhereAndALackOfMemoryEachLeaveOne() throws Exception {
        for (String where : List.of("window", "elsewhere", "memory")) {
            Path desk = folder.resolve(where);
            start(where, desk);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(reports(desk))
                            .contains(where.equals("memory") ? "java.lang.OutOfMemoryError" : "IllegalStateException")
                            .contains("FaultyDesk.")
                            .endsWith("\n"));
            assertThat(reports(desk)).doesNotContain("Aisha", "Khan", "07700");
            assertThat(started.get(started.size() - 1).isAlive()).isTrue();
        }
    }

    private void start(String fault, Path desk) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dgatehouse.desk=" + desk));
        for (String property : List.of("glass.platform", "monocle.platform", "prism.order", "java.awt.headless"))
            command.add("-D" + property + "=" + System.getProperty(property));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FaultyDesk.class.getName(), fault));
        started.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(fault + ".txt").toFile())
                .start());
    }

    private static String reports(Path desk) throws IOException {
        Path reports = desk.resolve("reports");
        if (!Files.isDirectory(reports)) return "";
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.toList()) all.append(Files.readString(file));
        }
        return all.toString();
    }

    private List<String> files() {
        return Arrays.stream(folder.toFile().list()).sorted().toList();
    }
}
