package org.gatehouse.desk;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.gatehouse.kit.Memory;

/** Keeps the window's size and place between two starts, and never opens it where no screen is any more. */
final class WindowPlace {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 560;

    private WindowPlace() {}

    static void remember(Stage stage, Memory memory) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        double width = number(memory, "window.width").orElse(WIDTH);
        double height = number(memory, "window.height").orElse(HEIGHT);
        stage.setWidth(Math.min(width, screen.getWidth()));
        stage.setHeight(Math.min(height, screen.getHeight()));
        Optional<Double> x = number(memory, "window.x");
        Optional<Double> y = number(memory, "window.y");
        if (x.isPresent()
                && y.isPresent()
                && !Screen.getScreensForRectangle(x.get(), y.get(), 50, 50).isEmpty()) {
            stage.setX(x.get());
            stage.setY(y.get());
        }
        stage.setMaximized(memory.get("window.maximized").filter("true"::equals).isPresent());
        stage.setOnHiding(hiding -> {
            memory.put("window.maximized", Boolean.toString(stage.isMaximized()));
            if (stage.isMaximized()) return;
            memory.put("window.width", Integer.toString((int) stage.getWidth()));
            memory.put("window.height", Integer.toString((int) stage.getHeight()));
            memory.put("window.x", Integer.toString((int) stage.getX()));
            memory.put("window.y", Integer.toString((int) stage.getY()));
        });
    }

    private static Optional<Double> number(Memory memory, String key) {
        return memory.get(key).filter(value -> value.matches("-?\\d{1,5}")).map(Double::parseDouble);
    }
}
