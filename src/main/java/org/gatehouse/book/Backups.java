package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Whole copies of a school's file. A backup is read back, with its trail, before it counts, and never replaces a good copy by a
 * bad one. With a passphrase it is a ZIP encrypted with AES-256, which other programs open too.
 */
public final class Backups {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String ENTRY = "school.gatehouse";

    private Backups() {}

    /**
     * Writes a whole copy of {@code school} to {@code target}; safe while desks are open.
     *
     * @param passphrase encrypts the copy; empty for a plain one
     * @return what reading the copy back found: its trail's head and how many bytes it holds
     * @throws Refusal where the school's file or the copy is not whole; an earlier backup of that name then stays
     */
    public static Verification backup(Path school, Path target, Optional<char[]> passphrase) throws IOException {
        SchoolFile.inspect(school, Migrations.CURRENT);
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) throw new Refusal("book.no-folder", folder);
        if (Files.exists(target) && Files.isSameFile(school, target)) throw new Refusal("book.backup-onto-itself");
        Path draft = Files.createTempFile(folder, ".gatehouse-", ".backup");
        Path packed = Files.createTempFile(folder, ".gatehouse-", ".zip");
        Path unpacked = Files.createTempFile(folder, ".gatehouse-", ".read");
        try {
            copy(school, draft);
            Verification copied;
            if (passphrase.isPresent()) {
                Files.delete(packed);
                pack(draft, packed, passphrase.get());
                Files.delete(unpacked);
                unpack(packed, unpacked, passphrase.get());
                copied = readBack(unpacked);
                Durable.force(packed);
                Files.move(packed, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } else {
                copied = readBack(draft);
                Durable.force(draft);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            Durable.force(folder);
            return copied;
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(packed);
            Files.deleteIfExists(unpacked);
        }
    }

    /**
     * Puts a backup in the place of a school's file, and keeps the file that was there under a name of its own.
     *
     * @param overwrite without it, a file that is there is never touched
     * @return where the file that was there lies now; empty where there was none
     */
    public static Optional<Path> restore(
            Path backup, Path school, boolean overwrite, Optional<char[]> passphrase, Clock clock, DeskSettings desk)
            throws IOException {
        if (!Files.exists(backup)) throw new Refusal("book.missing", backup);
        boolean there = Files.exists(school);
        if (there && Files.isSameFile(backup, school)) throw new Refusal("book.backup-onto-itself");
        if (there && !overwrite) throw new Refusal("book.restore-needs-force", school);
        Path folder = school.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) throw new Refusal("book.no-folder", folder);
        Path draft = Files.createTempFile(folder, ".gatehouse-", ".restore");
        try {
            if (isPacked(backup)) {
                Files.delete(draft);
                unpack(backup, draft, passphrase.orElseThrow(() -> new Refusal("book.passphrase-needed", backup)));
            } else {
                Files.copy(backup, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            readBack(draft);
            TrailHead head = noteRestored(draft, clock);
            Durable.force(draft);
            Optional<Path> kept = there ? Optional.of(setAside(school, clock)) : Optional.empty();
            Files.move(draft, school, StandardCopyOption.ATOMIC_MOVE);
            Durable.force(folder);
            try (Handle sql = Jdbi.open(Connections.forReading(school))) {
                desk.noteHead(Trail.fileId(sql), head);
            }
            return kept;
        } catch (SQLException fault) {
            throw Faults.explain(fault, backup);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static void beforeMigration(Path school, int version, Clock clock) throws IOException {
        Path target = sibling(school, "before-update-from-" + version, clock);
        try {
            copy(school, target);
            Durable.force(target);
        } catch (RuntimeException fault) {
            throw Faults.explain(fault, school);
        }
    }

    /** VACUUM INTO reads one moment of the file while other desks wait, and leaves erased words behind. */
    private static void copy(Path school, Path target) throws IOException {
        Files.deleteIfExists(target);
        try (Handle sql = Jdbi.open(Connections.forActs(school))) {
            sql.execute("VACUUM INTO ?", target.toAbsolutePath().toString());
        } catch (SQLException | RuntimeException fault) {
            throw Faults.explain(fault, school);
        }
    }

    /** The desk's memory of heads is not asked: a backup is older by nature. */
    private static Verification readBack(Path copy) throws IOException {
        Verification found = Verification.ofFile(copy, fileId -> Optional.empty());
        if (!found.isWhole())
            throw new Refusal("book.copy-not-whole", found.problems().get(0));
        return found;
    }

    private static TrailHead noteRestored(Path file, Clock clock) throws SQLException {
        try (Handle sql = Jdbi.open(Connections.forActs(file))) {
            return sql.inTransaction(transaction -> {
                Act act = new Act(transaction, Actor.PROGRAM, "book.restore", Instant.now(clock));
                act.record("file", Map.of("from", Trail.head(transaction).seq()));
                return act.head();
            });
        }
    }

    private static Path setAside(Path school, Clock clock) throws IOException {
        Path aside = sibling(school, "before-restore", clock);
        Files.move(school, aside, StandardCopyOption.ATOMIC_MOVE);
        Path journal = school.resolveSibling(school.getFileName() + "-journal");
        // A journal belongs to the file that it was written for; left behind, it would damage the restored one.
        if (Files.exists(journal)) Files.move(journal, aside.resolveSibling(aside.getFileName() + "-journal"));
        return aside;
    }

    private static Path sibling(Path school, String why, Clock clock) {
        String name = school.getFileName().toString().replaceFirst("\\.gatehouse$", "");
        String stem = name + "-" + why + "-" + STAMP.format(clock.instant());
        Path free = school.resolveSibling(stem + ".gatehouse");
        for (int i = 2; Files.exists(free); i++) free = school.resolveSibling(stem + "-" + i + ".gatehouse");
        return free;
    }

    private static boolean isPacked(Path backup) throws IOException {
        try (var bytes = Files.newInputStream(backup)) {
            return Arrays.equals(bytes.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }

    private static void pack(Path file, Path zip, char[] passphrase) throws IOException {
        ZipParameters how = new ZipParameters();
        how.setEncryptFiles(true);
        how.setEncryptionMethod(EncryptionMethod.AES);
        how.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        how.setFileNameInZip(ENTRY);
        try (ZipFile target = new ZipFile(zip.toFile(), passphrase)) {
            target.addFile(file.toFile(), how);
        }
    }

    private static void unpack(Path zip, Path file, char[] passphrase) throws IOException {
        try (ZipFile source = new ZipFile(zip.toFile(), passphrase)) {
            var entry = source.getFileHeader(ENTRY);
            if (entry == null) throw new Refusal("book.not-ours", zip);
            try (var in = source.getInputStream(entry)) {
                Files.copy(in, file);
            }
        } catch (ZipException wrong) {
            if (wrong.getType() == ZipException.Type.WRONG_PASSWORD) throw new Refusal("book.passphrase-wrong", zip);
            throw new Refusal("book.damaged", zip);
        }
    }
}
