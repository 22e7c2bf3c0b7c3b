package org.gatehouse.monitoring;

import java.util.Optional;
import org.gatehouse.rules.Words;

/**
 * A period and what became of it.
 *
 * @param round the last that was begun for it
 * @param holiday why none was due
 */
public record DuePeriod(Period period, State state, Optional<Round> round, Optional<Holiday> holiday) {
    /** What became of a period. */
    public enum State {
        /** It is the period of today, and nobody has begun. */
        DUE,
        /** A round was begun and is not ended; it can be gone on with. */
        BEGUN,
        DONE,
        /** It passed without a round that was ended. */
        MISSED,
        SKIPPED;

        public String title() {
            return Words.of("monitoring.period." + name());
        }
    }
}
