package org.gatehouse.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a fault leaves on disk for whoever looks after the program, and may be sent to anybody: where in the program it happened
 * and on which versions. Never a message, an argument or a name, since those may hold what somebody wrote about a child.
 */
public final class FaultReport {
    private static final Logger LOG = LoggerFactory.getLogger(FaultReport.class);
    private static final int MOST_FRAMES = 100;
    private static final int MOST_KEPT = 20;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final List<String> TOLD = List.of(
            "java.version",
            "java.vendor",
            "java.vm.version",
            "os.name",
            "os.version",
            "os.arch",
            "javafx.runtime.version");

    private final Path folder;
    private final Map<String, Path> written = new HashMap<>();

    public FaultReport(Path folder) {
        this.folder = folder;
    }

    /** The report's file; nothing where it could not be written. The same fault is written once, however often it comes. */
    public synchronized Optional<Path> write(Throwable fault, Instant when) {
        try {
            String frames = frames(fault);
            Path file = written.computeIfAbsent(frames, first -> folder.resolve("fault-" + NAME.format(when) + ".txt"));
            if (Files.exists(file)) return Optional.of(file);
            Files.createDirectories(folder);
            Files.writeString(file, head(when) + frames, StandardCharsets.UTF_8);
            removeOldest();
            return Optional.of(file);
        } catch (IOException unwritable) {
            LOG.warn("no report of a fault could be written", unwritable);
            return Optional.empty();
        }
    }

    private static String head(Instant when) {
        Runtime machine = Runtime.getRuntime();
        StringBuilder head = new StringBuilder("Gatehouse ")
                .append(Optional.ofNullable(FaultReport.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)"))
                .append("\ntime ")
                .append(when);
        for (String property : TOLD)
            head.append('\n').append(property).append(' ').append(System.getProperty(property));
        head.append("\nthread ").append(kind(Thread.currentThread()));
        head.append("\nmemory used ").append(machine.totalMemory() - machine.freeMemory());
        return head.append(" of ").append(machine.maxMemory()).append('\n').toString();
    }

    private static String kind(Thread thread) {
        String name = thread.getName();
        return name.startsWith("JavaFX") || name.startsWith("gatehouse-") ? name : "other";
    }

    private static String frames(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable one = fault; one != null && seen.add(one); one = one.getCause()) {
            text.append('\n').append(one.getClass().getName()).append('\n');
            StackTraceElement[] frames = one.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++)
                text.append("    ").append(frames[i]).append('\n');
            if (frames.length > MOST_FRAMES)
                text.append("    and ").append(frames.length - MOST_FRAMES).append(" more\n");
        }
        return text.toString();
    }

    private void removeOldest() throws IOException {
        List<Path> reports;
        try (Stream<Path> files = Files.list(folder)) {
            reports = files.filter(file -> file.getFileName().toString().startsWith("fault-"))
                    .sorted()
                    .toList();
        }
        for (Path old : reports.subList(0, Math.max(0, reports.size() - MOST_KEPT))) Files.delete(old);
    }
}
