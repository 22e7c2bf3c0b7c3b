package org.gatehouse.followers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.gatehouse.followers.Claim.GivenEmail;
import org.gatehouse.followers.Claim.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** What followers say of themselves, in the file; claims only grow, and the e-mail beside one can be removed. */
final class StoredClaims {
    private static final String ALL =
            "SELECT c.*, e.email FROM follower_claim c LEFT JOIN follower_claim_email e ON e.claim_id = c.id ";

    private static final RowMapper<Claim> CLAIM = (row, context) -> {
        String email = row.getString("email");
        return new Claim(
                row.getLong("id"),
                ClaimKind.valueOf(row.getString("kind")),
                row.getBoolean("under_13"),
                email == null
                        ? Optional.empty()
                        : Optional.of(new GivenEmail(
                                email,
                                EmailSource.valueOf(row.getString("source")),
                                LocalDate.parse(row.getString("received_on")),
                                row.getLong("seen_by"))),
                new Seal(row.getString("salt"), row.getString("email_hash")),
                row.getLong("recorded_by"),
                Instant.parse(row.getString("at")));
    };

    private StoredClaims() {}

    /** The newest of each account. */
    static Map<Long, Claim> newest(Handle sql) {
        Map<Long, Claim> newest = new HashMap<>();
        sql.createQuery(ALL + "WHERE c.id IN (SELECT max(id) FROM follower_claim GROUP BY account_id)")
                .map((row, context) -> Map.entry(row.getLong("account_id"), CLAIM.map(row, context)))
                .forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
        return newest;
    }

    /** Oldest first. */
    static List<Claim> of(Handle sql, long accountId) {
        return sql.createQuery(ALL + "WHERE c.account_id = ? ORDER BY c.id")
                .bind(0, accountId)
                .map(CLAIM)
                .list();
    }

    /** The seals of the e-mails that these accounts ever gave. */
    static Set<Seal> seals(Handle sql, Set<Long> accounts) {
        Set<Seal> seals = new HashSet<>();
        if (accounts.isEmpty()) return seals;
        sql.createQuery("SELECT account_id, salt, email_hash FROM follower_claim WHERE email_hash <> ''")
                .map((row, context) -> Map.entry(row.getLong(1), new Seal(row.getString(2), row.getString(3))))
                .forEach(entry -> {
                    if (accounts.contains(entry.getKey())) seals.add(entry.getValue());
                });
        return seals;
    }

    static long add(Act act, long accountId, Claim claim) {
        String salt = Hashes.salt();
        Optional<GivenEmail> email = claim.email();
        long id = act.sql()
                .createUpdate("INSERT INTO follower_claim (account_id, kind, under_13, source, received_on, seen_by,"
                        + " salt, email_hash, recorded_by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, accountId)
                .bind(1, claim.kind().name())
                .bind(2, claim.under13() ? 1 : 0)
                .bind(3, email.map(given -> given.source().name()).orElse(null))
                .bind(4, email.map(given -> given.receivedOn().toString()).orElse(null))
                .bind(5, email.map(GivenEmail::seenBy).orElse(null))
                .bind(6, salt)
                .bind(
                        7,
                        email.map(given ->
                                        Seal.of(salt, MailKey.of(given.text())).hash())
                                .orElse(""))
                .bind(8, act.actor().id())
                .bind(9, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        email.ifPresent(given -> act.sql()
                .execute("INSERT INTO follower_claim_email (claim_id, email) VALUES (?, ?)", id, given.text()));
        return id;
    }

    /**
     * The claims whose e-mail is needed no longer: decided before {@code moment}, followed by a newer claim before it, or never decided
     * about since {@code longAgo}.
     */
    static List<Long> spent(Handle sql, Instant moment, Instant longAgo) {
        return sql.createQuery(
                        "SELECT e.claim_id FROM follower_claim_email e JOIN follower_claim c ON c.id = e.claim_id"
                                + " JOIN follower_now n ON n.account_id = c.account_id"
                                + " LEFT JOIN follower_move m ON m.id = n.move_id"
                                + " WHERE n.claim_id > c.id AND (SELECT at FROM follower_claim WHERE id = n.claim_id) < :moment"
                                + " OR n.claim_id = c.id AND n.state <> 'UNVERIFIED' AND m.at < :moment AND c.at < :moment"
                                + " OR n.claim_id = c.id AND n.state = 'UNVERIFIED' AND c.at < :longAgo")
                .bind("moment", moment.toString())
                .bind("longAgo", longAgo.toString())
                .mapTo(Long.class)
                .list();
    }

    static void forgetEmail(Handle sql, long claimId) {
        sql.execute("DELETE FROM follower_claim_email WHERE claim_id = ?", claimId);
    }
}
