package org.gatehouse.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.kit.Look;
import org.gatehouse.rules.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person chose for the look of the window. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST;

    private static final Logger LOG = LoggerFactory.getLogger(Theme.class);
    private static volatile Optional<CompletableFuture<Boolean>> askedAhead = Optional.empty();

    static Theme named(String name) {
        for (Theme theme : values()) if (theme.name().equals(name)) return theme;
        return SYSTEM;
    }

    @Override
    public String toString() {
        return Words.of("desk.theme." + name());
    }

    /** The look itself; for {@link #SYSTEM} the operating system is asked, which may take half a second. */
    Look look() {
        return switch (this) {
            case LIGHT -> Look.LIGHT;
            case DARK -> Look.DARK;
            case HIGH_CONTRAST -> Look.HIGH_CONTRAST;
            case SYSTEM -> systemIsDark() ? Look.DARK : Look.LIGHT;
        };
    }

    /** Asks the operating system beside everything else that a start does; the first who wants to know need not wait. */
    static void askAhead() {
        askedAhead = Optional.of(CompletableFuture.supplyAsync(Theme::askSystem));
    }

    private static boolean systemIsDark() {
        boolean dark = askedAhead.map(CompletableFuture::join).orElseGet(Theme::askSystem);
        askedAhead = Optional.empty();
        return dark;
    }

    /** JavaFX 21 cannot tell, so each system is asked in its own words; whatever goes wrong means light. */
    private static boolean askSystem() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win"))
            return answer(
                            "reg",
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme")
                    .contains("0x0");
        if (system.contains("mac"))
            return answer("defaults", "read", "-g", "AppleInterfaceStyle").contains("Dark");
        return answer("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                .contains("dark");
    }

    private static String answer(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unknown) {
            LOG.debug("the system does not say whether it is dark", unknown);
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
