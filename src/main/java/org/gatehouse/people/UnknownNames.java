package org.gatehouse.people;

import java.time.Instant;
import org.gatehouse.book.Hashes;
import org.jdbi.v3.core.Handle;

/**
 * Wrong tries under names that nobody has, so that such a name waits like any other. People type their password where the name
 * belongs: only twelve bits of a hash are kept, too few to find out what was typed.
 */
final class UnknownNames {
    private UnknownNames() {}

    static Tries tries(Handle sql, String name) {
        return sql.createQuery("SELECT wrong_tries, last_wrong_at FROM unknown_sign_in WHERE bucket = ?")
                .bind(0, bucket(name))
                .map((row, context) ->
                        new Tries(row.getInt("wrong_tries"), Instant.parse(row.getString("last_wrong_at"))))
                .findOne()
                .orElse(Tries.NONE);
    }

    static void setTries(Handle sql, String name, Tries tries) {
        sql.execute(
                "INSERT INTO unknown_sign_in (bucket, wrong_tries, last_wrong_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (bucket) DO UPDATE SET wrong_tries = excluded.wrong_tries,"
                        + " last_wrong_at = excluded.last_wrong_at",
                bucket(name),
                tries.wrong(),
                tries.last().toString());
    }

    private static int bucket(String name) {
        return Integer.parseInt(Hashes.ofFields("unknown sign-in name", name).substring(0, 3), 16);
    }
}
