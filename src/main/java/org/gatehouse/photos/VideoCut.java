package org.gatehouse.photos;

import java.time.Duration;

/** The part of a video that is kept, by times from its beginning. */
public record VideoCut(Duration from, Duration to) {
    public VideoCut {
        if (from.isNegative() || to.compareTo(from) <= 0)
            throw new IllegalArgumentException("an empty cut: " + from + " to " + to);
    }

    public Duration length() {
        return to.minus(from);
    }
}
