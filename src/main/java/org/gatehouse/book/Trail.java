package org.gatehouse.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;

/** The hash-chained list of acts. Lines are added by {@link Act} alone; everybody may read and recompute it. */
final class Trail {
    private Trail() {}

    /** What the first line chains to: the file's own identity, so that no trail can be moved to another file. */
    private static String root(Handle sql) {
        return Hashes.ofFields("gatehouse trail", fileId(sql));
    }

    static String fileId(Handle sql) {
        return sql.createQuery("SELECT file_id FROM book").mapTo(String.class).one();
    }

    static TrailHead head(Handle sql) {
        return sql.createQuery("SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1")
                .map((row, context) -> new TrailHead(row.getLong("seq"), row.getString("hash")))
                .findOne()
                .orElseGet(() -> new TrailHead(0, root(sql)));
    }

    static TrailHead append(
            Handle sql, Instant at, long actorId, String act, String subject, String details, String personal) {
        TrailHead previous = head(sql);
        long seq = previous.seq() + 1;
        String salt = Hashes.salt();
        String personalHash = personal.isEmpty() ? "" : Hashes.ofFields(salt, personal);
        String hash = hash(seq, at.toString(), actorId, act, subject, details, personalHash, previous.hash());
        sql.execute(
                "INSERT INTO trail (seq, at, actor_id, act, subject, details, personal_hash, previous, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seq,
                at.toString(),
                actorId,
                act,
                subject,
                details,
                personalHash,
                previous.hash(),
                hash);
        if (!personal.isEmpty())
            sql.execute("INSERT INTO trail_personal (seq, salt, details) VALUES (?, ?, ?)", seq, salt, personal);
        return new TrailHead(seq, hash);
    }

    private static String hash(
            long seq,
            String at,
            long actorId,
            String act,
            String subject,
            String details,
            String personalHash,
            String previous) {
        return Hashes.ofFields(
                Long.toString(seq), at, Long.toString(actorId), act, subject, details, personalHash, previous);
    }

    /** Recomputes the chain and names what is wrong with it, the first broken line first. */
    static List<String> problems(Handle sql) {
        List<String> problems = new ArrayList<>();
        String[] previous = {root(sql)};
        long[] expected = {1};
        // Closed here: a result left half-read keeps its lock on the file, and no desk could act any more.
        try (var lines = sql
                .createQuery(
                        "SELECT t.*, p.salt, p.details AS personal FROM trail t LEFT JOIN trail_personal p USING (seq)"
                                + " ORDER BY seq")
                .map((row, context) -> {
                    long seq = row.getLong("seq");
                    String hash = hash(
                            seq,
                            row.getString("at"),
                            row.getLong("actor_id"),
                            row.getString("act"),
                            row.getString("subject"),
                            row.getString("details"),
                            row.getString("personal_hash"),
                            previous[0]);
                    String personal = row.getString("personal");
                    boolean personalHolds = personal == null
                            || Hashes.ofFields(row.getString("salt"), personal).equals(row.getString("personal_hash"));
                    boolean holds = seq == expected[0]
                            && row.getString("previous").equals(previous[0])
                            && row.getString("hash").equals(hash)
                            && personalHolds;
                    previous[0] = row.getString("hash");
                    expected[0] = seq + 1;
                    return holds ? Optional.<Long>empty() : Optional.of(seq);
                })
                .stream()) {
            lines.flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(seq -> problems.add(Words.of("book.trail-broken", seq)));
        }
        return problems;
    }

    /** Whether the trail still holds the line that was its last when {@code known} was noted outside the file. */
    static boolean contains(Handle sql, TrailHead known) {
        if (known.seq() == 0) return known.hash().equals(root(sql));
        return sql.createQuery("SELECT count(*) FROM trail WHERE seq = ? AND hash = ?")
                        .bind(0, known.seq())
                        .bind(1, known.hash())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    static Map<String, Integer> acts(Handle sql, Instant from, Instant until) {
        Map<String, Integer> acts = new HashMap<>();
        // Compared as moments and not as text: 10:00:00Z sorts after 10:00:00.5Z.
        try (var lines = sql
                .createQuery("SELECT act, at FROM trail")
                .map((row, context) -> Map.entry(row.getString("act"), Instant.parse(row.getString("at"))))
                .stream()) {
            lines.filter(line ->
                            !line.getValue().isBefore(from) && line.getValue().isBefore(until))
                    .forEach(line -> acts.merge(line.getKey(), 1, Integer::sum));
        }
        return acts;
    }

    static Optional<Instant> lastMoment(Handle sql) {
        return sql.createQuery("SELECT at FROM trail ORDER BY seq DESC LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse);
    }

    /** Whether a restore took the file back to before {@code known} was written, and said so. */
    static boolean wasRestoredBefore(Handle sql, TrailHead known) {
        return sql.createQuery("SELECT count(*) FROM trail WHERE act = 'book.restore' AND seq <= ?")
                        .bind(0, known.seq())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static List<TrailLine> lines(Handle sql, String subject) {
        return sql.createQuery("SELECT t.*, coalesce(p.details, '') AS personal FROM trail t"
                        + " LEFT JOIN trail_personal p USING (seq) WHERE subject = ? ORDER BY seq")
                .bind(0, subject)
                .map((row, context) -> new TrailLine(
                        row.getLong("seq"),
                        Instant.parse(row.getString("at")),
                        row.getLong("actor_id"),
                        row.getString("act"),
                        row.getString("subject"),
                        row.getString("details"),
                        row.getString("personal"),
                        row.getString("hash")))
                .list();
    }
}
