package org.gatehouse.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Measures the start, and lets a packager train it: with {@code -Dgatehouse.start.mark=FILE} the moment the sign-in view stands on
 * the screen is written there, in milliseconds since 1970, and the window closes.
 */
final class StartMark {
    static final String PROPERTY = "gatehouse.start.mark";
    private static final int DRAWN_BY = 3;

    private StartMark() {}

    static void signInShown() {
        String file = System.getProperty(PROPERTY);
        if (file == null) return;
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // The frame before this one has been handed to the screen; the first is still being laid out.
                if (++frames < DRAWN_BY) return;
                stop();
                mark(Path.of(file));
                Platform.exit();
            }
        }.start();
    }

    private static void mark(Path file) {
        try {
            Files.writeString(file, Long.toString(System.currentTimeMillis()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
