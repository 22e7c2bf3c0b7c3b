package org.gatehouse.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One school's file, open. Several desks may have it open at once; they wait for each other and lose nothing. */
public final class Book implements AutoCloseable {
    private static final String IMPORT = ".import";
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Path file;
    private final Object fileKey;
    private final Clock clock;
    private final DeskSettings desk;
    private final Handle acts;
    private final Handle reads;
    private final ReentrantLock acting = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private final Revision revision;

    private Book(Path file, Clock clock, DeskSettings desk) throws IOException, SQLException {
        this.file = file;
        this.clock = clock;
        this.desk = desk;
        this.acts = Jdbi.open(Connections.forActs(file));
        this.reads = Jdbi.open(Connections.forReading(file));
        this.fileKey = keyOf(file);
        this.revision = new Revision(() -> read(
                sql -> sql.createQuery("PRAGMA data_version").mapTo(Long.class).one()));
    }

    /**
     * Makes a new, empty file.
     *
     * @throws Refusal where there is a file of that name already
     */
    public static Book create(Path file, Clock clock, DeskSettings desk) throws IOException {
        if (Files.exists(file)) throw new Refusal("book.exists", file);
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) throw new Refusal("book.no-folder", folder);
        // Made under another name first: a file under its own name is always a whole one.
        Path draft = Files.createTempFile(folder, ".gatehouse-", ".new");
        try {
            Migrations.migrate(draft);
            try (Handle sql = Jdbi.open(Connections.forActs(draft))) {
                sql.execute("PRAGMA application_id = " + SchoolFile.APPLICATION_ID);
                sql.execute("PRAGMA user_version = " + Migrations.CURRENT);
                sql.execute(
                        "INSERT INTO book (id, file_id, created_at) VALUES (1, ?, ?)",
                        UUID.randomUUID().toString(),
                        Instant.now(clock).toString());
            }
            Durable.force(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            Durable.force(folder);
        } catch (SQLException | RuntimeException fault) {
            throw Faults.explain(fault, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        return open(file, clock, desk);
    }

    /**
     * Opens a school's file, bringing it to the program's version after a backup beside it.
     *
     * @throws Refusal with its own sentence for a file that is gone, not ours, newer, cut short, damaged or read-only
     */
    public static Book open(Path file, Clock clock, DeskSettings desk) throws IOException {
        int version = SchoolFile.inspect(file, Migrations.CURRENT);
        SchoolFile.requireWritable(file);
        try {
            if (version < Migrations.CURRENT) {
                Backups.beforeMigration(file, version, clock);
                Migrations.migrate(file);
                try (Handle sql = Jdbi.open(Connections.forActs(file))) {
                    sql.execute("PRAGMA user_version = " + Migrations.CURRENT);
                }
            }
            return new Book(file, clock, desk);
        } catch (SQLException | RuntimeException fault) {
            throw Faults.explainOpening(fault, file);
        }
    }

    /**
     * Does one act: checks the permission, changes the state and writes one line in the trail, or does none of it.
     *
     * @param name of the act in the trail, such as {@code post.approve}; before one that ends in {@code .import}, which brings
     *     in much at once, a copy of the file is taken
     * @throws Refusal where the person may not, the change refuses, or the file cannot be written just now
     */
    public <T> T act(Actor actor, Permission permission, String name, Function<Act, T> change) {
        actor.require(permission);
        if (name.endsWith(IMPORT)) DailyBackups.of(this).beforeImport();
        T result;
        acting.lock();
        try {
            requireSameFile();
            TrailHead[] head = new TrailHead[1];
            result = acts.inTransaction(sql -> {
                // Again, now that nobody can change it: a restore may have held the file until this moment.
                requireSameFile();
                Act act = new Act(sql, actor, name, Instant.now(clock));
                T changed = change.apply(act);
                head[0] = act.head();
                return changed;
            });
            desk.noteHead(fileId(), head[0]);
        } catch (RuntimeException fault) {
            throw Faults.explain(fault, file);
        } finally {
            acting.unlock();
        }
        revision.look();
        return result;
    }

    /** Reads, in autocommit; what it hands out must not hold on to the handle. */
    public <T> T read(Function<Handle, T> question) {
        reading.lock();
        try {
            return question.apply(reads);
        } catch (RuntimeException fault) {
            throw Faults.explain(fault, file);
        } finally {
            reading.unlock();
        }
    }

    public Revision revision() {
        return revision;
    }

    public Path file() {
        return file;
    }

    public Clock clock() {
        return clock;
    }

    public DeskSettings desk() {
        return desk;
    }

    /** The file's own identity, which a copy or a backup shares. */
    public String fileId() {
        return read(Trail::fileId);
    }

    public TrailHead trailHead() {
        return read(Trail::head);
    }

    /** How often each act was done from {@code from} on and before {@code until}, by its name in the trail. */
    public Map<String, Integer> acts(Instant from, Instant until) {
        return read(sql -> Trail.acts(sql, from, until));
    }

    /** What was done to {@code subject}, oldest first. */
    public List<TrailLine> trail(String subject) {
        return read(sql -> Trail.lines(sql, subject));
    }

    /** What others did since {@code actor} was last here; empty for somebody who has not been here before. */
    public Optional<Visit> visit(Actor actor) {
        return read(sql -> Visit.since(sql, actor));
    }

    /**
     * The trail line of the last act of one room, as {@code sql} sees it at this moment: what was made from the room's rows is
     * still good while it stays the same.
     *
     * @param room the beginning of its acts' names, such as {@code roll}
     */
    public static long lastAct(Handle sql, String room) {
        return sql.createQuery("SELECT coalesce(max(seq), 0) FROM trail WHERE act >= ? AND act < ?")
                .bind(0, room + ".")
                .bind(1, room + "/")
                .mapTo(Long.class)
                .one();
    }

    /** Where this desk has seen a trail that the file no longer holds: it was cut off, or it is an older copy. */
    public Optional<String> lostLines() {
        return read(sql -> desk.head(Trail.fileId(sql)).filter(known -> !Trail.contains(sql, known)))
                .map(known -> Words.of("book.trail-cut", known.seq()));
    }

    /** When the last act was recorded, where this desk's clock has not come so far: one of the two clocks is wrong. */
    public Optional<Instant> recordedAhead() {
        return read(Trail::lastMoment)
                .filter(last -> last.isAfter(clock.instant().plus(CLOCKS_DIFFER)));
    }

    /**
     * Reads everything and says whether the file is whole and its trail unbroken. On a connection of its own: one that looked
     * at the search index before takes what another has added to it since for damage.
     */
    public Verification verify() {
        try {
            return Verification.ofFile(file, desk::head);
        } catch (IOException outOfReach) {
            throw new UncheckedIOException(outOfReach);
        }
    }

    /** On Linux a deleted or replaced file goes on taking writes that nobody will ever see again. */
    private void requireSameFile() {
        try {
            if (!Files.exists(file)) throw new Refusal("book.gone", file);
            if (fileKey != null && !fileKey.equals(keyOf(file))) throw new Refusal("book.replaced", file);
        } catch (IOException outOfReach) {
            throw new UncheckedIOException(outOfReach);
        }
    }

    private static Object keyOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    @Override
    public void close() {
        revision.close();
        acting.lock();
        reading.lock();
        try {
            acts.close();
            reads.close();
        } finally {
            reading.unlock();
            acting.unlock();
        }
    }
}
