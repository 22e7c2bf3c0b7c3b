package org.gatehouse.kit;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state as a chip: never by its colour alone, always with an icon and a word. */
public final class Chip {
    private Chip() {}

    /** @param style {@code clear}, {@code look} or {@code stop}; empty for none of them */
    public static void dress(Label chip, String words, String style, String icon) {
        chip.setText(words);
        chip.getStyleClass().setAll("label", "chip");
        if (!style.isEmpty()) chip.getStyleClass().add(style);
        if (chip.getGraphic() instanceof FontIcon shown) shown.setIconLiteral(icon);
        else chip.setGraphic(new FontIcon(icon));
    }
}
