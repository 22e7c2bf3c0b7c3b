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
import org.gatehouse.photos.Picture;
import org.gatehouse.photos.PictureReader;
import org.gatehouse.rules.Refusal;

/** Cleans pictures two at a time and hands them out in order, never more than a few ahead, so that memory stays bounded. */
final class CleaningLine implements Iterator<CleaningLine.Outcome>, AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int AHEAD = 2 * AT_ONCE;

    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, CleaningLine::worker);
    private final PictureReader reader = new PictureReader();
    private final Iterator<Path> files;
    private final Queue<Started> started = new ArrayDeque<>();

    private record Started(Path file, Future<Picture> picture) {}

    /** @param picture as it came out, still to be asked for */
    record Outcome(Path file, Result picture) {}

    /** A picture, or why there is none. */
    interface Result {
        Picture get() throws IOException;
    }

    CleaningLine(List<Path> files) {
        this.files = files.iterator();
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
        while (started.size() < AHEAD && files.hasNext()) {
            Path file = files.next();
            started.add(new Started(file, workers.submit(() -> reader.read(file))));
        }
        Started first = started.remove();
        return new Outcome(first.file, () -> await(first.picture));
    }

    private static Picture await(Future<Picture> picture) throws IOException {
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
