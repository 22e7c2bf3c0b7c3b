package org.gatehouse.people;

import static org.gatehouse.book.Permission.CHANGE_PEOPLE;
import static org.gatehouse.book.Permission.OWN_DESK;
import static org.gatehouse.book.Permission.REVIEW_POSTS;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Argon2id.Costs;
import org.gatehouse.book.Book;
import org.gatehouse.book.Permission;
import org.gatehouse.people.Account.WrappedKey;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.school.Reviewers;
import org.gatehouse.school.School;
import org.jdbi.v3.core.Handle;

/** Who works here: everybody who has or had a desk, and the acts by which they come, change and leave. */
public final class People {
    private final Book book;
    private final School school;
    private final Costs costs;
    private final SecureRandom random = new SecureRandom();
    private final RecordedKeys recordedKeys = new RecordedKeys();

    public People(Book book, School school) {
        this(book, school, Costs.STANDARD);
    }

    /** @param school whose choice of reviewers narrows what an actor may */
    People(Book book, School school, Costs costs) {
        this.book = book;
        this.school = school;
        this.costs = costs;
    }

    /** Everybody, also who has left, by name. */
    public List<Person> all() {
        return book.read(StoredPeople::all);
    }

    /** Everybody as {@code sql} sees them at this moment, also who has left. */
    public List<Person> all(Handle sql) {
        return StoredPeople.all(sql);
    }

    /** @throws Refusal where nobody has this id */
    public Person person(long id) {
        return book.read(sql -> person(sql, id));
    }

    /** The name to show for an id, also of somebody who has left, and of Gatehouse itself. */
    public String name(long id) {
        if (id == Actor.PROGRAM.id()) return Actor.PROGRAM.name();
        return book.read(sql -> StoredPeople.find(sql, id))
                .map(Person::name)
                .orElseGet(() -> Words.of("people.nobody", id));
    }

    /** The names of everybody who has a desk today. */
    public List<String> staffNames() {
        return all().stream().filter(Person::active).map(Person::name).toList();
    }

    /** The public half of somebody's key, to seal for them; empty until they chose a password of their own. */
    public Optional<byte[]> publicKey(long id) {
        return book.read(sql -> publicKeys(sql).sealing(id));
    }

    /** Everybody's public keys as {@code sql} sees them at this moment. */
    public PublicKeys publicKeys(Handle sql) {
        return recordedKeys.at(sql);
    }

    /** What this person may do today, by their roles and the school's choice of reviewers; nothing once they have left. */
    public Actor actor(Person person) {
        return book.read(sql -> actor(sql, person));
    }

    /**
     * One act by somebody who may do it today, also where their roles changed at another desk since they signed in. Every room that
     * knows people acts through this door.
     *
     * @throws org.gatehouse.rules.Refusal where they may not
     */
    public <T> T act(Actor actor, Permission permission, String name, Function<Act, T> change) {
        return book.act(actor, permission, name, act -> {
            requireToday(act, permission);
            return change.apply(act);
        });
    }

    /**
     * Looks in an act's own transaction whether who acts still may: their roles may have changed at another desk since they
     * signed in.
     *
     * @throws Refusal naming who may, where this person no longer may
     */
    public void requireToday(Act act, Permission permission) {
        if (act.actor().id() == Actor.PROGRAM.id()) return;
        actor(act.sql(), person(act.sql(), act.actor().id())).require(permission);
    }

    /** A password to hand to somebody for their first sign-in. */
    public char[] temporaryPassword() {
        return PrintedCode.make(PrintedCode.TEMPORARY_PASSWORD, random).toCharArray();
    }

    /**
     * Makes the Head Teacher of a new file, who needs nobody to let them in.
     *
     * @param password wiped on return
     * @throws Refusal where somebody is in the file already, or an entry or the password will not do
     */
    public FirstHead setUpHead(String name, String signInName, String email, char[] password) {
        try {
            Person head = PersonRules.check(new Person(0, name, signInName, email, Set.of(Role.HEAD_TEACHER), true));
            PasswordRules.check(password, head);
            requireNobody(book.read(StoredPeople::all));
            String hash = PasswordHash.of(password, costs, random).encoded();
            String code = PrintedCode.make(PrintedCode.RECOVERY, random);
            try (UnlockedKey key = UnlockedKey.make(random)) {
                byte[] byPassword = KeyWrap.wrap(key, KeyWrap.By.PASSWORD, password, costs, random);
                byte[] byCode = KeyWrap.wrap(key, KeyWrap.By.RECOVERY_CODE, code.toCharArray(), costs, random);
                return book.act(Actor.PROGRAM, CHANGE_PEOPLE, "people.set-up-head", act -> {
                    requireNobody(StoredPeople.all(act.sql()));
                    Person added = StoredPeople.add(act.sql(), head);
                    StoredAccounts.setOwn(act.sql(), added.id(), hash, new WrappedKey(key.publicKey(), byPassword));
                    StoredAccounts.setRecovery(act.sql(), added.id(), byCode);
                    Map<String, Object> details = PublicKey.of(key).details();
                    details.put("roles", added.roles());
                    act.record(subject(added.id()), details, personal(added));
                    return new FirstHead(added, code);
                });
            }
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Lets somebody in.
     *
     * @param temporaryPassword for their first sign-in, at which they choose their own; wiped on return
     * @throws Refusal where an entry or the password will not do, or somebody has this sign-in name
     */
    public Person add(
            Actor actor, String name, String signInName, String email, Set<Role> roles, char[] temporaryPassword) {
        try {
            actor.require(CHANGE_PEOPLE);
            Person wanted = PersonRules.check(new Person(0, name, signInName, email, roles, true));
            PasswordRules.check(temporaryPassword, wanted);
            String hash = PasswordHash.of(temporaryPassword, costs, random).encoded();
            return book.act(actor, CHANGE_PEOPLE, "people.add", act -> {
                requireToday(act, CHANGE_PEOPLE);
                requireFree(act.sql(), wanted);
                Person added = StoredPeople.add(act.sql(), wanted);
                StoredAccounts.setTemporary(act.sql(), added.id(), hash);
                act.record(subject(added.id()), Map.of("roles", added.roles()), personal(added));
                return added;
            });
        } finally {
            Arrays.fill(temporaryPassword, '\0');
        }
    }

    /**
     * Changes somebody's entry.
     *
     * @param seen the entry as it stood on the screen
     * @throws Refusal where another desk changed it since, or the school would be left without a Head Teacher
     */
    public Person change(Actor actor, Person seen, Person wanted) {
        if (seen.id() != wanted.id()) throw new IllegalArgumentException("another person's entry");
        if (!wanted.active()) throw new IllegalArgumentException("leaving is an act of its own");
        Person checked = PersonRules.check(wanted);
        return book.act(actor, CHANGE_PEOPLE, "people.change", act -> {
            requireToday(act, CHANGE_PEOPLE);
            Person today = activePerson(act.sql(), seen.id());
            if (!today.equals(seen)) throw new Refusal("people.changed-elsewhere", today.name());
            if (!checked.is(Role.HEAD_TEACHER)) requireAnotherHead(act.sql(), today);
            requireFree(act.sql(), checked);
            StoredPeople.change(act.sql(), checked);
            act.record(
                    subject(checked.id()),
                    Map.of("roles", Map.of("from", today.roles(), "to", checked.roles())),
                    personal(today) + " > " + personal(checked));
            return checked;
        });
    }

    /** Takes somebody's desk away for good; their name stays with what they did. */
    public void leave(Actor actor, long id) {
        book.act(actor, CHANGE_PEOPLE, "people.leave", act -> {
            requireToday(act, CHANGE_PEOPLE);
            Person today = activePerson(act.sql(), id);
            requireAnotherHead(act.sql(), today);
            StoredPeople.leave(act.sql(), id, act.at().toString());
            StoredAccounts.remove(act.sql(), id);
            act.record(subject(id), Map.of("roles", today.roles()), personal(today));
            return today;
        });
    }

    /** Everybody who is here today. */
    public List<Person> active(Handle sql) {
        return StoredPeople.all(sql).stream().filter(Person::active).toList();
    }

    Costs costs() {
        return costs;
    }

    static String subject(long id) {
        return "person " + id;
    }

    static Person activePerson(Handle sql, long id) {
        Person person = person(sql, id);
        if (!person.active()) throw new Refusal("people.left", person.name());
        return person;
    }

    Actor actor(Handle sql, Person person) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        if (person.active()) for (Role role : person.roles()) permissions.addAll(role.permissions());
        boolean narrowed = school.settings(sql).reviewers() == Reviewers.HEAD_AND_DEPUTIES;
        if (narrowed && !person.is(Role.HEAD_TEACHER) && !person.is(Role.NAMED_DEPUTY))
            permissions.remove(REVIEW_POSTS);
        return new Actor(person.id(), person.name(), permissions);
    }

    /** Who may no more than change their password, until they have. */
    static Actor actorAtTheDoor(Person person) {
        return new Actor(person.id(), person.name(), Set.of(OWN_DESK));
    }

    private static Person person(Handle sql, long id) {
        return StoredPeople.find(sql, id).orElseThrow(() -> new Refusal("people.missing", id));
    }

    private static String personal(Person person) {
        return person.name() + ", " + person.signInName() + ", " + person.email();
    }

    private static void requireNobody(List<Person> people) {
        if (!people.isEmpty()) throw new Refusal("people.somebody-there");
    }

    private static void requireFree(Handle sql, Person wanted) {
        StoredPeople.findActive(sql, wanted.signInName())
                .filter(holder -> holder.id() != wanted.id())
                .ifPresent(holder -> {
                    throw new Refusal("people.sign-in-name-taken", holder.name(), wanted.signInName());
                });
    }

    private static void requireAnotherHead(Handle sql, Person leaving) {
        if (leaving.is(Role.HEAD_TEACHER) && StoredPeople.activeHeads(sql) == 1)
            throw new Refusal("people.last-head", leaving.name());
    }
}
