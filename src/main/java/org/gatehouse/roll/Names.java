package org.gatehouse.roll;

import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Cells;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Problem.Effect;

/**
 * A row’s names, whichever of the name columns the export has.
 *
 * @param said the name fields that a column for the whole name speaks about
 */
record Names(
        String forename, String knownAs, String middle, String surname, String knownSurname, Set<PupilField> said) {

    static Names read(Cells<PupilField> cells, Columns<PupilField> columns) {
        String forename = name(cells, PupilField.FORENAME, Effect.ROW_LEFT_OUT);
        String surname = name(cells, PupilField.SURNAME, Effect.ROW_LEFT_OUT);
        String knownAs = name(cells, PupilField.KNOWN_AS, Effect.CELL_LEFT_OUT);
        String knownSurname = name(cells, PupilField.KNOWN_SURNAME, Effect.CELL_LEFT_OUT);
        String middle = name(cells, PupilField.MIDDLE_NAMES, Effect.CELL_LEFT_OUT);
        Set<PupilField> said = EnumSet.noneOf(PupilField.class);
        String whole = name(cells, PupilField.NAME, Effect.CELL_LEFT_OUT);
        if (forename.isEmpty() && surname.isEmpty() && !whole.isEmpty()) {
            String[] halves = halves(whole);
            forename = halves[0];
            surname = halves[1];
            said.add(PupilField.FORENAME);
            said.add(PupilField.SURNAME);
        }
        if (forename.isEmpty()) forename = knownAs;
        if (surname.isEmpty()) surname = knownSurname;
        if (forename.isEmpty() && surname.isEmpty() && !cells.leftOut())
            cells.tell(nameColumn(columns), Words.of("roll.name.missing"), Effect.ROW_LEFT_OUT);
        return new Names(forename, withoutSurname(knownAs, surname, knownSurname), middle, surname, knownSurname, said);
    }

    private static String name(Cells<PupilField> cells, PupilField field, Effect effect) {
        return cells.read(field, NameCell::read, effect).orElse("");
    }

    private static PupilField nameColumn(Columns<PupilField> columns) {
        if (columns.has(PupilField.SURNAME)) return PupilField.SURNAME;
        return columns.has(PupilField.FORENAME) ? PupilField.FORENAME : PupilField.NAME;
    }

    /** “Khan, Aisha” or “Aisha Khan”; without a comma the first word is the forename. */
    static String[] halves(String name) {
        int comma = name.indexOf(',');
        if (comma >= 0)
            return new String[] {
                name.substring(comma + 1).strip(), name.substring(0, comma).strip()
            };
        int space = name.indexOf(' ');
        return space < 0
                ? new String[] {name, ""}
                : new String[] {
                    name.substring(0, space), name.substring(space + 1).strip()
                };
    }

    /** A “preferred name” column often holds the whole name. */
    private static String withoutSurname(String knownAs, String surname, String knownSurname) {
        for (String last : new String[] {knownSurname, surname}) {
            if (!last.isEmpty() && knownAs.endsWith(" " + last))
                return knownAs.substring(0, knownAs.length() - last.length()).strip();
        }
        return knownAs;
    }

    /** A name used in school is kept only where it is another than the legal one. */
    static String differing(String known, String legal) {
        return known.equalsIgnoreCase(legal) ? "" : known;
    }
}
