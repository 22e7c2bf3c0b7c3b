package org.gatehouse.organisations;

import java.util.Arrays;
import java.util.List;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Sheet;

/**
 * What an import would do, before anything is done. An organisation that the file does not name is left as it is.
 *
 * @param held the list that the file was compared with
 * @param add not yet in the list
 * @param change in the list, and different in the file
 * @param same in the list, and the same in the file
 */
public record OrganisationPlan(
        Sheet sheet,
        List<Organisation> held,
        List<Organisation> add,
        List<Change> change,
        List<Organisation> same,
        List<Problem> problems) {

    /** One organisation before and after, with each field that differs. */
    public record Change(Organisation before, Organisation after, List<FieldChange> fields) {}

    /** A field's two values as people read them. */
    public record FieldChange(OrganisationField field, String before, String after) {}

    static List<FieldChange> differences(Organisation before, Organisation after) {
        return Arrays.stream(OrganisationField.values())
                .map(field -> new FieldChange(field, field.of(before), field.of(after)))
                .filter(pair -> !pair.before().equals(pair.after()))
                .toList();
    }

    public boolean changesNothing() {
        return add.isEmpty() && change.isEmpty();
    }
}
