package org.gatehouse.school;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The school's facts in the file. */
final class StoredFacts {
    private StoredFacts() {}

    static Optional<SchoolFacts> read(Handle sql) {
        return sql.createQuery("SELECT name, zone FROM school")
                .map((row, context) -> List.of(row.getString("name"), row.getString("zone")))
                .findOne()
                .map(school -> new SchoolFacts(
                        school.get(0),
                        ZoneId.of(school.get(1)),
                        details(sql, "MAIL_DOMAIN"),
                        details(sql, "EMAIL"),
                        details(sql, "TELEPHONE"),
                        details(sql, "ADDRESS"),
                        details(sql, "WEBSITE")));
    }

    static void write(Handle sql, SchoolFacts facts) {
        sql.execute(
                "INSERT INTO school (id, name, zone) VALUES (1, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, zone = excluded.zone",
                facts.name(),
                facts.zone().getId());
        sql.execute("DELETE FROM school_detail");
        keep(sql, "MAIL_DOMAIN", facts.mailDomains());
        keep(sql, "EMAIL", facts.emails());
        keep(sql, "TELEPHONE", facts.telephones());
        keep(sql, "ADDRESS", facts.addresses());
        keep(sql, "WEBSITE", facts.websites());
    }

    private static List<String> details(Handle sql, String kind) {
        return sql.createQuery("SELECT value FROM school_detail WHERE kind = ? ORDER BY place")
                .bind(0, kind)
                .mapTo(String.class)
                .list();
    }

    private static void keep(Handle sql, String kind, List<String> values) {
        for (int place = 0; place < values.size(); place++)
            sql.execute(
                    "INSERT INTO school_detail (kind, place, value) VALUES (?, ?, ?)", kind, place, values.get(place));
    }
}
