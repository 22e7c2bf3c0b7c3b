package org.gatehouse.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.book.Act;
import org.jdbi.v3.core.Handle;

/** How often and when not, in the file; it only grows. */
final class StoredRhythms {
    private StoredRhythms() {}

    /** What was chosen, in the order in which it begins; of two that begin on one day the later choice. */
    static List<Rhythm> all(Handle sql) {
        Map<LocalDate, Rhythm> rhythms = new TreeMap<>();
        sql.createQuery("SELECT * FROM monitoring_rhythm ORDER BY id")
                .map((row, context) -> new Rhythm(
                        RoundRhythm.valueOf(row.getString("rounds")),
                        AuditRhythm.valueOf(row.getString("audits")),
                        LocalDate.parse(row.getString("starts_on"))))
                .forEach(one -> rhythms.put(one.startsOn(), one));
        return new ArrayList<>(rhythms.values());
    }

    static void add(Act act, Rhythm rhythm) {
        act.sql()
                .execute(
                        "INSERT INTO monitoring_rhythm (rounds, audits, starts_on, actor_id, at) VALUES (?, ?, ?, ?, ?)",
                        rhythm.rounds().name(),
                        rhythm.audits().name(),
                        rhythm.startsOn().toString(),
                        act.actor().id(),
                        act.at().toString());
    }

    /** Those that were not taken back, the oldest first. */
    static List<Holiday> holidays(Handle sql) {
        return sql.createQuery("SELECT * FROM monitoring_holiday WHERE id NOT IN"
                        + " (SELECT holiday_id FROM monitoring_holiday_back) ORDER BY first_on, id")
                .map((row, context) -> new Holiday(
                        row.getLong("id"),
                        LocalDate.parse(row.getString("first_on")),
                        LocalDate.parse(row.getString("last_on")),
                        row.getString("reason"),
                        row.getLong("actor_id"),
                        Instant.parse(row.getString("at"))))
                .list();
    }

    static Holiday addHoliday(Act act, LocalDate first, LocalDate last, String reason) {
        long id = act.sql()
                .createUpdate("INSERT INTO monitoring_holiday (first_on, last_on, reason, actor_id, at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .bind(0, first.toString())
                .bind(1, last.toString())
                .bind(2, reason)
                .bind(3, act.actor().id())
                .bind(4, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Holiday(id, first, last, reason, act.actor().id(), act.at());
    }

    static void takeBack(Act act, long holidayId) {
        act.sql()
                .execute(
                        "INSERT INTO monitoring_holiday_back (holiday_id, actor_id, at) VALUES (?, ?, ?)",
                        holidayId,
                        act.actor().id(),
                        act.at().toString());
    }
}
