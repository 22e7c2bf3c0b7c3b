package org.gatehouse.followers;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.gatehouse.followers.Decision.Ground;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Decisions about followers in the file; they only grow. */
final class StoredDecisions {
    private static final String ALL =
            "SELECT m.*, coalesce(w.reason, '') AS reason, coalesce(w.evidence, '') AS evidence"
                    + " FROM follower_move m LEFT JOIN follower_move_words w ON w.move_id = m.id ";

    private static final RowMapper<Decision> DECISION = (row, context) -> {
        long contact = row.getLong("contact_id");
        long person = row.getLong("person_id");
        long organisation = row.getLong("organisation_id");
        Ground ground = contact != 0
                ? new Ground(Grounds.Kind.CONTACT, contact)
                : person != 0
                        ? new Ground(Grounds.Kind.STAFF, person)
                        : organisation != 0 ? new Ground(Grounds.Kind.ORGANISATION, organisation) : null;
        return new Decision(
                row.getLong("id"),
                FollowerMove.valueOf(row.getString("move")),
                FollowerState.valueOf(row.getString("state")),
                row.getLong("claim_id"),
                Optional.ofNullable(ground),
                row.getString("reason"),
                row.getString("evidence"),
                row.getLong("actor_id"),
                Instant.parse(row.getString("at")));
    };

    private StoredDecisions() {}

    /** The last of each account. */
    static Map<Long, Decision> last(Handle sql) {
        return byAccount(sql, "WHERE m.id IN (SELECT max(id) FROM follower_move GROUP BY account_id)");
    }

    /** The last acceptance of each account, on which it rests while it stands accepted. */
    static Map<Long, Decision> acceptances(Handle sql) {
        return byAccount(
                sql, "WHERE m.id IN (SELECT max(id) FROM follower_move WHERE move = 'ACCEPT' GROUP BY account_id)");
    }

    /** The last of each account that led to where it stands: a report leads nowhere. */
    static Map<Long, Decision> standing(Handle sql) {
        return byAccount(
                sql, "WHERE m.id IN (SELECT max(id) FROM follower_move WHERE move <> 'REPORT' GROUP BY account_id)");
    }

    /** The accounts that stand blocked. */
    static Set<Long> blocked(Handle sql) {
        return new HashSet<>(sql.createQuery("SELECT account_id FROM follower_move WHERE state = 'BLOCKED'"
                        + " AND id IN (SELECT max(id) FROM follower_move GROUP BY account_id)")
                .mapTo(Long.class)
                .list());
    }

    /** The accounts that were unblocked at {@code moment} or after it. */
    static Set<Long> unblockedSince(Handle sql, Instant moment) {
        Set<Long> unblocked = new HashSet<>();
        sql.createQuery("SELECT account_id, at FROM follower_move WHERE move = 'UNBLOCK'")
                .map((row, context) -> Map.entry(row.getLong(1), Instant.parse(row.getString(2))))
                .forEach(entry -> {
                    if (!entry.getValue().isBefore(moment)) unblocked.add(entry.getKey());
                });
        return unblocked;
    }

    /** The last report of each account. */
    static Map<Long, Decision> reports(Handle sql) {
        return byAccount(
                sql, "WHERE m.id IN (SELECT max(id) FROM follower_move WHERE move = 'REPORT' GROUP BY account_id)");
    }

    private static Map<Long, Decision> byAccount(Handle sql, String which) {
        Map<Long, Decision> found = new HashMap<>();
        sql.createQuery(ALL + which)
                .map((row, context) -> Map.entry(row.getLong("account_id"), DECISION.map(row, context)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Oldest first. */
    static List<Decision> of(Handle sql, long accountId) {
        return sql.createQuery(ALL + "WHERE m.account_id = ? ORDER BY m.id")
                .bind(0, accountId)
                .map(DECISION)
                .list();
    }

    static void add(
            Act act,
            long accountId,
            FollowerMove move,
            FollowerState state,
            long claimId,
            Optional<Grounds> grounds,
            String reason,
            String evidence) {
        boolean wordless = reason.isEmpty() && evidence.isEmpty();
        String salt = Hashes.salt();
        long id = act.sql()
                .createUpdate("INSERT INTO follower_move (account_id, move, state, claim_id, contact_id, person_id,"
                        + " organisation_id, words_hash, actor_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, accountId)
                .bind(1, move.name())
                .bind(2, state.name())
                .bind(3, claimId == 0 ? null : claimId)
                .bind(4, ground(grounds, Grounds.Kind.CONTACT))
                .bind(5, ground(grounds, Grounds.Kind.STAFF))
                .bind(6, ground(grounds, Grounds.Kind.ORGANISATION))
                .bind(7, wordless ? "" : Hashes.ofFields(salt, reason, evidence))
                .bind(8, act.actor().id())
                .bind(9, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        if (!wordless)
            act.sql()
                    .execute(
                            "INSERT INTO follower_move_words (move_id, salt, reason, evidence) VALUES (?, ?, ?, ?)",
                            id,
                            salt,
                            reason,
                            evidence);
    }

    private static Long ground(Optional<Grounds> grounds, Grounds.Kind kind) {
        return grounds.filter(one -> one.kind() == kind).map(Grounds::id).orElse(null);
    }
}
