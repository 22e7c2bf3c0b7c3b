package org.gatehouse.people;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.rules.Words;

/** How long a sign-in waits after wrong tries: three are free, then 5 seconds, twice that for each further one, 15 minutes at most. */
final class Waits {
    static final int FREE_TRIES = 3;
    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(15);

    private Waits() {}

    /** The wait that follows on so many wrong tries. */
    static Duration after(int wrongTries) {
        if (wrongTries < FREE_TRIES) return Duration.ZERO;
        int doublings = Math.min(wrongTries - FREE_TRIES, 20);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** What is left of the wait; never more than the whole, also where another desk's clock is ahead. */
    static Duration remaining(Tries tries, Instant now) {
        Duration wait = after(tries.wrong());
        Duration left = wait.minus(Duration.between(tries.last(), now));
        if (left.isNegative()) return Duration.ZERO;
        return left.compareTo(wait) > 0 ? wait : left;
    }

    /** As people say it, rounded up: "5 seconds", "3 minutes". */
    static String words(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return seconds < 60
                ? Words.of("people.seconds", Math.max(seconds, 1))
                : Words.of("people.minutes", (seconds + 59) / 60);
    }
}
