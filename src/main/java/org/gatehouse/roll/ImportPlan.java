package org.gatehouse.roll;

import java.util.List;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Sheet;

/** What an import would do, before anything is done: pupils, or pupils’ contacts. */
public interface ImportPlan<F extends Enum<F> & RollField, T> {
    /** One entry before and after, with each field that differs. */
    record Change<T>(T before, T after, List<FieldChange> fields) {}

    /** A field’s two values as people read them; empty where nothing is known. */
    record FieldChange(RollField field, String before, String after) {}

    Sheet sheet();

    /** Which column was taken for what. */
    Columns<F> columns();

    List<T> add();

    List<Change<T>> change();

    List<T> same();

    /** On the roll, and not in the file. */
    List<T> missing();

    List<Problem> problems();

    /** How many rows the file has below its header. */
    default int rows() {
        return sheet().rows().size();
    }

    default boolean changesNothing() {
        return add().isEmpty() && change().isEmpty();
    }

    /** Whether all that the file says was read. */
    default boolean readWhole() {
        return problems().stream().allMatch(problem -> problem.effect() == Effect.TAKEN);
    }

    /** Whether so many are missing that the file is more likely a wrong or partial one. */
    default boolean losesMuch() {
        return false;
    }
}
