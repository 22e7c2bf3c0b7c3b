package org.gatehouse.book;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * One number that moves at every committed act, here or at another desk. Other desks are seen by polling {@code PRAGMA
 * data_version} once a second. Watchers are called on the thread that saw it move.
 */
public final class Revision implements AutoCloseable {
    private static final long POLL_MS = 1_000;

    private final AtomicLong number = new AtomicLong();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final LongSupplier dataVersion;
    private final AtomicLong seen;
    private final ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "gatehouse-revision");
        thread.setDaemon(true);
        return thread;
    });

    Revision(LongSupplier dataVersion) {
        this.dataVersion = dataVersion;
        this.seen = new AtomicLong(dataVersion.getAsLong());
        poll.scheduleWithFixedDelay(this::look, POLL_MS, POLL_MS, TimeUnit.MILLISECONDS);
    }

    public long number() {
        return number.get();
    }

    /** Calls {@code watcher} whenever the number has moved, until the returned handle is closed. */
    public Watch watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Ends a watch. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** An own act was committed, or the poll is due. */
    void look() {
        long now;
        try {
            now = dataVersion.getAsLong();
        } catch (RuntimeException outOfReach) {
            // The next act or read tells the person; a poll has nobody to tell.
            return;
        }
        if (seen.getAndSet(now) == now) return;
        number.incrementAndGet();
        watchers.forEach(Runnable::run);
    }

    @Override
    public void close() {
        poll.shutdownNow();
    }
}
