package org.gatehouse.desk;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javafx.application.Application;
import org.gatehouse.rules.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window, or says in one sentence why this machine cannot show one. */
public final class Window {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final int FAULT = 3;

    private static final PrintStream PEOPLE = System.err;

    private Window() {}

    /** The window stands: what is told on standard error from now on is told there. */
    static void shown() {
        System.setErr(PEOPLE);
    }

    /** Returns when the window is closed: 0, or 3 where none could be opened. */
    public static int open(String... arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        // JavaFX tells of a missing library or display in traces of its own, on standard error, before it throws.
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            Application.launch(GatehouseApplication.class, arguments);
            return 0;
        } catch (RuntimeException | Error fault) {
            LOG.error("no window: {}", told.toString(StandardCharsets.UTF_8), fault);
            PEOPLE.println("gatehouse: " + sentence(told.toString(StandardCharsets.UTF_8) + causes(fault)));
            return FAULT;
        } finally {
            System.setErr(PEOPLE);
        }
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
