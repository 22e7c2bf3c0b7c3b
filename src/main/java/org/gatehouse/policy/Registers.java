package org.gatehouse.policy;

import static org.gatehouse.book.Permission.DECIDE_EXCEPTIONS;
import static org.gatehouse.book.Permission.KEEP_POLICY_REGISTERS;
import static org.gatehouse.book.Permission.OWN_DESK;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.Permission;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.policy.CoveredPerson.Source;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;

/** The registers of what the Head Teacher has agreed to before: personal e-mail or telephone, and the school's logo or brand. */
public final class Registers {
    private final Book book;
    private final People people;
    private final PolicyReads reads;

    Registers(Book book, People people, PolicyReads reads) {
        this.book = book;
        this.people = people;
        this.reads = reads;
    }

    /** Both registers for who keeps them or decides; one's own entries for everybody else. The newest first. */
    public List<RegisterEntry> all(Actor actor) {
        LocalDate today = reads.today();
        boolean whole = actor.may(KEEP_POLICY_REGISTERS) || actor.may(DECIDE_EXCEPTIONS);
        return book.read(sql -> all(sql, today).stream()
                .filter(entry -> whole || isOwn(entry, actor))
                .toList());
    }

    /** For whom this person may ask: for themselves, and who keeps the registers for everybody within the policy. */
    public List<CoveredPerson> mayAskFor(Actor actor) {
        return book.read(sql -> StoredAcknowledgements.covered(sql, people.all(sql)).stream()
                .filter(one -> !one.kind().isGroup())
                .filter(one -> actor.may(KEEP_POLICY_REGISTERS) || isOwn(one, actor))
                .toList());
    }

    /** Whether this person decides about the entry: the Head Teacher, and the chair of governors about a Head Teacher's own. */
    public boolean mayDecide(Actor actor, RegisterEntry entry) {
        return actor.may(DECIDE_EXCEPTIONS)
                && book.read(sql -> whyNotDecide(sql, actor, entry)).isEmpty();
    }

    /**
     * Asks the Head Teacher.
     *
     * @param until the last day on which it is needed, within a year
     */
    public RegisterEntry request(
            Actor actor, RegisterKind kind, CoveredPerson who, String what, String why, LocalDate until) {
        String asked = PolicyRules.line(what, "policy.register.what.missing");
        String reason = PolicyRules.line(why, "policy.register.why.missing");
        LocalDate today = reads.today();
        PolicyRules.until(until, today);
        Permission permission = isOwn(who, actor) ? OWN_DESK : KEEP_POLICY_REGISTERS;
        return people.act(actor, permission, "exception.request", act -> {
            boolean there = StoredAcknowledgements.covered(act.sql(), people.all(act.sql())).stream()
                    .anyMatch(one -> !one.kind().isGroup() && one.isSame(who));
            if (!there) throw new Refusal("policy.person.gone");
            long id = StoredRegisters.request(act, kind, who, asked, reason, until);
            act.record(
                    subject(id),
                    Map.of("rule", kind.rule().id(), "until", until.toString()),
                    who.name() + ": " + asked + "; " + reason);
            return find(act.sql(), id, today);
        });
    }

    /** @param until the last day on which it holds; the Head Teacher may choose another than was asked for */
    public RegisterEntry agree(Actor actor, RegisterEntry seen, LocalDate until, String words) {
        PolicyRules.until(until, reads.today());
        return decide(actor, DECIDE_EXCEPTIONS, seen, RegisterMove.AGREE, until, words);
    }

    public RegisterEntry refuse(Actor actor, RegisterEntry seen, String why) {
        return decide(
                actor, DECIDE_EXCEPTIONS, seen, RegisterMove.REFUSE, null, PolicyRules.line(why, "policy.why.missing"));
    }

    /** Takes one's own request back before it was decided. */
    public RegisterEntry withdraw(Actor actor, RegisterEntry seen) {
        boolean own = isOwn(seen, actor) || seen.requestedBy() == actor.id();
        return decide(actor, own ? OWN_DESK : KEEP_POLICY_REGISTERS, seen, RegisterMove.WITHDRAW, null, "");
    }

    /** Ends what was agreed to before its last day. */
    public RegisterEntry end(Actor actor, RegisterEntry seen, String why) {
        Permission permission = isOwn(seen, actor) ? OWN_DESK : DECIDE_EXCEPTIONS;
        return decide(actor, permission, seen, RegisterMove.END, null, PolicyRules.line(why, "policy.why.missing"));
    }

    private RegisterEntry decide(
            Actor actor, Permission permission, RegisterEntry seen, RegisterMove move, LocalDate until, String words) {
        LocalDate today = reads.today();
        String name = "exception." + move.name().toLowerCase(Locale.ROOT);
        return people.act(actor, permission, name, act -> {
            RegisterEntry now = find(act.sql(), seen.id(), today);
            if (permission == DECIDE_EXCEPTIONS)
                whyNotDecide(act.sql(), actor, now).ifPresent(why -> {
                    throw why;
                });
            if (!now.equals(seen))
                throw new Refusal("policy.register.elsewhere", now.state().title());
            RegisterState after = now.state().after(move);
            StoredRegisters.move(act, now.id(), move, after, until, words.strip());
            act.record(
                    subject(now.id()),
                    until == null
                            ? Map.of("rule", now.kind().rule().id())
                            : Map.of("rule", now.kind().rule().id(), "until", until.toString()),
                    now.who().name() + ": " + words.strip());
            return find(act.sql(), now.id(), today);
        });
    }

    private Optional<Refusal> whyNotDecide(Handle sql, Actor actor, RegisterEntry entry) {
        if (isOwn(entry, actor)) return Optional.of(new Refusal("policy.register.own"));
        List<Person> all = people.all(sql);
        boolean head = is(all, actor.id(), Role.HEAD_TEACHER);
        boolean ofHead =
                entry.who().source() == Source.DESK && is(all, entry.who().id(), Role.HEAD_TEACHER);
        return head || ofHead ? Optional.empty() : Optional.of(new Refusal("policy.register.heads"));
    }

    private static boolean is(List<Person> people, long id, Role role) {
        return people.stream().anyMatch(person -> person.id() == id && person.active() && person.is(role));
    }

    private List<RegisterEntry> all(Handle sql, LocalDate today) {
        return StoredRegisters.all(sql, people.all(sql)).stream()
                .map(entry -> entry.on(today))
                .toList();
    }

    private RegisterEntry find(Handle sql, long id, LocalDate today) {
        return all(sql, today).stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("policy.register.missing", id));
    }

    private static boolean isOwn(RegisterEntry entry, Actor actor) {
        return isOwn(entry.who(), actor);
    }

    private static boolean isOwn(CoveredPerson who, Actor actor) {
        return who.source() == Source.DESK && who.id() == actor.id();
    }

    private static String subject(long id) {
        return "exception " + id;
    }
}
