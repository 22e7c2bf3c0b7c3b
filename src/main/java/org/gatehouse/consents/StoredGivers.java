package org.gatehouse.consents;

import java.util.Locale;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;

/** Who decides for which child, in the file: one row a person, so that their latest decision can be told. */
final class StoredGivers {
    private StoredGivers() {}

    /** @return the row of this person, made where there is none */
    static long keep(Act act, long pupilId, Giver giver) {
        return find(act.sql(), pupilId, giver).orElseGet(() -> add(act, pupilId, giver));
    }

    static Optional<Long> find(Handle sql, long pupilId, Giver giver) {
        if (giver.contactId().isPresent())
            return sql.createQuery("SELECT id FROM consent_giver WHERE pupil_id = ? AND contact_id = ?")
                    .bind(0, pupilId)
                    .bind(1, giver.contactId().get())
                    .mapTo(Long.class)
                    .findOne();
        String wanted = folded(giver.name());
        return sql
                .createQuery("SELECT g.id, w.name FROM consent_giver g JOIN consent_giver_words w ON w.giver_id = g.id"
                        + " WHERE g.pupil_id = ? AND g.contact_id IS NULL ORDER BY g.id")
                .bind(0, pupilId)
                .map((row, context) -> new Known(row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .filter(known -> folded(known.name()).equals(wanted))
                .map(Known::id)
                .findFirst();
    }

    private record Known(long id, String name) {}

    private static long add(Act act, long pupilId, Giver giver) {
        if (giver.contactId().isEmpty() && giver.name().isBlank()) throw new Refusal("consents.giver.missing");
        String salt = Hashes.salt();
        String name = giver.name().strip();
        String relation = giver.relation().strip();
        long id = act.sql()
                .createUpdate("INSERT INTO consent_giver (pupil_id, contact_id, words_hash) VALUES (?, ?, ?)")
                .bind(0, pupilId)
                .bind(1, giver.contactId().orElse(null))
                .bind(2, Hashes.ofFields(salt, name, relation))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        act.sql()
                .execute(
                        "INSERT INTO consent_giver_words (giver_id, salt, name, relation) VALUES (?, ?, ?, ?)",
                        id,
                        salt,
                        name,
                        relation);
        return id;
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").replace('\'', '’').toLowerCase(Locale.UK);
    }
}
