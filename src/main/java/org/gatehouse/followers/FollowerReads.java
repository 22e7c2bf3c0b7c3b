package org.gatehouse.followers;

import static org.gatehouse.book.Permission.READ_FOLLOWERS;
import static org.gatehouse.book.Permission.READ_FOLLOWER_EMAILS;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.archive.AccountList;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;

/** What is read of followers, of whom the account follows and of what is to do; e-mails only for those who may see them. */
public final class FollowerReads {
    private final Book book;
    private final People people;
    private final Sights sights;

    FollowerReads(Book book, People people, Sights sights) {
        this.book = book;
        this.people = people;
        this.sights = sights;
    }

    /** The verification list, in the order in which the accounts were first seen. */
    public List<Follower> all(Actor actor) {
        actor.require(READ_FOLLOWERS);
        return book.read(sql -> sights.known(sql).all()).stream()
                .filter(Follower::isFollower)
                .map(one -> shown(actor, one))
                .toList();
    }

    /** @throws Refusal where there is none of this id */
    public Follower one(Actor actor, long id) {
        actor.require(READ_FOLLOWERS);
        return shown(
                actor,
                book.read(sql -> sights.known(sql).find(id))
                        .orElseThrow(() -> new Refusal("followers.gone", String.valueOf(id))));
    }

    /** Everything that was said and decided, in its order. */
    public FollowerHistory history(Actor actor, long id) {
        actor.require(READ_FOLLOWERS);
        boolean emails = actor.may(READ_FOLLOWER_EMAILS);
        return book.read(sql -> new FollowerHistory(
                StoredClaims.of(sql, id).stream()
                        .map(claim -> emails ? claim : withoutEmail(claim))
                        .toList(),
                StoredDecisions.of(sql, id)));
    }

    /** Whom the account follows, what is wrong first. */
    public List<Followed> following(Actor actor) {
        actor.require(READ_FOLLOWERS);
        return book.read(sql -> {
            FollowerSight seen = sights.known(sql);
            return seen.all().stream()
                    .filter(one -> one.listed().contains(AccountList.FOLLOWING))
                    .map(one -> Followed.of(one, seen.records()))
                    .sorted(Comparator.comparing(Followed::kind)
                            .thenComparing(one -> one.account().shown(), String.CASE_INSENSITIVE_ORDER))
                    .toList();
        });
    }

    /** To do first, the most pressing first; then what was done, newest first. */
    public List<PlatformTask> tasks(Actor actor) {
        actor.require(READ_FOLLOWERS);
        return book.read(sql -> {
            FollowerSight sight = sights.known(sql);
            return workList(sql, WorkList.Said.of(sql), sight).of(sight.all());
        });
    }

    /** What is to do about one account and what was done, as an act sees it. */
    List<PlatformTask> tasks(Handle sql, FollowerSight sight, long id) {
        return workList(sql, WorkList.Said.of(sql, id), sight)
                .of(sight.find(id).stream().toList());
    }

    private WorkList workList(Handle sql, WorkList.Said said, FollowerSight sight) {
        Map<Long, String> names = people.all(sql).stream().collect(Collectors.toMap(Person::id, Person::name));
        return new WorkList(
                said,
                sight.records(),
                id -> names.getOrDefault(id, Words.of("people.nobody", id)),
                book.clock().instant(),
                Followers.ZONE);
    }

    /** When each of the platform's lists was brought in last. */
    public Map<AccountList, ListTaken> taken(Actor actor) {
        actor.require(READ_FOLLOWERS);
        return book.read(StoredAccounts::taken);
    }

    /** The follower as {@code actor} may see them: whoever may not see e-mails sees neither the given nor the office's. */
    static Follower shown(Actor actor, Follower one) {
        if (actor.may(READ_FOLLOWER_EMAILS)) return one;
        Acceptance acceptance = one.acceptance();
        return new Follower(
                one.account(),
                one.state(),
                one.claim().map(FollowerReads::withoutEmail),
                one.last(),
                new Acceptance(
                        acceptance.standing(), acceptance.grounds(), acceptance.rule(), acceptance.why(), List.of()),
                one.doubt(),
                one.listed(),
                one.asked());
    }

    private static Claim withoutEmail(Claim claim) {
        return new Claim(
                claim.id(),
                claim.kind(),
                claim.under13(),
                Optional.empty(),
                claim.seal(),
                claim.recordedBy(),
                claim.at());
    }
}
