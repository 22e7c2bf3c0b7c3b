package org.gatehouse.people;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Argon2id.Costs;
import org.gatehouse.book.Book;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.EmptyFile;
import org.gatehouse.school.School;

/** A desk on a school's file, whose derivations are cheap; several may be open on one file. */
public final class TestDesk implements AutoCloseable {
    /** For Amara Okafor, the Head Teacher. */
    static final String HEADS_PASSWORD = "kettle marble otter";

    private static final Costs CHEAP = new Costs(64, 1, 1);

    public final Book book;
    public final School school;
    public final People people;
    final SignIn signIn;

    private TestDesk(Book book, Costs costs) {
        this.book = book;
        this.school = new School(book);
        this.people = new People(book, school, costs);
        this.signIn = new SignIn(book, people);
    }

    public static TestDesk open(Path folder, Clock clock) throws IOException {
        return open(folder, clock, CHEAP);
    }

    static TestDesk open(Path folder, Clock clock, Costs costs) throws IOException {
        return new TestDesk(EmptyFile.open(folder, clock), costs);
    }

    /** Amara Okafor, Head Teacher, the first in the file. */
    FirstHead setUpHead() {
        return people.setUpHead("Amara Okafor", "amara", "amara@oakfield.example.sch.uk", HEADS_PASSWORD.toCharArray());
    }

    public Actor head() {
        return people.actor(setUpHead().person());
    }

    /** The Head Teacher, signed in with a key. */
    public Session headSession() {
        setUpHead();
        return signIn("amara", HEADS_PASSWORD);
    }

    /** Somebody new, signed in with a key of their own. */
    public Session settled(Actor head, String name, Role... roles) {
        return settleIn(add(head, name, roles).signInName(), "walnut ferry eleven");
    }

    /** Signed in again after {@link #settled}, here or at another desk. */
    public Session again(Session before) {
        return again(before.person().signInName());
    }

    public Session again(String signInName) {
        return signIn(signInName, signInName.equals("amara") ? HEADS_PASSWORD : "walnut ferry eleven");
    }

    /** Their password reset by the Head, and another one chosen. */
    public Session reset(Actor head, Session before) {
        char[] temporary = signIn.resetPassword(head, before.person().id());
        char[] old = temporary.clone();
        Session door = signIn.signIn(before.person().signInName(), temporary);
        return signIn.changePassword(door, old, "walnut ferry eleven".toCharArray());
    }

    /** Everybody's public keys today. */
    public PublicKeys keys() {
        return book.read(people::publicKeys);
    }

    /** A new recovery code. */
    public String newCode(Session session) {
        return signIn.newRecoveryCode(session);
    }

    /** The desk opened with a recovery code. */
    public Session recovered(String signInName, String code) {
        return signIn.recover(signInName, code, "bramble engine nine".toCharArray())
                .session();
    }

    /** Other roles from today on. */
    public void changeRoles(Actor head, Session whose, Role... roles) {
        Person seen = people.person(whose.person().id());
        people.change(
                head, seen, new Person(seen.id(), seen.name(), seen.signInName(), seen.email(), Set.of(roles), true));
    }

    Person add(Actor head, String name, Role... roles) {
        String signInName = name.toLowerCase().replaceFirst(" .*", "");
        return people.add(head, name, signInName, "", Set.of(roles), "a first password".toCharArray());
    }

    public Actor actor(Actor head, String name, Role... roles) {
        return people.actor(add(head, name, roles));
    }

    Session signIn(String signInName, String password) {
        return signIn.signIn(signInName, password.toCharArray());
    }

    /** Signs in with the first password and chooses another one. */
    Session settleIn(String signInName, String password) {
        Session first = signIn(signInName, "a first password");
        return signIn.changePassword(first, "a first password".toCharArray(), password.toCharArray());
    }

    /** The refusal that {@code act} must end in. */
    public static Refusal refusal(ThrowingCallable act) {
        Refusal refused = Assertions.catchThrowableOfType(Refusal.class, act);
        Assertions.assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    @Override
    public void close() {
        book.close();
    }
}
