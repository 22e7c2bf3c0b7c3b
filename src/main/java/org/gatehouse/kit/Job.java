package org.gatehouse.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** One piece of background work that a person may see, and cancel where it takes its time. */
public final class Job {
    /** While nobody knows how much is left. */
    private static final double UNKNOWN = -1;

    private static final double SHOWN_STEP = 0.01;

    private final String words;
    private final boolean isLong;
    private final boolean inSteps;
    private final Executor window;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private double told = UNKNOWN;

    /** @param inSteps whether what was done until somebody cancelled it stays done, and is told */
    Job(String words, boolean isLong, boolean inSteps, Executor window) {
        this.words = words;
        this.isLong = isLong;
        this.inSteps = inSteps;
        this.window = window;
    }

    public String words() {
        return words;
    }

    /** Whether it asks between its steps if somebody cancelled it. */
    public boolean isLong() {
        return isLong;
    }

    /** Drops the result, but of work in steps; long work asks {@link #isCancelled} between its steps and stops. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    /** Whether nobody waits for the result any more. */
    boolean isDropped() {
        return isCancelled() && !inSteps;
    }

    /** Says how much is done, from 0 to 1; by the work, on its own thread. */
    public void done(double fraction) {
        if (fraction < told + SHOWN_STEP) return;
        told = fraction;
        window.execute(() -> progress.set(fraction));
    }

    /** How much is done, from 0 to 1, or below 0 while nobody knows; on the window's thread. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }
}
