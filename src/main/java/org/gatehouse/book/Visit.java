package org.gatehouse.book;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What others did between somebody's last act and now.
 *
 * @param lastHere when they did their last act before they signed in this time
 * @param acts by others since, how often each, by the act's name in the trail
 */
public record Visit(Instant lastHere, Map<String, Integer> acts) {
    private record Line(long seq, Instant at) {}

    /** Empty for somebody who has not been here before. */
    static Optional<Visit> since(Handle sql, Actor actor) {
        return sql.createQuery("SELECT seq, at FROM trail WHERE actor_id = :actor AND seq <"
                        + " (SELECT max(seq) FROM trail WHERE actor_id = :actor AND act = 'people.sign-in')"
                        + " ORDER BY seq DESC LIMIT 1")
                .bind("actor", actor.id())
                .map((row, context) -> new Line(row.getLong("seq"), Instant.parse(row.getString("at"))))
                .findOne()
                .map(last -> new Visit(last.at(), acts(sql, actor, last.seq())));
    }

    private static Map<String, Integer> acts(Handle sql, Actor actor, long after) {
        return sql.createQuery("SELECT act, count(*) AS times FROM trail WHERE seq > ? AND actor_id NOT IN (?, ?)"
                        + " GROUP BY act ORDER BY act")
                .bind(0, after)
                .bind(1, actor.id())
                .bind(2, Actor.PROGRAM.id())
                .reduceRows(new LinkedHashMap<>(), (acts, row) -> {
                    acts.put(row.getColumn("act", String.class), row.getColumn("times", Integer.class));
                    return acts;
                });
    }
}
