package org.gatehouse.roll;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.people.Emails;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Cells;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Dates;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;

/**
 * One adult and one child as a row of a list of contacts describes them.
 *
 * @param pupil what the row says of the child, for finding them on the roll
 * @param id of the child in the information system, whatever kind of number it is
 * @param link with a contact that has no number yet
 * @param said the fields about which the row says something, also by a blank
 */
record ContactRow(
        Cells<ContactField> cells, Pupil pupil, String id, String sourceId, PupilContact link, Set<ContactField> said) {

    static ContactRow read(Sheet sheet, Columns<ContactField> columns, Row row) {
        Cells<ContactField> cells = new Cells<>(sheet, columns, row);
        Pupil pupil = pupil(cells);
        String[] name = {
            cells.text(ContactField.TITLE),
            name(cells, ContactField.FORENAME, Effect.ROW_LEFT_OUT),
            name(cells, ContactField.SURNAME, Effect.ROW_LEFT_OUT)
        };
        String whole = name(cells, ContactField.NAME, Effect.ROW_LEFT_OUT);
        if ((name[1] + name[2]).isEmpty() && !whole.isEmpty()) {
            String[] halves = ContactCells.halves(whole);
            name = new String[] {name[0].isEmpty() ? halves[0] : name[0], halves[1], halves[2]};
        }
        Contact contact = new Contact(
                0,
                name[0],
                name[1],
                name[2],
                texts(cells, ContactField.EMAILS, ContactCells::emails, Emails::read, ContactCells::foldedEmail),
                texts(
                        cells,
                        ContactField.TELEPHONES,
                        ContactCells::telephones,
                        ContactCells::telephone,
                        ContactCells::digits));
        PupilContact link = new PupilContact(
                0,
                contact,
                cells.read(ContactField.RELATION, ContactCells::relation, Effect.CELL_LEFT_OUT)
                        .orElse(""),
                cells.read(ContactField.PRIORITY, ContactCells::priority, Effect.CELL_LEFT_OUT)
                        .orElse(0),
                cells.read(ContactField.RESPONSIBILITY, ContactCells::truth, Effect.CELL_LEFT_OUT)
                        .orElse(false),
                cells.read(ContactField.LIVES_WITH, ContactCells::truth, Effect.CELL_LEFT_OUT)
                        .orElse(false));
        Set<ContactField> said = EnumSet.noneOf(ContactField.class);
        said.addAll(columns.taken().keySet());
        if (ContactField.EMAILS.stream().anyMatch(said::contains)) said.add(ContactField.EMAIL);
        if (ContactField.TELEPHONES.stream().anyMatch(said::contains)) said.add(ContactField.TELEPHONE);
        said.removeAll(cells.unread());
        if (ContactField.EMAILS.stream().anyMatch(cells.unread()::contains)) said.remove(ContactField.EMAIL);
        if (ContactField.TELEPHONES.stream().anyMatch(cells.unread()::contains)) said.remove(ContactField.TELEPHONE);
        return new ContactRow(
                cells, pupil, cells.text(ContactField.PUPIL_ID), cells.text(ContactField.CONTACT_ID), link, said);
    }

    private static Pupil pupil(Cells<ContactField> cells) {
        String forename = name(cells, ContactField.PUPIL_FORENAME, Effect.TAKEN);
        String surname = name(cells, ContactField.PUPIL_SURNAME, Effect.TAKEN);
        String whole = name(cells, ContactField.PUPIL_NAME, Effect.TAKEN);
        if ((forename + surname).isEmpty() && !whole.isEmpty()) {
            String[] halves = Names.halves(whole);
            forename = halves[0];
            surname = halves[1];
        }
        return new Pupil(
                0,
                cells.read(ContactField.PUPIL_UPN, Upn::read, Effect.TAKEN)
                        .map(Upn::value)
                        .orElse(""),
                cells.text(ContactField.PUPIL_ADMISSION_NUMBER),
                forename,
                "",
                "",
                surname,
                "",
                null,
                cells.read(ContactField.PUPIL_CLASS, ClassName::read, Effect.TAKEN)
                        .orElse(""),
                cells.read(ContactField.PUPIL_BORN, Dates::read, Effect.TAKEN).orElse(null),
                null,
                List.of());
    }

    private static String name(Cells<ContactField> cells, ContactField field, Effect effect) {
        return cells.read(field, NameCell::read, effect).orElse("");
    }

    /** What several columns and several in one cell say; one that cannot be read is told, and the others are kept. */
    private static List<String> texts(
            Cells<ContactField> cells,
            List<ContactField> fields,
            Function<String, List<String>> apart,
            Function<String, String> reader,
            java.util.function.UnaryOperator<String> folded) {
        List<String> texts = new ArrayList<>();
        for (ContactField field : fields) {
            for (String part : apart.apply(cells.text(field))) {
                try {
                    texts.add(reader.apply(part));
                } catch (Refusal refusal) {
                    cells.tell(field, refusal.getMessage(), Effect.CELL_LEFT_OUT);
                }
            }
        }
        return ContactCells.distinct(texts, folded);
    }

    boolean named() {
        return !(link.contact().forename() + link.contact().surname()).isEmpty();
    }

    /** A child without any contact has a row too in some lists; it says nothing. */
    boolean saysNothing() {
        return !named()
                && !cells.leftOut()
                && link.contact().emails().isEmpty()
                && link.contact().telephones().isEmpty()
                && cells.problems().isEmpty();
    }

    void tell(ContactField field, String key, Object... arguments) {
        cells.tell(field, Words.of(key, arguments), Effect.ROW_LEFT_OUT);
    }
}
