package org.gatehouse.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.gatehouse.demo.DemoSchool;

/**
 * From the command to the sign-in view on the screen, in turn with an empty window under the same Java with the same flags.
 * Needs a display, such as {@code xvfb-run} lends.
 */
public final class StartBenchmark {
    private static final long PATIENCE_SECONDS = 120;

    private StartBenchmark() {}

    /** Arguments: how often, and the program that is measured (its {@code bin/gatehouse}). */
    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("start");
        Path school = folder.resolve("school.gatehouse");
        DemoSchool.write(school, Clock.systemUTC());
        List<String> program = List.of(arguments[1], school.toString());
        List<String> empty = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EmptyWindow.Main.class.getName());
        Map<String, List<Long>> took = new TreeMap<>();
        // The first of each reads the files from the disk, and does not count.
        for (int i = 0; i <= times; i++) {
            long window = start(empty, folder);
            long signIn = start(program, folder);
            if (i == 0) continue;
            took.computeIfAbsent("empty window", one -> new ArrayList<>()).add(window);
            took.computeIfAbsent("sign-in window", one -> new ArrayList<>()).add(signIn);
        }
        took.forEach((what, all) -> System.out.printf("%s: median %d ms of %s%n", what, median(all), all));
        System.out.printf(
                "ratio of the medians: %.2f%n",
                (double) median(took.get("sign-in window")) / median(took.get("empty window")));
    }

    private static long start(List<String> command, Path folder) throws IOException, InterruptedException {
        Path mark = folder.resolve("mark");
        Files.deleteIfExists(mark);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-D" + StartMark.PROPERTY + "=" + mark);
        builder.environment().put("GATEHOUSE_DESK", folder.resolve("desk").toString());
        long before = System.currentTimeMillis();
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        if (!Files.exists(mark)) throw new IOException(Files.readString(folder.resolve("said.txt")));
        return Long.parseLong(Files.readString(mark)) - before;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
