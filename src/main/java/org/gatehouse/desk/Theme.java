package org.gatehouse.desk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.kit.Look;
import org.gatehouse.rules.Words;

/** What a person chose for the look of the window. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST;

    private static volatile Optional<CompletableFuture<Look>> askedAhead = Optional.empty();

    static Theme named(String name) {
        for (Theme theme : values()) if (theme.name().equals(name)) return theme;
        return SYSTEM;
    }

    @Override
    public String toString() {
        return Words.of("desk.theme." + name());
    }

    /** The look itself; for {@link #SYSTEM} the operating system is asked, which may take half a second a question. */
    Look look() {
        return switch (this) {
            case LIGHT -> Look.LIGHT;
            case DARK -> Look.DARK;
            case HIGH_CONTRAST -> Look.HIGH_CONTRAST;
            case SYSTEM -> system();
        };
    }

    /** Asks the operating system beside everything else that a start does; the first who wants to know need not wait. */
    static void askAhead() {
        askedAhead = Optional.of(CompletableFuture.supplyAsync(SystemLook::ofThisComputer));
    }

    private static Look system() {
        Look look = askedAhead.map(CompletableFuture::join).orElseGet(SystemLook::ofThisComputer);
        askedAhead = Optional.empty();
        return look;
    }
}
