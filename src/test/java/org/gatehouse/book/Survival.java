package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What the scripts beside the tests run on a disk that they then take away: {@code make} or {@code make-old} a file, {@code work}
 * on it in one way, saying each act that was saved, and {@code check} afterwards that what was said is there.
 */
final class Survival {
    private static final int OLD = 10;

    private Survival() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "make" -> Books.create(folder).close();
            case "make-old" -> makeOld(folder.resolve("school.gatehouse"));
            case "work" -> work(folder, arguments[2]);
            case "check" -> System.exit(check(folder, Path.of(arguments[2])));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** As an earlier version of the program left it, with a thousand lines in its trail. */
    private static void makeOld(Path file) throws Exception {
        Flyway.configure()
                .dataSource(Connections.url(file), "", "")
                .locations("classpath:org/gatehouse/book/migrations")
                .target(Integer.toString(OLD))
                .load()
                .migrate();
        try (Handle sql = Jdbi.open(Connections.forActs(file))) {
            sql.execute("PRAGMA application_id = " + SchoolFile.APPLICATION_ID);
            sql.execute("PRAGMA user_version = " + OLD);
            sql.execute("INSERT INTO book (id, file_id, created_at) VALUES (1, 'survivor', '2026-01-01T00:00:00Z')");
            sql.useTransaction(transaction -> {
                for (int i = 0; i < 1_000; i++)
                    Trail.append(
                            transaction, Clock.systemUTC().instant(), 0, "test.note", "thing", "{}", "person " + i);
            });
        }
        Durable.force(file);
        Durable.force(file.toAbsolutePath().getParent());
    }

    private static void work(Path folder, String kind) throws IOException {
        // Brought up to date here, where it is an old one.
        try (Book book = Books.open(folder)) {
            say(book.trailHead().seq());
            while (true) {
                switch (kind) {
                    case "acts", "migrations" -> say(Books.note(book, "thing", "somebody"));
                    case "imports" -> say(large(book));
                    case "backups" -> {
                        say(Books.note(book, "thing", "somebody"));
                        backUp(book);
                    }
                    default -> throw new IllegalArgumentException(kind);
                }
            }
        } catch (Refusal refusal) {
            // What the person at that desk reads.
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static void say(long seq) {
        System.out.println(seq);
        System.out.flush();
    }

    private static long large(Book book) {
        return book.act(Actor.PROGRAM, Permission.OWN_DESK, "test.import", act -> {
            byte[] picture = new byte[300_000];
            new Random().nextBytes(picture);
            StoredBytes.keep(act, picture);
            act.record("much", Map.of());
            return act.head().seq();
        });
    }

    /** A day's copy, each time on another day. */
    private static void backUp(Book book) throws IOException {
        Clock later =
                Clock.offset(book.clock(), Duration.ofDays(book.trailHead().seq()));
        try (Book tomorrow = Book.open(book.file(), later, book.desk())) {
            BackupStatus status = DailyBackups.of(tomorrow).run(BackupPlan.DEFAULT, ZoneOffset.UTC);
            if (status.problem().isPresent())
                System.err.println(status.problem().get());
        }
    }

    /** 0 where the file is whole and holds every act that was said to be saved, and every copy is whole. */
    private static int check(Path folder, Path saidFile) throws IOException {
        List<String> said = Files.readAllLines(saidFile).stream()
                .filter(line -> line.matches("\\d+"))
                .toList();
        long last = said.isEmpty() ? 0 : Long.parseLong(said.get(said.size() - 1));
        int copies = 0;
        try (Book book = Books.open(folder)) {
            Verification found = book.verify();
            if (!found.isWhole() || found.head().seq() < last) {
                System.out.printf(
                        "LOST: said %d, there %d, %s%n", last, found.head().seq(), found.problems());
                return 1;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Survival::isCopy).toList()) {
                    Verification copy = Verification.ofFile(file, fileId -> Optional.empty());
                    if (!copy.isWhole()) {
                        System.out.printf("BAD COPY: %s %s%n", file, copy.problems());
                        return 1;
                    }
                    copies++;
                }
            }
            System.out.printf(
                    "whole: %d acts said, %d there, %d copies%n",
                    last, found.head().seq(), copies);
            return 0;
        }
    }

    private static boolean isCopy(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".gatehouse") && !name.equals("school.gatehouse") && !name.startsWith(".");
    }
}
