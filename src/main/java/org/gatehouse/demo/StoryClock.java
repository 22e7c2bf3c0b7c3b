package org.gatehouse.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that the story moves, and that never runs past now. */
final class StoryClock extends Clock {
    private final Instant now;
    private Instant moment;

    StoryClock(Instant start, Instant now) {
        this.moment = start;
        this.now = now;
    }

    void pass(Duration time) {
        Instant later = moment.plus(time);
        moment = later.isAfter(now) ? now : later;
    }

    @Override
    public Instant instant() {
        return moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(moment, zone);
    }
}
