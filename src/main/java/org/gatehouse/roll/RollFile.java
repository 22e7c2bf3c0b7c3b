package org.gatehouse.roll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Field;
import org.gatehouse.sheets.Sheet;

/** A file for the roll, told by its header: a list of pupils, or of the adults around them. */
public record RollFile(Sheet sheet, boolean contacts) {
    /** Headers by which a list of parents and carers is told from a list of pupils. */
    private enum ContactSign implements Field {
        RESPONSIBILITY("Parental responsibility*", "(Contact) Parental responsibility*"),
        PRIORITY("Priority", "(Contact) Priority"),
        HOME("Lives with*", "(Contact) Lives with*"),
        RELATIONSHIP("Relationship*", "(Contact) relationship*"),
        SECOND_SURNAME("Surname#2", "Last name#2", "Contact surname", "Contact last name", "Contact name");

        private final List<String> headers;

        ContactSign(String... headers) {
            this.headers = List.of(headers);
        }

        @Override
        public String key() {
            return name();
        }

        @Override
        public List<String> headers() {
            return headers;
        }
    }

    public static RollFile read(Path file) throws IOException {
        Sheet asPupils = Sheet.read(file, PupilField.class);
        if (!listsContacts(asPupils)) return new RollFile(asPupils, false);
        return new RollFile(Sheet.read(file, ContactField.class), true);
    }

    static boolean listsContacts(Sheet sheet) {
        return Columns.match(ContactSign.class, sheet.header()).taken().size() > 1;
    }
}
