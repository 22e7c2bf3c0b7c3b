package org.gatehouse.roll;

import java.util.Arrays;
import java.util.List;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Sheet;

/**
 * What an import of pupils would do.
 *
 * @param held the roll that the file was compared with, leavers included
 * @param add not yet on the roll
 * @param change on the roll, and different in the file
 * @param same on the roll, and the same in the file
 * @param missing on the roll, and not in the file
 */
public record RollPlan(
        Sheet sheet,
        Columns<PupilField> columns,
        List<Pupil> held,
        List<Pupil> add,
        List<Change<Pupil>> change,
        List<Pupil> same,
        List<Pupil> missing,
        List<Problem> problems)
        implements ImportPlan<PupilField, Pupil> {
    /** A year’s leavers of a small school may be a few; from here on it is a part of the roll. */
    private static final int FEW = 10;

    private static final int PART = 4;

    /** Each field in which the two differ, as people read it. */
    static List<FieldChange> differences(Pupil before, Pupil after) {
        return Arrays.stream(PupilField.values())
                .filter(field -> field != PupilField.NAME)
                .map(field -> new FieldChange(field, field.of(before), field.of(after)))
                .filter(pair -> !pair.before().equals(pair.after()))
                .toList();
    }

    /** How many are on the roll before anything is done. */
    public int onRoll() {
        return (int) held.stream().filter(Pupil::onRoll).count();
    }

    /** Whether the file lacks everybody, or a quarter of the roll and more than a few. */
    @Override
    public boolean losesMuch() {
        if (missing.isEmpty()) return false;
        int all = onRoll();
        return missing.size() == all || missing.size() >= FEW && missing.size() * PART >= all;
    }
}
