package org.gatehouse.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Place;
import org.gatehouse.rules.Rule;
import org.jdbi.v3.core.Handle;

/** What was said of wrong blocks, in the file; it only grows. */
final class StoredWrongBlocks {
    private static final String WITH_WORDS = " coalesce(w.found, '') AS found, coalesce(w.reason, '') AS reason"
            + " FROM post_wrong_block b LEFT JOIN post_wrong_block_words w ON w.wrong_block_id = b.id";

    private StoredWrongBlocks() {}

    static void add(Act act, long versionId, Finding finding, WrongBlock.Stage stage, String reason) {
        String salt = Hashes.salt();
        long id = act.sql()
                .createUpdate("INSERT INTO post_wrong_block (version_id, rule, place, place_index, start_offset,"
                        + " end_offset, stage, person_id, at, words_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, versionId)
                .bind(1, finding.rule().name())
                .bind(2, finding.place().field().name())
                .bind(3, finding.place().index())
                .bind(4, finding.start())
                .bind(5, finding.end())
                .bind(6, stage.name())
                .bind(7, act.actor().id())
                .bind(8, act.at().toString())
                .bind(9, Hashes.ofFields(salt, finding.found(), reason))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        act.sql()
                .execute(
                        "INSERT INTO post_wrong_block_words (wrong_block_id, salt, found, reason) VALUES (?, ?, ?, ?)",
                        id,
                        salt,
                        finding.found(),
                        reason);
    }

    /** Oldest first. */
    static List<WrongBlock> ofVersion(Handle sql, long versionId) {
        return sql.createQuery("SELECT b.*," + WITH_WORDS + " WHERE b.version_id = ? ORDER BY b.id")
                .bind(0, versionId)
                .map((row, context) -> read(row))
                .list();
    }

    /** The last decision about the same words under the same rule in another version, where it was not taken back. */
    static Optional<EarlierDecision> earlier(Handle sql, long versionId, Finding finding) {
        String words = alike(finding.found());
        return sql
                .createQuery("SELECT p.year, p.number, b.*," + WITH_WORDS
                        + " JOIN post_version v ON v.id = b.version_id JOIN post p ON p.id = v.post_id"
                        + " WHERE b.rule = ? AND b.version_id <> ? AND b.stage <> 'CLAIMED' ORDER BY b.id DESC")
                .bind(0, finding.rule().name())
                .bind(1, versionId)
                .map((row, context) ->
                        new EarlierDecision(StoredPosts.number(row.getInt("year"), row.getInt("number")), read(row)))
                .list()
                .stream()
                .filter(earlier -> alike(earlier.decided().found()).equals(words))
                .findFirst()
                .filter(earlier -> earlier.decided().stage() == WrongBlock.Stage.NOT_THIS_CHILD);
    }

    private static String alike(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static WrongBlock read(ResultSet row) throws SQLException {
        return new WrongBlock(
                Rule.valueOf(row.getString("rule")),
                new Place(Place.Field.valueOf(row.getString("place")), row.getInt("place_index")),
                row.getInt("start_offset"),
                row.getInt("end_offset"),
                row.getString("found"),
                WrongBlock.Stage.valueOf(row.getString("stage")),
                row.getLong("person_id"),
                Instant.parse(row.getString("at")),
                row.getString("reason"));
    }
}
