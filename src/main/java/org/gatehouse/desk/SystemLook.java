package org.gatehouse.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gatehouse.kit.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The look that the operating system asks for. JavaFX 21 cannot tell, so each system is asked in its own words; no answer means light. */
final class SystemLook {
    private static final Logger LOG = LoggerFactory.getLogger(SystemLook.class);
    private static final String WINDOWS_LIGHT =
            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
    private static final String WINDOWS_CONTRAST = "HKCU\\Control Panel\\Accessibility\\HighContrast";

    private final String system;
    private final Function<List<String>, String> ask;

    /**
     * @param system the name of the operating system, as Java says it
     * @param ask runs a command and gives what it wrote, or nothing
     */
    SystemLook(String system, Function<List<String>, String> ask) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.ask = ask;
    }

    /** Asks this computer, which may take half a second a question. */
    static Look ofThisComputer() {
        return new SystemLook(System.getProperty("os.name"), SystemLook::answer).look();
    }

    Look look() {
        if (wantsContrast()) return Look.HIGH_CONTRAST;
        return isDark() ? Look.DARK : Look.LIGHT;
    }

    private boolean wantsContrast() {
        if (system.contains("win")) {
            // Flags  REG_SZ  126: the lowest bit says whether it is on.
            String flags =
                    answered("reg", "query", WINDOWS_CONTRAST, "/v", "Flags").replaceFirst("(?s).*REG_SZ\\s+", "");
            return flags.matches("\\d{1,9}") && (Integer.parseInt(flags) & 1) == 1;
        }
        if (system.contains("mac"))
            return answered("defaults", "read", "com.apple.universalaccess", "increaseContrast")
                    .equals("1");
        return answered("gsettings", "get", "org.gnome.desktop.a11y.interface", "high-contrast")
                .equals("true");
    }

    private boolean isDark() {
        if (system.contains("win"))
            return answered("reg", "query", WINDOWS_LIGHT, "/v", "AppsUseLightTheme")
                    .contains("0x0");
        if (system.contains("mac"))
            return answered("defaults", "read", "-g", "AppleInterfaceStyle").contains("Dark");
        return answered("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                .contains("dark");
    }

    private String answered(String... command) {
        return ask.apply(List.of(command)).strip();
    }

    private static String answer(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unknown) {
            LOG.debug("the system does not say how it looks", unknown);
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
