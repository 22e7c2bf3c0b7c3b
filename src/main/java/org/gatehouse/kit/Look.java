package org.gatehouse.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look of every window: a theme, our own accent on it, and one typeface on every machine. */
public enum Look {
    LIGHT("light.css"),
    DARK("dark.css"),
    HIGH_CONTRAST("high-contrast.css");

    private static final double FONT_SIZE = 14;

    private final String colours;

    Look(String colours) {
        this.colours = colours;
    }

    /** Brings our typeface in; without it the program runs in the system's own. */
    public static void loadFonts() {
        for (String name : List.of("Inter-Regular.otf", "Inter-Bold.otf")) {
            InputStream font = Look.class.getResourceAsStream("fonts/" + name);
            if (font != null) Font.loadFont(font, FONT_SIZE);
        }
    }

    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(
                this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet("gatehouse.css"), sheet(colours));
    }

    private static String sheet(String name) {
        return Look.class.getResource(name).toExternalForm();
    }
}
