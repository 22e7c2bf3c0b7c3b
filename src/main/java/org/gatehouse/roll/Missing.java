package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person decided about the pupils on the roll whom an export lacks.
 *
 * @param leftOn the day on which they left; empty where they stay as they are
 */
public record Missing(Optional<LocalDate> leftOn) {
    /** They stay on the roll as they are. */
    public static final Missing STAY = new Missing(Optional.empty());

    /** They are marked as having left on {@code day}, and stay in the file. */
    public static Missing leftOn(LocalDate day) {
        return new Missing(Optional.of(day));
    }
}
