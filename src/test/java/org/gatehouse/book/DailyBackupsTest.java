package org.gatehouse.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Argon2id.Costs;
import org.gatehouse.people.SettableClock;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyBackupsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration DAY = Duration.ofDays(1);
    private static final char[] PASSPHRASE = "three dull horses".toCharArray();
    private static final BackupLock LOCK = BackupLock.make(PASSPHRASE, new Costs(64, 1, 1));

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private Book book;

    @BeforeEach
    void open() throws IOException {
        book = Book.create(file(), clock, Books.desk(folder));
        Books.note(book, "first", "Nkechi Åberg");
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Path file() {
        return folder.resolve("school.gatehouse");
    }

    private Path second() throws IOException {
        return Files.createDirectories(folder.resolve("stick"));
    }

    private BackupPlan twoPlaces() throws IOException {
        return new BackupPlan(Optional.of(second()), Optional.of(LOCK), Rotation.STANDARD);
    }

    private BackupStatus run(BackupPlan plan) throws IOException {
        return DailyBackups.of(book).run(plan, LONDON);
    }

    private List<BackupCopy> copies(BackupPlan plan) throws IOException {
        return DailyBackups.of(book).copies(plan);
    }

    @Test
    void theFirstDeskOfADayMakesTheCopyAndTheOthersDoNot() throws IOException {
        assertThat(run(BackupPlan.DEFAULT).last()).contains(clock.instant());
        clock.forward(Duration.ofHours(3));
        assertThat(run(BackupPlan.DEFAULT).last()).contains(clock.instant().minus(Duration.ofHours(3)));
        assertThat(copies(BackupPlan.DEFAULT)).hasSize(1);
        clock.forward(DAY);
        run(BackupPlan.DEFAULT);
        assertThat(copies(BackupPlan.DEFAULT)).hasSize(2);
    }

    @Test
    void whileAnotherDeskIsAtItThisOneDoesNothing() throws Exception {
        Files.createDirectories(BackupFolder.beside(file()));
        try (var channel = java.nio.channels.FileChannel.open(
                        BackupFolder.beside(file()).resolve(".lock"),
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(run(BackupPlan.DEFAULT).problem()).isEmpty();
        }
        assertThat(copies(BackupPlan.DEFAULT)).isEmpty();
    }

    @Test
    void theSecondPlaceHoldsNoWordThatCanBeReadAndOpensWithThePassphrase() throws IOException {
        BackupStatus status = run(twoPlaces());
        assertThat(status.problem()).isEmpty();
        assertThat(status.second()).contains(clock.instant());
        BackupCopy sealed = copies(twoPlaces()).stream()
                .filter(BackupCopy::sealed)
                .findFirst()
                .orElseThrow();
        assertThat(sealed.head()).isEqualTo(book.trailHead());
        assertThat(new String(Files.readAllBytes(sealed.path()), StandardCharsets.ISO_8859_1))
                .doesNotContain("SQLite format", "Nkechi");
        try (var files = Files.list(second())) {
            assertThat(files).hasSize(1);
        }
        Path restored = folder.resolve("restored.gatehouse");
        Restores.restore(sealed.path(), restored, false, Optional.of(PASSPHRASE.clone()), clock, Books.desk(folder));
        try (Book other = Book.open(restored, clock, Books.desk(folder))) {
            assertThat(other.trail("first")).hasSize(1);
        }
    }

    @Test
    void aSecondPlaceThatIsNotThereIsLoudAndNeverMade() throws IOException {
        BackupPlan plan = twoPlaces();
        Files.delete(second());
        BackupStatus status = run(plan);
        assertThat(status.problem()).get().asString().contains("stick", "not there");
        assertThat(status.last()).isEmpty();
        assertThat(status.near()).isPresent();
        Files.createDirectories(folder.resolve("stick"));
        assertThat(run(plan).problem()).isEmpty();
    }

    @Test
    void oldCopiesGoAndTheNewestDaysWeeksAndMonthsStay() throws IOException {
        BackupPlan plan = new BackupPlan(Optional.of(second()), Optional.of(LOCK), new Rotation(3, 2, 2));
        for (int day = 0; day < 24; day++) {
            Books.note(book, "day", "");
            assertThat(run(plan).problem()).isEmpty();
            clock.forward(DAY);
        }
        List<BackupCopy> near =
                copies(plan).stream().filter(copy -> !copy.sealed()).toList();
        assertThat(near).hasSizeBetween(4, 7);
        assertThat(copies(plan)).hasSize(2 * near.size());
        assertThat(near.get(0).takenAt()).isEqualTo(clock.instant().minus(DAY));
    }

    @Test
    void aDamagedFileMakesNoCopyAndTakesNoneAway() throws Exception {
        for (int i = 0; i < 300; i++) Books.note(book, "thing " + i, "somebody " + i);
        run(BackupPlan.DEFAULT);
        byte[] damaged = Files.readAllBytes(file());
        int at = new String(damaged, StandardCharsets.ISO_8859_1).indexOf("somebody 100");
        for (int i = at; i < at + 6000; i++) damaged[i] ^= 0x5a;
        clock.forward(DAY);
        Files.write(file(), damaged);
        BackupStatus status = run(BackupPlan.DEFAULT);
        assertThat(status.problem()).isPresent();
        assertThat(copies(BackupPlan.DEFAULT)).hasSize(1);
    }

    @Test
    void anOlderFileInThePlaceOfTheSchoolsIsNotTakenForIt() throws IOException {
        Path old = folder.resolve("old");
        book.close();
        Files.copy(file(), old);
        book = Book.open(file(), clock, Books.desk(folder));
        Books.note(book, "lost", "");
        run(BackupPlan.DEFAULT);
        book.close();
        Files.copy(old, file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        // Another desk, which remembers nothing of this file.
        book = Book.open(file(), clock, new DeskSettings(folder.resolve("other desk")));
        clock.forward(DAY);
        assertThat(run(BackupPlan.DEFAULT).problem()).get().asString().contains("lost lines");
        assertThat(copies(BackupPlan.DEFAULT)).hasSize(1);
    }

    @Test
    void afterARestoreTheCopiesOfWhatWasTakenBackStay() throws IOException {
        run(BackupPlan.DEFAULT);
        Path good = copies(BackupPlan.DEFAULT).get(0).path();
        clock.forward(DAY);
        Books.note(book, "taken back", "");
        run(BackupPlan.DEFAULT);
        book.close();
        Restores.restore(good, file(), true, Optional.empty(), clock, Books.desk(folder));
        book = Book.open(file(), clock, Books.desk(folder));
        List<TrailHead> heads = new ArrayList<>();
        for (int day = 0; day < 6; day++) {
            clock.forward(DAY);
            assertThat(run(new BackupPlan(Optional.empty(), Optional.empty(), new Rotation(1, 1, 1)))
                            .problem())
                    .isEmpty();
        }
        copies(BackupPlan.DEFAULT).forEach(copy -> heads.add(copy.head()));
        assertThat(heads).hasSizeBetween(2, 4).anyMatch(head -> head.seq() == 2);
    }

    @Test
    void aClockThatWasSetBackOrForwardNeitherStopsBackupsNorTakesGoodOnesAway() throws IOException {
        clock.forward(Duration.ofDays(900));
        run(BackupPlan.DEFAULT);
        clock.forward(Duration.ofDays(-900));
        BackupStatus status = run(BackupPlan.DEFAULT);
        assertThat(status.problem()).isEmpty();
        assertThat(status.last()).contains(clock.instant());
        for (int day = 0; day < 4; day++) {
            clock.forward(DAY);
            run(new BackupPlan(Optional.empty(), Optional.empty(), new Rotation(1, 1, 1)));
        }
        assertThat(copies(BackupPlan.DEFAULT)).anyMatch(copy -> copy.takenAt().isAfter(clock.instant()));
    }

    @Test
    void beforeAnImportThereIsACopyOfExactlyThatMoment() throws IOException {
        TrailHead before = book.trailHead();
        for (int i = 0; i < 8; i++)
            book.act(Actor.PROGRAM, Permission.OWN_DESK, "test.import", act -> {
                act.record("much", Map.of());
                return null;
            });
        assertThat(copies(BackupPlan.DEFAULT))
                .hasSize(8)
                .anyMatch(copy -> copy.head().equals(before));
        run(BackupPlan.DEFAULT);
        assertThat(copies(BackupPlan.DEFAULT)).hasSize(6);
    }

    @Test
    void whereNoCopyCanBeMadeNothingIsBroughtIn() throws IOException {
        Files.writeString(BackupFolder.beside(file()), "in the way");
        assertThatThrownBy(() -> book.act(Actor.PROGRAM, Permission.OWN_DESK, "test.import", act -> {
                    act.record("much", Map.of());
                    return null;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nothing was brought in");
        assertThat(book.trail("much")).isEmpty();
        assertThat(run(BackupPlan.DEFAULT).problem()).isPresent();
    }

    @Test
    void aDeskSavesWhileALongCopyIsTaken() throws Exception {
        book.act(Actor.PROGRAM, Permission.OWN_DESK, "test.large", act -> {
            byte[] picture = new byte[30_000_000];
            new java.util.Random(1).nextBytes(picture);
            act.record("large", Map.of());
            return StoredBytes.keep(act, picture);
        });
        Thread copying = new Thread(() -> {
            try {
                run(BackupPlan.DEFAULT);
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        });
        copying.start();
        int saved = 0;
        do {
            Books.note(book, "meanwhile", "");
            saved++;
        } while (copying.isAlive());
        assertThat(saved).isGreaterThan(1);
        assertThat(copies(BackupPlan.DEFAULT)).hasSize(1);
        assertThat(book.trail("meanwhile")).hasSize(saved);
    }
}
