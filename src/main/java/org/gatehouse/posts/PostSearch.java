package org.gatehouse.posts;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The index by words: each post as it stands now. */
final class PostSearch {
    private PostSearch() {}

    static void index(Handle sql, PostNow post, PostContent content) {
        sql.execute("DELETE FROM post_search WHERE rowid = ?", post.id());
        sql.execute(
                "INSERT INTO post_search (rowid, number, words) VALUES (?, ?, ?)",
                post.id(),
                post.number(),
                content.text() + "\n" + String.join("\n", content.altTexts()));
    }

    /** What somebody typed as a query of the index: every word in full or as a beginning; empty where there is no word. */
    static String query(String typed) {
        return Arrays.stream(typed.split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + "\"*")
                .collect(Collectors.joining(" "));
    }
}
