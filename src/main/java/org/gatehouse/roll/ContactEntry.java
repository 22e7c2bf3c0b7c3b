package org.gatehouse.roll;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gatehouse.people.Emails;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** A contact as somebody types one in, field by field, under the rules that an import keeps. */
public final class ContactEntry {
    private final Map<ContactField, String> typed;
    private final Map<ContactField, String> problems = new EnumMap<>(ContactField.class);

    /** @param typed what stands in each field; e-mails and telephones one a line */
    public ContactEntry(Map<ContactField, String> typed) {
        this.typed = typed;
    }

    /** The contact that is meant; only good where there are no {@link #problems()}. */
    public PupilContact of(long pupilId, long contactId, boolean responsibility, boolean livesWith) {
        problems.clear();
        String forename = read(ContactField.FORENAME, NameCell::read, "");
        String surname = read(ContactField.SURNAME, NameCell::read, "");
        if (forename.isEmpty() && surname.isEmpty())
            problems.putIfAbsent(ContactField.SURNAME, Words.of("roll.contact.name"));
        Contact contact = new Contact(
                contactId,
                text(ContactField.TITLE),
                forename,
                surname,
                ContactCells.distinct(
                        all(ContactField.EMAIL, ContactCells::emails, Emails::read), ContactCells::foldedEmail),
                ContactCells.distinct(
                        all(ContactField.TELEPHONE, ContactCells::telephones, ContactCells::telephone),
                        ContactCells::digits));
        return new PupilContact(
                pupilId,
                contact,
                read(ContactField.RELATION, ContactCells::relation, ""),
                read(ContactField.PRIORITY, ContactCells::priority, 0),
                responsibility,
                livesWith);
    }

    /** Why a field cannot be taken, in words that stand beside it. */
    public Map<ContactField, String> problems() {
        return problems;
    }

    private String text(ContactField field) {
        return typed.getOrDefault(field, "").strip();
    }

    private List<String> all(
            ContactField field, Function<String, List<String>> apart, Function<String, String> reader) {
        List<String> all = new ArrayList<>();
        for (String part : apart.apply(text(field))) {
            try {
                all.add(reader.apply(part));
            } catch (Refusal refusal) {
                problems.putIfAbsent(field, refusal.getMessage());
            }
        }
        return all;
    }

    private <T> T read(ContactField field, Function<String, T> reader, T blank) {
        String text = text(field);
        if (text.isEmpty()) return blank;
        try {
            T read = reader.apply(text);
            return read == null ? blank : read;
        } catch (Refusal refusal) {
            problems.put(field, refusal.getMessage());
            return blank;
        }
    }
}
