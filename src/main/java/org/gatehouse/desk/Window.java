package org.gatehouse.desk;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import org.gatehouse.book.DeskFolder;
import org.gatehouse.kit.FaultReport;
import org.gatehouse.rules.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window, or says in one sentence why this machine cannot show one. */
public final class Window {
    private static final int FAULT = 3;

    private static final PrintStream PEOPLE = System.err;
    private static final Doorbell DOORBELL = new Doorbell(DeskFolder.ofThisDesk());

    private static volatile Optional<CompletableFuture<Ahead>> ahead = Optional.empty();

    private Window() {}

    /** The window stands: what is told on standard error from now on is told there, and a second start finds it. */
    static void shown(Desk desk) {
        System.setErr(PEOPLE);
        DOORBELL.answerWith(file -> {
            CountDownLatch came = new CountDownLatch(1);
            Platform.runLater(() -> {
                desk.comeForward();
                came.countDown();
                file.ifPresent(desk::openBeside);
            });
            came.await();
        });
    }

    /** What this start has asked for already, unless JavaFX was started past {@link #open}. */
    static Ahead ahead() {
        return ahead.map(CompletableFuture::join).orElseGet(() -> new Ahead(Optional.empty()));
    }

    static FaultReport faultReport() {
        return new FaultReport(DeskFolder.ofThisDesk().resolve("reports"));
    }

    /** Returns when the window is closed, or the one that stands already has come forward: 0, or 3 where none could be opened. */
    public static int open(String... arguments) {
        Optional<Path> file = Arrays.stream(arguments).findFirst().map(Path::of);
        try (DOORBELL) {
            return DOORBELL.isFirst(file) ? launch(arguments) : 0;
        }
    }

    private static int launch(String... arguments) {
        Optional<Path> file = Arrays.stream(arguments).findFirst().map(Path::of);
        ahead = Optional.of(CompletableFuture.supplyAsync(() -> new Ahead(file)));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        // JavaFX tells of a missing library or display in traces of its own, on standard error, before it throws.
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            Application.launch(GatehouseApplication.class, arguments);
            return 0;
        } catch (RuntimeException | Error fault) {
            log().error("no window: {}", told.toString(StandardCharsets.UTF_8), fault);
            PEOPLE.println("gatehouse: " + sentence(told.toString(StandardCharsets.UTF_8) + causes(fault)));
            faultReport()
                    .write(fault, Instant.now())
                    .ifPresent(report -> PEOPLE.println("gatehouse: " + Words.of("desk.window.report", report)));
            return FAULT;
        } finally {
            System.setErr(PEOPLE);
        }
    }

    /** Asked for when it is needed: the first who does so waits while the log’s settings are read. */
    static Logger log() {
        return LoggerFactory.getLogger(Window.class);
    }

    private static String causes(Throwable fault) {
        StringBuilder causes = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause())
            causes.append(' ').append(cause);
        return causes.toString();
    }

    private static String sentence(String told) {
        if (told.contains("glass GTK library") || told.contains("libgtk")) return Words.of("desk.window.no-gtk");
        if (told.contains("DISPLAY")) return Words.of("desk.window.no-display");
        return Words.of("desk.window.none");
    }
}
