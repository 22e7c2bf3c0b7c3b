package org.gatehouse.posts.pictures;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.photos.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a clean video lies while it is worked on or played: a folder of its own, for this person alone, gone afterwards. */
final class WorkFolder implements AutoCloseable {
    static final String VIDEO = "clean.mp4";

    private static final String NAME = "gatehouse-video";
    /** No video is worked on for longer. */
    private static final Duration LONGEST_WORK = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

    private final Path folder;

    WorkFolder() throws IOException {
        folder = Files.createTempDirectory(NAME);
        sweep(folder.getParent());
        // Somebody may switch the computer off.
        folder.toFile().deleteOnExit();
    }

    /** A folder in which a video lies. */
    static WorkFolder with(byte[] video) throws IOException {
        WorkFolder work = new WorkFolder();
        Files.write(work.file(VIDEO), video);
        return work;
    }

    /** Closes it when nobody waits for the result any more. */
    void discard() {
        try {
            close();
        } catch (IOException inUse) {
            // It goes when the program ends.
            LOG.warn("a work folder could not be removed", inUse);
        }
    }

    Path file(String name) {
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }

    /** Removes what a computer that was switched off left lying: faces may be seen in it. */
    private static void sweep(Path temporary) {
        Instant before = Instant.now().minus(LONGEST_WORK);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, NAME + "*")) {
            for (Path old : left) if (Files.getLastModifiedTime(old).toInstant().isBefore(before)) remove(old);
        } catch (IOException notOurs) {
            LOG.warn("an old work folder could not be removed", notOurs);
        }
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) Files.deleteIfExists(path);
    }

    /** A part of a longer piece of work. */
    static Progress part(Progress whole, double from, double to) {
        return new Progress() {
            @Override
            public void done(double fraction) {
                whole.done(from + (to - from) * fraction);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
