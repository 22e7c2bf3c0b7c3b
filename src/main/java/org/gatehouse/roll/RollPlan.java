package org.gatehouse.roll;

import java.util.Arrays;
import java.util.List;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Sheet;

/**
 * What an import would do, before anything is done.
 *
 * @param columns which column was taken for what
 * @param held the roll that the file was compared with
 * @param add not yet on the roll
 * @param change on the roll, and different in the file
 * @param same on the roll, and the same in the file
 * @param missing on the roll, and not in the file; they are shown and left as they are
 */
public record RollPlan(
        Sheet sheet,
        Columns<PupilField> columns,
        List<Pupil> held,
        List<Pupil> add,
        List<Change> change,
        List<Pupil> same,
        List<Pupil> missing,
        List<Problem> problems) {

    /** One pupil before and after, with each field that differs. */
    public record Change(Pupil before, Pupil after, List<FieldChange> fields) {}

    /** A field’s two values as people read them; empty where nothing is known. */
    public record FieldChange(PupilField field, String before, String after) {}

    /** Each field in which the two differ, as people read it. */
    static List<FieldChange> differences(Pupil before, Pupil after) {
        return Arrays.stream(PupilField.values())
                .filter(field -> field != PupilField.NAME)
                .map(field -> new FieldChange(field, field.of(before), field.of(after)))
                .filter(pair -> !pair.before().equals(pair.after()))
                .toList();
    }

    /** How many rows the file has below its header. */
    public int rows() {
        return sheet.rows().size();
    }

    public boolean changesNothing() {
        return add.isEmpty() && change.isEmpty();
    }

    /** Whether all that the file says was read. */
    public boolean readWhole() {
        return problems.stream().allMatch(problem -> problem.effect() == Effect.TAKEN);
    }
}
