package org.gatehouse.roll;

import static org.gatehouse.book.Permission.CHANGE_ROLL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.roll.ImportPlan.Change;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;
import org.jdbi.v3.core.Handle;

/** The pupils’ contacts, and the acts that bring them, change them and end them. */
public final class Contacts {
    private final Book book;
    private final People people;

    Contacts(Book book, People people) {
        this.book = book;
        this.people = people;
    }

    /** A child’s contacts of today, whom to call first first. */
    public List<PupilContact> of(long pupilId) {
        return book.read(sql -> StoredContacts.of(sql, pupilId)).stream()
                .filter(HeldContact::current)
                .map(HeldContact::link)
                .toList();
    }

    /** The e-mails that the office holds of those who are some child’s contact today, as {@code sql} sees them at this moment. */
    public List<OfficeEmail> emails(Handle sql) {
        Map<Long, Pupil> pupils = new HashMap<>();
        StoredPupils.all(sql).forEach(pupil -> pupils.put(pupil.id(), pupil));
        Map<Long, Contact> contacts = new LinkedHashMap<>();
        Map<Long, List<Pupil>> children = new HashMap<>();
        for (PupilContact link : current(StoredContacts.all(sql))) {
            contacts.putIfAbsent(link.contact().id(), link.contact());
            children.computeIfAbsent(link.contact().id(), id -> new ArrayList<>())
                    .add(pupils.get(link.pupilId()));
        }
        return contacts.values().stream()
                .flatMap(contact -> contact.emails().stream()
                        .map(email -> new OfficeEmail(email, contact, children.get(contact.id()))))
                .toList();
    }

    /** What was taken for what when a list of this layout was last imported; else what its headers say. */
    public Columns<ContactField> columns(Sheet sheet) {
        return book.read(
                sql -> StoredMappings.of(sql, sheet, ContactField.class).orElseGet(() -> ContactImport.columns(sheet)));
    }

    /** What importing {@code sheet} would do; changes nothing. */
    public ContactPlan plan(Sheet sheet, Columns<ContactField> columns) {
        List<Pupil> pupils = book.read(StoredPupils::all);
        return ContactImport.plan(pupils, book.read(StoredContacts::all), sheet, columns);
    }

    /**
     * Does what {@code plan} says: adds and changes, and ends nobody.
     *
     * @throws Refusal where the contacts are no longer those that the plan was made on
     */
    public void apply(Actor actor, ContactPlan plan) {
        act(actor, "roll.contacts.import", act -> {
            if (!StoredContacts.all(act.sql()).equals(plan.held())) throw new Refusal("roll.changed-elsewhere");
            if (plan.changesNothing()) throw new Refusal("roll.nothing-to-do");
            Map<Long, Contact> contacts = new LinkedHashMap<>();
            Map<Long, Long> given = new HashMap<>();
            Map<Long, String> sourceIds = new HashMap<>();
            long next = StoredContacts.nextId(act.sql());
            List<PupilContact> links = new ArrayList<>();
            Stream<PupilContact> wanted =
                    Stream.concat(plan.add().stream(), plan.change().stream().map(Change::after));
            for (PupilContact link : (Iterable<PupilContact>) wanted::iterator) {
                long planned = link.contact().id();
                if (planned <= 0 && !given.containsKey(planned)) given.put(planned, next++);
                long id = given.getOrDefault(planned, planned);
                contacts.put(id, link.contact().withId(id));
                if (plan.sourceIds().containsKey(planned))
                    sourceIds.put(id, plan.sourceIds().get(planned));
                links.add(link.of(contacts.get(id)));
            }
            StoredContacts.put(act.sql(), contacts.values(), sourceIds);
            StoredContacts.link(act.sql(), links);
            StoredMappings.keep(act.sql(), plan.sheet(), plan.columns(), ContactImport.columns(plan.sheet()));
            act.record(
                    "roll",
                    Map.of(
                            "rows", plan.rows(),
                            "added", plan.add().size(),
                            "changed", plan.change().size(),
                            "same", plan.same().size(),
                            "missing", plan.missing().size(),
                            "problems", plan.problems().size()));
            return plan;
        });
    }

    /**
     * Gives a child a contact by hand; one without a number is new, one with a number is another child’s already.
     *
     * @return the contact under the number that they have from now on
     */
    public PupilContact add(Actor actor, PupilContact wanted) {
        ContactRules.require(wanted);
        return act(actor, "roll.contact.add", act -> {
            boolean linked = StoredContacts.of(act.sql(), wanted.pupilId()).stream()
                    .filter(HeldContact::current)
                    .map(HeldContact::link)
                    .anyMatch(other -> ContactRules.sameAdult(other.contact(), wanted.contact()));
            if (linked) throw new Refusal("roll.contact.taken", wanted.contact().name());
            Contact contact = wanted.contact();
            if (contact.id() <= 0) {
                contact = contact.withId(StoredContacts.nextId(act.sql()));
                StoredContacts.put(act.sql(), List.of(contact), Map.of());
            }
            PupilContact added = wanted.of(contact);
            StoredContacts.link(act.sql(), List.of(added));
            act.record(subject(added), Map.of("contact", contact.id()));
            return added;
        });
    }

    /**
     * Changes a child’s contact by hand. Name, e-mails and telephones are the adult’s own and change for all their children.
     *
     * @param seen the contact as they stood on the screen
     * @throws Refusal where another desk changed them since
     */
    public PupilContact change(Actor actor, PupilContact seen, PupilContact wanted) {
        if (seen.pupilId() != wanted.pupilId()
                || seen.contact().id() != wanted.contact().id()) throw new IllegalArgumentException("another contact");
        ContactRules.require(wanted);
        return act(actor, "roll.contact.change", act -> {
            requireSeen(act, List.of(seen));
            StoredContacts.put(act.sql(), List.of(wanted.contact()), Map.of());
            StoredContacts.link(act.sql(), List.of(wanted));
            List<String> fields = ContactImport.differences(seen, wanted).stream()
                    .map(change -> change.field().key())
                    .toList();
            act.record(subject(wanted), Map.of("contact", wanted.contact().id(), "fields", fields));
            return wanted;
        });
    }

    /** Says that adults are no longer contacts of these children since {@code day}; what was held stays in the file. */
    public void end(Actor actor, List<PupilContact> ended, LocalDate day) {
        act(actor, "roll.contact.end", act -> {
            requireSeen(act, ended);
            StoredContacts.end(act.sql(), ended, day);
            List<List<Long>> pairs = ended.stream()
                    .map(link -> List.of(link.pupilId(), link.contact().id()))
                    .toList();
            act.record(
                    ended.size() == 1 ? subject(ended.get(0)) : "roll", Map.of("ended", pairs, "on", day.toString()));
            return ended;
        });
    }

    private static void requireSeen(Act act, List<PupilContact> seen) {
        List<PupilContact> now = seen.size() == 1
                ? current(StoredContacts.of(act.sql(), seen.get(0).pupilId()))
                : current(StoredContacts.all(act.sql()));
        seen.stream().filter(one -> !now.contains(one)).findFirst().ifPresent(changed -> {
            throw new Refusal("roll.changed-elsewhere.one", changed.contact().name());
        });
    }

    private static List<PupilContact> current(List<HeldContact> held) {
        return held.stream().filter(HeldContact::current).map(HeldContact::link).toList();
    }

    private static String subject(PupilContact link) {
        return "pupil " + link.pupilId();
    }

    private <T> T act(Actor actor, String name, java.util.function.Function<Act, T> change) {
        return people.act(actor, CHANGE_ROLL, name, change);
    }
}
