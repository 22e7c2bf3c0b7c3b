package org.gatehouse.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads from the trail which keys people set for themselves; only the lines that came since it looked last. */
final class RecordedKeys {
    private static final String SUBJECT = People.subject(0).replace("0", "");

    private final Map<Long, List<PublicKey>> known = new HashMap<>();
    private long lastSeq;
    private String lastHash = "";

    /** Made when the first line is read: a start comes as far as the sign-in without. */
    private static final class Json {
        private static final JsonMapper READER = JsonMapper.builder().build();
    }

    private record Line(long seq, long personId, String details) {}

    synchronized PublicKeys at(Handle sql) {
        if (!isStillThere(sql)) {
            known.clear();
            lastSeq = 0;
        }
        // What this transaction has written itself may yet be undone, and is read again the next time.
        sql.createQuery("SELECT seq, subject, details FROM trail WHERE act IN ('people.set-up-head',"
                        + " 'people.change-password', 'people.recover', 'people.sign-in')"
                        + " AND seq > ? AND details LIKE '%\"verifying\"%' ORDER BY seq")
                .bind(0, lastSeq)
                .map((row, context) -> new Line(
                        row.getLong("seq"),
                        Long.parseLong(row.getString("subject").substring(SUBJECT.length())),
                        row.getString("details")))
                .forEach(line -> {
                    List<PublicKey> theirs = known.computeIfAbsent(line.personId(), id -> new ArrayList<>());
                    PublicKey key = key(line.details());
                    if (theirs.isEmpty() || !theirs.get(theirs.size() - 1).equals(key)) theirs.add(key);
                });
        sql.createQuery("SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1")
                .map((row, context) -> Map.entry(row.getLong("seq"), row.getString("hash")))
                .findOne()
                .ifPresent(head -> {
                    lastSeq = head.getKey();
                    lastHash = head.getValue();
                });
        Map<Long, byte[]> inFile = new HashMap<>();
        sql.createQuery("SELECT k.person_id, k.public_key FROM person_key k JOIN person p ON p.id = k.person_id"
                        + " WHERE p.left_at IS NULL")
                .map((row, context) -> Map.entry(row.getLong("person_id"), row.getBytes("public_key")))
                .forEach(entry -> inFile.put(entry.getKey(), entry.getValue()));
        Map<Long, List<PublicKey>> recorded = new HashMap<>();
        known.forEach((id, keys) -> recorded.put(id, List.copyOf(keys)));
        return new PublicKeys(inFile, recorded);
    }

    private boolean isStillThere(Handle sql) {
        if (lastSeq == 0) return true;
        return sql.createQuery("SELECT count(*) FROM trail WHERE seq = ? AND hash = ?")
                        .bind(0, lastSeq)
                        .bind(1, lastHash)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private static PublicKey key(String details) {
        try {
            JsonNode fields = Json.READER.readTree(details);
            return new PublicKey(
                    fields.path("key").asText(), fields.path("verifying").asText());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the trail holds nothing but JSON", impossible);
        }
    }
}
