package org.gatehouse.checks;

import java.util.List;

/**
 * One pupil as the roll knows the name: absent parts are empty, never null.
 *
 * @param knownAs the forename the child is called by, where it differs
 * @param surname the surname the child is called by, where it differs
 * @param className the class or registration form, such as {@code 4B} or {@code Willow}
 * @param handles accounts known to be the child’s, with or without {@code @}
 */
public record PupilName(
        long id,
        String legalForename,
        String knownAs,
        String middleNames,
        String legalSurname,
        String surname,
        String className,
        List<String> handles) {
    public PupilName {
        legalForename = orEmpty(legalForename);
        knownAs = orEmpty(knownAs);
        middleNames = orEmpty(middleNames);
        legalSurname = orEmpty(legalSurname);
        surname = orEmpty(surname);
        className = orEmpty(className);
        handles = handles == null ? List.of() : List.copyOf(handles);
    }

    /** A pupil of whom only the legal names are known. */
    public static PupilName of(long id, String forename, String surname) {
        return new PupilName(id, forename, "", "", surname, "", "", List.of());
    }

    private static String orEmpty(String part) {
        return part == null ? "" : part.strip();
    }
}
