package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Files and acts for tests. */
final class Books {
    private Books() {}

    static DeskSettings desk(Path folder) {
        return new DeskSettings(folder.resolve("desk"));
    }

    static Book create(Path folder) throws IOException {
        return Book.create(folder.resolve("school.gatehouse"), Clock.systemUTC(), desk(folder));
    }

    static Book open(Path folder) throws IOException {
        return Book.open(folder.resolve("school.gatehouse"), Clock.systemUTC(), desk(folder));
    }

    static long note(Book book, String subject, String personal) {
        return book.act(Actor.PROGRAM, Permission.OWN_DESK, "test.note", act -> {
            act.record(subject, Map.of("b", 2, "a", 1), personal);
            return act.head().seq();
        });
    }
}
