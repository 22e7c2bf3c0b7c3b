package org.gatehouse.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Rounds and their answers in the file; they only grow. */
final class StoredRounds {
    private static final String ROUNDS = "SELECT r.*, e.actor_id AS ended_by, e.at AS ended_at FROM monitoring_round r"
            + " LEFT JOIN monitoring_round_end e ON e.round_id = r.id ";
    private static final String ANSWERS = "SELECT a.*, coalesce(w.words, '') AS words FROM monitoring_answer a"
            + " LEFT JOIN monitoring_answer_words w ON w.answer_id = a.id ";

    private StoredRounds() {}

    /** The oldest first. */
    static List<Round> all(Handle sql) {
        return rounds(sql.createQuery(ROUNDS + "ORDER BY r.id"), sql.createQuery(ANSWERS + "ORDER BY a.id"));
    }

    static Optional<Round> find(Handle sql, long id) {
        return rounds(
                        sql.createQuery(ROUNDS + "WHERE r.id = ?").bind(0, id),
                        sql.createQuery(ANSWERS + "WHERE a.round_id = ? ORDER BY a.id")
                                .bind(0, id))
                .stream()
                .findFirst();
    }

    private static List<Round> rounds(Query rounds, Query answers) {
        Map<Long, List<RoundAnswer>> given = new HashMap<>();
        answers.map((row, context) -> Map.entry(
                        row.getLong("round_id"),
                        new RoundAnswer(
                                row.getLong("id"),
                                RoundQuestion.valueOf(row.getString("question")),
                                RoundAnswer.Kind.valueOf(row.getString("kind")),
                                row.getString("words"),
                                row.getLong("actor_id"),
                                Instant.parse(row.getString("at")))))
                .forEach(answer -> given.computeIfAbsent(answer.getKey(), id -> new ArrayList<>())
                        .add(answer.getValue()));
        return rounds.map((row, context) -> {
                    String endedAt = row.getString("ended_at");
                    return new Round(
                            row.getLong("id"),
                            new Period(
                                    LocalDate.parse(row.getString("first_on")),
                                    LocalDate.parse(row.getString("last_on"))),
                            row.getLong("actor_id"),
                            Instant.parse(row.getString("at")),
                            given.getOrDefault(row.getLong("id"), List.of()),
                            endedAt == null
                                    ? Optional.empty()
                                    : Optional.of(new Round.End(row.getLong("ended_by"), Instant.parse(endedAt))));
                })
                .list();
    }

    static long begin(Act act, Period period) {
        return act.sql()
                .createUpdate("INSERT INTO monitoring_round (first_on, last_on, actor_id, at) VALUES (?, ?, ?, ?)")
                .bind(0, period.first().toString())
                .bind(1, period.last().toString())
                .bind(2, act.actor().id())
                .bind(3, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    static void answer(Act act, long roundId, RoundQuestion question, RoundAnswer.Kind kind, String words) {
        String salt = Hashes.salt();
        long id = act.sql()
                .createUpdate("INSERT INTO monitoring_answer (round_id, question, kind, words_hash, actor_id, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .bind(0, roundId)
                .bind(1, question.name())
                .bind(2, kind.name())
                .bind(3, words.isEmpty() ? "" : Hashes.ofFields(salt, words))
                .bind(4, act.actor().id())
                .bind(5, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        if (!words.isEmpty())
            act.sql()
                    .execute(
                            "INSERT INTO monitoring_answer_words (answer_id, salt, words) VALUES (?, ?, ?)",
                            id,
                            salt,
                            words);
    }

    static void end(Act act, long roundId) {
        act.sql()
                .execute(
                        "INSERT INTO monitoring_round_end (round_id, actor_id, at) VALUES (?, ?, ?)",
                        roundId,
                        act.actor().id(),
                        act.at().toString());
    }
}
