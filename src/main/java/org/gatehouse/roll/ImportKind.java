package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;

/** What the preview of an import asks of the kind of list that is imported: pupils, or pupils’ contacts. */
interface ImportKind<F extends Enum<F> & RollField, T, P extends ImportPlan<F, T>> {
    /**
     * A column of the lists of what is added and missing.
     *
     * @param title the key of its words
     */
    record Shown(String title, double width, String text) {}

    /** The beginning of the keys of its words. */
    String words();

    Columns<F> columns(Sheet sheet);

    P plan(Sheet sheet, Columns<F> columns);

    void apply(Actor actor, P plan, Missing decided);

    /** Marks those who are missing from the file as having left. */
    void leave(Actor actor, List<T> missing, LocalDate day);

    /** How one entry is shown, the columns that name it first. */
    List<Shown> shown(P plan, T one);

    /** How many of the columns name an entry. */
    int naming();

    /** How many are on the roll, for the question that a file which lacks many of them raises. */
    int all(P plan);

    static ImportKind<PupilField, Pupil, RollPlan> pupils(Roll roll) {
        return new PupilImportKind(roll);
    }

    static ImportKind<ContactField, PupilContact, ContactPlan> contacts(Roll roll) {
        return new ContactImportKind(roll);
    }
}
