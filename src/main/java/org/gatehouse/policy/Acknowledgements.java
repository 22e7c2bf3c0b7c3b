package org.gatehouse.policy;

import static org.gatehouse.book.Permission.KEEP_POLICY_REGISTERS;
import static org.gatehouse.book.Permission.OWN_DESK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.policy.Acknowledged.How;
import org.gatehouse.policy.CoveredPerson.Source;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.sheets.Sheet;
import org.jdbi.v3.core.Handle;

/** Who is within the policy (SCOPE-PEOPLE), and who has acknowledged the version in force, yearly. */
public final class Acknowledgements {
    private final Book book;
    private final People people;
    private final PolicyReads reads;

    Acknowledgements(Book book, People people, PolicyReads reads) {
        this.book = book;
        this.people = people;
        this.reads = reads;
    }

    /** Everybody within the policy and where they stand; empty until a version is in force. */
    public List<AcknowledgementRow> all(Actor actor) {
        actor.require(KEEP_POLICY_REGISTERS);
        LocalDate today = reads.today();
        return book.read(sql -> rows(sql, today));
    }

    /** Where this person stands; nothing is due before a version is in force. */
    public AcknowledgementRow own(Actor actor) {
        LocalDate today = reads.today();
        return book.read(sql -> rows(sql, today).stream()
                .filter(row ->
                        row.person().source() == Source.DESK && row.person().id() == actor.id())
                .findFirst()
                .orElseGet(() -> new AcknowledgementRow(
                        new CoveredPerson(Source.DESK, actor.id(), actor.name(), CoveredKind.STAFF, ""),
                        AcknowledgementState.CURRENT,
                        List.of())));
    }

    List<AcknowledgementRow> rows(Handle sql, LocalDate today) {
        return StoredVersions.inForce(sql)
                .map(version -> {
                    List<StoredAcknowledgements.Held> held = StoredAcknowledgements.all(sql);
                    return StoredAcknowledgements.covered(sql, people.all(sql)).stream()
                            .map(person -> row(person, held, version, today))
                            .toList();
                })
                .orElseGet(List::of);
    }

    private static AcknowledgementRow row(
            CoveredPerson person, List<StoredAcknowledgements.Held> held, PolicyVersion version, LocalDate today) {
        List<Acknowledged> own = held.stream()
                .filter(one -> one.isOf(person))
                .map(StoredAcknowledgements.Held::what)
                .toList();
        return new AcknowledgementRow(
                person, AcknowledgementState.of(own.stream().findFirst(), version.number(), today), own);
    }

    /**
     * This person acknowledges the version that they have read, today.
     *
     * @param knowsLinked that they know the linked policies (POL-LINK)
     * @throws Refusal where another version came into force since they opened it
     */
    public void acknowledge(Actor actor, PolicyVersion seen, boolean knowsLinked) {
        if (!knowsLinked) throw new Refusal("policy.linked-unknown");
        LocalDate today = reads.today();
        people.act(actor, OWN_DESK, "policy.acknowledge", act -> {
            PolicyVersion version = requireInForce(act.sql(), seen);
            AcknowledgementRow own = find(act.sql(), one -> one.source() == Source.DESK && one.id() == actor.id());
            if (own.state() == AcknowledgementState.CURRENT) throw new Refusal("policy.acknowledged-already");
            StoredAcknowledgements.acknowledge(act, version, own.person(), How.WINDOW, "", today);
            record(act, version, own.person(), Map.of("how", How.WINDOW.name(), "on", today.toString()));
            return own;
        });
    }

    /**
     * Records what somebody signed on paper.
     *
     * @throws Refusal where the day is before the version was approved, or is on record already
     */
    public void recordSigned(Actor actor, PolicyVersion seen, CoveredPerson person, LocalDate on) {
        if (person.kind().isGroup()) throw new Refusal("policy.group-signs-not");
        enter(actor, seen, person, How.SHEET, "", on);
    }

    /** Records that a whole group was given the protocols sheet (USER-SHARE). */
    public void recordGiven(Actor actor, PolicyVersion seen, CoveredKind group, String words, LocalDate on) {
        if (!group.isGroup()) throw new IllegalArgumentException("no group: " + group);
        String how = PolicyRules.line(words, "policy.given.how");
        enter(actor, seen, CoveredPerson.group(group), How.GIVEN, how, on);
    }

    private void enter(Actor actor, PolicyVersion seen, CoveredPerson person, How how, String words, LocalDate on) {
        LocalDate today = reads.today();
        people.act(actor, KEEP_POLICY_REGISTERS, "policy.record-acknowledgement", act -> {
            PolicyVersion version = requireInForce(act.sql(), seen);
            AcknowledgementRow row = find(act.sql(), person::isSame);
            requireDay(version, row, on, today);
            StoredAcknowledgements.acknowledge(act, version, row.person(), how, words, on);
            record(act, version, row.person(), Map.of("how", how.name(), "on", on.toString()));
            return row;
        });
    }

    static void requireDay(PolicyVersion version, AcknowledgementRow row, LocalDate on, LocalDate today) {
        PolicyRules.past(on, today);
        version.approved().filter(approved -> on.isBefore(approved.on())).ifPresent(approved -> {
            throw new Refusal("policy.signed-early", version.number());
        });
        if (row.all().stream().anyMatch(one -> one.version() == version.number() && !on.isAfter(one.on())))
            throw new Refusal("policy.signed-already", row.person().name());
    }

    /** Takes back what was recorded by a slip; the trail keeps both. */
    public void takeBack(Actor actor, CoveredPerson person, Acknowledged what) {
        people.act(actor, KEEP_POLICY_REGISTERS, "policy.take-back-acknowledgement", act -> {
            AcknowledgementRow row = find(act.sql(), person::isSame);
            if (!row.all().contains(what)) throw new Refusal("policy.taken-back-already");
            StoredAcknowledgements.takeBack(act, what.id());
            act.record(subject(person), Map.of("on", what.on().toString()), person.name());
            return row;
        });
    }

    /** Enters somebody within the policy who has no desk. */
    public CoveredPerson add(Actor actor, String name, CoveredKind kind, String note) {
        String checked = PolicyRules.name(name);
        String known = note.isBlank() ? "" : PolicyRules.line(note, "policy.name.missing");
        if (kind == null || kind.isGroup()) throw new Refusal("policy.kind.missing");
        return people.act(actor, KEEP_POLICY_REGISTERS, "policy.add-person", act -> {
            StoredAcknowledgements.covered(act.sql(), people.all(act.sql())).stream()
                    .filter(one -> NameKey.of(one.name()).equals(NameKey.of(checked)))
                    .filter(one -> one.note().equalsIgnoreCase(known) || one.source() == Source.DESK)
                    .findFirst()
                    .ifPresent(one -> {
                        throw new Refusal("policy.name.taken", one.name());
                    });
            CoveredPerson added = StoredAcknowledgements.add(act, checked, kind, known);
            act.record(subject(added), Map.of("kind", kind.name(), "rule", Rule.SCOPE_PEOPLE.id()), checked);
            return added;
        });
    }

    /** Somebody without a desk is no longer within the policy; what they signed stays on record. */
    public void end(Actor actor, CoveredPerson person) {
        if (person.source() != Source.REGISTER) throw new Refusal("policy.end-elsewhere", person.name());
        LocalDate today = reads.today();
        people.act(actor, KEEP_POLICY_REGISTERS, "policy.end-person", act -> {
            boolean there = StoredAcknowledgements.covered(act.sql(), people.all(act.sql())).stream()
                    .anyMatch(person::isSame);
            if (!there) throw new Refusal("policy.person.gone");
            StoredAcknowledgements.end(act, person.id(), today);
            act.record(subject(person), Map.of("on", today.toString()), person.name());
            return person;
        });
    }

    /** What bringing in a signed list would do; changes nothing. */
    public AcknowledgementPlan plan(Actor actor, Sheet sheet) {
        PolicyVersion version = reads.inForce().orElseThrow(() -> new Refusal("policy.none-in-force"));
        return AcknowledgementImport.plan(sheet, version, all(actor), reads.today());
    }

    /** @throws Refusal where the list of people or their acknowledgements are no longer what the plan was made on */
    public void apply(Actor actor, AcknowledgementPlan plan) {
        LocalDate today = reads.today();
        people.act(actor, KEEP_POLICY_REGISTERS, "policy.import-acknowledgements", act -> {
            PolicyVersion version = requireInForce(act.sql(), plan.version());
            if (!rows(act.sql(), today).equals(plan.held())) throw new Refusal("policy.import.elsewhere");
            if (plan.changesNothing()) throw new Refusal("policy.import.nothing");
            for (AcknowledgementPlan.Signed one : plan.signed()) {
                CoveredPerson person = one.isNew()
                        ? StoredAcknowledgements.add(
                                act,
                                one.person().name(),
                                one.person().kind(),
                                one.person().note())
                        : one.person();
                StoredAcknowledgements.acknowledge(
                        act, version, person, How.LIST, plan.sheet().name(), one.on());
            }
            act.record(
                    Versions.subject(version.number()),
                    Map.of(
                            "signed", plan.signed().size(),
                            "newPeople",
                                    plan.signed().stream()
                                            .filter(AcknowledgementPlan.Signed::isNew)
                                            .count(),
                            "problems", plan.problems().size()),
                    plan.sheet().name());
            return plan;
        });
    }

    private AcknowledgementRow find(Handle sql, Predicate<CoveredPerson> wanted) {
        return rows(sql, reads.today()).stream()
                .filter(row -> wanted.test(row.person()))
                .findFirst()
                .orElseThrow(() -> new Refusal("policy.person.gone"));
    }

    private static PolicyVersion requireInForce(Handle sql, PolicyVersion seen) {
        PolicyVersion version = StoredVersions.inForce(sql).orElseThrow(() -> new Refusal("policy.none-in-force"));
        if (version.id() != seen.id()) throw new Refusal("policy.newer-in-force", version.number());
        return version;
    }

    private static void record(Act act, PolicyVersion version, CoveredPerson person, Map<String, ?> details) {
        Map<String, Object> all = new TreeMap<>(details);
        all.put("version", version.number());
        act.record(subject(person), all, person.name());
    }

    private static String subject(CoveredPerson person) {
        return switch (person.source()) {
            case DESK -> "person " + person.id();
            case REGISTER -> "covered person " + person.id();
            case GROUP -> "group " + person.kind().name();
        };
    }
}
