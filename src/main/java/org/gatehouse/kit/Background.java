package org.gatehouse.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.rules.Refusal;

/**
 * The one door off the window's thread. What reads or changes the file goes through it one after the other in the order it was
 * asked for, so that what is saved first is saved first; long work that touches no file of the school goes beside it. Results come
 * back on the window's thread.
 */
public final class Background implements AutoCloseable {
    private static final long CLOSING_SECONDS = 10;

    private final ExecutorService workers;
    private final ExecutorService aside;
    private final Executor window;
    private final Dialogs dialogs;
    private final ObservableList<Job> running = FXCollections.observableArrayList();

    /** Work that may take its time. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws Exception;
    }

    /** Work that takes long, says how far it is, and stops when its job is cancelled. */
    @FunctionalInterface
    public interface LongWork<T> {
        T run(Job job) throws Exception;
    }

    public Background(Dialogs dialogs) {
        this(
                Executors.newSingleThreadExecutor(Background::daemon),
                Executors.newSingleThreadExecutor(Background::daemon),
                Platform::runLater,
                dialogs);
    }

    Background(ExecutorService workers, ExecutorService aside, Executor window, Dialogs dialogs) {
        this.workers = workers;
        this.aside = aside;
        this.window = window;
        this.dialogs = dialogs;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "gatehouse-background");
        thread.setDaemon(true);
        return thread;
    }

    /** What is under way, for the line at the foot of the window; changed on the window's thread. */
    public ObservableList<Job> running() {
        return running;
    }

    /** Does {@code work}, then hands its result to {@code done}; a refusal is told in a dialog. */
    public <T> Job run(String words, Work<T> work, Consumer<T> done) {
        return run(words, work, done, dialogs::refuse);
    }

    /**
     * Does {@code work}, then hands its result to {@code done}, or its refusal to {@code refused} to be shown where it arose.
     *
     * @param words what is going on, for the foot of the window
     */
    public <T> Job run(String words, Work<T> work, Consumer<T> done, Consumer<Refusal> refused) {
        return run(workers, new Job(words, false, false, window), job -> work.run(), done, refused);
    }

    /**
     * Does work that takes long and touches no file of the school, such as reading a picture, beside everything else.
     *
     * @param words what is going on, for the foot of the window, where it may be cancelled
     */
    public <T> Job aside(String words, LongWork<T> work, Consumer<T> done, Consumer<Refusal> refused) {
        return run(aside, new Job(words, true, false, window), work, done, refused);
    }

    /**
     * Does several acts in the file, one after the other: stopped, it hands on what was done until then.
     *
     * @param words what is going on, for the foot of the window, where it may be stopped
     */
    public <T> Job steps(String words, LongWork<T> work, Consumer<T> done) {
        return run(workers, new Job(words, true, true, window), work, done, dialogs::refuse);
    }

    private <T> Job run(
            ExecutorService workers, Job job, LongWork<T> work, Consumer<T> done, Consumer<Refusal> refused) {
        // A view that still hears of a change while the window closes has nothing to show it on.
        if (workers.isShutdown()) return job;
        // At once where the window asks for it: whoever asks in the same moment whether it runs is told so.
        if (Platform.isFxApplicationThread()) running.add(job);
        else window.execute(() -> running.add(job));
        workers.execute(() -> {
            try {
                if (job.isDropped()) return;
                T result = work.run(job);
                window.execute(() -> {
                    if (!job.isDropped()) done.accept(result);
                });
            } catch (Refusal refusal) {
                window.execute(() -> {
                    if (!job.isDropped()) refused.accept(refusal);
                });
            } catch (Exception | Error fault) {
                window.execute(() -> {
                    if (!job.isDropped()) dialogs.fault(fault);
                });
            } finally {
                window.execute(() -> running.remove(job));
            }
        });
        return job;
    }

    /** A line of work of which only the newest result counts, such as a search while somebody types. */
    public Latest latest(String words) {
        return new Latest(words);
    }

    /** Drops every result but that of the last question asked. */
    public final class Latest {
        private final String words;
        private final AtomicLong asked = new AtomicLong();

        private Latest(String words) {
            this.words = words;
        }

        public <T> void run(Work<T> work, Consumer<T> done) {
            long mine = asked.incrementAndGet();
            Background.this.run(words, () -> asked.get() == mine ? work.run() : null, result -> {
                if (asked.get() == mine) done.accept(result);
            });
        }
    }

    /** Takes no more work and waits for what was handed over, since words being typed may be in it. */
    @Override
    public void close() {
        aside.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) workers.shutdownNow();
            // What was broken off takes away what it had begun, such as half a copy.
            aside.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
