package org.gatehouse.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.jdbi.v3.core.Handle;

/** Decisions in the file; they only grow. */
final class StoredEntries {
    private static final String SELECT =
            "SELECT e.*, g.contact_id, coalesce(gw.name, '') AS giver_name, coalesce(gw.relation, '') AS relation,"
                    + " v.kind, v.sha256, v.media_type, coalesce(vw.reference, '') AS reference, w.version,"
                    + " u.recorded_by AS undone_by, u.at AS undone_at"
                    + " FROM consent_entry e JOIN consent_giver g ON g.id = e.giver_id"
                    + " LEFT JOIN consent_giver_words gw ON gw.giver_id = g.id"
                    + " LEFT JOIN consent_evidence v ON v.id = e.evidence_id"
                    + " LEFT JOIN consent_evidence_words vw ON vw.evidence_id = v.id"
                    + " LEFT JOIN consent_wording w ON w.id = e.wording_id"
                    + " LEFT JOIN consent_entry u ON u.undoes = e.id";

    private StoredEntries() {}

    /** A row to write. */
    record Row(
            long pupilId,
            long useId,
            Decision decision,
            long giverId,
            boolean parentalResponsibility,
            Optional<Long> evidenceId,
            ConsentForm form) {}

    static long add(Act act, Row row) {
        return act.sql()
                .createUpdate(
                        "INSERT INTO consent_entry (pupil_id, use_id, decision, giver_id, parental_responsibility,"
                                + " evidence_id, wording_id, lawful_basis, from_day, to_day, recorded_by, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, row.pupilId())
                .bind(1, row.useId())
                .bind(2, row.decision().name())
                .bind(3, row.giverId())
                .bind(4, row.parentalResponsibility() ? 1 : 0)
                .bind(5, row.evidenceId().orElse(null))
                .bind(6, row.form().wordingId().orElse(null))
                .bind(7, row.form().basis().name())
                .bind(8, row.form().from().toString())
                .bind(
                        9,
                        row.decision() == Decision.GIVEN
                                ? row.form().to().map(LocalDate::toString).orElse(null)
                                : null)
                .bind(10, act.actor().id())
                .bind(11, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    static void undo(Act act, ConsentEntry entry) {
        act.sql()
                .execute(
                        "INSERT INTO consent_entry (pupil_id, use_id, undoes, recorded_by, at) VALUES (?, ?, ?, ?, ?)",
                        entry.pupilId(),
                        entry.useId(),
                        entry.id(),
                        act.actor().id(),
                        act.at().toString());
    }

    /** The newest first. */
    static List<ConsentEntry> ofPupil(Handle sql, long pupilId) {
        return sql.createQuery(SELECT + " WHERE e.pupil_id = ? ORDER BY e.id DESC")
                .bind(0, pupilId)
                .map((row, context) -> read(row))
                .list();
    }

    static Optional<ConsentEntry> find(Handle sql, long id) {
        return sql.createQuery(SELECT + " WHERE e.id = ?")
                .bind(0, id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The newest row of a child, undoing included; 0 for none. */
    static long newest(Handle sql, long pupilId) {
        return sql.createQuery("SELECT coalesce(max(id), 0) FROM consent_entry WHERE pupil_id = ?")
                .bind(0, pupilId)
                .mapTo(Long.class)
                .one();
    }

    /** Who wrote a row, and when. */
    static ConsentEntry.Undone writer(Handle sql, long id) {
        return sql.createQuery("SELECT recorded_by, at FROM consent_entry WHERE id = ?")
                .bind(0, id)
                .map((row, context) ->
                        new ConsentEntry.Undone(row.getLong("recorded_by"), Instant.parse(row.getString("at"))))
                .one();
    }

    /** The newest decision about a child and a use that was not undone. */
    static Optional<Long> last(Handle sql, long pupilId, long useId) {
        return sql.createQuery("SELECT max(e.id) FROM consent_entry e WHERE e.pupil_id = ? AND e.use_id = ?"
                        + " AND e.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM consent_entry u WHERE u.undoes = e.id)")
                .bind(0, pupilId)
                .bind(1, useId)
                .mapTo(Long.class)
                .findOne();
    }

    private static ConsentEntry read(ResultSet row) throws SQLException {
        long contact = row.getLong("contact_id");
        Optional<Long> contactId = row.wasNull() ? Optional.empty() : Optional.of(contact);
        row.getLong("evidence_id");
        Optional<Evidence> evidence = row.wasNull() ? Optional.empty() : Optional.of(StoredEvidence.read(row));
        String undoneAt = row.getString("undone_at");
        return new ConsentEntry(
                row.getLong("id"),
                row.getLong("pupil_id"),
                row.getLong("use_id"),
                Decision.valueOf(row.getString("decision")),
                new Giver(
                        contactId,
                        row.getString("giver_name"),
                        row.getString("relation"),
                        row.getBoolean("parental_responsibility")),
                evidence,
                Optional.ofNullable(row.getString("version")),
                LawfulBasis.valueOf(row.getString("lawful_basis")),
                LocalDate.parse(row.getString("from_day")),
                Optional.ofNullable(row.getString("to_day")).map(LocalDate::parse),
                row.getLong("recorded_by"),
                Instant.parse(row.getString("at")),
                undoneAt == null
                        ? Optional.empty()
                        : Optional.of(new ConsentEntry.Undone(row.getLong("undone_by"), Instant.parse(undoneAt))));
    }
}
