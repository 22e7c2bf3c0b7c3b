package org.gatehouse.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.incidents.IncidentRows.EntryRow;
import org.gatehouse.incidents.IncidentRows.KeyRow;
import org.gatehouse.incidents.IncidentRows.WrapRow;
import org.jdbi.v3.core.Handle;

/** Incidents in the file; nothing here can open them. */
final class StoredIncidents {
    private StoredIncidents() {}

    /** A receipt for whoever handed in. */
    record ReceiptRow(long madeBy, String senderKey, String readerKey, byte[] sealed) {}

    /** The file's own identity, which everything sealed is bound to. */
    static String fileId(Handle sql) {
        return sql.createQuery("SELECT file_id FROM book").mapTo(String.class).one();
    }

    static Optional<IncidentRows> find(Handle sql, long id) {
        return some(sql, List.of(id)).stream().findFirst();
    }

    /** In no order; ids that nothing lies under are left out. */
    static List<IncidentRows> some(Handle sql, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        List<Long> wanted = List.copyOf(ids);
        Map<Long, IncidentRows> found = new LinkedHashMap<>();
        sql.createQuery("SELECT * FROM incident WHERE id IN (<ids>)")
                .bindList("ids", wanted)
                .map((row, context) -> new IncidentRows(
                        row.getLong("id"),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getLong("handed_in_by"),
                        Instant.parse(row.getString("at")),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>()))
                .forEach(incident -> found.put(incident.id(), incident));
        sql.createQuery("SELECT * FROM incident_entry WHERE incident_id IN (<ids>) ORDER BY incident_id, ordinal")
                .bindList("ids", wanted)
                .map((row, context) -> Map.entry(
                        row.getLong("incident_id"),
                        new EntryRow(
                                row.getInt("ordinal"),
                                EntryKind.valueOf(row.getString("kind")),
                                row.getLong("key_id"),
                                row.getLong("author_id"),
                                Instant.parse(row.getString("at")),
                                Optional.ofNullable(row.getString("sha256")).orElse(""),
                                row.getBytes("sealed"),
                                row.getBytes("signature"))))
                .forEach(entry -> found.get(entry.getKey()).entries().add(entry.getValue()));
        sql.createQuery("SELECT * FROM incident_key WHERE incident_id IN (<ids>) ORDER BY id")
                .bindList("ids", wanted)
                .map((row, context) -> Map.entry(
                        row.getLong("incident_id"),
                        new KeyRow(
                                row.getLong("id"),
                                row.getLong("made_by"),
                                row.getInt("since"),
                                row.getBytes("signature"))))
                .forEach(key -> found.get(key.getKey()).keys().add(key.getValue()));
        sql.createQuery("SELECT k.incident_id, w.* FROM incident_key k JOIN incident_wrap w ON w.key_id = k.id"
                        + " WHERE k.incident_id IN (<ids>)")
                .bindList("ids", wanted)
                .map((row, context) -> Map.entry(
                        row.getLong("incident_id"),
                        new WrapRow(
                                row.getLong("key_id"),
                                row.getLong("reader_id"),
                                row.getString("reader_key"),
                                row.getBytes("wrapped"))))
                .forEach(wrap -> found.get(wrap.getKey()).wraps().add(wrap.getValue()));
        return List.copyOf(found.values());
    }

    /** What somebody has a key to, by the key that they have today, the newest first. */
    static List<Long> sealedFor(Handle sql, long personId, String readerKey) {
        return sql.createQuery(
                        "SELECT DISTINCT k.incident_id FROM incident_wrap w JOIN incident_key k ON k.id = w.key_id"
                                + " WHERE w.reader_id = ? AND w.reader_key = ? ORDER BY k.incident_id DESC")
                .bind(0, personId)
                .bind(1, readerKey)
                .mapTo(Long.class)
                .list();
    }

    /** Those among them in which the last thing that could be an end is not one: they may wait for somebody. */
    static List<Long> perhapsOpen(Handle sql, long personId, String readerKey) {
        return sql.createQuery(
                        "SELECT DISTINCT k.incident_id FROM incident_wrap w JOIN incident_key k ON k.id = w.key_id"
                                + " WHERE w.reader_id = ? AND w.reader_key = ? AND coalesce((SELECT e.kind FROM incident_entry e"
                                + " WHERE e.incident_id = k.incident_id"
                                + " AND e.kind IN ('CLOSED', 'REOPENED', 'LATER_WORDS', 'FACTS')"
                                + " ORDER BY e.ordinal DESC LIMIT 1), '') <> 'CLOSED'")
                .bind(0, personId)
                .bind(1, readerKey)
                .mapTo(Long.class)
                .list();
    }

    /** The incidents that grew since this entry, or of which somebody got a key since this wrap. */
    static List<Long> changedSince(Handle sql, Marks marks) {
        return sql.createQuery("SELECT incident_id FROM incident_entry WHERE id > ? UNION SELECT k.incident_id"
                        + " FROM incident_wrap w JOIN incident_key k ON k.id = w.key_id WHERE w.id > ?")
                .bind(0, marks.entry())
                .bind(1, marks.wrap())
                .mapTo(Long.class)
                .list();
    }

    /** How far the two tables had grown at some moment. */
    record Marks(long entry, long wrap) {}

    static Marks marks(Handle sql) {
        return sql.createQuery("SELECT (SELECT coalesce(max(id), 0) FROM incident_entry) AS entry,"
                        + " (SELECT coalesce(max(id), 0) FROM incident_wrap) AS wrap")
                .map((row, context) -> new Marks(row.getLong("entry"), row.getLong("wrap")))
                .one();
    }

    /** What somebody handed in, the newest first. */
    static List<HandedIn> handedIn(Handle sql, long personId) {
        return sql.createQuery("SELECT id, year, number, at FROM incident WHERE handed_in_by = ? ORDER BY id DESC")
                .bind(0, personId)
                .map((row, context) -> new HandedIn(
                        row.getLong("id"),
                        "%d-%03d".formatted(row.getInt("year"), row.getInt("number")),
                        Instant.parse(row.getString("at")),
                        List.of(),
                        List.of()))
                .list();
    }

    static IncidentRows add(Handle sql, int year, long handedInBy, Instant at) {
        int number = sql.createQuery("SELECT coalesce(max(number), 0) + 1 FROM incident WHERE year = ?")
                .bind(0, year)
                .mapTo(Integer.class)
                .one();
        long id = sql.createUpdate("INSERT INTO incident (year, number, handed_in_by, at) VALUES (?, ?, ?, ?)")
                .bind(0, year)
                .bind(1, number)
                .bind(2, handedInBy)
                .bind(3, at.toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new IncidentRows(id, year, number, handedInBy, at, List.of(), List.of(), List.of());
    }

    static long nextKeyId(Handle sql) {
        return sql.createQuery("SELECT coalesce(max(id), 0) + 1 FROM incident_key")
                .mapTo(Long.class)
                .one();
    }

    static void addKey(Handle sql, long incidentId, KeyRow key) {
        sql.execute(
                "INSERT INTO incident_key (id, incident_id, made_by, since, signature) VALUES (?, ?, ?, ?, ?)",
                key.id(),
                incidentId,
                key.madeBy(),
                key.since(),
                key.signature());
    }

    static void addWrap(Handle sql, WrapRow wrap) {
        sql.execute(
                "INSERT INTO incident_wrap (key_id, reader_id, reader_key, wrapped) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                wrap.keyId(),
                wrap.readerId(),
                wrap.readerKey(),
                wrap.wrapped());
    }

    static void removeWraps(Handle sql, long incidentId, long readerId) {
        sql.execute(
                "DELETE FROM incident_wrap WHERE reader_id = ?"
                        + " AND key_id IN (SELECT id FROM incident_key WHERE incident_id = ?)",
                readerId,
                incidentId);
    }

    static void addEntry(Handle sql, long incidentId, EntryRow entry) {
        sql.execute(
                "INSERT INTO incident_entry (incident_id, ordinal, kind, key_id, author_id, at, sha256, sealed, signature)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                incidentId,
                entry.ordinal(),
                entry.kind().name(),
                entry.keyId(),
                entry.authorId(),
                entry.at().toString(),
                entry.sha256().isEmpty() ? null : entry.sha256(),
                entry.sealed(),
                entry.signature());
    }

    static List<ReceiptRow> receipts(Handle sql, long incidentId) {
        return sql.createQuery("SELECT * FROM incident_receipt WHERE incident_id = ? ORDER BY id")
                .bind(0, incidentId)
                .map((row, context) -> new ReceiptRow(
                        row.getLong("made_by"),
                        row.getString("sender_key"),
                        row.getString("reader_key"),
                        row.getBytes("sealed")))
                .list();
    }

    static void addReceipt(Handle sql, long incidentId, ReceiptRow receipt) {
        sql.execute(
                "INSERT INTO incident_receipt (incident_id, made_by, sender_key, reader_key, sealed)"
                        + " VALUES (?, ?, ?, ?, ?)",
                incidentId,
                receipt.madeBy(),
                receipt.senderKey(),
                receipt.readerKey(),
                receipt.sealed());
    }

    /** Who has a key to what, by which of their keys; one row for each content key. */
    record Access(long incidentId, long keyId, long readerId, String readerKey) {}

    static List<Access> access(Handle sql) {
        return sql.createQuery("SELECT k.incident_id, w.key_id, w.reader_id, w.reader_key FROM incident_wrap w"
                        + " JOIN incident_key k ON k.id = w.key_id")
                .map((row, context) -> new Access(
                        row.getLong("incident_id"),
                        row.getLong("key_id"),
                        row.getLong("reader_id"),
                        row.getString("reader_key")))
                .list();
    }
}
