package org.gatehouse.sites;

import javafx.scene.control.Label;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the state of a site looks: always with an icon and a word. */
final class SiteChipView {
    private SiteChipView() {}

    static void dress(Label chip, SiteEntry one) {
        if (one.isDoubtful()) dress(chip, Words.of("sites.state.doubtful"), "look", "fth-alert-triangle");
        else if (one.overdue()) dress(chip, Words.of("sites.state.overdue"), "look", "fth-clock");
        else if (one.isReady()) dress(chip, Words.of("sites.state.ready"), "clear", "fth-unlock");
        else
            switch (one.state()) {
                case REQUESTED -> dress(chip, one.state().title(), "look", "fth-user");
                case ASKED -> dress(chip, one.state().title(), "look", "fth-help-circle");
                case APPROVED -> dress(chip, one.state().title(), "", "fth-lock");
                case OPEN -> dress(chip, one.state().title(), "clear", "fth-check");
                case REFUSED -> dress(chip, one.state().title(), "stop", "fth-x");
                case WITHDRAWN, CLOSED -> dress(chip, one.state().title(), "", "fth-slash");
            }
    }

    private static void dress(Label chip, String words, String style, String icon) {
        chip.setText(words);
        chip.getStyleClass().setAll("label", "chip");
        if (!style.isEmpty()) chip.getStyleClass().add(style);
        if (chip.getGraphic() instanceof FontIcon shown) shown.setIconLiteral(icon);
        else chip.setGraphic(new FontIcon(icon));
    }
}
