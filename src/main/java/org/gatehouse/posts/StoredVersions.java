package org.gatehouse.posts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.gatehouse.book.Hashes;
import org.jdbi.v3.core.Handle;

/** Versions in the file; they only grow. */
final class StoredVersions {
    private StoredVersions() {}

    /** Fixes what was handed in. */
    static Version add(Act act, PostNow post, PostContent content) {
        Handle sql = act.sql();
        String salt = Hashes.salt();
        int ordinal = sql.createQuery("SELECT count(*) + 1 FROM post_version WHERE post_id = ?")
                .bind(0, post.id())
                .mapTo(Integer.class)
                .one();
        long id = sql.createUpdate(
                        "INSERT INTO post_version (post_id, ordinal, submitted_by, at, purpose, content_hash,"
                                + " hold_until) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .bind(0, post.id())
                .bind(1, ordinal)
                .bind(2, act.actor().id())
                .bind(3, act.at().toString())
                .bind(4, content.purpose().name())
                .bind(5, ContentHash.of(salt, post.siteId(), content, true))
                .bind(6, content.holdUntil().map(Instant::toString).orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        sql.execute(
                "INSERT INTO post_version_words (version_id, salt, text, alt_texts, edits, other_children)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                salt,
                content.text(),
                Json.write(content.altTexts()),
                Json.write(content.pictures().stream().map(PostPicture::edit).toList()),
                Json.write(content.otherChildren()));
        StoredPictures.addToVersion(sql, id, content.pictures());
        for (long pupil : content.taggedPupils())
            sql.execute("INSERT INTO post_version_pupil (version_id, pupil_id) VALUES (?, ?)", id, pupil);
        return find(sql, id).orElseThrow();
    }

    static void confirm(Act act, long versionId, int position, PictureStatement statement) {
        act.sql()
                .execute(
                        "INSERT INTO post_picture_confirmation (version_id, position, person_id, statement, at)"
                                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        versionId,
                        position,
                        act.actor().id(),
                        statement.name(),
                        act.at().toString());
    }

    /** Oldest first. */
    static List<Version> ofPost(Handle sql, long postId) {
        List<Long> ids = sql.createQuery("SELECT id FROM post_version WHERE post_id = ? ORDER BY ordinal")
                .bind(0, postId)
                .mapTo(Long.class)
                .list();
        return ids.stream().flatMap(id -> find(sql, id).stream()).toList();
    }

    static Optional<Version> find(Handle sql, long id) {
        List<Long> pupils = sql.createQuery("SELECT pupil_id FROM post_version_pupil WHERE version_id = ?")
                .bind(0, id)
                .mapTo(Long.class)
                .list();
        List<Confirmation> confirmations = sql.createQuery(
                        "SELECT * FROM post_picture_confirmation WHERE version_id = ? ORDER BY rowid")
                .bind(0, id)
                .map((row, context) -> new Confirmation(
                        row.getInt("position"),
                        row.getLong("person_id"),
                        PictureStatement.valueOf(row.getString("statement")),
                        Instant.parse(row.getString("at"))))
                .list();
        return sql.createQuery("SELECT v.*, p.site_id, w.* FROM post_version v"
                        + " JOIN post p ON p.id = v.post_id LEFT JOIN post_version_words w ON w.version_id = v.id"
                        + " WHERE v.id = ?")
                .bind(0, id)
                .map((row, context) -> {
                    String salt = row.getString("salt");
                    boolean erased = salt == null;
                    List<String> altTexts = erased ? List.of() : Json.texts(row.getString("alt_texts"));
                    String edits = row.getString("edits");
                    String others = row.getString("other_children");
                    PostContent content = new PostContent(
                            erased ? "" : row.getString("text"),
                            Purpose.valueOf(row.getString("purpose")),
                            StoredPictures.ofVersion(sql, id, altTexts, edits == null ? List.of() : Json.edits(edits)),
                            pupils,
                            Optional.ofNullable(row.getString("hold_until")).map(Instant::parse),
                            others == null ? List.of() : Json.otherChildren(others));
                    String hash = row.getString("content_hash");
                    return new Version(
                            id,
                            row.getInt("ordinal"),
                            row.getLong("submitted_by"),
                            Instant.parse(row.getString("at")),
                            hash,
                            content,
                            confirmations,
                            StoredWrongBlocks.ofVersion(sql, id),
                            !erased
                                    && ContentHash.of(salt, row.getLong("site_id"), content, edits != null)
                                            .equals(hash));
                })
                .findOne();
    }

    /** The post that a version is of. */
    static Optional<Long> postOf(Handle sql, long versionId) {
        return sql.createQuery("SELECT post_id FROM post_version WHERE id = ?")
                .bind(0, versionId)
                .mapTo(Long.class)
                .findOne();
    }
}
