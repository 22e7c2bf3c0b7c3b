package org.gatehouse.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gatehouse.book.Act;
import org.gatehouse.book.StoredBytes;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.posts.pictures.PictureEdit;
import org.jdbi.v3.core.Handle;

/** The pictures of drafts and versions in the file; what nothing shows any more is removed from it. */
final class StoredPictures {
    private StoredPictures() {}

    static List<PostPicture> ofDraft(Handle sql, long postId) {
        return sql.createQuery("SELECT * FROM post_draft_picture WHERE post_id = ? ORDER BY position")
                .bind(0, postId)
                .map((row, context) -> read(
                        row,
                        row.getString("alt_text"),
                        Optional.ofNullable(row.getString("edit"))
                                .map(json -> Json.edits(json).get(0).orElseThrow())))
                .list();
    }

    /** Puts {@code pictures} in place of those that a draft has. */
    static void write(Act act, long postId, List<PostPicture> pictures) {
        TreeSet<String> before = hashes(ofDraft(act.sql(), postId));
        act.sql().execute("DELETE FROM post_draft_picture WHERE post_id = ?", postId);
        int position = 0;
        for (PostPicture picture : pictures)
            act.sql()
                    .execute(
                            "INSERT INTO post_draft_picture"
                                    + " (post_id, position, sha256, format, width, height, removed, alt_text, uncovered, edit)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            postId,
                            ++position,
                            picture.sha256(),
                            picture.format().name(),
                            picture.width(),
                            picture.height(),
                            Json.write(picture.removed()),
                            picture.altText(),
                            picture.edit().map(edit -> picture.uncovered()).orElse(null),
                            picture.edit()
                                    .map(edit -> Json.write(List.of(edit)))
                                    .orElse(null));
        before.removeAll(hashes(pictures));
        before.forEach(hash -> StoredBytes.forget(act, hash));
    }

    private static TreeSet<String> hashes(List<PostPicture> pictures) {
        TreeSet<String> hashes = new TreeSet<>();
        for (PostPicture picture : pictures) {
            hashes.add(picture.sha256());
            hashes.add(picture.uncovered());
        }
        return hashes;
    }

    static void addToVersion(Handle sql, long versionId, List<PostPicture> pictures) {
        int position = 0;
        for (PostPicture picture : pictures) {
            sql.execute(
                    "INSERT INTO post_version_picture (version_id, position, sha256, format, width, height, removed)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    versionId,
                    ++position,
                    picture.sha256(),
                    picture.format().name(),
                    picture.width(),
                    picture.height(),
                    Json.write(picture.removed()));
            if (picture.edit().isPresent())
                sql.execute(
                        "INSERT INTO post_version_uncovered (version_id, position, sha256) VALUES (?, ?, ?)",
                        versionId,
                        position,
                        picture.uncovered());
        }
    }

    /**
     * @param altTexts in the order of the pictures; none once they were erased
     * @param edits likewise
     */
    static List<PostPicture> ofVersion(
            Handle sql, long versionId, List<String> altTexts, List<Optional<PictureEdit>> edits) {
        return sql.createQuery("SELECT p.*, u.sha256 AS uncovered FROM post_version_picture p"
                        + " LEFT JOIN post_version_uncovered u ON u.version_id = p.version_id AND u.position = p.position"
                        + " WHERE p.version_id = ? ORDER BY p.position")
                .bind(0, versionId)
                .map((row, context) -> {
                    int index = row.getInt("position") - 1;
                    String kept = row.getString("uncovered");
                    return read(
                            row,
                            index < altTexts.size() ? altTexts.get(index) : "",
                            index < edits.size()
                                    ? edits.get(index).map(edit -> edit.uncoveredAs(kept == null ? "" : kept))
                                    : Optional.empty());
                })
                .list();
    }

    private static PostPicture read(ResultSet row, String altText, Optional<PictureEdit> edit) throws SQLException {
        return new PostPicture(
                row.getString("sha256"),
                PictureFormat.valueOf(row.getString("format")),
                row.getInt("width"),
                row.getInt("height"),
                Json.texts(row.getString("removed")),
                altText,
                edit);
    }

    /** Whether these bytes belong to a picture of the post. */
    static boolean holds(Handle sql, long postId, String sha256) {
        return sql.createQuery("SELECT EXISTS (SELECT 1 FROM post_draft_picture WHERE post_id = :post"
                        + " AND :sha IN (sha256, uncovered))"
                        + " OR EXISTS (SELECT 1 FROM post_version v JOIN post_version_picture p ON p.version_id = v.id"
                        + " WHERE v.post_id = :post AND p.sha256 = :sha)"
                        + " OR EXISTS (SELECT 1 FROM post_version v JOIN post_version_uncovered u ON u.version_id = v.id"
                        + " WHERE v.post_id = :post AND u.sha256 = :sha)")
                .bind("post", postId)
                .bind("sha", sha256)
                .mapTo(Boolean.class)
                .one();
    }

    /** Removes from the file the pictures of the post in which nothing is hidden: nobody decides about them any more. */
    static void forgetUncovered(Act act, long postId) {
        List<String> hashes = act.sql()
                .createQuery("SELECT DISTINCT u.sha256 FROM post_version_uncovered u"
                        + " JOIN post_version v ON v.id = u.version_id WHERE v.post_id = ?")
                .bind(0, postId)
                .mapTo(String.class)
                .list();
        act.sql()
                .execute(
                        "DELETE FROM post_version_uncovered WHERE version_id IN"
                                + " (SELECT id FROM post_version WHERE post_id = ?)",
                        postId);
        hashes.forEach(hash -> StoredBytes.forget(act, hash));
    }
}
