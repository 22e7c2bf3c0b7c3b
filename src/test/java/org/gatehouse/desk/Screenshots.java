package org.gatehouse.desk;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws every view of the demo school that {@link Views} lists into {@code -Dscreenshots=FOLDER} (assets/screenshots unless told
 * otherwise), light and dark; {@code -Dscreenshots.only=roll,queue} only those rooms, {@code -Dscreenshots.contrast=true} also in high
 * contrast, {@code -Dscreenshots.scaled=true} also at 125 and 200 %. Run by hand: {@code mvn test -Dtest=Screenshots}. It is no test of
 * the suite.
 */
class Screenshots {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    @TempDir
    Path folder;

    private final Path target = Path.of(System.getProperty("screenshots", "assets/screenshots"));

    @Test
    void draw() throws Exception {
        List<String> only = List.of(System.getProperty("screenshots.only", "").split(","));
        List<Tour> tours = Views.TOURS.stream()
                .filter(tour -> only.contains("") || only.contains(tour.room()))
                .toList();
        Views.walk(folder, tours, (view, visit) -> shot(visit.desk(), view.name()));
    }

    private void shot(DeskRobot desk, String name) throws Exception {
        Stage front = desk.front();
        if (front != desk.stage()) {
            desk.drawFront(target.resolve(name + ".png"));
            return;
        }
        for (Theme theme : Theme.values()) {
            if (theme == Theme.SYSTEM) continue;
            if (theme == Theme.HIGH_CONTRAST && !Boolean.getBoolean("screenshots.contrast")) continue;
            desk.wear(theme);
            String suffix = switch (theme) {
                case DARK -> "-dark";
                case HIGH_CONTRAST -> "-contrast";
                default -> "";
            };
            desk.draw(target.resolve(name + suffix + ".png"), WIDTH, HEIGHT, 1);
            if (!Boolean.getBoolean("screenshots.scaled")) continue;
            desk.draw(target.resolve(name + suffix + "-125.png"), WIDTH / 1.25, HEIGHT / 1.25, 1.25);
            desk.draw(target.resolve(name + suffix + "-200.png"), WIDTH, HEIGHT, 2);
        }
        desk.wear(Theme.LIGHT);
    }
}
