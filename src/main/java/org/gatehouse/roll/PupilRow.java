package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Cells;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Dates;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;

/**
 * A pupil as one row of an export describes them.
 *
 * @param names as the row has them, also where legal and known are the same
 * @param said the fields that the row speaks about, also by leaving them blank; the roll keeps its own word on the others
 */
record PupilRow(
        int number, Pupil pupil, Names names, Set<PupilField> said, Set<PupilField> unread, List<Problem> problems) {

    private static final Pattern HANDLES = Pattern.compile("[\\s,;]+");

    boolean leftOut() {
        return problems.stream().anyMatch(problem -> problem.effect() == Effect.ROW_LEFT_OUT);
    }

    boolean hasName() {
        return !pupil.name().isEmpty() && !unread.contains(PupilField.FORENAME) && !unread.contains(PupilField.SURNAME);
    }

    static PupilRow read(Sheet sheet, Columns<PupilField> columns, Row row, LocalDate today) {
        Cells<PupilField> cells = new Cells<>(sheet, columns, row);
        Names names = Names.read(cells, columns);
        Set<PupilField> said = EnumSet.noneOf(PupilField.class);
        said.addAll(columns.taken().keySet());
        said.addAll(names.said());
        String upn = cells.read(PupilField.UPN, Upn::read, Effect.CELL_LEFT_OUT)
                .map(number -> looked(cells, number))
                .orElse("");
        Pupil pupil = new Pupil(
                0,
                upn,
                cells.text(PupilField.ADMISSION_NUMBER),
                names.forename(),
                Names.differing(names.knownAs(), names.forename()),
                names.middle(),
                names.surname(),
                Names.differing(names.knownSurname(), names.surname()),
                cells.read(PupilField.YEAR_GROUP, YearGroup::read, Effect.CELL_LEFT_OUT)
                        .orElse(null),
                cells.read(PupilField.CLASS, ClassName::read, Effect.CELL_LEFT_OUT)
                        .orElse(""),
                cells.read(PupilField.DATE_OF_BIRTH, cell -> birth(cell, today), Effect.CELL_LEFT_OUT)
                        .orElse(null),
                cells.read(PupilField.LEFT_ON, Dates::read, Effect.CELL_LEFT_OUT)
                        .filter(day -> !day.isAfter(today))
                        .orElse(null),
                handles(cells.text(PupilField.HANDLES)));
        said.removeAll(cells.unread());
        return new PupilRow(row.number(), pupil, names, said, cells.unread(), cells.problems());
    }

    private static List<String> handles(String cell) {
        return HANDLES.splitAsStream(cell)
                .map(handle -> handle.replaceFirst("^@", ""))
                .filter(handle -> !handle.isEmpty())
                .toList();
    }

    private static String looked(Cells<PupilField> cells, Upn upn) {
        if (!upn.checks()) cells.tell(PupilField.UPN, Words.of("roll.upn.letter", upn.value()), Effect.TAKEN);
        return upn.value();
    }

    static LocalDate birth(String cell, LocalDate today) {
        LocalDate day = Dates.read(cell);
        if (day.isAfter(today) || day.isBefore(today.minusYears(20))) throw new Refusal("roll.birth.unlikely", cell);
        return day;
    }

    /** This row’s word over what the roll holds. */
    Pupil over(Pupil held) {
        String forename = legal(PupilField.FORENAME, PupilField.KNOWN_AS, held.forename(), held.knownAs());
        String surname = legal(PupilField.SURNAME, PupilField.KNOWN_SURNAME, held.surname(), held.knownSurname());
        return new Pupil(
                held.id(),
                kept(PupilField.UPN, held.upn(), pupil.upn()),
                PupilIndex.admission(held).equals(PupilIndex.admission(pupil))
                        ? held.admissionNumber()
                        : kept(PupilField.ADMISSION_NUMBER, held.admissionNumber(), pupil.admissionNumber()),
                forename,
                Names.differing(said.contains(PupilField.KNOWN_AS) ? names.knownAs() : held.knownAs(), forename),
                said.contains(PupilField.MIDDLE_NAMES) ? pupil.middleNames() : held.middleNames(),
                surname,
                Names.differing(
                        said.contains(PupilField.KNOWN_SURNAME) ? names.knownSurname() : held.knownSurname(), surname),
                said.contains(PupilField.YEAR_GROUP) ? pupil.year() : held.year(),
                said.contains(PupilField.CLASS) ? pupil.className() : held.className(),
                pupil.dateOfBirth() == null ? held.dateOfBirth() : pupil.dateOfBirth(),
                // A child who stands in the export without a leaving date is here, also one who had left before.
                unread.contains(PupilField.LEFT_ON) ? held.leftOn() : pupil.leftOn(),
                said.contains(PupilField.HANDLES) ? pupil.handles() : held.handles());
    }

    /** An export with one name column may hold the name used in school; that takes nothing from the legal one. */
    private String legal(PupilField legal, PupilField known, String held, String heldKnown) {
        String read = legal == PupilField.FORENAME ? names.forename() : names.surname();
        boolean used = !said.contains(known) && read.equalsIgnoreCase(heldKnown);
        return used ? held : kept(legal, held, read);
    }

    /** A blank never takes away what tells one child from another. */
    private String kept(PupilField field, String held, String read) {
        return said.contains(field) && !read.isEmpty() ? read : held;
    }
}
