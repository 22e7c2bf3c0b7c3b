package org.gatehouse.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.policy.PolicyVersion.Decided;
import org.jdbi.v3.core.Handle;

/** The policy's versions in the file: their words, and what was decided about each. */
final class StoredVersions {
    private StoredVersions() {}

    /** One decision. */
    record Move(PolicyMove move, PolicyState state, Decided decided, Optional<LocalDate> nextReview) {}

    /** All, the newest first. */
    static List<PolicyVersion> all(Handle sql) {
        return sql.createQuery("SELECT v.*, coalesce(p.name, '') AS author,"
                        + " coalesce((SELECT max(id) FROM policy_text t WHERE t.version_id = v.id), 0) AS last_text,"
                        + " (SELECT next_review FROM policy_review r WHERE r.version_id = v.id ORDER BY r.id DESC LIMIT 1)"
                        + " AS reviewed"
                        + " FROM policy_version v LEFT JOIN person p ON p.id = v.author_id ORDER BY v.number DESC")
                .map((row, context) -> version(
                        moves(sql, row.getLong("id")),
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getString("author"),
                        Instant.parse(row.getString("started_at")),
                        Optional.ofNullable(row.getString("reviewed")).map(LocalDate::parse),
                        row.getLong("last_text")))
                .list();
    }

    private static PolicyVersion version(
            List<Move> moves,
            long id,
            int number,
            String author,
            Instant startedAt,
            Optional<LocalDate> reviewed,
            long lastText) {
        PolicyState state = PolicyState.DRAFT;
        Optional<Decided> agreed = Optional.empty();
        Optional<Decided> approved = Optional.empty();
        Optional<LocalDate> inForce = Optional.empty();
        Optional<LocalDate> next = Optional.empty();
        for (Move move : moves) {
            state = move.state();
            switch (move.move()) {
                case AGREE -> agreed = Optional.of(move.decided());
                case APPROVE -> {
                    approved = Optional.of(move.decided());
                    next = move.nextReview();
                }
                case BRING_INTO_FORCE -> inForce = Optional.of(move.decided().on());
                case REVISE -> {
                    agreed = Optional.empty();
                    approved = Optional.empty();
                    next = Optional.empty();
                }
                case SUPERSEDE -> {}
            }
        }
        return new PolicyVersion(
                id,
                number,
                author,
                startedAt,
                state,
                agreed,
                approved,
                inForce,
                reviewed.isPresent() ? reviewed : next,
                lastText);
    }

    private static List<Move> moves(Handle sql, long version) {
        return sql.createQuery("SELECT * FROM policy_move WHERE version_id = ? ORDER BY id")
                .bind(0, version)
                .map((row, context) -> new Move(
                        PolicyMove.valueOf(row.getString("move")),
                        PolicyState.valueOf(row.getString("state")),
                        new Decided(LocalDate.parse(row.getString("on_date")), row.getString("by_whom")),
                        Optional.ofNullable(row.getString("next_review")).map(LocalDate::parse)))
                .list();
    }

    static Optional<PolicyVersion> inForce(Handle sql) {
        return all(sql).stream()
                .filter(one -> one.state() == PolicyState.IN_FORCE)
                .findFirst();
    }

    static long start(Act act, int number) {
        return act.sql()
                .createUpdate("INSERT INTO policy_version (number, author_id, started_at) VALUES (?, ?, ?)")
                .bind(0, number)
                .bind(1, act.actor().id())
                .bind(2, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** What each place of a version says; a place that came with a later program says our own words. */
    static Map<String, String> texts(Handle sql, long version) {
        Map<String, String> texts = new HashMap<>();
        WordingPlace.all().forEach(place -> texts.put(place.key(), place.firstWords()));
        sql.createQuery("SELECT place, text FROM policy_text WHERE version_id = ? ORDER BY id")
                .bind(0, version)
                .map((row, context) -> Map.entry(row.getString("place"), row.getString("text")))
                .list()
                .forEach(text -> texts.put(text.getKey(), text.getValue()));
        return texts;
    }

    static void write(Act act, long version, String place, String text) {
        act.sql()
                .execute(
                        "INSERT INTO policy_text (version_id, place, text, actor_id, at) VALUES (?, ?, ?, ?, ?)",
                        version,
                        place,
                        text,
                        act.actor().id(),
                        act.at().toString());
    }

    static void move(Act act, long version, Move move) {
        act.sql()
                .execute(
                        "INSERT INTO policy_move (version_id, move, state, on_date, by_whom, next_review, actor_id, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        version,
                        move.move().name(),
                        move.state().name(),
                        move.decided().on().toString(),
                        move.decided().by(),
                        move.nextReview().map(LocalDate::toString).orElse(null),
                        act.actor().id(),
                        act.at().toString());
    }

    static void review(Act act, PolicyVersion version, PolicyReview review) {
        act.sql()
                .execute(
                        "INSERT INTO policy_review (version_id, on_date, words, next_review, actor_id, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        version.id(),
                        review.on().toString(),
                        review.words(),
                        review.next().toString(),
                        act.actor().id(),
                        act.at().toString());
    }

    static List<PolicyReview> reviews(Handle sql) {
        return sql.createQuery("SELECT r.*, v.number, coalesce(p.name, '') AS name FROM policy_review r"
                        + " JOIN policy_version v ON v.id = r.version_id LEFT JOIN person p ON p.id = r.actor_id"
                        + " ORDER BY r.id DESC")
                .map((row, context) -> new PolicyReview(
                        row.getInt("number"),
                        LocalDate.parse(row.getString("on_date")),
                        row.getString("words"),
                        LocalDate.parse(row.getString("next_review")),
                        row.getString("name")))
                .list();
    }

    static void publish(Act act, PolicyVersion version, Publication publication) {
        act.sql()
                .execute(
                        "INSERT INTO policy_publication (version_id, paper, place, on_date, actor_id, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        version.id(),
                        publication.paper().name(),
                        publication.place(),
                        publication.on().toString(),
                        act.actor().id(),
                        act.at().toString());
    }

    /** The newest first. */
    static List<Publication> publications(Handle sql) {
        return sql.createQuery("SELECT w.*, v.number, coalesce(p.name, '') AS name FROM policy_publication w"
                        + " JOIN policy_version v ON v.id = w.version_id LEFT JOIN person p ON p.id = w.actor_id"
                        + " ORDER BY w.id DESC")
                .map((row, context) -> new Publication(
                        row.getInt("number"),
                        Publication.Paper.valueOf(row.getString("paper")),
                        row.getString("place"),
                        LocalDate.parse(row.getString("on_date")),
                        row.getString("name")))
                .list();
    }
}
