package org.gatehouse.roll;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;
import org.jdbi.v3.core.Handle;

/** Mappings that a person corrected, in the file, so that the next list of that layout needs no correcting. */
final class StoredMappings {
    private StoredMappings() {}

    /** The corrected mapping of this layout; empty where nobody corrected it. */
    static <F extends Enum<F> & RollField> Optional<Columns<F>> of(Handle sql, Sheet sheet, Class<F> fields) {
        Map<F, Integer> taken = new EnumMap<>(fields);
        sql.createQuery("SELECT field, \"column\" FROM roll_mapping WHERE layout = ?")
                .bind(0, layout(sheet, fields))
                .map((row, context) -> Map.entry(Enum.valueOf(fields, row.getString("field")), row.getInt("column")))
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
        return taken.isEmpty() ? Optional.empty() : Optional.of(new Columns<>(fields, taken));
    }

    static <F extends Enum<F> & RollField> void keep(
            Handle sql, Sheet sheet, Columns<F> columns, Columns<F> byHeaders) {
        String layout = layout(sheet, columns.fields());
        sql.execute("DELETE FROM roll_mapping WHERE layout = ?", layout);
        if (columns.equals(byHeaders)) return;
        columns.taken()
                .forEach((field, column) -> sql.execute(
                        "INSERT INTO roll_mapping (layout, field, \"column\") VALUES (?, ?, ?)",
                        layout,
                        field.name(),
                        column));
    }

    private static String layout(Sheet sheet, Class<?> fields) {
        return fields == PupilField.class ? sheet.layout() : fields.getSimpleName() + " " + sheet.layout();
    }
}
