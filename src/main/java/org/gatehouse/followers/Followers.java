package org.gatehouse.followers;

import static org.gatehouse.book.Permission.CHANGE_FOLLOWERS;
import static org.gatehouse.book.Permission.OWN_DESK;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gatehouse.archive.AccountList;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.followers.Claim.GivenEmail;
import org.gatehouse.organisations.Organisations;
import org.gatehouse.people.People;
import org.gatehouse.roll.Roll;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;
import org.gatehouse.school.School;
import org.jdbi.v3.core.Handle;

/** The verification list of the account's followers and what the account follows, and the acts that change them. */
public final class Followers {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Book book;
    private final School school;
    private final People people;
    private final Roll roll;
    private final Organisations organisations;
    private final FollowerReads reads;
    private final ListImports imports;

    /** @param school whose setting says how long an e-mail is kept */
    public Followers(Book book, School school, People people, Roll roll, Organisations organisations) {
        this.book = book;
        this.school = school;
        this.people = people;
        this.roll = roll;
        this.organisations = organisations;
        this.reads = new FollowerReads(book, people, this::sight);
        this.imports = new ListImports(book, people, this::sight);
    }

    /** What screens show. */
    public FollowerReads reads() {
        return reads;
    }

    /** The platform's lists, brought in and compared. */
    public ListImports imports() {
        return imports;
    }

    /** The day it is at the school. */
    public LocalDate today() {
        return LocalDate.now(book.clock().withZone(ZONE));
    }

    /** The moment it is. */
    public Instant now() {
        return book.clock().instant();
    }

    private FollowerSight sight(Handle sql) {
        return new FollowerSight(sql, people, roll, organisations);
    }

    /**
     * Puts an account on the verification list by hand: one that asks, or that was found among the followers.
     *
     * @param typed a handle, the platform's number, or a link to either
     * @return the account with the id that it has from now on
     * @throws Refusal where it is on the list already
     */
    public PlatformAccount add(Actor actor, String typed, String displayName) {
        PlatformAccount read = AccountNames.read(typed);
        PlatformAccount wanted =
                new PlatformAccount(0, read.platformId(), read.handle(), AccountNames.displayName(displayName));
        return people.act(actor, CHANGE_FOLLOWERS, "followers.add", act -> {
            StoredAccounts.like(act.sql(), wanted).stream().findFirst().ifPresent(held -> {
                throw new Refusal("followers.account.known", held.shown());
            });
            PlatformAccount added = StoredAccounts.add(act.sql(), act.at().toString(), List.of(wanted))
                    .get(0);
            act.record(subject(added.id()), Map.of(), added.shown());
            return added;
        });
    }

    /**
     * Writes down the handle, the number or the display name of an account. Where the list held handle and number as two accounts of
     * which one has no history, they become one.
     *
     * @throws Refusal where another desk changed it since, or it belongs to another account with a history of its own
     */
    public PlatformAccount identify(Actor actor, Follower seen, PlatformAccount wanted) {
        if (seen.id() != wanted.id()) throw new IllegalArgumentException("another account");
        PlatformAccount tidy = FollowerRules.account(wanted);
        return people.act(actor, CHANGE_FOLLOWERS, "followers.identify", act -> {
            requireSeen(act, seen);
            PlatformAccount after = tidy;
            for (PlatformAccount other : StoredAccounts.like(act.sql(), tidy)) {
                if (other.id() == tidy.id()) continue;
                if (hasHistory(act, other.id())) throw new Refusal("followers.account.taken", other.shown());
                after = after.learning(other);
                StoredAccounts.join(act.sql(), tidy.id(), other.id());
            }
            if (after.equals(seen.account())) throw new Refusal("followers.no-change");
            StoredAccounts.identify(act.sql(), List.of(after));
            act.record(subject(after.id()), Map.of(), seen.account().shown() + " > " + after.shown());
            return after;
        });
    }

    private static boolean hasHistory(Act act, long id) {
        return !StoredClaims.of(act.sql(), id).isEmpty()
                || !StoredDecisions.of(act.sql(), id).isEmpty();
    }

    /**
     * Records who somebody says they are and the e-mail they gave. An acceptance rests on the claim it was made on: a new one leads
     * back to undecided.
     */
    public Follower claim(Actor actor, Follower seen, Claim wanted) {
        return people.act(actor, CHANGE_FOLLOWERS, "followers.claim", act -> {
            Follower before = requireSeen(act, seen);
            Claim claim = FollowerRules.claim(
                    wanted,
                    today(),
                    wanted.email()
                            .map(GivenEmail::seenBy)
                            .flatMap(id -> people.all(act.sql()).stream()
                                    .filter(person -> person.id() == id)
                                    .findFirst()));
            long id = StoredClaims.add(act, seen.id(), claim);
            if (before.state() == FollowerState.ACCEPTED)
                StoredDecisions.add(
                        act,
                        seen.id(),
                        FollowerMove.RECONSIDER,
                        FollowerState.UNVERIFIED,
                        id,
                        Optional.empty(),
                        Words.of("followers.reconsider.new-claim"),
                        "");
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("kind", claim.kind().name());
            details.put("under13", claim.under13());
            details.put("email", claim.email().isPresent());
            claim.email()
                    .ifPresent(given -> details.put("source", given.source().name()));
            act.record(subject(seen.id()), details);
            return after(act, seen.id());
        });
    }

    /**
     * Decides about a follower. To accept is possible only on an e-mail that the office holds, or for an agreed organisation
     * (FOL-EMAIL, ORG-KNOWN); whether it is, is judged again in this very act.
     *
     * @param reason may be empty for an acceptance alone
     * @param evidence where it can be seen; may be empty
     * @throws Refusal where another desk changed the follower since, the move is not possible from here, or they cannot be accepted
     */
    public Follower decide(Actor actor, Follower seen, FollowerMove move, String reason, String evidence) {
        String why = FollowerRules.reason(move, reason);
        String shown = FollowerRules.words(evidence);
        return people.act(actor, CHANGE_FOLLOWERS, "followers." + move.name().toLowerCase(Locale.ROOT), act -> {
            Follower before = requireSeen(act, seen);
            FollowerState after = before.state().after(move);
            Acceptance acceptance = before.acceptance();
            if (move == FollowerMove.ACCEPT && !acceptance.allowed())
                throw new Refusal("followers.cannot-accept", before.account().shown(), acceptance.why());
            StoredDecisions.add(
                    act,
                    seen.id(),
                    move,
                    after,
                    before.claim().map(Claim::id).orElse(0L),
                    move == FollowerMove.ACCEPT ? acceptance.grounds() : Optional.empty(),
                    why,
                    shown);
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("from", before.state().name());
            details.put("to", after.name());
            details.put("rule", (move == FollowerMove.ACCEPT ? acceptance.rule() : Rule.FOL_BLOCK).id());
            if (move == FollowerMove.ACCEPT)
                acceptance.grounds().ifPresent(on -> details.put("on", on.kind().name() + " " + on.id()));
            act.record(subject(seen.id()), details, String.join(" ", why, shown).strip());
            return after(act, seen.id());
        });
    }

    /** What became of several decisions at once. */
    public record Decided(int done, Map<String, String> refused) {}

    /** The same decision about several, each an act of its own: what cannot be done is told and stops none of the others. */
    public Decided decide(
            Actor actor,
            List<Follower> several,
            FollowerMove move,
            String reason,
            BiFunction<Integer, Integer, Boolean> goOn) {
        Map<String, String> refused = new LinkedHashMap<>();
        int done = 0;
        for (int at = 0; at < several.size() && goOn.apply(at, several.size()); at++) {
            try {
                decide(actor, several.get(at), move, reason, "");
                done++;
            } catch (Refusal refusal) {
                refused.put(several.get(at).account().shown(), refusal.getMessage());
            }
        }
        return new Decided(done, refused);
    }

    /** Marks what was done on the platform, or takes the mark away. */
    public void mark(Actor actor, PlatformTask task, boolean done) {
        if (!task.kind().isMarked()) throw new Refusal("followers.task.decide");
        people.act(actor, CHANGE_FOLLOWERS, done ? "followers.done" : "followers.not-done", act -> {
            StoredMarks.add(act, task.account().id(), task.kind(), done);
            act.record(subject(task.account().id()), Map.of("task", task.kind().name()));
            return task;
        });
    }

    /**
     * Says that the school follows an account.
     *
     * @throws Refusal where it is no agreed organisation's (FOL-NOFOLLOW)
     */
    public PlatformAccount follow(Actor actor, String typed) {
        PlatformAccount wanted = AccountNames.read(typed);
        return people.act(actor, CHANGE_FOLLOWERS, "followers.follow", act -> {
            PlatformAccount held =
                    StoredAccounts.like(act.sql(), wanted).stream().findFirst().orElse(wanted);
            if (sight(act.sql()).records().organisation(held).isEmpty())
                throw new Refusal("followers.follow.organisations-only", wanted.shown());
            if (held.id() == 0)
                held = StoredAccounts.add(act.sql(), act.at().toString(), List.of(held))
                        .get(0);
            StoredAccounts.list(act.sql(), AccountList.FOLLOWING, List.of(held.id()));
            act.record(subject(held.id()), Map.of("rule", Rule.FOL_NOFOLLOW.id()), held.shown());
            return held;
        });
    }

    /** When e-mails that are decided about so long ago are removed. */
    private Instant spentBefore() {
        return book.clock().instant().minus(Duration.ofDays(school.settings().followerEmailDays()));
    }

    /**
     * Removes the e-mails that are needed no longer; by Gatehouse itself, whenever somebody signs in.
     *
     * @return how many were removed
     */
    public int forgetSpentEmails() {
        Instant before = spentBefore();
        if (book.read(sql -> StoredClaims.spent(sql, before)).isEmpty()) return 0;
        return people.act(Actor.PROGRAM, OWN_DESK, "followers.forget-emails", act -> {
            List<Long> spent = StoredClaims.spent(act.sql(), before);
            spent.forEach(id -> StoredClaims.forgetEmail(act.sql(), id));
            act.record("followers", Map.of("claims", new ArrayList<>(spent)));
            return spent.size();
        });
    }

    private Follower requireSeen(Act act, Follower seen) {
        Follower now = sight(act.sql())
                .find(seen.id())
                .orElseThrow(() -> new Refusal("followers.gone", seen.account().shown()));
        if (!now.seen().equals(seen.seen()))
            throw new Refusal("followers.changed-elsewhere", seen.account().shown());
        return now;
    }

    private Follower after(Act act, long id) {
        return sight(act.sql()).find(id).orElseThrow();
    }

    static String subject(long id) {
        return "follower " + id;
    }
}
