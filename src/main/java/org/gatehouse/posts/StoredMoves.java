package org.gatehouse.posts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.gatehouse.checks.Finding;
import org.jdbi.v3.core.Handle;

/** Moves in the file; they only grow, and the last one is where the post stands. */
final class StoredMoves {
    private StoredMoves() {}

    /** What goes with a move beside its state. */
    record Details(
            String contentHash,
            String reason,
            List<Finding> findings,
            Optional<Instant> heldUntil,
            Optional<Move.Published> published) {
        static final Details NONE = new Details("", "", List.of(), Optional.empty(), Optional.empty());

        static Details because(String reason) {
            return new Details("", reason, List.of(), Optional.empty(), Optional.empty());
        }

        static Details of(Version version) {
            return new Details(version.contentHash(), "", List.of(), Optional.empty(), Optional.empty());
        }

        static Details approved(Version version, List<Finding> accepted) {
            return new Details(version.contentHash(), "", accepted, Optional.empty(), Optional.empty());
        }

        static Details held(Version version, Instant until, String reason) {
            return new Details(version.contentHash(), reason, List.of(), Optional.of(until), Optional.empty());
        }

        static Details posted(Version version, List<Finding> differs, Move.Published published) {
            return new Details(version.contentHash(), "", differs, Optional.empty(), Optional.of(published));
        }

        boolean wordless() {
            return reason.isEmpty() && findings.isEmpty() && published.isEmpty();
        }
    }

    /** Writes the move; whether it is legal was asked before. */
    static void add(Act act, long postId, long versionId, PostState state, Details details) {
        String salt = Hashes.salt();
        String findings = Json.write(details.findings());
        String publishedText = details.published().map(Move.Published::text).orElse("");
        String wordsHash = details.wordless() ? "" : Hashes.ofFields(salt, details.reason(), findings, publishedText);
        long id = act.sql()
                .createUpdate("INSERT INTO post_move"
                        + " (post_id, version_id, state, actor_id, at, content_hash, address, posted_at, words_hash, held_until)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, postId)
                .bind(1, versionId == 0 ? null : versionId)
                .bind(2, state.name())
                .bind(3, act.actor().id())
                .bind(4, act.at().toString())
                .bind(5, details.contentHash())
                .bind(6, details.published().map(Move.Published::address).orElse(""))
                .bind(7, details.published().map(out -> out.at().toString()).orElse(null))
                .bind(8, wordsHash)
                .bind(9, details.heldUntil().map(Instant::toString).orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        if (!details.wordless())
            act.sql()
                    .execute(
                            "INSERT INTO post_move_words (move_id, salt, reason, findings, published_text)"
                                    + " VALUES (?, ?, ?, ?, ?)",
                            id,
                            salt,
                            details.reason(),
                            findings,
                            publishedText);
    }

    /** Oldest first; what was erased is empty. */
    static List<Move> ofPost(Handle sql, long postId) {
        return sql.createQuery("SELECT m.*, coalesce(w.reason, '') AS reason, coalesce(w.findings, '[]') AS findings,"
                        + " coalesce(w.published_text, '') AS published_text"
                        + " FROM post_move m LEFT JOIN post_move_words w ON w.move_id = m.id"
                        + " WHERE m.post_id = ? ORDER BY m.id")
                .bind(0, postId)
                .map((row, context) -> {
                    String postedAt = row.getString("posted_at");
                    return new Move(
                            row.getLong("id"),
                            PostState.valueOf(row.getString("state")),
                            row.getLong("version_id"),
                            row.getLong("actor_id"),
                            Instant.parse(row.getString("at")),
                            row.getString("content_hash"),
                            row.getString("reason"),
                            Json.findings(row.getString("findings")),
                            Optional.ofNullable(row.getString("held_until")).map(Instant::parse),
                            postedAt == null
                                    ? Optional.empty()
                                    : Optional.of(new Move.Published(
                                            row.getString("address"),
                                            Instant.parse(postedAt),
                                            row.getString("published_text"))));
                })
                .list();
    }
}
