package org.gatehouse.people;

import static org.gatehouse.book.Permission.CHANGE_PEOPLE;
import static org.gatehouse.book.Permission.OWN_DESK;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Argon2id.Costs;
import org.gatehouse.book.Book;
import org.gatehouse.people.Account.WrappedKey;
import org.gatehouse.people.KeyWrap.By;
import org.gatehouse.rules.Refusal;

/**
 * How people prove who they are: passwords, temporary passwords and recovery codes. Derivations are slow and done before an act,
 * never in it; every password handed in is wiped on return.
 */
public final class SignIn {
    private final Book book;
    private final People people;
    private final Costs costs;
    private final Door door;
    private final SecureRandom random = new SecureRandom();
    private final PasswordHash decoyHash;
    private final byte[] decoyWrap;

    public SignIn(Book book, People people) {
        this.book = book;
        this.people = people;
        this.costs = people.costs();
        this.door = new Door(book);
        this.decoyHash = PasswordHash.decoy(costs, random);
        this.decoyWrap = KeyWrap.decoy(costs, random);
    }

    /**
     * Opens the desk for somebody.
     *
     * @throws Refusal in the same words, after the same work, for a wrong name as for a wrong password; after wrong tries it says
     *     how long to wait
     */
    public Session signIn(String signInName, char[] password) {
        try {
            Account account = prove(signInName, password);
            if (account.mustChange())
                return door.pass(account, By.PASSWORD, "people.sign-in", (act, person) -> {
                    act.record(People.subject(person.id()), Map.of("mustChange", true));
                    return new Session(person, People.actorAtTheDoor(person), Optional.empty(), true);
                });
            UnlockedKey key = account.keys()
                    .flatMap(keys -> KeyWrap.unwrap(keys.wrapped(), keys.publicKey(), By.PASSWORD, password))
                    .orElseThrow(() -> new Refusal("people.key-damaged"));
            return door.pass(account, By.PASSWORD, "people.sign-in", (act, person) -> {
                requireRecorded(act, person);
                boolean recorded =
                        !people.publicKeys(act.sql()).verifying(person.id()).isEmpty();
                return open(
                        act,
                        person,
                        key,
                        recorded ? Map.of() : PublicKey.of(key).details());
            });
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The same session with what its person may today; with nothing where they have left. */
    public Session refreshed(Session session) {
        Person today = people.person(session.person().id());
        Actor actor = session.mustChangePassword() ? session.actor() : people.actor(today);
        return new Session(today, actor, session.key(), session.mustChangePassword());
    }

    /** Closes the desk and wipes the key, also where the file cannot be written. */
    public void signOut(Session session) {
        try (session) {
            book.act(session.actor(), OWN_DESK, "people.sign-out", act -> {
                act.record(People.subject(session.person().id()), Map.of());
                return null;
            });
        }
    }

    /**
     * Puts a password that its owner chose in the place of the one before. The first of them makes the key pair.
     *
     * @return the session to go on with, which has a key of its own
     * @throws Refusal where the old password is wrong, the new one will not do, or another desk changed it meanwhile
     */
    public Session changePassword(Session session, char[] old, char[] wanted) {
        try {
            Account account = prove(people.person(session.person().id()).signInName(), old);
            PasswordRules.check(wanted, account.person());
            if (Arrays.equals(old, wanted)) throw new Refusal("people.password-same");
            UnlockedKey key = session.key().map(UnlockedKey::copy).orElseGet(() -> UnlockedKey.make(random));
            OwnPassword own = own(wanted, key);
            return door.pass(account, By.PASSWORD, "people.change-password", (act, person) -> {
                StoredAccounts.setOwn(act.sql(), person.id(), own.hash(), own.keys());
                return open(act, person, key, PublicKey.of(key).details());
            });
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(wanted, '\0');
        }
    }

    /**
     * Lets in somebody who forgot their password. Their key pair and recovery code go: what was sealed for them has to be sealed
     * anew, by another reader, for the key that they make when they choose their own password.
     *
     * @return the password to hand to them for their next sign-in
     */
    public char[] resetPassword(Actor actor, long personId) {
        actor.require(CHANGE_PEOPLE);
        if (actor.id() == personId) throw new Refusal("people.reset-own");
        char[] temporary = people.temporaryPassword();
        String hash = PasswordHash.of(temporary, costs, random).encoded();
        book.act(actor, CHANGE_PEOPLE, "people.reset-password", act -> {
            people.requireToday(act, CHANGE_PEOPLE);
            Person person = People.activePerson(act.sql(), personId);
            StoredAccounts.setTemporary(act.sql(), personId, hash);
            act.record(People.subject(personId), Map.of());
            return person;
        });
        return temporary;
    }

    /**
     * Opens the desk with a recovery code, which is spent by it, and keeps what was sealed readable.
     *
     * @param newPassword in the place of the forgotten one
     * @throws Refusal in the same words for a wrong name as for a wrong or spent code; the code is not spent where the new password
     *     will not do
     */
    public Recovery recover(String signInName, String code, char[] newPassword) {
        char[] printed = PrintedCode.parseRecovery(code)
                .orElseThrow(() -> new Refusal("people.code-form"))
                .toCharArray();
        try {
            String name = PersonRules.folded(signInName);
            Optional<Account> found = door.knock(name);
            UnlockedKey key = KeyWrap.unwrap(
                            found.flatMap(Account::recovery).orElse(decoyWrap),
                            found.flatMap(Account::keys)
                                    .map(WrappedKey::publicKey)
                                    .orElseGet(() -> new byte[X25519PublicKeyParameters.KEY_SIZE]),
                            By.RECOVERY_CODE,
                            printed)
                    .orElseThrow(() -> door.refuse(name, By.RECOVERY_CODE));
            Account account = found.orElseThrow();
            PasswordRules.check(newPassword, account.person());
            OwnPassword own = own(newPassword, key);
            Printed next = print(key);
            return door.pass(account, By.RECOVERY_CODE, "people.recover", (act, person) -> {
                requireRecorded(act, person);
                StoredAccounts.setOwn(act.sql(), person.id(), own.hash(), own.keys());
                StoredAccounts.setRecovery(act.sql(), person.id(), next.wrapped());
                return new Recovery(open(act, person, key, PublicKey.of(key).details()), next.code());
            });
        } finally {
            Arrays.fill(printed, '\0');
            Arrays.fill(newPassword, '\0');
        }
    }

    /**
     * Makes a recovery code in the place of any before it.
     *
     * @return to print and lock away: it is shown this once
     */
    public String newRecoveryCode(Session session) {
        UnlockedKey key = session.key().orElseThrow(() -> new Refusal("people.password-first"));
        Printed next = print(key);
        long id = session.person().id();
        return book.act(session.actor(), OWN_DESK, "people.new-recovery-code", act -> {
            StoredAccounts.find(act.sql(), People.activePerson(act.sql(), id))
                    .flatMap(Account::keys)
                    .filter(keys -> Arrays.equals(keys.publicKey(), key.publicKey()))
                    .orElseThrow(() -> new Refusal("people.password-changed-elsewhere"));
            StoredAccounts.setRecovery(act.sql(), id, next.wrapped());
            act.record(People.subject(id), Map.of());
            return next.code();
        });
    }

    /** Whether a recovery code of theirs lies in somebody's safe. */
    public boolean hasRecoveryCode(long personId) {
        return book.read(sql -> StoredAccounts.hasRecovery(sql, personId));
    }

    private Account prove(String signInName, char[] password) {
        String name = PersonRules.folded(signInName);
        Optional<Account> account = door.knock(name);
        PasswordHash hash =
                account.map(Account::password).map(PasswordHash::parse).orElse(decoyHash);
        if (!hash.matches(password)) throw door.refuse(name, By.PASSWORD);
        return account.orElseThrow(() -> door.refuse(name, By.PASSWORD));
    }

    /** A key that was put into the file past the program would read, as this person, whatever is sealed from now on. */
    private void requireRecorded(Act act, Person person) {
        if (people.publicKeys(act.sql()).isDoubtful(person.id())) throw new Refusal("people.key-replaced");
    }

    /** @param details the key, in the line that sets it */
    private Session open(Act act, Person person, UnlockedKey key, Map<String, Object> details) {
        act.record(People.subject(person.id()), details);
        return new Session(person, people.actor(act.sql(), person), Optional.of(key), false);
    }

    private record OwnPassword(String hash, WrappedKey keys) {}

    private OwnPassword own(char[] password, UnlockedKey key) {
        return new OwnPassword(
                PasswordHash.of(password, costs, random).encoded(),
                new WrappedKey(key.publicKey(), KeyWrap.wrap(key, By.PASSWORD, password, costs, random)));
    }

    private record Printed(String code, byte[] wrapped) {}

    private Printed print(UnlockedKey key) {
        String code = PrintedCode.make(PrintedCode.RECOVERY, random);
        return new Printed(code, KeyWrap.wrap(key, By.RECOVERY_CODE, code.toCharArray(), costs, random));
    }
}
