package org.gatehouse.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which other desks have the school's file open. Each keeps a small file with its computer's name in a hidden folder beside the
 * school's, touched as long as it is open; moments are compared by the drive's own clock. Nothing of it is in the school's file.
 */
public final class NeighbourDesks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NeighbourDesks.class);
    private static final Duration GONE = Duration.ofSeconds(90);
    private static final int LONGEST_NAME = 64;

    private final Path folder;
    private final Path own;
    private final String name;
    private boolean closed;

    private NeighbourDesks(Path school, String name) {
        this.folder = school.toAbsolutePath().resolveSibling("." + Copies.stem(school) + "-desks");
        this.own = folder.resolve(UUID.randomUUID().toString());
        this.name = name;
    }

    /** @param computer the name that the others read */
    public static NeighbourDesks beside(Path school, String computer) {
        return new NeighbourDesks(school, computer);
    }

    /** Says that this desk is here, and returns the names of the others; nobody where the folder is out of reach. */
    public synchronized List<String> look() {
        if (closed) return List.of();
        try {
            Files.createDirectories(folder);
            Files.writeString(own, name);
            FileTime now = Files.getLastModifiedTime(own);
            List<String> others = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(file -> !file.equals(own)).toList()) read(file, now, others);
            }
            others.sort(null);
            return others;
        } catch (IOException outOfReach) {
            LOG.debug("other desks cannot be seen", outOfReach);
            return List.of();
        }
    }

    private static void read(Path file, FileTime now, List<String> others) throws IOException {
        Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), now.toInstant());
        // A desk that was switched off left its file behind.
        if (age.compareTo(GONE) > 0) Files.deleteIfExists(file);
        else {
            byte[] bytes = Files.readAllBytes(file);
            others.add(new String(bytes, 0, Math.min(bytes.length, LONGEST_NAME), StandardCharsets.UTF_8));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            Files.deleteIfExists(own);
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException others) {
            LOG.debug("others are still there");
        } catch (IOException outOfReach) {
            LOG.debug("this desk's mark could not be taken away", outOfReach);
        }
    }
}
