package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.rules.Refusal;

/**
 * Finds faces in a picture, on this computer alone. What it finds are suggestions: it misses a face now and then, and takes
 * things for faces, so a person looks too. May be called from several threads; the network is loaded at the first search.
 */
public final class FaceFinder implements AutoCloseable {
    private static final int MOST_THREADS = 4;
    /** How long a search that is under way may hold up the closing, in seconds. */
    private static final int PATIENCE = 10;

    private final FaceSearch search;
    private final String resource;
    private final int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    private final ExecutorService workers = Executors.newFixedThreadPool(threads, FaceFinder::worker);
    private final Queue<FaceModel.Desk> desks = new ConcurrentLinkedQueue<>();
    private FaceModel model;
    private Refusal unavailable;

    public FaceFinder() {
        this(FaceSearch.STANDARD, FaceModel.RESOURCE);
    }

    FaceFinder(FaceSearch search, String resource) {
        this.search = search;
        this.resource = resource;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "faces");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The faces in a clean picture, in its pixels, the surest first.
     *
     * @throws Refusal {@code photos.faces.unavailable} where this computer cannot look for faces
     * @throws CancellationException where the calling thread was interrupted
     */
    public List<Face> find(byte[] cleanPicture) throws IOException {
        return find(CleanPixels.of(cleanPicture));
    }

    /** The same for pixels that are upright already. */
    public List<Face> find(BufferedImage upright) {
        if (workers.isShutdown()) throw new IllegalStateException("closed");
        FaceModel loaded = model();
        List<FaceTile> tiles = search.tiles(upright);
        AtomicInteger next = new AtomicInteger();
        List<Future<List<FaceCandidate>>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) parts.add(workers.submit(() -> search(tiles, next, loaded)));
        List<FaceCandidate> candidates = await(parts);
        return search.faces(candidates, upright);
    }

    private synchronized FaceModel model() {
        if (unavailable != null) throw unavailable;
        try {
            if (model == null) model = FaceModel.load(resource);
            return model;
        } catch (Refusal refusal) {
            unavailable = refusal;
            throw refusal;
        }
    }

    private List<FaceCandidate> search(List<FaceTile> tiles, AtomicInteger next, FaceModel loaded) {
        FaceModel.Desk free = desks.poll();
        FaceModel.Desk desk = free == null ? loaded.desk() : free;
        try {
            List<FaceCandidate> found = new ArrayList<>();
            for (int i; (i = next.getAndIncrement()) < tiles.size() && !Thread.interrupted(); )
                found.addAll(search.search(tiles.get(i), desk));
            return found;
        } finally {
            desks.add(desk);
        }
    }

    private static List<FaceCandidate> await(List<Future<List<FaceCandidate>>> parts) {
        List<FaceCandidate> candidates = new ArrayList<>();
        try {
            for (Future<List<FaceCandidate>> part : parts) candidates.addAll(part.get());
            return candidates;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            for (Future<List<FaceCandidate>> part : parts) part.cancel(true);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            // Memory that the network still reads must not be given back.
            if (!workers.awaitTermination(PATIENCE, TimeUnit.SECONDS)) return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        for (FaceModel.Desk desk; (desk = desks.poll()) != null; ) desk.close();
        synchronized (this) {
            if (model != null) model.close();
            model = null;
        }
    }
}
