package org.gatehouse.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;

/** The real window in a process of its own, in which something goes wrong as soon as it stands. */
final class FaultyDesk {
    private FaultyDesk() {}

    /** The argument: {@code window} for a fault on the window’s thread, {@code elsewhere}, or {@code memory}. */
    public static void main(String[] arguments) {
        Thread faults = new Thread(() -> cause(arguments[0]), "Aisha Khan’s thread");
        faults.setDaemon(true);
        faults.start();
        Application.launch(GatehouseApplication.class);
        System.exit(0);
    }

    private static void cause(String fault) {
        try {
            while (Thread.getDefaultUncaughtExceptionHandler() == null) TimeUnit.MILLISECONDS.sleep(50);
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException ending) {
            return;
        }
        switch (fault) {
            case "window" -> Platform.runLater(FaultyDesk::fail);
            case "elsewhere" -> fail();
            default -> fill(new ArrayList<>());
        }
    }

    private static void fail() {
        throw new IllegalStateException(
                "Aisha Khan is in the picture", new IllegalArgumentException("Aisha Khan, 07700 900123"));
    }

    private static void fill(List<long[]> memory) {
        while (true) memory.add(new long[1 << 18]);
    }
}
