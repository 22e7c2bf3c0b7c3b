package org.gatehouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.photos.PictureReader;
import org.gatehouse.rules.Refusal;

/**
 * Cleans pictures on all processors, as far as memory goes, and hands them out in order, never more than a few ahead, so that
 * memory stays bounded.
 */
final class CleaningLine implements Iterator<CleaningLine.Outcome>, AutoCloseable {
    /** What the largest pictures take while they are decoded, with their file. */
    private static final long BYTES_EACH = 200L << 20;

    private final int atOnce = atOnce(
            Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());
    private final ExecutorService workers = Executors.newFixedThreadPool(atOnce, CleaningLine::worker);
    private final PictureReader reader = new PictureReader();
    private final FacesInPictures faces;
    private final Iterator<Path> files;
    private final Queue<Started> started = new ArrayDeque<>();

    private record Started(Path file, Future<FacesInPictures.Treated> picture) {}

    /** @param picture as it came out, still to be asked for */
    record Outcome(Path file, Result picture) {}

    /** A picture, or why there is none. */
    interface Result {
        FacesInPictures.Treated get() throws IOException;
    }

    /** @param faces asked about every picture, still on the thread that cleaned it */
    CleaningLine(List<Path> files, FacesInPictures faces) {
        this.files = files.iterator();
        this.faces = faces;
    }

    static int atOnce(int processors, long memory) {
        return (int) Math.max(1, Math.min(processors, memory / BYTES_EACH));
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "clean");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public boolean hasNext() {
        return !started.isEmpty() || files.hasNext();
    }

    @Override
    public Outcome next() {
        while (started.size() < 2 * atOnce && files.hasNext()) {
            Path file = files.next();
            started.add(new Started(file, workers.submit(() -> faces.treat(reader.read(file)))));
        }
        Started first = started.remove();
        return new Outcome(first.file, () -> await(first.picture));
    }

    private static FacesInPictures.Treated await(Future<FacesInPictures.Treated> picture) throws IOException {
        try {
            return picture.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) throw refusal;
            if (failed.getCause() instanceof IOException fault) throw fault;
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
