package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/** Whole copies of a school's file, taken while desks are at work, and what reading one back finds. */
final class Copies {
    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** 4 MiB at a time: between two steps any desk may save. */
    private static final int PAGES_A_STEP = 1_024;

    private static final int WAIT_MS = 50;
    private static final int MOST_WAITS = 200;
    private static final int MOST_BEGINNINGS = 3;

    private Copies() {}

    /** Copies one moment of {@code school} to {@code target}, letting other desks save between the steps. */
    static void take(Path school, Path target) throws IOException {
        Files.deleteIfExists(target);
        try (Connection from = Connections.forReading(school);
                Pause pause = new Pause(school)) {
            int result = from.unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup("main", target.toAbsolutePath().toString(), pause, WAIT_MS, MOST_WAITS, PAGES_A_STEP);
            if (result != 0) throw DB.newSQLException(result, "the copy was not finished");
        } catch (SQLException | RuntimeException fault) {
            throw Faults.explain(fault, school);
        }
    }

    /**
     * SQLite begins a copy anew when another desk saves in the middle. Where that happens again and again, the others wait until
     * the copy is done.
     */
    private static final class Pause implements DB.ProgressObserver, AutoCloseable {
        private final Path school;
        private int left = Integer.MAX_VALUE;
        private int beginnings;
        private Optional<Handle> held = Optional.empty();

        Pause(Path school) {
            this.school = school;
        }

        @Override
        public void progress(int remaining, int pages) {
            if (remaining > left) beginnings++;
            left = remaining;
            if (beginnings < MOST_BEGINNINGS || held.isPresent()) return;
            try {
                Handle acts = Jdbi.open(Connections.forActs(school));
                held = Optional.of(acts);
                acts.begin();
            } catch (SQLException | RuntimeException busy) {
                // Whoever saves just now goes first; the next step asks again.
                close();
            }
        }

        @Override
        public void close() {
            held.ifPresent(acts -> {
                if (acts.isInTransaction()) acts.rollback();
                acts.close();
            });
            held = Optional.empty();
        }
    }

    static Verification readBack(Path copy, Optional<TrailHead> known) throws IOException {
        Verification found = Verification.ofFile(copy, fileId -> known);
        if (!found.isWhole())
            throw new Refusal("book.copy-not-whole", found.problems().get(0));
        return found;
    }

    static String fileId(Path file) {
        try (Handle sql = Jdbi.open(Connections.forReading(file))) {
            return Trail.fileId(sql);
        } catch (SQLException | RuntimeException fault) {
            throw Faults.explain(fault, file);
        }
    }

    static TrailHead head(Path file) {
        try (Handle sql = Jdbi.open(Connections.forReading(file))) {
            return Trail.head(sql);
        } catch (SQLException | RuntimeException fault) {
            throw Faults.explain(fault, file);
        }
    }

    /** A free name beside the school's file that says why the copy is there. */
    static Path sibling(Path school, String why, Clock clock) {
        String stem = stem(school) + "-" + why + "-" + STAMP.format(clock.instant());
        Path free = school.resolveSibling(stem + ".gatehouse");
        for (int i = 2; Files.exists(free); i++) free = school.resolveSibling(stem + "-" + i + ".gatehouse");
        return free;
    }

    static String stem(Path school) {
        return school.getFileName().toString().replaceFirst("\\.gatehouse$", "");
    }
}
