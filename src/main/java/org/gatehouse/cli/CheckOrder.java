package org.gatehouse.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Answers questions on all cores and hands the answers over in the order of the questions. Only so many are under way at a
 * time, so that memory stays flat however long the input is.
 */
final class CheckOrder<Q, A> implements AutoCloseable {
    private final Function<Q, A> answering;
    private final Taking<A> taking;
    private final int mostUnderWay;
    private final ExecutorService threads;
    private final Deque<Future<A>> underWay = new ArrayDeque<>();

    /** Takes each answer, on the thread that asks. */
    interface Taking<A> {
        void take(A answer) throws IOException;
    }

    CheckOrder(int cores, int mostUnderWay, Function<Q, A> answering, Taking<A> taking) {
        this.answering = answering;
        this.taking = taking;
        this.mostUnderWay = mostUnderWay;
        this.threads = Executors.newFixedThreadPool(cores, work -> {
            Thread thread = new Thread(work, "check");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits for the oldest answer where too many are under way. */
    void ask(Q question) throws IOException {
        if (underWay.size() >= mostUnderWay) takeFirst();
        underWay.add(threads.submit(() -> answering.apply(question)));
    }

    /** Waits for every answer still under way. */
    void takeAll() throws IOException {
        while (!underWay.isEmpty()) takeFirst();
    }

    private void takeFirst() throws IOException {
        try {
            taking.take(underWay.remove().get());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException fault) throw fault;
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
