package org.gatehouse.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;

/** Uses and wordings in the file. */
final class StoredUses {
    private StoredUses() {}

    /** Those of the program first, then the school's own in the order in which they came. */
    static List<ConsentUse> all(Handle sql) {
        return sql.createQuery("SELECT * FROM consent_use ORDER BY id")
                .map((row, context) -> read(row))
                .list();
    }

    private static ConsentUse read(ResultSet row) throws SQLException {
        boolean builtIn = row.getBoolean("built_in");
        String name = row.getString("name");
        return new ConsentUse(
                row.getLong("id"),
                builtIn ? Words.of("consents.use." + name) : name,
                builtIn,
                Optional.ofNullable(row.getString("ended_on")).map(LocalDate::parse));
    }

    static ConsentUse find(Handle sql, long id) {
        return all(sql).stream()
                .filter(use -> use.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("consents.use.missing"));
    }

    static ConsentUse add(Act act, String title) {
        act.sql().execute("INSERT INTO consent_use (name, built_in) VALUES (?, 0)", title);
        List<ConsentUse> uses = all(act.sql());
        return uses.get(uses.size() - 1);
    }

    static void end(Act act, long id, LocalDate day) {
        act.sql().execute("UPDATE consent_use SET ended_on = ? WHERE id = ?", day.toString(), id);
    }

    /** Oldest first. */
    static List<ConsentWording> wordings(Handle sql) {
        return sql.createQuery("SELECT * FROM consent_wording ORDER BY from_day, id")
                .map((row, context) -> new ConsentWording(
                        row.getLong("id"),
                        row.getString("version"),
                        row.getString("text"),
                        LocalDate.parse(row.getString("from_day"))))
                .list();
    }

    static ConsentWording addWording(Act act, String version, String text, LocalDate from) {
        long id = act.sql()
                .createUpdate("INSERT INTO consent_wording (version, text, from_day, recorded_by, at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .bind(0, version)
                .bind(1, text)
                .bind(2, from.toString())
                .bind(3, act.actor().id())
                .bind(4, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new ConsentWording(id, version, text, from);
    }
}
