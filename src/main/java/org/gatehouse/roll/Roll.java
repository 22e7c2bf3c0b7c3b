package org.gatehouse.roll;

import static org.gatehouse.book.Permission.CHANGE_ROLL;
import static org.gatehouse.book.Permission.READ_ROLL;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.checks.CompiledRoll;
import org.gatehouse.people.People;
import org.gatehouse.roll.ImportPlan.Change;
import org.gatehouse.roll.ImportPlan.FieldChange;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;
import org.jdbi.v3.core.Handle;

/** The pupils of the school whose file is open, and the acts that bring them and change them. */
public final class Roll {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Book book;
    private final People people;
    private final Contacts contacts;
    private volatile Register register;
    private volatile Compiled compiled;

    private record Compiled(long lastAct, CompiledRoll roll) {}

    public Roll(Book book, People people) {
        this.book = book;
        this.people = people;
        this.contacts = new Contacts(book, people);
    }

    /** The acts on pupils’ contacts. */
    public Contacts contacts() {
        return contacts;
    }

    /** A child’s contacts of today, whom to call first first. */
    public List<PupilContact> contacts(long pupilId) {
        return contacts.of(pupilId);
    }

    /** @throws Refusal where the person may not see the roll */
    public List<Pupil> pupils(Actor actor, RollSearch search) {
        actor.require(READ_ROLL);
        // Who a child’s adults are is for those who keep the roll, so others do not find by it either.
        return register().pupils(search, actor.may(CHANGE_ROLL));
    }

    /** The classes of those on the roll today, by name. */
    public List<String> classes(Actor actor) {
        return pupils(actor, RollSearch.ALL).stream()
                .map(Pupil::className)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** One pupil, also one who left, for rooms that hold an id. */
    public Pupil pupil(long id) {
        return register().find(id).orElseThrow(() -> new Refusal("roll.missing", String.valueOf(id)));
    }

    /** Some pupils as {@code sql} sees them at this moment, also those who left; in no order. */
    public List<Pupil> pupils(Handle sql, Collection<Long> ids) {
        return StoredPupils.some(sql, ids);
    }

    /** The names of all pupils for the checks of posts, leavers too: a child who has left is still a child. */
    public CompiledRoll compiled() {
        return book.read(this::compiled);
    }

    /** The same as {@code sql} sees it at this moment; compiled anew only after an act on the roll. */
    public CompiledRoll compiled(Handle sql) {
        long lastAct = Book.lastAct(sql, "roll");
        Compiled known = compiled;
        if (known == null || known.lastAct() != lastAct) {
            known = new Compiled(
                    lastAct,
                    CompiledRoll.of(
                            StoredPupils.all(sql).stream().map(Pupil::checked).toList()));
            compiled = known;
        }
        return known.roll();
    }

    /** All pupils as {@code sql} sees them at this moment, also those who left. */
    public List<Pupil> pupils(Handle sql) {
        return StoredPupils.all(sql);
    }

    /** What was taken for what when an export of this layout was last imported; else what its headers say. */
    public Columns<PupilField> columns(Sheet sheet) {
        return book.read(
                sql -> StoredMappings.of(sql, sheet, PupilField.class).orElseGet(() -> RollImport.columns(sheet)));
    }

    /** What importing {@code sheet} would do; changes nothing. */
    public RollPlan plan(Sheet sheet, Columns<PupilField> columns) {
        return RollImport.plan(book.read(StoredPupils::all), sheet, columns, today());
    }

    /** Does what {@code plan} says; who is missing from the file stays as they are. */
    public void apply(Actor actor, RollPlan plan) {
        if (plan.losesMuch())
            throw new Refusal("roll.import.loses", plan.missing().size(), plan.onRoll());
        apply(actor, plan, Missing.STAY);
    }

    /**
     * Does what {@code plan} says: adds and changes, and does with who is missing from the file as somebody decided.
     *
     * @throws Refusal where the roll is no longer the one that the plan was made on
     */
    public void apply(Actor actor, RollPlan plan, Missing decided) {
        List<Pupil> leaving = decided.leftOn().isPresent() ? plan.missing() : List.of();
        decided.leftOn().ifPresent(this::requirePast);
        people.act(actor, CHANGE_ROLL, "roll.import", act -> {
            if (!StoredPupils.all(act.sql()).equals(plan.held())) throw new Refusal("roll.changed-elsewhere");
            if (plan.changesNothing() && leaving.isEmpty()) throw new Refusal("roll.nothing-to-do");
            StoredPupils.change(
                    act.sql(), plan.change().stream().map(Change::after).toList());
            StoredPupils.change(
                    act.sql(),
                    leaving.stream()
                            .map(pupil -> pupil.leaving(decided.leftOn().orElseThrow()))
                            .toList());
            StoredPupils.add(act.sql(), plan.add());
            StoredMappings.keep(act.sql(), plan.sheet(), plan.columns(), RollImport.columns(plan.sheet()));
            act.record("roll", details(plan, leaving, decided));
            return plan;
        });
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(today())) throw new Refusal("roll.left.future");
    }

    /** The day that it is at the school. */
    public LocalDate today() {
        return LocalDate.now(book.clock().withZone(ZONE));
    }

    /**
     * Puts one pupil on the roll by hand.
     *
     * @return the pupil with the id they have from now on
     * @throws Refusal where the pupil has no name, or is on the roll already
     */
    public Pupil add(Actor actor, Pupil pupil) {
        return people.act(actor, CHANGE_ROLL, "roll.add", act -> {
            requireOwn(StoredPupils.all(act.sql()), pupil);
            Pupil added = StoredPupils.add(act.sql(), List.of(pupil)).get(0);
            act.record(subject(added.id()), Map.of());
            return added;
        });
    }

    /**
     * Changes one pupil by hand; a leaving date takes them off the roll, and no date brings them back.
     *
     * @param seen the pupil as they stood on the screen
     * @throws Refusal where another desk changed them since, or the change names somebody else on the roll
     */
    public Pupil change(Actor actor, Pupil seen, Pupil wanted) {
        if (seen.id() != wanted.id()) throw new IllegalArgumentException("another pupil");
        return people.act(actor, CHANGE_ROLL, "roll.change", act -> {
            List<Pupil> all = StoredPupils.all(act.sql());
            if (!all.contains(seen)) throw new Refusal("roll.changed-elsewhere.one", seen.name());
            requireOwn(all.stream().filter(other -> other.id() != seen.id()).toList(), wanted);
            StoredPupils.change(act.sql(), List.of(wanted));
            List<String> fields = RollPlan.differences(seen, wanted).stream()
                    .map(change -> change.field().key())
                    .toList();
            act.record(subject(seen.id()), Map.of("fields", fields));
            return wanted;
        });
    }

    /** Marks pupils as having left on {@code day}; they stay in the file. */
    public void leave(Actor actor, List<Pupil> leavers, LocalDate day) {
        requirePast(day);
        people.act(actor, CHANGE_ROLL, "roll.leave", act -> {
            if (!StoredPupils.all(act.sql()).containsAll(leavers)) throw new Refusal("roll.changed-elsewhere");
            StoredPupils.change(
                    act.sql(), leavers.stream().map(pupil -> pupil.leaving(day)).toList());
            act.record("roll", Map.of("left", leavers.stream().map(Pupil::id).toList(), "on", day.toString()));
            return leavers;
        });
    }

    /** A number belongs to one pupil, and so does a name with its birthday. */
    private static void requireOwn(List<Pupil> others, Pupil wanted) {
        if (wanted.name().isEmpty()) throw new Refusal("roll.name.missing");
        PupilIndex<Pupil> index = new PupilIndex<>(false);
        others.forEach(other -> index.add(other, other));
        PupilIndex.Found<Pupil> found = index.find(wanted);
        if (found != null && found.by() != PupilIndex.By.NAME)
            throw new Refusal("roll.taken." + found.by(), found.pupil().name());
        if (found != null
                && wanted.dateOfBirth() != null
                && wanted.dateOfBirth().equals(found.pupil().dateOfBirth()))
            throw new Refusal("roll.taken.NAME", found.pupil().name());
    }

    private static String subject(long id) {
        return "pupil " + id;
    }

    private static Map<String, Object> details(RollPlan plan, List<Pupil> left, Missing decided) {
        Map<String, Integer> changed = new TreeMap<>();
        plan.change().stream()
                .flatMap(change -> change.fields().stream())
                .map(FieldChange::field)
                .forEach(field -> changed.merge(field.key(), 1, Integer::sum));
        return Map.of(
                "rows", plan.rows(),
                "added", plan.add().size(),
                "changed",
                        plan.change().stream()
                                .map(change -> change.before().id())
                                .toList(),
                "fields", changed,
                "same", plan.same().size(),
                "missing", plan.missing().size(),
                "left", left.stream().map(Pupil::id).toList(),
                "leftOn", decided.leftOn().map(LocalDate::toString).orElse(""),
                "problems", plan.problems().size());
    }

    /** Read anew only after an act on the roll, here or at another desk. */
    private Register register() {
        Register known = register;
        long revision = book.revision().number();
        if (known != null && known.revision() == revision) return known;
        known = book.read(sql -> registered(sql, revision));
        register = known;
        return known;
    }

    private Register registered(Handle sql, long revision) {
        Register known = register;
        long lastAct = Book.lastAct(sql, "roll");
        if (known != null && known.lastAct() == lastAct) return known.at(revision);
        return new Register(revision, lastAct, StoredPupils.all(sql), StoredContacts.names(sql));
    }
}
