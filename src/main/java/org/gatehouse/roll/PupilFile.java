package org.gatehouse.roll;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;

/** An export read by itself, for commands that have a list of pupils and no school’s file. */
public final class PupilFile {
    private PupilFile() {}

    /** What importing {@code file} would do to {@code held}. */
    public static RollPlan plan(Path file, List<Pupil> held, LocalDate today) throws IOException {
        return plan(Sheet.read(file, PupilField.class), held, today);
    }

    public static RollPlan plan(Sheet sheet, List<Pupil> held, LocalDate today) {
        return RollImport.plan(held, sheet, RollImport.columns(sheet), today);
    }

    /**
     * Its pupils, each under the number of their row. For checking, where a child who is not looked for is worse than one too
     * many: every row whose names can be read counts, also one that an import would leave out.
     */
    public static List<Pupil> read(Path file) throws IOException {
        Sheet sheet = Sheet.read(file, PupilField.class);
        Columns<PupilField> columns = RollImport.columns(sheet);
        RollImport.requireNames(sheet, columns);
        LocalDate today = LocalDate.now();
        return sheet.rows().stream()
                .map(row -> PupilRow.read(sheet, columns, row, today))
                .filter(PupilRow::hasName)
                .map(row -> row.pupil().withId(row.number()))
                .toList();
    }
}
