package org.gatehouse.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.roll.ImportPlan.Change;
import org.gatehouse.roll.ImportPlan.FieldChange;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Row;
import org.gatehouse.sheets.Sheet;

/** Compares a list of contacts with those already held; changes nothing. */
final class ContactImport {
    private final Columns<ContactField> columns;
    private final ContactPupils pupils;
    private final HeldContacts held;
    private final Map<String, ContactGroup> byId = new HashMap<>();
    private final Map<String, List<ContactGroup>> byName = new HashMap<>();
    private final List<ContactGroup> groups = new ArrayList<>();
    private final List<ContactRow> rows = new ArrayList<>();
    private final Map<Long, String> sourceIds = new HashMap<>();
    private final Set<HeldContact> met = new HashSet<>();
    private final List<PupilContact> add = new ArrayList<>();
    private final List<Change<PupilContact>> change = new ArrayList<>();
    private final List<PupilContact> same = new ArrayList<>();

    private ContactImport(Columns<ContactField> columns, List<Pupil> pupils, List<HeldContact> held) {
        this.columns = columns;
        this.pupils = new ContactPupils(pupils);
        this.held = new HeldContacts(held);
    }

    /** The columns as their headers name them; a name that stands there once is the adult’s where the child has another. */
    static Columns<ContactField> columns(Sheet sheet) {
        Columns<ContactField> columns = Columns.match(ContactField.class, sheet.header());
        boolean child = Stream.of(
                        ContactField.PUPIL_NAME,
                        ContactField.PUPIL_UPN,
                        ContactField.PUPIL_ADMISSION_NUMBER,
                        ContactField.PUPIL_ID)
                .anyMatch(columns::has);
        boolean adult = Stream.of(ContactField.FORENAME, ContactField.SURNAME, ContactField.NAME)
                .anyMatch(columns::has);
        if (!child || adult) return columns;
        columns = moved(columns, ContactField.PUPIL_FORENAME, ContactField.FORENAME);
        return moved(columns, ContactField.PUPIL_SURNAME, ContactField.SURNAME);
    }

    private static Columns<ContactField> moved(Columns<ContactField> columns, ContactField from, ContactField to) {
        return columns.has(from) ? columns.with(to, columns.of(from).getAsInt()) : columns;
    }

    /**
     * What importing {@code sheet} would do.
     *
     * @param pupils leavers included
     * @throws Refusal where no column names the children, or none the adults
     */
    static ContactPlan plan(List<Pupil> pupils, List<HeldContact> held, Sheet sheet, Columns<ContactField> columns) {
        requireNames(sheet, columns);
        ContactImport compared = new ContactImport(columns, pupils, held);
        for (Row row : sheet.rows()) compared.take(ContactRow.read(sheet, columns, row));
        compared.match();
        compared.groups.forEach(compared::compare);
        Map<Long, Pupil> byId = pupils.stream().collect(Collectors.toMap(Pupil::id, Function.identity()));
        List<PupilContact> missing = held.stream()
                .filter(HeldContact::current)
                .filter(one -> !compared.met.contains(one))
                .filter(one -> byId.get(one.link().pupilId()).onRoll())
                .map(HeldContact::link)
                .toList();
        List<Problem> problems = compared.rows.stream()
                .flatMap(row -> row.cells().problems().stream())
                .toList();
        return new ContactPlan(
                sheet,
                columns,
                List.copyOf(held),
                byId,
                Map.copyOf(compared.sourceIds),
                List.copyOf(compared.add),
                List.copyOf(compared.change),
                List.copyOf(compared.same),
                missing,
                problems);
    }

    private static void requireNames(Sheet sheet, Columns<ContactField> columns) {
        boolean child = columns.has(ContactField.PUPIL_UPN)
                || columns.has(ContactField.PUPIL_ADMISSION_NUMBER)
                || columns.has(ContactField.PUPIL_ID)
                || columns.has(ContactField.PUPIL_NAME)
                || columns.has(ContactField.PUPIL_FORENAME) && columns.has(ContactField.PUPIL_SURNAME);
        boolean adult = columns.has(ContactField.NAME) || columns.has(ContactField.SURNAME);
        if (!child || !adult)
            throw new Refusal("roll.contact.no-names", sheet.name(), String.join(", ", sheet.header()));
    }

    private void take(ContactRow row) {
        rows.add(row);
        if (row.saysNothing()) return;
        try {
            Pupil pupil = pupils.find(row.pupil(), row.id());
            if (!row.cells().leftOut() && !row.named()) row.tell(named(), "roll.contact.no-name");
            ContactGroup group = row.cells().leftOut() ? null : group(row, pupil.id());
            if (group == null) met.addAll(held.perhaps(pupil.id(), row));
            else group.add(row, pupil.id());
        } catch (Refusal unclear) {
            row.cells().tell(child(), unclear.getMessage(), Effect.ROW_LEFT_OUT);
        }
    }

    /** The adult of this row among those above it, or a new one; null where the row contradicts them. */
    private ContactGroup group(ContactRow row, long pupilId) {
        String name = ContactGroup.nameKey(row.link().contact());
        if (!row.sourceId().isEmpty()) {
            ContactGroup known = byId.get(row.sourceId());
            if (known == null) return opened(row, name);
            if (!HeldContacts.strangers(
                    known.first().link().contact(), row.link().contact())) return known;
            row.tell(
                    ContactField.CONTACT_ID,
                    "roll.contact.id-twice",
                    row.sourceId(),
                    known.first().link().contact().name(),
                    String.valueOf(known.first().cells().row()));
            return null;
        }
        return byName.getOrDefault(name, List.of()).stream()
                .filter(known -> known.sourceId().isEmpty())
                .filter(known -> known.pupils().contains(pupilId)
                        || known.shares(row.link().contact()))
                .findFirst()
                .orElseGet(() -> opened(row, name));
    }

    private ContactGroup opened(ContactRow row, String name) {
        ContactGroup group = new ContactGroup(row, -1 - groups.size());
        groups.add(group);
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(group);
        if (!row.sourceId().isEmpty()) byId.put(row.sourceId(), group);
        return group;
    }

    /** First by the number, so that of two of one name neither takes the other’s place. */
    private void match() {
        for (ContactGroup group : groups) held.byNumber(group).ifPresent(group::held);
        for (ContactGroup group : List.copyOf(groups)) {
            if (group.id() > 0) continue;
            try {
                held.byName(group).ifPresent(group::held);
            } catch (Refusal unclear) {
                group.first().cells().tell(named(), unclear.getMessage(), Effect.ROW_LEFT_OUT);
                group.pupils().forEach(pupil -> met.addAll(held.perhaps(pupil, group.first())));
                groups.remove(group);
            }
        }
    }

    private void compare(ContactGroup group) {
        Contact contact = group.contact(held.contact(group.id()));
        if (!group.sourceId().isEmpty()) sourceIds.put(contact.id(), group.sourceId());
        for (long pupilId : group.pupils()) {
            HeldContact before = held.link(pupilId, group.id());
            PupilContact after = group.link(pupilId, contact, before == null ? null : before.link());
            if (before == null) {
                add.add(after);
                continue;
            }
            met.add(before);
            List<FieldChange> fields = differences(before, after);
            if (fields.isEmpty()) same.add(before.link());
            else change.add(new Change<>(before.link(), after, fields));
            if (!before.current())
                group.first()
                        .cells()
                        .tell(
                                named(),
                                Words.of(
                                        "roll.contact.back",
                                        before.link().contact().name(),
                                        PupilField.text(before.endedOn())),
                                Effect.TAKEN);
        }
    }

    private static List<FieldChange> differences(HeldContact before, PupilContact after) {
        Map<ContactField, FieldChange> fields = new LinkedHashMap<>();
        for (FieldChange field : differences(before.link(), after)) fields.put((ContactField) field.field(), field);
        if (!before.current())
            fields.put(ContactField.ENDED, new FieldChange(ContactField.ENDED, PupilField.text(before.endedOn()), ""));
        return List.copyOf(fields.values());
    }

    /** Each thing in which the two differ, as people read it. */
    static List<FieldChange> differences(PupilContact before, PupilContact after) {
        return ContactField.COMPARED.stream()
                .map(field -> new FieldChange(field, field.of(before), field.of(after)))
                .filter(pair -> !pair.before().equals(pair.after()))
                .toList();
    }

    private ContactField child() {
        return first(
                ContactField.PUPIL_SURNAME,
                ContactField.PUPIL_NAME,
                ContactField.PUPIL_FORENAME,
                ContactField.PUPIL_UPN,
                ContactField.PUPIL_ADMISSION_NUMBER,
                ContactField.PUPIL_ID);
    }

    private ContactField named() {
        return first(ContactField.SURNAME, ContactField.NAME);
    }

    private ContactField first(ContactField... fields) {
        return Stream.of(fields).filter(columns::has).findFirst().orElse(fields[0]);
    }
}
