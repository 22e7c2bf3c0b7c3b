package org.gatehouse.posts;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Act;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;

/** The fixed rows of the posts: who began which, who wrote in it, where it stands. */
final class StoredPosts {
    private StoredPosts() {}

    /** @return the id that it has from now on */
    static long create(Act act, int year, long authorId, long siteId) {
        int number = act.sql()
                .createQuery("SELECT coalesce(max(number), 0) + 1 FROM post WHERE year = ?")
                .bind(0, year)
                .mapTo(Integer.class)
                .one();
        return act.sql()
                .createUpdate("INSERT INTO post (year, number, author_id, entered_by, site_id, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .bind(0, year)
                .bind(1, number)
                .bind(2, authorId)
                .bind(3, act.actor().id())
                .bind(4, siteId)
                .bind(5, act.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** @throws Refusal where there is none of this id */
    static PostNow now(Handle sql, long id) {
        return find(sql, id).orElseThrow(() -> new Refusal("posts.missing"));
    }

    static Optional<PostNow> find(Handle sql, long id) {
        return sql.createQuery("SELECT * FROM post_now WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> new PostNow(
                        row.getLong("id"),
                        number(row.getInt("year"), row.getInt("number")),
                        row.getLong("author_id"),
                        row.getLong("entered_by"),
                        row.getLong("site_id"),
                        PostState.valueOf(row.getString("state")),
                        Instant.parse(row.getString("moved_at")),
                        row.getLong("moved_by"),
                        Optional.ofNullable(row.getString("held_until")).map(Instant::parse),
                        row.getLong("version_id")))
                .findOne();
    }

    /** As people quote it: {@code 2026-041}. */
    static String number(int year, int number) {
        return "%d-%03d".formatted(year, number);
    }

    static void addWriter(Handle sql, long postId, long personId) {
        sql.execute(
                "INSERT INTO post_writer (post_id, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING", postId, personId);
    }

    /** The posts into which words or pictures of this person went. */
    static Set<Long> writtenBy(Handle sql, long personId) {
        return Set.copyOf(sql.createQuery("SELECT post_id FROM post_writer WHERE person_id = ?")
                .bind(0, personId)
                .mapTo(Long.class)
                .list());
    }

    static Set<Long> writers(Handle sql, long postId) {
        return new HashSet<>(sql.createQuery("SELECT person_id FROM post_writer WHERE post_id = ?")
                .bind(0, postId)
                .mapTo(Long.class)
                .list());
    }
}
