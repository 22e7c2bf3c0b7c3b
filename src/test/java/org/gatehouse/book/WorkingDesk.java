package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** A desk in a process of its own: reads, thinks, acts, now and then keeps a picture, and says each act that was saved. */
final class WorkingDesk {
    private WorkingDesk() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[1]));
        DeskSettings own = new DeskSettings(folder.resolve("desk-" + arguments[1]));
        try (Book book = Book.open(folder.resolve("school.gatehouse"), Clock.systemUTC(), own)) {
            Instant end = Instant.now().plus(Duration.ofSeconds(Long.parseLong(arguments[2])));
            while (Instant.now().isBefore(end)) {
                System.out.println(act(book, random));
                System.out.flush();
                if (random.nextInt(4) == 0) book.trail("counter");
                Thread.sleep(random.nextInt(40));
            }
        }
    }

    /** Reads a number, and writes it one higher: where two desks did so at once, one act would be lost. */
    private static long act(Book book, Random random) {
        return book.act(Actor.PROGRAM, Permission.OWN_DESK, "test.count", act -> {
            long now = act.sql()
                    .createQuery("SELECT coalesce(max(cast(value AS INTEGER)), 0) FROM setting WHERE name = 'counter'")
                    .mapTo(Long.class)
                    .one();
            act.sql()
                    .execute(
                            "INSERT INTO setting (name, value) VALUES ('counter', ?)"
                                    + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                            Long.toString(now + 1));
            if (random.nextInt(10) == 0) {
                byte[] picture = new byte[50_000];
                random.nextBytes(picture);
                StoredBytes.keep(act, picture);
            }
            act.record("counter", Map.of("now", now + 1));
            return act.head().seq();
        });
    }

    static long count(Book book) {
        return book.read(sql -> sql.createQuery("SELECT cast(value AS INTEGER) FROM setting WHERE name = 'counter'")
                .mapTo(Long.class)
                .one());
    }
}
