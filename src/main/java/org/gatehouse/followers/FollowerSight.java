package org.gatehouse.followers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.archive.AccountList;
import org.gatehouse.followers.Acceptance.Standing;
import org.gatehouse.organisations.Organisations;
import org.gatehouse.people.People;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.Roll;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;

/** Followers as one transaction sees them, judged by what the office holds in it. */
final class FollowerSight {
    private final Handle sql;
    private final OfficeRecords records;
    private final List<Claim.Seal> blocked;

    FollowerSight(Handle sql, People people, Roll roll, Organisations organisations) {
        this.sql = sql;
        this.records = new OfficeRecords(
                roll.contacts().emails(sql), people.all(sql), organisations.current(sql), roll.pupils(sql));
        this.blocked = StoredClaims.ofBlocked(sql);
    }

    OfficeRecords records() {
        return records;
    }

    List<Follower> all() {
        Map<Long, Claim> claims = StoredClaims.newest(sql);
        Map<Long, Decision> last = StoredDecisions.last(sql);
        Map<Long, Decision> accepted = StoredDecisions.acceptances(sql);
        Map<Long, Set<AccountList>> listed = StoredAccounts.listed(sql);
        return StoredAccounts.all(sql).stream()
                .map(account -> follower(
                        account,
                        Optional.ofNullable(claims.get(account.id())),
                        Optional.ofNullable(last.get(account.id())),
                        Optional.ofNullable(accepted.get(account.id())),
                        listed.getOrDefault(account.id(), Set.of())))
                .toList();
    }

    Optional<Follower> find(long id) {
        return StoredAccounts.find(sql, id).map(account -> {
            List<Claim> claims = StoredClaims.of(sql, id);
            List<Decision> decisions = StoredDecisions.of(sql, id);
            return follower(
                    account,
                    claims.stream().reduce((one, next) -> next),
                    decisions.stream().reduce((one, next) -> next),
                    decisions.stream()
                            .filter(decision -> decision.move() == FollowerMove.ACCEPT)
                            .reduce((one, next) -> next),
                    StoredAccounts.listed(sql, id));
        });
    }

    private Follower follower(
            PlatformAccount account,
            Optional<Claim> claim,
            Optional<Decision> last,
            Optional<Decision> accepted,
            Set<AccountList> listed) {
        FollowerState state = last.map(Decision::state).orElse(FollowerState.UNVERIFIED);
        Acceptance acceptance = Acceptance.of(account, claim, records, blocked);
        String doubt = state == FollowerState.ACCEPTED ? doubt(claim, accepted, acceptance) : "";
        return new Follower(account, state, claim, last, acceptance, doubt, listed);
    }

    /** Why an acceptance no longer holds: what it rested on is another today. */
    private String doubt(Optional<Claim> claim, Optional<Decision> accepted, Acceptance now) {
        Optional<Decision.Ground> ground = accepted.flatMap(Decision::grounds);
        boolean emailRemoved = now.standing() == Standing.NO_EMAIL
                && claim.filter(Claim::gaveEmail).isPresent()
                && ground.isPresent();
        if (!emailRemoved) return now.allowed() ? "" : now.why();
        Claim.Seal seal = claim.get().seal();
        long id = ground.get().id();
        if (ground.get().kind() == Grounds.Kind.STAFF)
            return records.staffStillHas(id, seal) ? "" : Words.of("followers.why.no-staff");
        if (!records.stillHolds(id, seal)) return Words.of("followers.doubt.record-changed");
        List<Pupil> children = records.children(id);
        return children.stream().anyMatch(Pupil::onRoll)
                ? ""
                : Words.of("followers.why.left", Acceptance.children(children));
    }
}
