package org.gatehouse.monitoring;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.archive.ArchiveProblem;
import org.gatehouse.book.Act;
import org.gatehouse.rules.Rule;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Audits in the file; they only grow. */
final class StoredAudits {
    private StoredAudits() {}

    private record Count(long audit, String rule, int found) {}

    /** The newest first. */
    static List<Audit> all(Handle sql) {
        Map<Long, Map<Rule, Integer>> counts = new HashMap<>();
        sql.createQuery("SELECT * FROM audit_count")
                .map((row, context) -> new Count(row.getLong("audit_id"), row.getString("rule"), row.getInt("found")))
                .forEach(count -> Rule.ofId(count.rule())
                        .ifPresent(rule -> counts.computeIfAbsent(count.audit(), any -> new EnumMap<>(Rule.class))
                                .put(rule, count.found())));
        return sql.createQuery("SELECT a.*,"
                        + " (SELECT count(*) FROM audit_problem p WHERE p.audit_id = a.id) AS problems,"
                        + " (SELECT count(*) FROM audit_seen s WHERE s.audit_id = a.id AND NOT EXISTS"
                        + " (SELECT 1 FROM audit_seen e WHERE e.finding_id = s.finding_id AND e.audit_id < a.id)) AS fresh"
                        + " FROM audit a ORDER BY a.id DESC")
                .map((row, context) -> new Audit(
                        row.getLong("id"),
                        row.getString("account"),
                        Optional.ofNullable(row.getString("generated_at")).map(Instant::parse),
                        row.getBoolean("partial"),
                        row.getBoolean("damaged"),
                        new AuditResult.Lists(
                                row.getInt("tweets"),
                                row.getInt("deleted"),
                                row.getInt("conversations"),
                                row.getInt("followers"),
                                row.getInt("following")),
                        counts.getOrDefault(row.getLong("id"), Map.of()),
                        row.getInt("fresh"),
                        row.getInt("problems"),
                        row.getLong("actor_id"),
                        Instant.parse(row.getString("at"))))
                .list();
    }

    static List<ArchiveProblem> problems(Handle sql, long auditId) {
        return sql.createQuery("SELECT * FROM audit_problem WHERE audit_id = ? ORDER BY id")
                .bind(0, auditId)
                .map((row, context) ->
                        new ArchiveProblem(row.getString("file"), row.getInt("entry"), row.getString("sentence")))
                .list();
    }

    /** @return the id that it has from now on */
    static long add(Act act, AuditResult result) {
        Handle sql = act.sql();
        long id = sql.createUpdate("INSERT INTO audit (account, generated_at, partial, damaged, tweets, deleted,"
                        + " conversations, followers, following, actor_id, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, result.account())
                .bind(1, result.generatedAt().map(Instant::toString).orElse(null))
                .bind(2, result.partial() ? 1 : 0)
                .bind(3, result.damaged() ? 1 : 0)
                .bind(4, result.lists().tweets())
                .bind(5, result.lists().deleted())
                .bind(6, result.lists().conversations())
                .bind(7, result.lists().followers())
                .bind(8, result.lists().following())
                .bind(9, act.actor().id())
                .bind(10, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        result.counts()
                .forEach((rule, found) -> sql.execute(
                        "INSERT INTO audit_count (audit_id, rule, found) VALUES (?, ?, ?)", id, rule.id(), found));
        addProblems(sql, id, result.problems());
        StoredFindings.add(sql, id, result.findings());
        return id;
    }

    private static void addProblems(Handle sql, long id, List<ArchiveProblem> problems) {
        if (problems.isEmpty()) return;
        PreparedBatch rows = sql.prepareBatch(
                "INSERT INTO audit_problem (audit_id, file, entry, sentence) VALUES (:audit, :file, :entry, :sentence)");
        for (ArchiveProblem one : problems)
            rows.bind("audit", id)
                    .bind("file", one.file())
                    .bind("entry", one.entry())
                    .bind("sentence", one.sentence())
                    .add();
        rows.execute();
    }
}
