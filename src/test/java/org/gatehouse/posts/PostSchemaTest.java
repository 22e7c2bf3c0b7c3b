package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.checks.Finding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostSchemaTest {
    @TempDir
    Path folder;

    private Oakfield school;
    private Handle sql;
    private long id;

    @BeforeEach
    void aPostThatWentAllTheWay() throws IOException {
        school = Oakfield.in(folder);
        Seen seen = school.submittedWithPicture("Wilhelmina found a newt. Ring 07700 900123.");
        id = seen.postId();
        Finding number = school.warnings(id).stream()
                .filter(WrongBlock::mayBe)
                .findFirst()
                .orElseThrow();
        school.posts.reviewing().decideNotThisChild(school.deputy, seen, number, "Wilhelmina made the number up.");
        school.confirmAll(school.head, seen);
        school.posts.reviewing().approve(school.head, seen, school.warnings(id));
        school.posts.publishing().export(school.slt, school.seen(id), folder);
        school.posts
                .publishing()
                .markPosted(
                        school.slt, school.seen(id), "https://x.com/s/1", "Wilhelmina found two.", Oakfield.MORNING);
        school.posts.publishing().takeDown(school.slt, school.seen(id), "Wilhelmina was named.");
        sql = Jdbi.open("jdbc:sqlite:" + school.book.file());
    }

    @AfterEach
    void close() {
        sql.close();
        school.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post",
                "post_writer",
                "post_version",
                "post_version_picture",
                "post_picture_confirmation",
                "post_move",
                "post_wrong_block"
            })
    void fixedRowsOnlyGrow(String table) {
        assertThat(count(table)).isPositive();
        assertThatThrownBy(() -> sql.execute("UPDATE " + table + " SET rowid = rowid"))
                .hasMessageContaining("a post only grows");
        assertThatThrownBy(() -> sql.execute("DELETE FROM " + table)).hasMessageContaining("a post only grows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"post_version_words", "post_move_words", "post_wrong_block_words"})
    void wordsMayBeErasedAndNeverAltered(String table) {
        assertThat(count(table)).isPositive();
        assertThatThrownBy(() -> sql.execute("UPDATE " + table + " SET salt = salt"))
                .hasMessageContaining("a post only grows");
    }

    @Test
    void aTaggedChildIsNotExchanged() {
        sql.execute("INSERT INTO post_version_pupil SELECT id, 1 FROM post_version");
        assertThatThrownBy(() -> sql.execute("UPDATE post_version_pupil SET pupil_id = 2"))
                .hasMessageContaining("a post only grows");
    }

    @Test
    void aDraftNeverGoesBack() {
        assertThatThrownBy(() -> sql.execute("UPDATE post_draft SET text = 'older'"))
                .hasMessageContaining("never goes back");
        assertThatThrownBy(() -> sql.execute("DELETE FROM post_draft")).hasMessageContaining("never goes back");
    }

    @Test
    void afterAnErasureNoWordIsLeftAndEverythingElseStands() {
        assertThat(tablesWith("wilhelmina")).isNotEmpty();
        sql.execute("DELETE FROM post_version_words");
        sql.execute("DELETE FROM post_move_words");
        sql.execute("DELETE FROM post_wrong_block_words");
        sql.execute("DELETE FROM post_search");
        sql.execute("DELETE FROM trail_personal");
        assertThat(tablesWith("wilhelmina")).isEmpty();
        Post post = school.post(id);
        assertThat(post.state()).isEqualTo(PostState.TAKEN_DOWN);
        assertThat(post.newest().orElseThrow().whole()).isFalse();
        assertThat(post.newest().orElseThrow().content().pictures()).hasSize(1);
        assertThat(post.content().text()).isEmpty();
        assertThat(post.moves())
                .hasSize(6)
                .allSatisfy(move -> assertThat(move.reason()).isEmpty());
        assertThat(school.posts.reads().list(school.head, PostFilter.ALL))
                .singleElement()
                .satisfies(row -> assertThat(row.firstWords()).isEmpty());
        assertThat(school.book.verify().problems()).isEmpty();
    }

    private int count(String table) {
        return sql.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one();
    }

    /** The tables, those behind the search index included, in which a cell holds the word. */
    private List<String> tablesWith(String word) {
        return sql
                .createQuery("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('bytes', 'pupil')")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(table -> sql.createQuery("SELECT * FROM " + table).mapToMap().list().stream()
                        .map(Map::values)
                        .anyMatch(cells ->
                                cells.stream().anyMatch(cell -> textOf(cell).contains(word))))
                .toList();
    }

    private static String textOf(Object cell) {
        String text =
                cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(cell);
        return text.toLowerCase(Locale.ROOT);
    }
}
