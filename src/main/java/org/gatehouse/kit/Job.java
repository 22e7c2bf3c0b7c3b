package org.gatehouse.kit;

import java.util.concurrent.atomic.AtomicBoolean;

/** One piece of background work that a person may see and cancel. */
public final class Job {
    private final String words;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Job(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Drops the result; long work asks {@link #isCancelled} between its steps and stops. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }
}
