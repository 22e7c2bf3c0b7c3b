package org.gatehouse.roll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Problem.Effect;

/** One adult as all the rows of a list describe them: several addresses, several children. */
final class ContactGroup {
    private final ContactRow first;
    private final List<ContactRow> rows = new ArrayList<>();
    private final Map<Long, List<ContactRow>> byPupil = new LinkedHashMap<>();
    /** Under a number of the list; below zero until the contact is held. */
    private long id;

    ContactGroup(ContactRow first, long id) {
        this.first = first;
        this.id = id;
    }

    void add(ContactRow row, long pupilId) {
        rows.add(row);
        List<ContactRow> sameChild = byPupil.computeIfAbsent(pupilId, child -> new ArrayList<>());
        sameChild.stream()
                .filter(earlier -> saysOpposite(earlier, row))
                .findFirst()
                .ifPresent(earlier -> row.cells()
                        .tell(
                                ContactField.RESPONSIBILITY,
                                Words.of(
                                        "roll.contact.responsibility-twice",
                                        String.valueOf(earlier.cells().row())),
                                Effect.CELL_LEFT_OUT));
        sameChild.add(row);
    }

    /** A blank says nothing. */
    private static boolean saysOpposite(ContactRow one, ContactRow other) {
        return !one.cells().text(ContactField.RESPONSIBILITY).isEmpty()
                && !other.cells().text(ContactField.RESPONSIBILITY).isEmpty()
                && one.link().parentalResponsibility() != other.link().parentalResponsibility();
    }

    long id() {
        return id;
    }

    void held(long heldId) {
        id = heldId;
    }

    String sourceId() {
        return first.sourceId();
    }

    ContactRow first() {
        return first;
    }

    String nameKey() {
        return nameKey(first.link().contact());
    }

    static String nameKey(Contact contact) {
        return PupilIndex.folded(contact.forename()) + "|" + PupilIndex.folded(contact.surname());
    }

    Set<Long> pupils() {
        return byPupil.keySet();
    }

    boolean shares(Contact other) {
        return rows.stream().anyMatch(row -> shares(row.link().contact(), other));
    }

    static boolean shares(Contact one, Contact other) {
        return one.emails().stream()
                        .map(ContactCells::foldedEmail)
                        .anyMatch(email -> other.emails().stream()
                                .map(ContactCells::foldedEmail)
                                .anyMatch(email::equals))
                || one.telephones().stream()
                        .map(ContactCells::digits)
                        .anyMatch(number -> other.telephones().stream()
                                .map(ContactCells::digits)
                                .anyMatch(number::equals));
    }

    /** The adult as the list has them, over what is held of them, or over nothing. */
    Contact contact(Contact held) {
        Contact known = held == null ? new Contact(id, "", "", "", List.of(), List.of()) : held;
        List<String> emails = new ArrayList<>();
        List<String> telephones = new ArrayList<>();
        for (ContactRow row : rows) {
            emails.addAll(row.link().contact().emails());
            telephones.addAll(row.link().contact().telephones());
        }
        // Where one could not be read, it may be one that is held.
        if (!saidInAll(ContactField.EMAIL)) emails.addAll(known.emails());
        if (!saidInAll(ContactField.TELEPHONE)) telephones.addAll(known.telephones());
        Contact read = first.link().contact();
        return new Contact(
                id,
                said(ContactField.TITLE) || !read.title().isEmpty() ? read.title() : known.title(),
                read.forename().isEmpty() ? known.forename() : read.forename(),
                read.surname().isEmpty() ? known.surname() : read.surname(),
                ContactCells.distinct(emails, ContactCells::foldedEmail),
                ContactCells.distinct(telephones, ContactCells::digits));
    }

    /** What the adult is to the child, over what is held of it. */
    PupilContact link(long pupilId, Contact contact, PupilContact held) {
        PupilContact known = held == null ? new PupilContact(pupilId, contact, "", 0, false, false) : held;
        List<ContactRow> sameChild = byPupil.get(pupilId);
        return new PupilContact(
                pupilId,
                contact,
                first(sameChild, ContactField.RELATION, PupilContact::relation, known.relation(), ""),
                first(sameChild, ContactField.PRIORITY, PupilContact::priority, known.priority(), 0),
                clear(sameChild, ContactField.RESPONSIBILITY)
                        ? first(
                                sameChild,
                                ContactField.RESPONSIBILITY,
                                PupilContact::parentalResponsibility,
                                false,
                                false)
                        : known.parentalResponsibility(),
                first(sameChild, ContactField.LIVES_WITH, PupilContact::livesWith, known.livesWith(), false));
    }

    /** The first row that says something; a blank counts where no row says more; what no row speaks of stays. */
    private static <T> T first(
            List<ContactRow> rows,
            ContactField field,
            java.util.function.Function<PupilContact, T> value,
            T known,
            T blank) {
        List<T> said = rows.stream()
                .filter(row -> row.said().contains(field))
                .filter(row -> !row.cells().unread().contains(field))
                .map(row -> value.apply(row.link()))
                .toList();
        if (said.isEmpty()) return known;
        return said.stream().filter(one -> !one.equals(blank)).findFirst().orElse(blank);
    }

    /** Where two rows say the opposite, neither is believed. */
    private static boolean clear(List<ContactRow> rows, ContactField field) {
        return rows.stream()
                .allMatch(row ->
                        row.said().contains(field) && !row.cells().unread().contains(field));
    }

    private boolean said(ContactField field) {
        return first.said().contains(field);
    }

    private boolean saidInAll(ContactField field) {
        return rows.stream().allMatch(row -> row.said().contains(field));
    }
}
