package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;

/** The import of pupils as the preview shows it. */
record PupilImportKind(Roll roll) implements ImportKind<PupilField, Pupil, RollPlan> {
    @Override
    public String words() {
        return "roll.";
    }

    @Override
    public Columns<PupilField> columns(Sheet sheet) {
        return roll.columns(sheet);
    }

    @Override
    public RollPlan plan(Sheet sheet, Columns<PupilField> columns) {
        return roll.plan(sheet, columns);
    }

    @Override
    public void apply(Actor actor, RollPlan plan, Missing decided) {
        roll.apply(actor, plan, decided);
    }

    @Override
    public void leave(Actor actor, List<Pupil> missing, LocalDate day) {
        roll.leave(actor, missing, day);
    }

    @Override
    public int naming() {
        return 1;
    }

    @Override
    public int all(RollPlan plan) {
        return plan.onRoll();
    }

    @Override
    public List<Shown> shown(RollPlan plan, Pupil pupil) {
        return List.of(
                new Shown("roll.column.name", 260, pupil.sorted()),
                new Shown("roll.column.year", 110, PupilField.YEAR_GROUP.of(pupil)),
                new Shown("roll.column.class", 140, pupil.className()),
                new Shown("roll.column.born", 130, PupilField.DATE_OF_BIRTH.of(pupil)),
                new Shown("roll.column.upn", 160, pupil.upn()));
    }
}
