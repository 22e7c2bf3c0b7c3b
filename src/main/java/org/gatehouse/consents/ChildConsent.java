package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.roll.Pupil;

/**
 * Whether one child may be shown on one use today.
 *
 * @param child as staff are told who it is: the forename and the first letter of the surname
 * @param lapsedOn the first day without consent, where there was one before
 */
public record ChildConsent(long pupilId, String child, ConsentState state, Optional<LocalDate> lapsedOn) {
    static ChildConsent of(Pupil pupil, ConsentHistory history, LocalDate day) {
        return new ChildConsent(pupil.id(), brief(pupil), history.inForce(day), history.lapsedOn(day));
    }

    /** Such as "Aisha K.". */
    static String brief(Pupil pupil) {
        String forename = pupil.knownAs().isEmpty() ? pupil.forename() : pupil.knownAs();
        String surname = pupil.knownSurname().isEmpty() ? pupil.surname() : pupil.knownSurname();
        if (surname.isEmpty()) return forename;
        String initial = surname.substring(0, surname.offsetByCodePoints(0, 1)) + ".";
        return (forename + " " + initial).strip();
    }
}
