package org.gatehouse.followers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.archive.AccountList;
import org.gatehouse.followers.Acceptance.Standing;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;

/** Followers as one transaction sees them, judged by what the office holds in it. */
final class FollowerSight {
    private final Handle sql;
    private final OfficeRecords records;
    private final Blocked blocked;

    FollowerSight(Handle sql, OfficeRecords records, Blocked blocked) {
        this.sql = sql;
        this.records = records;
        this.blocked = blocked;
    }

    /** The same records, after this transaction changed something about followers. */
    FollowerSight afterwards() {
        return new FollowerSight(sql, records, Blocked.of(sql));
    }

    OfficeRecords records() {
        return records;
    }

    List<Follower> all() {
        Map<Long, Claim> claims = StoredClaims.newest(sql);
        Map<Long, Decision> last = StoredDecisions.last(sql);
        Map<Long, Decision> accepted = StoredDecisions.acceptances(sql);
        Map<Long, Set<AccountList>> listed = StoredAccounts.listed(sql);
        Set<Long> asked = StoredAccounts.asked(sql);
        return StoredAccounts.all(sql).stream()
                .map(account -> follower(
                        account,
                        Optional.ofNullable(claims.get(account.id())),
                        Optional.ofNullable(last.get(account.id())),
                        Optional.ofNullable(accepted.get(account.id())),
                        listed.getOrDefault(account.id(), Set.of()),
                        asked.contains(account.id())))
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
                    StoredAccounts.listed(sql, id),
                    StoredAccounts.hasAsked(sql, id));
        });
    }

    private Follower follower(
            PlatformAccount account,
            Optional<Claim> claim,
            Optional<Decision> last,
            Optional<Decision> accepted,
            Set<AccountList> listed,
            boolean asked) {
        FollowerState state = last.map(Decision::state).orElse(FollowerState.UNVERIFIED);
        Acceptance acceptance = Acceptance.of(account, claim, records, blocked);
        String doubt = state == FollowerState.ACCEPTED ? doubt(claim, accepted, acceptance) : "";
        return new Follower(account, state, claim, last, acceptance, doubt, listed, asked);
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
        boolean ofStaff = ground.get().kind() == Grounds.Kind.STAFF;
        Optional<MailKey> held = ofStaff ? records.staffStillHas(id, seal) : records.stillHeld(id, seal);
        if (held.isEmpty()) return Words.of(ofStaff ? "followers.why.no-staff" : "followers.doubt.record-changed");
        if (blocked.gave(held.get())) return Words.of("followers.why.blocked-email");
        if (ofStaff) return "";
        List<Pupil> children = records.children(id);
        return children.stream().anyMatch(Pupil::onRoll)
                ? ""
                : Words.of("followers.why.left", Acceptance.children(children));
    }
}
