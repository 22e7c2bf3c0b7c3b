package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.rules.Refusal;

/**
 * Whole copies of a school's file. A backup is read back, with its trail, before it counts, and never replaces a good copy by a
 * bad one. With a passphrase it is a {@link SealedBackup}.
 */
public final class Backups {
    private Backups() {}

    /** {@link #backup(Path, Path, Optional, Function)} of a file whose trail nobody remembers. */
    public static Verification backup(Path school, Path target, Optional<char[]> passphrase) throws IOException {
        return backup(school, target, passphrase, fileId -> Optional.empty());
    }

    /**
     * Writes a whole copy of {@code school} to {@code target}; safe while desks are open.
     *
     * @param passphrase encrypts the copy; empty for a plain one
     * @param knownHead the last trail line that somebody outside the file remembers, by the file's identity
     * @return what reading the copy back found: its trail's head and how many bytes it holds
     * @throws Refusal where the school's file or the copy is not whole; an earlier backup of that name then stays
     */
    public static Verification backup(
            Path school, Path target, Optional<char[]> passphrase, Function<String, Optional<TrailHead>> knownHead)
            throws IOException {
        SchoolFile.inspect(school, Migrations.CURRENT);
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) throw new Refusal("book.no-folder", folder);
        if (Files.exists(target) && Files.isSameFile(school, target)) throw new Refusal("book.backup-onto-itself");
        if (passphrase.isEmpty()) return plain(school, target, knownHead);
        BackupLock lock = BackupLock.make(passphrase.get());
        // Never plain in the other place, not even for a moment.
        Path plain = Files.createTempFile(school.toAbsolutePath().getParent(), ".gatehouse-", ".backup");
        try {
            Verification found = plain(school, plain, knownHead);
            sealed(plain, target, found.head(), lock);
            return found;
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    /** A plain copy under its name, once it was read back. */
    static Verification plain(Path school, Path target, Function<String, Optional<TrailHead>> knownHead)
            throws IOException {
        // Asked before the copy is taken: acts that are saved meanwhile need not be in it.
        Optional<TrailHead> known = knownHead.apply(Copies.fileId(school));
        Path folder = target.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, ".gatehouse-", ".backup");
        try {
            Copies.take(school, draft);
            Durable.force(draft);
            Verification found = Copies.readBack(draft, known);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Durable.force(folder);
            return found;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** An encrypted copy of a good plain one under its name, once it was read back. */
    static void sealed(Path good, Path target, TrailHead head, BackupLock lock) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, ".gatehouse-", ".backup");
        try {
            SealedBackup.write(good, draft, Copies.fileId(good), head, lock);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Durable.force(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static void beforeMigration(Path school, int version, Clock clock) throws IOException {
        Path target = Copies.sibling(school, "before-update-from-" + version, clock);
        Copies.take(school, target);
        Durable.force(target);
        Durable.force(target.toAbsolutePath().getParent());
    }
}
