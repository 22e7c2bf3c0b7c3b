package org.gatehouse.policy;

import java.time.LocalDate;
import org.gatehouse.rules.Words;

/**
 * One acknowledgement on record.
 *
 * @param words where it was signed, or how a group was given the sheet; may be empty
 */
public record Acknowledged(long id, int version, LocalDate on, How how, String words, String recordedBy) {
    /** How it was given. */
    public enum How {
        /** By the person, at this program. */
        WINDOW,
        /** On paper, recorded by hand. */
        SHEET,
        /** On a signed list that was brought in. */
        LIST,
        /** The protocols sheet, to a whole group. */
        GIVEN;

        public String title() {
            return Words.of("policy.how." + name());
        }
    }
}
