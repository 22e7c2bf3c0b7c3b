package org.gatehouse.book;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backups that nobody need think of: each day one copy in a folder beside the school's file and one, encrypted, in the second
 * place, by whichever desk comes first; and one before each import.
 */
public final class DailyBackups {
    private static final Logger LOG = LoggerFactory.getLogger(DailyBackups.class);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Path school;
    private final DeskSettings desk;
    private final Clock clock;
    private final String fileId;
    private final BackupFolder near;

    private DailyBackups(Book book) {
        this.school = book.file();
        this.desk = book.desk();
        this.clock = book.clock();
        this.fileId = book.fileId();
        this.near = new BackupFolder(BackupFolder.beside(school), fileId::equals);
    }

    public static DailyBackups of(Book book) {
        return new DailyBackups(book);
    }

    /** All copies that are within reach, the newest first. */
    public List<BackupCopy> copies(BackupPlan plan) throws IOException {
        List<BackupCopy> copies = new ArrayList<>(near.copies());
        if (plan.second().isPresent()) copies.addAll(second(plan).copies());
        copies.sort((one, other) -> other.takenAt().compareTo(one.takenAt()));
        return copies;
    }

    /** How things stand, without making anything. */
    public BackupStatus status(BackupPlan plan) throws IOException {
        return new BackupStatus(
                newest(near.copies()),
                plan.second().isPresent() ? newest(second(plan).copies()) : Optional.empty(),
                plan.second().isPresent(),
                Optional.empty());
    }

    /**
     * Makes what is missing of today's copies, and lets old ones go; does nothing where another desk is at it. What fails is in
     * the status as a sentence; earlier copies then stay.
     *
     * @param zone of the school, in which a day begins
     */
    public BackupStatus run(BackupPlan plan, ZoneId zone) {
        BackupStatus before = new BackupStatus(
                Optional.empty(), Optional.empty(), plan.second().isPresent(), Optional.empty());
        try {
            before = status(plan);
            Files.createDirectories(near.path());
            Optional<String> problem = runAlone(plan, zone);
            BackupStatus now = status(plan);
            return problem.map(now::failing).orElse(now);
        } catch (IOException unwritable) {
            LOG.warn("backup: {}", unwritable.toString());
            return before.failing(Words.of("book.backup.place-unwritable", near.path()));
        } catch (Refusal refusal) {
            return before.failing(refusal.getMessage());
        }
    }

    private Optional<String> runAlone(BackupPlan plan, ZoneId zone) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        near.path().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock == null) return Optional.empty();
            near.sweep(clock);
            BackupCopy today = today(near.copies(), zone).orElse(null);
            if (today == null) {
                requireEarlierLines();
                today = make(BackupCopy.Kind.DAILY);
                rotate(near, plan, zone, today);
            }
            return plan.second().isPresent() ? runSecond(plan, zone, today) : Optional.empty();
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisProgram) {
            return null;
        }
    }

    private Optional<String> runSecond(BackupPlan plan, ZoneId zone, BackupCopy today) {
        BackupFolder second = second(plan);
        try {
            // Never made here: an empty mount point is no drive.
            if (!Files.isDirectory(second.path()))
                return Optional.of(Words.of("book.backup.place-gone", second.path()));
            if (today(second.copies(), zone).isPresent()) return Optional.empty();
            second.sweep(clock);
            Copies.readBack(today.path(), Optional.of(today.head()));
            Path target = second.free(Copies.stem(school), BackupCopy.Kind.DAILY, true, today.takenAt());
            Backups.sealed(today.path(), target, today.head(), plan.lock().orElseThrow());
            rotate(second, plan, zone, today);
            return Optional.empty();
        } catch (IOException unwritable) {
            LOG.warn("backup in the second place: {}", unwritable.toString());
            return Optional.of(Words.of("book.backup.place-unwritable", second.path()));
        } catch (Refusal refusal) {
            return Optional.of(refusal.getMessage());
        }
    }

    /**
     * A copy before something large is brought in, unless one of exactly this moment is there.
     *
     * @throws Refusal where no copy can be made; nothing should be brought in then
     */
    void beforeImport() {
        try {
            Files.createDirectories(near.path());
            TrailHead now = Copies.head(school);
            if (near.copies().stream().noneMatch(copy -> copy.head().equals(now))) make(BackupCopy.Kind.IMPORT);
        } catch (IOException unwritable) {
            LOG.warn("backup before an import: {}", unwritable.toString());
            throw new Refusal("book.backup.before-import", near.path());
        }
    }

    private BackupCopy make(BackupCopy.Kind kind) throws IOException {
        Instant now = clock.instant();
        Path target = near.free(Copies.stem(school), kind, false, now);
        Verification found = Backups.plain(school, target, desk::head);
        return new BackupCopy(target, now, kind, found.head(), Files.size(target), false);
    }

    /** The file must hold what its newest copy holds, save where a restore took it back on purpose. */
    private void requireEarlierLines() throws IOException {
        List<BackupCopy> copies = near.copies();
        if (copies.isEmpty()) return;
        BackupCopy last = copies.stream()
                .max((one, other) -> Long.compare(one.head().seq(), other.head().seq()))
                .orElseThrow();
        try (Handle sql = Jdbi.open(Connections.forReading(school))) {
            if (Trail.contains(sql, last.head()) || Trail.wasRestoredBefore(sql, last.head())) return;
        } catch (SQLException | RuntimeException fault) {
            throw Faults.explain(fault, school);
        }
        throw new Refusal("book.backup.elsewhere-newer", last.path().getFileName());
    }

    private void rotate(BackupFolder folder, BackupPlan plan, ZoneId zone, BackupCopy newest) throws IOException {
        try (Handle sql = Jdbi.open(Connections.forReading(newest.path()))) {
            folder.rotate(plan.rotation(), zone, newest, head -> Trail.contains(sql, head));
        } catch (SQLException fault) {
            throw Faults.explain(fault, newest.path());
        }
    }

    private BackupFolder second(BackupPlan plan) {
        return new BackupFolder(plan.second().orElseThrow(), fileId::equals);
    }

    private Optional<BackupCopy> today(List<BackupCopy> copies, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return copies.stream()
                .filter(copy -> copy.kind() == BackupCopy.Kind.DAILY)
                .filter(copy -> LocalDate.ofInstant(copy.takenAt(), zone).equals(today))
                .findFirst();
    }

    private Optional<Instant> newest(List<BackupCopy> copies) {
        Instant soonest = clock.instant().plus(CLOCKS_DIFFER);
        return copies.stream()
                .map(BackupCopy::takenAt)
                .filter(taken -> taken.isBefore(soonest))
                .findFirst();
    }
}
