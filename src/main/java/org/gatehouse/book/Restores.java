package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
