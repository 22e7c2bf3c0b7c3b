package org.gatehouse.photos;

import java.time.Duration;

/**
 * A box that is filled solid for a while.
 *
 * @param box in pixels of the clean video as shown
 * @param from the time in the clean video, before any cut
 */
public record HiddenSpan(Box box, Duration from, Duration to) {
    public HiddenSpan {
        if (from.isNegative() || to.compareTo(from) <= 0)
            throw new IllegalArgumentException("an empty span: " + from + " to " + to);
    }
}
