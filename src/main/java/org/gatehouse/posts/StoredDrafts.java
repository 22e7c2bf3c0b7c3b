package org.gatehouse.posts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Act;
import org.jdbi.v3.core.Handle;

/** Drafts in the file: one row a post from its beginning, emptied while nothing is being written. */
final class StoredDrafts {
    private StoredDrafts() {}

    static Draft begin(Act act, long postId) {
        act.sql()
                .execute(
                        "INSERT INTO post_draft (post_id, revision, saved_at, saved_by, text) VALUES (?, 1, ?, ?, '')",
                        postId,
                        act.at().toString(),
                        act.actor().id());
        return read(act.sql(), postId);
    }

    static Draft read(Handle sql, long postId) {
        List<PostPicture> pictures = StoredPictures.ofDraft(sql, postId);
        List<Long> pupils = sql.createQuery("SELECT pupil_id FROM post_draft_pupil WHERE post_id = ?")
                .bind(0, postId)
                .mapTo(Long.class)
                .list();
        return sql.createQuery("SELECT * FROM post_draft WHERE post_id = ?")
                .bind(0, postId)
                .map((row, context) -> new Draft(
                        postId,
                        row.getLong("revision"),
                        Instant.parse(row.getString("saved_at")),
                        row.getLong("saved_by"),
                        new PostContent(
                                row.getString("text"),
                                purpose(row.getString("purpose")),
                                pictures,
                                pupils,
                                Optional.ofNullable(row.getString("hold_until")).map(Instant::parse),
                                Json.otherChildren(row.getString("other_children")))))
                .one();
    }

    private static Purpose purpose(String name) {
        return name == null ? null : Purpose.valueOf(name);
    }

    /** Puts {@code content} in place of what is there, as the next revision. */
    static Draft write(Act act, long postId, PostContent content) {
        Handle sql = act.sql();
        sql.execute(
                "UPDATE post_draft SET revision = revision + 1, saved_at = ?, saved_by = ?, purpose = ?, text = ?,"
                        + " hold_until = ?, other_children = ? WHERE post_id = ?",
                act.at().toString(),
                act.actor().id(),
                content.chosenPurpose().map(Purpose::name).orElse(null),
                content.text(),
                content.holdUntil().map(Instant::toString).orElse(null),
                Json.write(content.otherChildren()),
                postId);
        StoredPictures.write(act, postId, content.pictures());
        sql.execute("DELETE FROM post_draft_pupil WHERE post_id = ?", postId);
        for (long pupil : content.taggedPupils())
            sql.execute("INSERT INTO post_draft_pupil (post_id, pupil_id) VALUES (?, ?)", postId, pupil);
        return read(sql, postId);
    }
}
