package org.gatehouse.book;

import org.jdbi.v3.core.Handle;

/** Pictures and other bytes, once each under their SHA-256, written in the transaction of what refers to them. */
public final class StoredBytes {
    private StoredBytes() {}

    /** Keeps {@code content} (once, however often it is kept) and returns its SHA-256 in hex. */
    public static String keep(Act act, byte[] content) {
        String sha256 = Hashes.sha256(content);
        act.sql().execute("INSERT INTO bytes (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, content);
        return sha256;
    }

    /** @throws IllegalStateException where nothing lies under this hash */
    public static byte[] get(Handle sql, String sha256) {
        return sql.createQuery("SELECT content FROM bytes WHERE sha256 = ?")
                .bind(0, sha256)
                .mapTo(byte[].class)
                .one();
    }
}
