package org.gatehouse.followers;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.book.Act;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What was marked as done on the platform, in the file. */
final class StoredMarks {
    private StoredMarks() {}

    /** A mark and who made it. */
    record Mark(boolean done, long actorId, Instant at) {}

    /** The last mark of each account's tasks. */
    static Map<Long, Map<TaskKind, Mark>> last(Handle sql) {
        return last(sql.createQuery("SELECT * FROM follower_task_mark ORDER BY id"));
    }

    /** The same of one account. */
    static Map<Long, Map<TaskKind, Mark>> last(Handle sql, long accountId) {
        return last(sql.createQuery("SELECT * FROM follower_task_mark WHERE account_id = ? ORDER BY id")
                .bind(0, accountId));
    }

    private static Map<Long, Map<TaskKind, Mark>> last(Query rows) {
        Map<Long, Map<TaskKind, Mark>> marks = new HashMap<>();
        rows.map((row, context) -> {
                    marks.computeIfAbsent(row.getLong("account_id"), id -> new EnumMap<>(TaskKind.class))
                            .put(
                                    TaskKind.valueOf(row.getString("task")),
                                    new Mark(
                                            row.getBoolean("done"),
                                            row.getLong("actor_id"),
                                            Instant.parse(row.getString("at"))));
                    return row.getLong("id");
                })
                .list();
        return marks;
    }

    static void add(Act act, long accountId, TaskKind kind, boolean done) {
        act.sql()
                .execute(
                        "INSERT INTO follower_task_mark (account_id, task, done, actor_id, at) VALUES (?, ?, ?, ?, ?)",
                        accountId,
                        kind.name(),
                        done ? 1 : 0,
                        act.actor().id(),
                        act.at().toString());
    }
}
