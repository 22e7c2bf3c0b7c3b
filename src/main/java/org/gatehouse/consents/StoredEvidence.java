package org.gatehouse.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.gatehouse.book.StoredBytes;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;

/** What shows decisions in writing, in the file. */
final class StoredEvidence {
    private static final int MOST_BYTES = 25 * 1024 * 1024;

    private StoredEvidence() {}

    /** @return the row of {@code source}, made where it is fresh */
    static long keep(Act act, EvidenceSource source) {
        if (source instanceof EvidenceSource.Kept kept) {
            find(act.sql(), kept.evidenceId());
            return kept.evidenceId();
        }
        EvidenceSource.Fresh fresh = (EvidenceSource.Fresh) source;
        boolean file = fresh.file().length > 0;
        if (!file && fresh.reference().isBlank()) throw new Refusal("consents.evidence.empty");
        if (fresh.file().length > MOST_BYTES) throw new Refusal("consents.evidence.too-large", MOST_BYTES >> 20);
        String mediaType = file ? mediaType(fresh.file()) : null;
        String salt = Hashes.salt();
        String reference = fresh.reference().strip();
        long id = act.sql()
                .createUpdate("INSERT INTO consent_evidence (kind, sha256, media_type, words_hash, recorded_by, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .bind(0, fresh.kind().name())
                .bind(1, file ? StoredBytes.keep(act, fresh.file()) : null)
                .bind(2, mediaType)
                .bind(3, Hashes.ofFields(salt, reference))
                .bind(4, act.actor().id())
                .bind(5, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        act.sql()
                .execute(
                        "INSERT INTO consent_evidence_words (evidence_id, salt, reference) VALUES (?, ?, ?)",
                        id,
                        salt,
                        reference);
        return id;
    }

    static Evidence find(Handle sql, long id) {
        return sql.createQuery(
                        "SELECT v.id AS evidence_id, v.kind, v.sha256, v.media_type, coalesce(w.reference, '') AS reference"
                                + " FROM consent_evidence v LEFT JOIN consent_evidence_words w ON w.evidence_id = v.id"
                                + " WHERE v.id = ?")
                .bind(0, id)
                .map((row, context) -> read(row))
                .findOne()
                .orElseThrow(() -> new Refusal("consents.evidence.missing"));
    }

    /** Who recorded these very bytes about this child before, and when, as far as it still stands. */
    static Optional<ConsentEntry.Undone> writer(Handle sql, long pupilId, byte[] file) {
        return sql.createQuery(
                        "SELECT e.recorded_by, e.at FROM consent_entry e JOIN consent_evidence v ON v.id = e.evidence_id"
                                + " WHERE v.sha256 = ? AND e.pupil_id = ?"
                                + " AND NOT EXISTS (SELECT 1 FROM consent_entry u WHERE u.undoes = e.id) ORDER BY e.id DESC LIMIT 1")
                .bind(0, Hashes.sha256(file))
                .bind(1, pupilId)
                .map((row, context) ->
                        new ConsentEntry.Undone(row.getLong("recorded_by"), Instant.parse(row.getString("at"))))
                .findOne();
    }

    /** What was recorded from where, as far as it still stands. */
    static Set<ConsentAnswers.Kept> kept(Handle sql) {
        return sql.createQuery("SELECT e.pupil_id, e.use_id, w.reference FROM consent_entry e"
                        + " JOIN consent_evidence v ON v.id = e.evidence_id AND v.kind = 'FORM'"
                        + " JOIN consent_evidence_words w ON w.evidence_id = v.id"
                        + " WHERE NOT EXISTS (SELECT 1 FROM consent_entry u WHERE u.undoes = e.id)")
                .map((row, context) -> new ConsentAnswers.Kept(
                        row.getLong("pupil_id"), row.getLong("use_id"), row.getString("reference")))
                .set();
    }

    static Evidence read(ResultSet row) throws SQLException {
        return new Evidence(
                row.getLong("evidence_id"),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                Optional.ofNullable(row.getString("sha256")),
                Optional.ofNullable(row.getString("media_type")));
    }

    /** By its first bytes: a name says nothing. */
    private static String mediaType(byte[] file) {
        if (startsWith(file, '%', 'P', 'D', 'F', '-')) return "application/pdf";
        if (startsWith(file, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return "image/png";
        throw new Refusal("consents.evidence.kind-of-file");
    }

    private static boolean startsWith(byte[] file, int... first) {
        if (file.length < first.length) return false;
        for (int i = 0; i < first.length; i++) if ((file[i] & 0xFF) != first[i]) return false;
        return true;
    }
}
