package org.gatehouse.roll;

import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;
import org.jdbi.v3.core.Handle;

/** Mappings that a person corrected, in the file, so that the next export of that layout needs no correcting. */
final class StoredMappings {
    private StoredMappings() {}

    /** The corrected mapping of this layout, or the one that its headers give. */
    static Columns<PupilField> of(Handle sql, Sheet sheet) {
        Map<PupilField, Integer> taken = new EnumMap<>(PupilField.class);
        sql.createQuery("SELECT field, \"column\" FROM roll_mapping WHERE layout = ?")
                .bind(0, sheet.layout())
                .map((row, context) -> Map.entry(PupilField.valueOf(row.getString("field")), row.getInt("column")))
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
        return taken.isEmpty() ? RollImport.columns(sheet) : new Columns<>(PupilField.class, taken);
    }

    static void keep(Handle sql, Sheet sheet, Columns<PupilField> columns) {
        String layout = sheet.layout();
        sql.execute("DELETE FROM roll_mapping WHERE layout = ?", layout);
        if (columns.equals(RollImport.columns(sheet))) return;
        columns.taken()
                .forEach((field, column) -> sql.execute(
                        "INSERT INTO roll_mapping (layout, field, \"column\") VALUES (?, ?, ?)",
                        layout,
                        field.name(),
                        column));
    }
}
