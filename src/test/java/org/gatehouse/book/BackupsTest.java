package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final Optional<char[]> PLAIN = Optional.empty();

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("school.gatehouse");
    }

    private Path backup() {
        return folder.resolve("backup.gatehouse");
    }

    @Test
    void aBackupOfAnOpenFileIsWholeAndRestoresWhatItHeld() throws IOException {
        try (Book book = Books.create(folder)) {
            Books.note(book, "before", "");
            assertThat(Backups.backup(file(), backup(), PLAIN).head()).isEqualTo(book.trailHead());
            Books.note(book, "after", "");
        }
        Optional<Path> kept = Restores.restore(backup(), file(), true, PLAIN, Clock.systemUTC(), Books.desk(folder));
        assertThat(kept).get().satisfies(aside -> assertThat(aside).exists());
        try (Book restored = Books.open(folder)) {
            assertThat(restored.trail("before")).hasSize(1);
            assertThat(restored.trail("after")).isEmpty();
            assertThat(restored.trail("file"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.act()).isEqualTo("book.restore"));
            assertThat(restored.verify().problems()).isEmpty();
        }
    }

    @Test
    void aRestoreNeverReplacesAFileUnasked() throws IOException {
        Books.create(folder).close();
        Backups.backup(file(), backup(), PLAIN);
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(
                        () -> Restores.restore(backup(), file(), false, PLAIN, Clock.systemUTC(), Books.desk(folder)))
                .isInstanceOf(Refusal.class);
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aDamagedFileNeverReplacesAGoodBackup() throws Exception {
        try (Book book = Books.create(folder)) {
            for (int i = 0; i < 200; i++) Books.note(book, "thing " + i, "somebody " + i);
        }
        Backups.backup(file(), backup(), PLAIN);
        byte[] good = Files.readAllBytes(backup());
        byte[] damaged = Files.readAllBytes(file());
        // In a line of the trail: what lies elsewhere may be an index, which a copy builds anew.
        int at = new String(damaged, StandardCharsets.ISO_8859_1).indexOf("somebody 100");
        for (int i = at; i < at + 6000; i++) damaged[i] ^= 0x5a;
        Files.write(file(), damaged);
        assertThatThrownBy(() -> Backups.backup(file(), backup(), PLAIN)).isInstanceOf(Refusal.class);
        assertThat(backup()).hasBinaryContent(good);
        assertNoDraftsAreLeft();
    }

    @Test
    void aDamagedBackupIsNotRestored() throws Exception {
        Books.create(folder).close();
        Backups.backup(file(), backup(), PLAIN);
        byte[] before = Files.readAllBytes(file());
        Files.write(
                backup(),
                "not a backup at all, though long enough to hold a header. "
                        .repeat(5)
                        .getBytes());
        assertThatThrownBy(() -> Restores.restore(backup(), file(), true, PLAIN, Clock.systemUTC(), Books.desk(folder)))
                .isInstanceOf(Refusal.class);
        assertThat(file()).hasBinaryContent(before);
        assertNoDraftsAreLeft();
    }

    @Test
    void anEncryptedBackupOpensWithItsPassphraseAlone() throws IOException {
        try (Book book = Books.create(folder)) {
            Books.note(book, "thing", "Nkechi Åberg");
        }
        Optional<char[]> right = Optional.of("three dull horses".toCharArray());
        Backups.backup(file(), backup(), right);
        assertThat(new String(Files.readAllBytes(backup()), StandardCharsets.ISO_8859_1))
                .doesNotContain("SQLite format", "Nkechi");
        Path elsewhere = folder.resolve("restored.gatehouse");
        for (Optional<char[]> wrong : java.util.List.of(PLAIN, Optional.of("three dull houses".toCharArray())))
            assertThatThrownBy(() ->
                            Restores.restore(backup(), elsewhere, false, wrong, Clock.systemUTC(), Books.desk(folder)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("passphrase");
        Restores.restore(backup(), elsewhere, false, right, Clock.systemUTC(), Books.desk(folder));
        try (Book restored = Book.open(elsewhere, Clock.systemUTC(), Books.desk(folder))) {
            assertThat(restored.trail("thing")).hasSize(1);
        }
        assertNoDraftsAreLeft();
    }

    private void assertNoDraftsAreLeft() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith(".gate"));
        }
    }
}
