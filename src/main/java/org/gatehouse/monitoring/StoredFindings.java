package org.gatehouse.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.gatehouse.monitoring.HeldFinding.Decision;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Findings of audits in the file, and what was decided about them; they only grow. */
final class StoredFindings {
    /** A post may be long, and is a click away on the platform. */
    private static final int MOST_CONTEXT = 600;

    private static final RowMapper<HeldFinding> FINDING = (row, context) -> {
        long move = row.getLong("move_id");
        String happened = row.getString("happened_at");
        return new HeldFinding(
                row.getLong("id"),
                new AuditFinding(
                        Rule.ofId(row.getString("rule")).orElse(Rule.TW_MONITOR),
                        Severity.valueOf(row.getString("severity")),
                        AuditFinding.Subject.valueOf(row.getString("subject_kind")),
                        row.getString("subject"),
                        row.getString("found"),
                        Optional.ofNullable(happened).map(Instant::parse),
                        row.getString("message"),
                        row.getString("context")),
                FindingState.valueOf(row.getString("state")),
                row.getLong("first_audit"),
                row.getLong("last_audit"),
                move == 0
                        ? Optional.empty()
                        : Optional.of(new Decision(
                                move,
                                FindingState.valueOf(row.getString("decided")),
                                row.getString("reason"),
                                row.getLong("moved_by"),
                                Instant.parse(row.getString("moved_at")))));
    };

    private StoredFindings() {}

    /** The gravest first, of those the newest. */
    static List<HeldFinding> all(Handle sql) {
        return sql.createQuery("SELECT n.*, coalesce(w.found, '') AS found, coalesce(w.message, '') AS message,"
                        + " coalesce(w.context, '') AS context, m.state AS decided, coalesce(r.reason, '') AS reason"
                        + " FROM audit_finding_now n LEFT JOIN audit_finding_words w ON w.finding_id = n.id"
                        + " LEFT JOIN audit_finding_move m ON m.id = n.move_id"
                        + " LEFT JOIN audit_finding_move_words r ON r.move_id = n.move_id"
                        + " ORDER BY CASE n.severity WHEN 'BLOCK' THEN 0 WHEN 'WARN' THEN 1 ELSE 2 END,"
                        + " n.happened_at DESC, n.id")
                .map(FINDING)
                .list();
    }

    static int open(Handle sql) {
        return sql.createQuery("SELECT count(*) FROM audit_finding_now WHERE state = 'OPEN' AND severity <> 'NOTE'")
                .mapTo(Integer.class)
                .one();
    }

    /** Adds what is new, and notes of all that the audit came upon them. */
    static void add(Handle sql, long auditId, List<AuditFinding> findings) {
        if (findings.isEmpty()) return;
        PreparedBatch rows =
                sql.prepareBatch("INSERT INTO audit_finding (key, rule, severity, subject_kind, subject, happened_at)"
                        + " VALUES (:key, :rule, :severity, :kind, :subject, :at) ON CONFLICT (key) DO NOTHING");
        PreparedBatch words = sql.prepareBatch("INSERT INTO audit_finding_words (finding_id, found, message, context)"
                + " SELECT id, :found, :message, :context FROM audit_finding WHERE key = :key"
                + " ON CONFLICT (finding_id) DO NOTHING");
        PreparedBatch seen = sql.prepareBatch("INSERT INTO audit_seen (audit_id, finding_id)"
                + " SELECT :audit, id FROM audit_finding WHERE key = :key ON CONFLICT DO NOTHING");
        for (AuditFinding one : findings) {
            String key = one.key();
            rows.bind("key", key)
                    .bind("rule", one.rule().id())
                    .bind("severity", one.severity().name())
                    .bind("kind", one.about().name())
                    .bind("subject", one.subject())
                    .bind("at", one.at().map(Instant::toString).orElse(null))
                    .add();
            words.bind("key", key)
                    .bind("found", one.found())
                    .bind("message", one.message())
                    .bind("context", cut(one.context()))
                    .add();
            seen.bind("key", key).bind("audit", auditId).add();
        }
        rows.execute();
        words.execute();
        seen.execute();
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CONTEXT) return text;
        int end = Character.isHighSurrogate(text.charAt(MOST_CONTEXT - 1)) ? MOST_CONTEXT - 1 : MOST_CONTEXT;
        return text.substring(0, end) + "…";
    }

    static void decide(Act act, List<HeldFinding> several, FindingState state, String reason) {
        for (HeldFinding one : several) {
            String salt = Hashes.salt();
            long id = act.sql()
                    .createUpdate(
                            "INSERT INTO audit_finding_move (finding_id, state, audit_id, words_hash, actor_id, at)"
                                    + " VALUES (?, ?, (SELECT max(id) FROM audit), ?, ?, ?)")
                    .bind(0, one.id())
                    .bind(1, state.name())
                    .bind(2, Hashes.ofFields(salt, reason))
                    .bind(3, act.actor().id())
                    .bind(4, act.at().toString())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            act.sql()
                    .execute(
                            "INSERT INTO audit_finding_move_words (move_id, salt, reason) VALUES (?, ?, ?)",
                            id,
                            salt,
                            reason);
        }
    }
}
