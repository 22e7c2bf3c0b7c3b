package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.checks.PupilName;

/**
 * A child on the school’s roll. Texts that are not known are empty, never null; the year group and the two dates may be null.
 *
 * @param id 0 while the pupil is not yet on the roll
 * @param forename the legal one
 * @param knownAs the forename used in school, where it differs from the legal one
 * @param surname the legal one; empty for a child with one name
 * @param knownSurname the surname used in school, where it differs from the legal one
 * @param className such as {@code 6 Rauf}
 * @param leftOn the day the child left the school; null while on the roll
 * @param handles accounts known to be the child’s, without {@code @}
 */
public record Pupil(
        long id,
        String upn,
        String admissionNumber,
        String forename,
        String knownAs,
        String middleNames,
        String surname,
        String knownSurname,
        YearGroup year,
        String className,
        LocalDate dateOfBirth,
        LocalDate leftOn,
        List<String> handles) {
    public Pupil {
        SortedSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(handles);
        handles = List.copyOf(sorted);
    }

    /** The name used in school, forename first. */
    public String name() {
        return ((knownAs.isEmpty() ? forename : knownAs) + " " + (knownSurname.isEmpty() ? surname : knownSurname))
                .strip();
    }

    /** The full legal name, forename first. */
    public String legalName() {
        return String.join(" ", forename, middleNames, surname)
                .replace("  ", " ")
                .strip();
    }

    /** The name as lists sort it: surname, then a comma, then the forename. */
    public String sorted() {
        String first = knownAs.isEmpty() ? forename : knownAs;
        String last = knownSurname.isEmpty() ? surname : knownSurname;
        if (last.isEmpty()) return first;
        return first.isEmpty() ? last : last + ", " + first;
    }

    /** The name as the checks look for it. */
    public PupilName checked() {
        return new PupilName(id, forename, knownAs, middleNames, surname, knownSurname, className, handles);
    }

    public boolean onRoll() {
        return leftOn == null;
    }

    Pupil leaving(LocalDate day) {
        return new Pupil(
                id,
                upn,
                admissionNumber,
                forename,
                knownAs,
                middleNames,
                surname,
                knownSurname,
                year,
                className,
                dateOfBirth,
                day,
                handles);
    }

    Pupil withId(long given) {
        return new Pupil(
                given,
                upn,
                admissionNumber,
                forename,
                knownAs,
                middleNames,
                surname,
                knownSurname,
                year,
                className,
                dateOfBirth,
                leftOn,
                handles);
    }
}
