package org.gatehouse.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.wiring.Rooms;

/** What the first window needs besides the toolkit, which takes longest: read beside it, before there is a window. */
final class Ahead {
    private final DeskSettings settings = DeskSettings.ofThisDesk();
    private final Clock clock = Clock.systemDefaultZone();
    private final Optional<FutureTask<Rooms>> rooms;

    Ahead(Optional<Path> file) {
        Theme.askAhead();
        rooms = file.map(one -> new FutureTask<>(() -> open(one, clock, settings)));
        rooms.ifPresent(opening -> run(opening, "gatehouse-opening"));
        run(Words::bundle, "gatehouse-words");
        run(Window::log, "gatehouse-log");
    }

    DeskSettings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    /** Whether a school's file is being opened. */
    boolean hasSchool() {
        return rooms.isPresent();
    }

    /** Waits until that file is open, or throws why it cannot be opened. */
    Rooms school() throws Exception {
        try {
            return rooms.orElseThrow().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception fault) throw fault;
            throw failed;
        }
    }

    /** Opens a school's file that is set up, and notes it among the recent ones. */
    static Rooms open(Path file, Clock clock, DeskSettings settings) throws IOException {
        try {
            Rooms opened = Rooms.on(Book.open(file, clock, settings));
            if (!opened.school().isSetUp()) {
                opened.close();
                throw new Refusal("desk.not-set-up", file);
            }
            settings.noteOpened(file);
            return opened;
        } catch (Refusal refusal) {
            if (!Files.exists(file)) settings.forget(file);
            throw refusal;
        }
    }

    private static void run(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
