package org.gatehouse.book;

import java.util.List;
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

    /** Removes what lies under this hash, for good, unless something still refers to it. */
    public static void forget(Act act, String sha256) {
        for (Column column : columns(act.sql())) {
            int uses = act.sql()
                    .createQuery("SELECT count(*) FROM " + column.table() + " WHERE " + column.name() + " = ?")
                    .bind(0, sha256)
                    .mapTo(Integer.class)
                    .one();
            if (uses > 0) return;
        }
        act.sql().execute("DELETE FROM bytes WHERE sha256 = ?", sha256);
    }

    private record Column(String table, String name) {}

    /** Where rooms refer to bytes: what is named after the hash or bound to it, and the school’s settings. */
    private static List<Column> columns(Handle sql) {
        return sql.createQuery("SELECT t.name AS table_name, c.name AS column_name FROM sqlite_master t"
                        + " JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name <> 'bytes'"
                        + " AND c.name = 'sha256'"
                        + " UNION SELECT t.name, f.\"from\" FROM sqlite_master t"
                        + " JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND f.\"table\" = 'bytes'"
                        + " UNION SELECT 'setting', 'value'")
                .map((row, context) -> new Column(row.getString("table_name"), row.getString("column_name")))
                .list();
    }

    /** @throws IllegalStateException where nothing lies under this hash */
    public static byte[] get(Handle sql, String sha256) {
        return sql.createQuery("SELECT content FROM bytes WHERE sha256 = ?")
                .bind(0, sha256)
                .mapTo(byte[].class)
                .one();
    }
}
