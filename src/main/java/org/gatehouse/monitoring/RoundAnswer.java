package org.gatehouse.monitoring;

import java.time.Instant;
import org.gatehouse.rules.Words;

/**
 * One answer of a round.
 *
 * @param words what was found, or why nobody could look; empty where all is well
 */
public record RoundAnswer(long id, RoundQuestion question, Kind kind, String words, long actorId, Instant at) {
    /** What a look brought. */
    public enum Kind {
        OK,
        FOUND,
        NOT_LOOKED;

        public String title() {
            return Words.of("monitoring.answer." + name());
        }

        /** Whether words must say more. */
        public boolean needsWords() {
            return this != OK;
        }
    }
}
