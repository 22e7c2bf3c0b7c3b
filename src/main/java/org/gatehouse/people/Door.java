package org.gatehouse.people;

import static org.gatehouse.book.Permission.OWN_DESK;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;

/**
 * Counts wrong tries in the file, for all desks together, and writes everybody let in or refused in the trail. Nothing slow is
 * done here.
 */
final class Door {
    /** Somebody proved who they are, but wrong tries at another desk came first. */
    private static final class TurnedAway extends RuntimeException {
        TurnedAway() {
            super(null, null, false, false);
        }
    }

    private final Book book;

    Door(Book book) {
        this.book = book;
    }

    /**
     * The account under a sign-in name, where there is one.
     *
     * @throws Refusal while that name has to wait, whether anybody has it or not
     */
    Optional<Account> knock(String signInName) {
        boolean waiting = book.read(sql ->
                !Waits.remaining(tries(sql, signInName), book.clock().instant()).isZero());
        if (waiting) throw turnAway(signInName);
        return book.read(sql -> StoredAccounts.find(sql, signInName));
    }

    /**
     * Lets somebody through who proved who they are, and forgets their wrong tries.
     *
     * @param proven the account as it was when they proved it
     * @throws Refusal where wrong tries at another desk came first, or what was proven has changed
     */
    <T> T pass(Account proven, KeyWrap.By by, String name, BiFunction<Act, Person, T> then) {
        try {
            return book.act(People.actorAtTheDoor(proven.person()), OWN_DESK, name, act -> {
                Account today = StoredAccounts.find(act.sql(), proven.person().signInName())
                        .filter(account -> isSame(account, proven, by))
                        .orElseThrow(() -> changedMeanwhile(by));
                if (!Waits.remaining(today.tries(), act.at()).isZero()) throw new TurnedAway();
                StoredAccounts.setTries(act.sql(), today.person().id(), Tries.NONE);
                return then.apply(act, today.person());
            });
        } catch (TurnedAway late) {
            throw turnAway(proven.person().signInName());
        }
    }

    /** Counts a wrong try, and says how long the next one has to wait. */
    Refusal refuse(String signInName, KeyWrap.By by) {
        return refused(signInName, (act, subject) -> {
            Tries before = tries(act.sql(), signInName);
            if (!Waits.remaining(before, act.at()).isZero()) return waiting(act, subject, before);
            Tries now = new Tries(before.wrong() + 1, act.at());
            StoredAccounts.find(act.sql(), signInName)
                    .ifPresentOrElse(
                            account -> StoredAccounts.setTries(
                                    act.sql(), account.person().id(), now),
                            () -> UnknownNames.setTries(act.sql(), signInName, now));
            act.record(subject, Map.of("why", "wrong", "by", by, "tries", now.wrong()));
            Duration wait = Waits.after(now.wrong());
            String key = by == KeyWrap.By.PASSWORD ? "people.sign-in-wrong" : "people.code-wrong";
            return wait.isZero() ? new Refusal(key) : new Refusal(key + "-wait", Waits.words(wait));
        });
    }

    private Refusal turnAway(String signInName) {
        return refused(signInName, (act, subject) -> waiting(act, subject, tries(act.sql(), signInName)));
    }

    private Refusal waiting(Act act, String subject, Tries tries) {
        act.record(subject, Map.of("why", "waiting", "tries", tries.wrong()));
        return new Refusal("people.sign-in-wait", Waits.words(Waits.remaining(tries, act.at())));
    }

    /** A name that nobody has stays out of the trail: people type their password where the name belongs. */
    private Refusal refused(String signInName, BiFunction<Act, String, Refusal> how) {
        return book.act(Actor.PROGRAM, OWN_DESK, "people.sign-in-refused", act -> {
            String subject = StoredAccounts.find(act.sql(), signInName)
                    .map(account -> People.subject(account.person().id()))
                    .orElse("sign-in");
            return how.apply(act, subject);
        });
    }

    private static Tries tries(Handle sql, String signInName) {
        return StoredAccounts.find(sql, signInName)
                .map(Account::tries)
                .orElseGet(() -> UnknownNames.tries(sql, signInName));
    }

    private static boolean isSame(Account today, Account proven, KeyWrap.By by) {
        if (today.person().id() != proven.person().id()) return false;
        return switch (by) {
            case PASSWORD -> today.password().equals(proven.password());
            case RECOVERY_CODE ->
                Arrays.equals(today.recovery().orElse(null), proven.recovery().orElse(null));
        };
    }

    private static Refusal changedMeanwhile(KeyWrap.By by) {
        return new Refusal(
                by == KeyWrap.By.PASSWORD ? "people.password-changed-elsewhere" : "people.code-changed-elsewhere");
    }
}
