package org.gatehouse.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The list of posts as one query. */
final class PostList {
    private static final int FIRST_WORDS = 120;

    private PostList() {}

    /** @param onlyOf the person whose posts alone are listed, or 0 */
    static List<PostRow> of(Handle sql, PostFilter filter, ZoneId zone, long onlyOf, Map<Long, String> names) {
        String words = PostSearch.query(filter.words());
        StringBuilder where = new StringBuilder("1");
        if (!filter.states().isEmpty())
            where.append(filter.states().stream()
                    .map(state -> "'" + state.name() + "'")
                    .collect(Collectors.joining(", ", " AND p.state IN (", ")")));
        if (filter.personId() != 0) where.append(" AND :person IN (p.author_id, p.entered_by)");
        if (onlyOf != 0) where.append(" AND :only IN (p.author_id, p.entered_by)");
        if (filter.from() != null) where.append(" AND p.moved_at >= :from");
        if (filter.to() != null) where.append(" AND p.moved_at < :before");
        if (!words.isEmpty())
            where.append(" AND p.id IN (SELECT rowid FROM post_search WHERE post_search MATCH :words)");
        Query query = sql.createQuery("SELECT p.*, d.text AS draft_text, w.text AS version_text,"
                + " (SELECT count(*) FROM post_draft_picture c WHERE c.post_id = p.id) AS draft_pictures,"
                + " (SELECT count(*) FROM post_version_picture c WHERE c.version_id = p.version_id) AS version_pictures"
                + " FROM post_now p JOIN post_draft d ON d.post_id = p.id"
                + " LEFT JOIN post_version_words w ON w.version_id = p.version_id"
                + " WHERE " + where + " ORDER BY p.move_id DESC");
        if (filter.personId() != 0) query.bind("person", filter.personId());
        if (onlyOf != 0) query.bind("only", onlyOf);
        if (filter.from() != null) query.bind("from", startOf(filter.from(), zone));
        if (filter.to() != null) query.bind("before", startOf(filter.to().plusDays(1), zone));
        if (!words.isEmpty()) query.bind("words", words);
        return query.map((row, context) -> {
                    PostState state = PostState.valueOf(row.getString("state"));
                    String draftText = row.getString("draft_text");
                    int draftPictures = row.getInt("draft_pictures");
                    boolean writing = state == PostState.DRAFT || !draftText.isBlank() || draftPictures > 0;
                    long author = row.getLong("author_id");
                    long mover = row.getLong("moved_by");
                    return new PostRow(
                            row.getLong("id"),
                            StoredPosts.number(row.getInt("year"), row.getInt("number")),
                            state,
                            author,
                            names.getOrDefault(author, ""),
                            firstWords(writing ? draftText : row.getString("version_text")),
                            writing ? draftPictures : row.getInt("version_pictures"),
                            Instant.parse(row.getString("moved_at")),
                            mover,
                            names.getOrDefault(mover, ""),
                            Optional.ofNullable(row.getString("held_until")).map(Instant::parse),
                            row.getLong("version_id"));
                })
                .list();
    }

    /** Without the final Z, which sorts behind the point of a moment with a fraction. */
    private static String startOf(LocalDate day, ZoneId zone) {
        String moment = day.atStartOfDay(zone).toInstant().toString();
        return moment.substring(0, moment.length() - 1);
    }

    private static String firstWords(String text) {
        if (text == null) return "";
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= FIRST_WORDS) return line;
        int end = line.lastIndexOf(' ', FIRST_WORDS);
        return line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, line.codePointCount(0, FIRST_WORDS))) + "…";
    }
}
