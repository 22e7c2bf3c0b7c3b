package org.gatehouse.roll;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;

/** A list of contacts read by itself, for commands that have no school’s file: the children are those whom it names. */
public final class ContactFile {
    private ContactFile() {}

    /** What importing it would do where nobody is held yet. */
    public static ContactPlan plan(Sheet sheet) {
        Columns<ContactField> columns = ContactImport.columns(sheet);
        List<Pupil> pupils = new ArrayList<>();
        PupilIndex<Pupil> index = new PupilIndex<>(true);
        for (Row row : sheet.rows()) {
            Pupil child = ContactRow.read(sheet, columns, row).pupil();
            try {
                if (child.name().isEmpty()
                                && child.upn().isEmpty()
                                && child.admissionNumber().isEmpty()
                        || index.find(child) != null) continue;
                Pupil added = child.withId(pupils.size() + 1);
                pupils.add(added);
                index.add(added, added);
            } catch (Refusal unclear) {
                // The comparison tells it with its row.
                continue;
            }
        }
        return ContactImport.plan(pupils, List.of(), sheet, columns);
    }
}
