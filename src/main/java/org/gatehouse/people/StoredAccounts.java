package org.gatehouse.people;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.people.Account.WrappedKey;
import org.jdbi.v3.core.Handle;

/** Passwords, keys and recovery codes in the file, as hashes and wraps. */
final class StoredAccounts {
    private StoredAccounts() {}

    static Optional<Account> find(Handle sql, String signInName) {
        return StoredPeople.findActive(sql, signInName).flatMap(person -> find(sql, person));
    }

    static Optional<Account> find(Handle sql, Person person) {
        Optional<WrappedKey> keys = sql.createQuery(
                        "SELECT public_key, wrapped_private_key FROM person_key WHERE person_id = ?")
                .bind(0, person.id())
                .map((row, context) -> new WrappedKey(row.getBytes("public_key"), row.getBytes("wrapped_private_key")))
                .findOne();
        Optional<byte[]> recovery = sql.createQuery("SELECT wrapped_private_key FROM recovery_code WHERE person_id = ?")
                .bind(0, person.id())
                .mapTo(byte[].class)
                .findOne();
        return sql.createQuery("SELECT * FROM credential WHERE person_id = ?")
                .bind(0, person.id())
                .map((row, context) -> new Account(
                        person,
                        row.getString("password_hash"),
                        row.getInt("must_change") == 1,
                        new Tries(row.getInt("wrong_tries"), Instant.parse(row.getString("last_wrong_at"))),
                        keys,
                        recovery))
                .findOne();
    }

    /** A password that somebody else chose: nothing sealed can be opened with it, so that the keys of before go. */
    static void setTemporary(Handle sql, long id, String password) {
        setPassword(sql, id, password, true);
        sql.execute("DELETE FROM person_key WHERE person_id = ?", id);
        sql.execute("DELETE FROM recovery_code WHERE person_id = ?", id);
    }

    static void setOwn(Handle sql, long id, String password, WrappedKey keys) {
        setPassword(sql, id, password, false);
        sql.execute(
                "INSERT INTO person_key (person_id, public_key, wrapped_private_key) VALUES (?, ?, ?)"
                        + " ON CONFLICT (person_id) DO UPDATE SET public_key = excluded.public_key,"
                        + " wrapped_private_key = excluded.wrapped_private_key",
                id,
                keys.publicKey(),
                keys.wrapped());
    }

    static void setRecovery(Handle sql, long id, byte[] wrapped) {
        sql.execute(
                "INSERT INTO recovery_code (person_id, wrapped_private_key) VALUES (?, ?)"
                        + " ON CONFLICT (person_id) DO UPDATE SET wrapped_private_key = excluded.wrapped_private_key",
                id,
                wrapped);
    }

    static boolean hasRecovery(Handle sql, long id) {
        return sql.createQuery("SELECT count(*) FROM recovery_code WHERE person_id = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    static void setTries(Handle sql, long id, Tries tries) {
        sql.execute(
                "UPDATE credential SET wrong_tries = ?, last_wrong_at = ? WHERE person_id = ?",
                tries.wrong(),
                tries.last().toString(),
                id);
    }

    static void remove(Handle sql, long id) {
        sql.execute("DELETE FROM credential WHERE person_id = ?", id);
        sql.execute("DELETE FROM person_key WHERE person_id = ?", id);
        sql.execute("DELETE FROM recovery_code WHERE person_id = ?", id);
    }

    private static void setPassword(Handle sql, long id, String password, boolean mustChange) {
        sql.execute(
                "INSERT INTO credential (person_id, password_hash, must_change, wrong_tries, last_wrong_at)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (person_id) DO UPDATE SET"
                        + " password_hash = excluded.password_hash, must_change = excluded.must_change,"
                        + " wrong_tries = excluded.wrong_tries, last_wrong_at = excluded.last_wrong_at",
                id,
                password,
                mustChange ? 1 : 0,
                Tries.NONE.wrong(),
                Tries.NONE.last().toString());
    }
}
