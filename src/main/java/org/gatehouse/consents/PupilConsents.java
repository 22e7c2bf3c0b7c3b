package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.Map;
import org.gatehouse.roll.Pupil;

/**
 * One child in the grid of a class.
 *
 * @param seen the newest entry of this child; goes back with {@link ConsentForm#seen}
 * @param states today, by use
 * @param until the last day of each consent that is in force and ends
 */
public record PupilConsents(
        Pupil pupil, long seen, boolean doNotShow, Map<Long, ConsentState> states, Map<Long, LocalDate> until) {
    public PupilConsents {
        states = Map.copyOf(states);
        until = Map.copyOf(until);
    }

    public ConsentState state(long useId) {
        return states.get(useId);
    }
}
