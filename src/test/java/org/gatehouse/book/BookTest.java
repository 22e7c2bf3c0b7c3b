package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("school.gatehouse");
    }

    private static String keyOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(Refusal.class);
        return ((Refusal) thrown).key();
    }

    @Test
    void theSchemaVersionIsTheNumberOfTheNewestMigration() throws Exception {
        Path migrations = Path.of(
                BookTest.class.getResource("/org/gatehouse/book/migrations").toURI());
        try (var files = Files.list(migrations)) {
            assertThat(files.count()).isEqualTo(Migrations.CURRENT);
        }
    }

    @Test
    void anActIsOneLineInTheTrailAndItsDetailsAreSorted() throws IOException {
        try (Book book = Books.create(folder)) {
            Books.note(book, "thing 1", "Aisha Khan");
            assertThat(book.trail("thing 1")).singleElement().satisfies(line -> {
                assertThat(line.details()).isEqualTo("{\"a\":1,\"b\":2}");
                assertThat(line.personal()).isEqualTo("Aisha Khan");
            });
            assertThat(book.verify().problems()).isEmpty();
        }
    }

    @Test
    void anActThatFailsChangesNothing() throws IOException {
        try (Book book = Books.create(folder)) {
            assertThatThrownBy(() -> book.act(Actor.PROGRAM, Permission.OWN_DESK, "test.fail", act -> {
                        StoredBytes.keep(act, new byte[] {1});
                        act.record("thing", Map.of());
                        throw new IllegalStateException("after the line");
                    }))
                    .hasMessage("after the line");
            assertThat(book.trailHead().seq()).isZero();
            assertThat(book.verify().bytes()).isZero();
        }
    }

    @Test
    void anActWithoutItsLineOrWithTwoIsNotCommitted() throws IOException {
        try (Book book = Books.create(folder)) {
            assertThatThrownBy(() -> book.act(
                            Actor.PROGRAM,
                            Permission.OWN_DESK,
                            "test.silent",
                            act -> StoredBytes.keep(act, new byte[] {1})))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> book.act(Actor.PROGRAM, Permission.OWN_DESK, "test.twice", act -> {
                        act.record("thing", Map.of());
                        act.record("thing", Map.of());
                        return null;
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(book.trailHead().seq()).isZero();
        }
    }

    @Test
    void anActThatThePersonMayNotDoSaysWhoMay() throws IOException {
        try (Book book = Books.create(folder)) {
            Actor clerk = new Actor(7, "Rosa Quill", Set.of(Permission.READ_ROLL));
            assertThatThrownBy(() -> book.act(clerk, Permission.REVIEW_POSTS, "test", act -> null))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("senior leadership team");
        }
    }

    @Test
    void theTrailAndBytesRefuseChangeAndDeletion() throws Exception {
        try (Book book = Books.create(folder)) {
            Books.note(book, "thing", "name");
            book.act(Actor.PROGRAM, Permission.OWN_DESK, "test", act -> {
                act.record("thing", Map.of());
                return StoredBytes.keep(act, new byte[] {1, 2});
            });
        }
        try (Handle sql = Jdbi.open(Connections.forActs(file()))) {
            for (String change : new String[] {
                "UPDATE trail SET act = 'other'",
                "DELETE FROM trail",
                "UPDATE trail_personal SET details = ''",
                "UPDATE bytes SET content = x'00'"
            }) assertThatThrownBy(() -> sql.execute(change)).hasMessageMatching("(?s).*(only grows|never change).*");
        }
    }

    @Test
    void erasingPersonalDetailsLeavesTheChainWhole() throws Exception {
        try (Book book = Books.create(folder)) {
            Books.note(book, "thing", "Zoë D’Arcy-Okafor");
            tamper("DELETE FROM trail_personal");
            assertThat(book.verify().problems()).isEmpty();
            assertThat(book.trail("thing").get(0).personal()).isEmpty();
        }
    }

    private void tamper(String... statements) throws SQLException {
        try (Handle sql = Jdbi.open(Connections.forActs(file()))) {
            for (String trigger : new String[] {
                "trail_keeps_its_lines",
                "trail_loses_no_line",
                "trail_personal_keeps_its_words",
                "bytes_keep_their_content"
            }) sql.execute("DROP TRIGGER IF EXISTS " + trigger);
            sql.execute("PRAGMA foreign_keys = OFF");
            for (String statement : statements) sql.execute(statement);
        }
    }

    @Test
    void verifyNamesTheFirstBrokenLine() throws Exception {
        try (Book book = Books.create(folder)) {
            for (int i = 1; i <= 5; i++) Books.note(book, "thing " + i, "person " + i);
            tamper("UPDATE trail SET details = '{}' WHERE seq = 3");
            assertThat(book.verify().problems()).singleElement().asString().contains("line 3");
        }
    }

    @Test
    void verifySeesALineTakenOutAndPersonalWordsChanged() throws Exception {
        try (Book book = Books.create(folder)) {
            for (int i = 1; i <= 5; i++) Books.note(book, "thing " + i, "person " + i);
            tamper("UPDATE trail_personal SET details = 'somebody else' WHERE seq = 4");
            assertThat(book.verify().problems()).anyMatch(problem -> problem.contains("line 4"));
            tamper("DELETE FROM trail_personal WHERE seq = 2", "DELETE FROM trail WHERE seq = 2");
            assertThat(book.verify().problems()).anyMatch(problem -> problem.contains("line 3"));
        }
    }

    @Test
    void verifySeesLinesCutOffTheEndByTheHeadThatTheDeskRemembers() throws Exception {
        try (Book book = Books.create(folder)) {
            for (int i = 1; i <= 5; i++) Books.note(book, "thing " + i, "");
            tamper("DELETE FROM trail WHERE seq > 3");
            assertThat(book.verify().problems()).singleElement().asString().contains("line 5");
            assertThat(book.lostLines()).get().asString().contains("line 5");
        }
    }

    @Test
    void verifySeesBytesThatAreNotTheOnesKept() throws Exception {
        try (Book book = Books.create(folder)) {
            book.act(Actor.PROGRAM, Permission.OWN_DESK, "test", act -> {
                act.record("thing", Map.of());
                return StoredBytes.keep(act, new byte[] {1, 2});
            });
            tamper("UPDATE bytes SET content = x'00'");
            assertThat(book.verify().problems()).singleElement().asString().contains("picture");
        }
    }

    @Test
    void twoDesksSeeEachOthersActs() throws IOException {
        try (Book one = Books.create(folder);
                Book other = Books.open(folder)) {
            AtomicInteger moved = new AtomicInteger();
            other.revision().watch(moved::incrementAndGet);
            Books.note(one, "thing", "");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(moved).hasPositiveValue());
            assertThat(other.trail("thing")).hasSize(1);
        }
    }

    @Test
    void twoDesksActingAtOnceLoseNothing() throws Exception {
        try (Book one = Books.create(folder);
                Book other = Books.open(folder)) {
            int each = 60;
            Thread neighbour = new Thread(() -> {
                for (int i = 0; i < each; i++) Books.note(other, "other", "");
            });
            neighbour.start();
            for (int i = 0; i < each; i++) Books.note(one, "one", "");
            neighbour.join();
            assertThat(one.trail("one")).hasSize(each);
            assertThat(one.trail("other")).hasSize(each);
            assertThat(one.verify().problems()).isEmpty();
        }
    }

    @Test
    void aFileInTheWayIsNeverTouched() throws IOException {
        Files.writeString(file(), "a clerk's letter");
        assertThat(keyOf(() -> Books.create(folder))).isEqualTo("book.exists");
        assertThat(file()).hasContent("a clerk's letter");
    }

    @Test
    void whatIsNoSchoolFileSaysSo() throws Exception {
        assertThat(keyOf(() -> Books.open(folder))).isEqualTo("book.missing");
        Files.writeString(file(), "x".repeat(500));
        assertThat(keyOf(() -> Books.open(folder))).isEqualTo("book.not-ours");
        Files.writeString(file(), "");
        assertThat(keyOf(() -> Books.open(folder))).isEqualTo("book.not-ours");
        Files.delete(file());
        Files.createDirectory(file());
        assertThat(keyOf(() -> Books.open(folder))).isEqualTo("book.not-ours");
        Files.delete(file());
        try (Handle other = Jdbi.open(Connections.forActs(file()))) {
            other.execute("CREATE TABLE somebody_elses (id INTEGER)");
        }
        assertThat(keyOf(() -> Books.open(folder))).isEqualTo("book.not-ours");
    }

    @Test
    void aNewerFileIsNotTouched() throws Exception {
        Books.create(folder).close();
        tamper("PRAGMA user_version = 999");
        byte[] before = Files.readAllBytes(file());
        assertThat(keyOf(() -> Books.open(folder))).isEqualTo("book.newer");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aTruncatedFileIsNotOpened() throws Exception {
        Books.create(folder).close();
        try (var channel = Files.newByteChannel(file(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        assertThat(keyOf(() -> Books.open(folder))).isEqualTo("book.truncated");
    }

    @Test
    void aFileThatVanishedOrWasReplacedTakesNoAct() throws Exception {
        try (Book book = Books.create(folder)) {
            Path aside = folder.resolve("aside");
            Files.copy(file(), aside);
            Files.delete(file());
            assertThat(keyOf(() -> Books.note(book, "thing", ""))).isEqualTo("book.gone");
            Files.move(aside, file(), StandardCopyOption.ATOMIC_MOVE);
            assertThat(keyOf(() -> Books.note(book, "thing", ""))).isEqualTo("book.replaced");
        }
    }

    @Test
    void anOlderFileIsBackedUpBeforeItIsBroughtUpToDate() throws Exception {
        Books.create(folder).close();
        tamper("PRAGMA user_version = " + (Migrations.CURRENT - 1));
        try (Book book = Book.open(file(), Clock.systemUTC(), Books.desk(folder))) {
            assertThat(book.verify().problems()).isEmpty();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("school-before-update-from-"));
        }
        Books.open(folder).close();
    }
}
