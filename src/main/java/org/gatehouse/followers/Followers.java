package org.gatehouse.followers;

import static org.gatehouse.book.Permission.CHANGE_FOLLOWERS;
import static org.gatehouse.book.Permission.OWN_DESK;
import static org.gatehouse.book.Permission.READ_FOLLOWER_EMAILS;

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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
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
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** An e-mail about which nobody decides in a year is asked for again. */
    private static final Duration LONGEST_UNDECIDED = Duration.ofDays(365);

    private final Book book;
    private final School school;
    private final People people;
    private final Sights sights;
    private final FollowerReads reads;
    private final ListImports imports;

    /** @param school whose setting says how long an e-mail is kept */
    public Followers(Book book, School school, People people, Roll roll, Organisations organisations) {
        this.book = book;
        this.school = school;
        this.people = people;
        this.sights = new Sights(people, roll, organisations);
        this.reads = new FollowerReads(book, people, sights);
        this.imports = new ListImports(book, people, sights);
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
            Optional<PlatformAccount> held =
                    StoredAccounts.like(act.sql(), wanted).stream().findFirst();
            // One that the school follows or has blocked is known and may ask to follow all the same.
            Optional<Follower> follower = held.map(PlatformAccount::id).flatMap(sights.fresh(act.sql())::find);
            if (follower.filter(Follower::isFollower).isPresent())
                throw new Refusal("followers.account.known", wanted.shown());
            PlatformAccount added =
                    held.orElseGet(() -> StoredAccounts.add(act.sql(), act.at().toString(), List.of(wanted))
                            .get(0));
            StoredAccounts.ask(act, added.id());
            act.record(subject(added.id()), Map.of(), added.shown());
            return added;
        });
    }

    /**
     * Writes down the handle, the number or the display name of an account. Where the list held handle and number as two accounts of
     * which one has no history, they become one. What was decided stays with the account it was decided about.
     *
     * @throws Refusal where another desk changed it since, it belongs to another account with a history of its own, or it would make
     *     another account of one that was decided about
     */
    public PlatformAccount identify(Actor actor, Follower seen, PlatformAccount wanted) {
        if (seen.id() != wanted.id()) throw new IllegalArgumentException("another account");
        PlatformAccount tidy = FollowerRules.account(wanted);
        return people.act(actor, CHANGE_FOLLOWERS, "followers.identify", act -> {
            FollowerState state = requireSeen(sights.fresh(act.sql()), seen).state();
            if (state != FollowerState.UNVERIFIED && !seen.account().isSurely(tidy))
                throw new Refusal("followers.account.decided", seen.account().shown(), state.title());
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
            FollowerSight sight = sights.fresh(act.sql());
            Follower before = requireSeen(sight, seen);
            requireNotBlind(actor, before, wanted);
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
            return after(sight, actor, seen.id());
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
            FollowerSight sight = sights.fresh(act.sql());
            Follower before = requireSeen(sight, seen);
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
            return after(sight, actor, seen.id());
        });
    }

    /**
     * What became of several decisions at once.
     *
     * @param refused the account and why not, of each that was left as it is
     * @param left how many were not come to, since it was stopped
     */
    public record Decided(int done, Map<String, String> refused, int left) {}

    /**
     * The same decision about several, each an act of its own: what cannot be done is told and stops none of the others.
     *
     * @param goOn is told before each how many were come to, and says whether to go on
     */
    public Decided decide(Actor actor, List<Follower> several, FollowerMove move, String reason, IntPredicate goOn) {
        return each(several, goOn, one -> one.account().shown(), one -> decide(actor, one, move, reason, ""));
    }

    private static <T> Decided each(List<T> several, IntPredicate goOn, Function<T, String> shown, Consumer<T> deed) {
        Map<String, String> refused = new LinkedHashMap<>();
        int done = 0;
        int at = 0;
        while (at < several.size() && goOn.test(at)) {
            T one = several.get(at++);
            try {
                deed.accept(one);
                done++;
            } catch (Refusal refusal) {
                refused.put(shown.apply(one), refusal.getMessage());
            }
        }
        return new Decided(done, refused, several.size() - at);
    }

    /** Marks several, each an act of its own. */
    public Decided mark(Actor actor, List<PlatformTask> tasks, boolean done, IntPredicate goOn) {
        return each(
                tasks,
                goOn,
                task -> task.account().shown() + ", " + task.kind().title(),
                task -> mark(actor, task, done));
    }

    /**
     * Marks what was done on the platform, or takes the mark away.
     *
     * @throws Refusal where it is not to do, or not done, any more
     */
    public void mark(Actor actor, PlatformTask task, boolean done) {
        if (!task.kind().isMarked()) throw new Refusal("followers.task.decide");
        people.act(actor, CHANGE_FOLLOWERS, done ? "followers.done" : "followers.not-done", act -> {
            boolean stands = reads
                    .tasks(act.sql(), sights.fresh(act.sql()), task.account().id())
                    .stream()
                    .anyMatch(now -> now.kind() == task.kind() && now.done().isPresent() != done);
            if (!stands)
                throw new Refusal(
                        "followers.task.changed-elsewhere",
                        task.account().shown(),
                        task.kind().title());
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
            if (sights.fresh(act.sql()).records().organisation(held).isEmpty())
                throw new Refusal("followers.follow.organisations-only", wanted.shown());
            if (StoredAccounts.listed(act.sql(), held.id()).contains(AccountList.FOLLOWING))
                throw new Refusal("followers.follow.known", held.shown());
            if (held.id() == 0)
                held = StoredAccounts.add(act.sql(), act.at().toString(), List.of(held))
                        .get(0);
            StoredAccounts.list(act.sql(), AccountList.FOLLOWING, List.of(held.id()));
            act.record(subject(held.id()), Map.of("rule", Rule.FOL_NOFOLLOW.id()), held.shown());
            return held;
        });
    }

    private List<Long> spent(Handle sql, Instant now) {
        return StoredClaims.spent(
                sql, now.minus(Duration.ofDays(school.settings().followerEmailDays())), now.minus(LONGEST_UNDECIDED));
    }

    /**
     * Removes the e-mails that are needed no longer; by Gatehouse itself, whenever somebody signs in.
     *
     * @return how many were removed
     */
    public int forgetSpentEmails() {
        Instant now = now();
        if (book.read(sql -> spent(sql, now)).isEmpty()) return 0;
        return people.act(Actor.PROGRAM, OWN_DESK, "followers.forget-emails", act -> {
            List<Long> spent = spent(act.sql(), now);
            spent.forEach(id -> StoredClaims.forgetEmail(act.sql(), id));
            act.record("followers", Map.of("claims", new ArrayList<>(spent)));
            return spent.size();
        });
    }

    private static Follower requireSeen(FollowerSight sight, Follower seen) {
        Follower now = sight.find(seen.id())
                .orElseThrow(() -> new Refusal("followers.gone", seen.account().shown()));
        if (!now.seen().equals(seen.seen()))
            throw new Refusal("followers.changed-elsewhere", seen.account().shown());
        return now;
    }

    /** Whoever may not see the e-mail that was given must not take it away by leaving an empty field empty. */
    private static void requireNotBlind(Actor actor, Follower before, Claim wanted) {
        boolean isHeld = before.claim().flatMap(Claim::email).isPresent();
        if (isHeld
                && wanted.email().isEmpty()
                && wanted.kind() != null
                && wanted.kind().needsEmail()
                && !actor.may(READ_FOLLOWER_EMAILS))
            throw new Refusal("followers.email.unseen", before.account().shown());
    }

    private static Follower after(FollowerSight sight, Actor actor, long id) {
        return FollowerReads.shown(actor, sight.afterwards().find(id).orElseThrow());
    }

    static String subject(long id) {
        return "follower " + id;
    }
}
