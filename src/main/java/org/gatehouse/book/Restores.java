package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Puts a backup in the place of a school's file; the file that was there is kept beside it. */
public final class Restores {
    private Restores() {}

    /** Whether a passphrase opens it. */
    public static boolean needsPassphrase(Path backup) throws IOException {
        if (!Files.exists(backup)) throw new Refusal("book.missing", backup);
        return SealedBackup.is(backup) || OldZip.is(backup);
    }

    /**
     * The copies of a school's file in the folder beside it and in these others, the newest first; of whichever file where the
     * school's own is gone or cannot be read.
     */
    public static List<BackupCopy> candidates(Path school, List<Path> folders) throws IOException {
        Optional<String> fileId = readable(school, Copies::fileId);
        List<BackupCopy> copies = new ArrayList<>();
        List<Path> all = new ArrayList<>(folders);
        all.add(BackupFolder.beside(school));
        for (Path folder : all)
            copies.addAll(new BackupFolder(folder, id -> fileId.map(id::equals).orElse(true)).copies());
        copies.sort(Comparator.comparing(BackupCopy::takenAt).reversed());
        return copies;
    }

    /**
     * What a restore would do.
     *
     * @param kept acts in the backup; empty where only its passphrase would tell
     * @param lost acts in the school's file that the backup does not hold; empty where that cannot be told
     * @param otherFile whether it is the backup of another file
     */
    public record Prospect(Optional<Long> kept, Optional<Long> lost, boolean otherFile) {}

    public static Prospect prospect(Path backup, Path school) throws IOException {
        if (OldZip.is(backup)) return new Prospect(Optional.empty(), Optional.empty(), false);
        boolean sealed = SealedBackup.is(backup);
        if (!sealed) SchoolFile.inspect(backup, Migrations.CURRENT);
        String fileId = sealed ? SealedBackup.header(backup).fileId() : Copies.fileId(backup);
        TrailHead held = sealed ? SealedBackup.header(backup).head() : Copies.head(backup);
        Optional<Long> lost = readable(school, Copies::head).map(now -> Math.max(0, now.seq() - held.seq()));
        boolean other = readable(school, Copies::fileId)
                .filter(id -> !id.equals(fileId))
                .isPresent();
        return new Prospect(Optional.of(held.seq()), lost, other);
    }

    private static <T> Optional<T> readable(Path school, Function<Path, T> question) throws IOException {
        try {
            SchoolFile.inspect(school, Migrations.CURRENT);
            return Optional.of(question.apply(school));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Puts a backup in the place of a school's file. At every moment a whole file lies under the school's name: the old one, or
     * the restored one.
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
            unpack(backup, draft, passphrase);
            // The desk's memory of heads is not asked: a backup is older by nature.
            Copies.readBack(draft, Optional.empty());
            TrailHead head = noteRestored(draft, clock);
            Durable.force(draft);
            Optional<Path> kept = there ? Optional.of(exchange(school, draft, clock)) : Optional.empty();
            if (!there) Files.move(draft, school, StandardCopyOption.ATOMIC_MOVE);
            Durable.force(folder);
            desk.noteHead(Copies.fileId(school), head);
            return kept;
        } catch (SQLException fault) {
            throw Faults.explain(fault, backup);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void unpack(Path backup, Path draft, Optional<char[]> passphrase) throws IOException {
        if (!needsPassphrase(backup)) {
            Files.copy(backup, draft, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        char[] typed = passphrase.orElseThrow(() -> new Refusal("book.passphrase-needed", backup));
        if (OldZip.is(backup)) OldZip.read(backup, draft, typed);
        else SealedBackup.read(backup, draft, typed);
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

    /** While the files change places no desk can save into the old one, where the act would be lost. */
    private static Path exchange(Path school, Path draft, Clock clock) throws IOException {
        Path aside = Copies.sibling(school, "before-restore", clock);
        try (Handle held = hold(school).orElse(null)) {
            Path journal = school.resolveSibling(school.getFileName() + "-journal");
            // A journal belongs to the file that it was written for; left behind, it would damage the restored one.
            if (held == null && Files.exists(journal))
                Files.move(journal, aside.resolveSibling(aside.getFileName() + "-journal"));
            keepAs(school, aside);
            Files.move(draft, school, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AccessDeniedException inUse) {
            // Windows replaces no file that a desk has open.
            Files.deleteIfExists(aside);
            throw new Refusal("book.restore-in-use", school);
        }
        return aside;
    }

    /** Empty where the file is so damaged that no desk can save into it either. */
    private static Optional<Handle> hold(Path school) {
        try {
            Handle sql = Jdbi.open(Connections.forActs(school));
            try {
                sql.execute("BEGIN EXCLUSIVE");
                return Optional.of(sql);
            } catch (RuntimeException fault) {
                sql.close();
                RuntimeException told = Faults.explain(fault, school);
                if (told instanceof Refusal refusal && refusal.key().equals("book.busy")) throw refusal;
                return Optional.empty();
            }
        } catch (SQLException unreadable) {
            return Optional.empty();
        }
    }

    private static void keepAs(Path school, Path aside) throws IOException {
        try {
            Files.createLink(aside, school);
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.copy(school, aside);
            Durable.force(aside);
        }
    }
}
