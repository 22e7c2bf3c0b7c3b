package org.gatehouse.followers;

import javafx.scene.control.Label;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a follower’s state and the check of their e-mail look: always with an icon and a word. */
final class ChipView {
    private ChipView() {}

    static void dress(Label chip, Follower one) {
        if (one.isDoubtful()) {
            dress(chip, Words.of("followers.state.doubtful"), "look", "fth-alert-triangle");
            return;
        }
        switch (one.state()) {
            case UNVERIFIED -> dress(chip, one.state().title(), "", "fth-help-circle");
            case ACCEPTED -> dress(chip, one.state().title(), "clear", "fth-check");
            case DECLINED, REMOVED -> dress(chip, one.state().title(), "", "fth-user-x");
            case BLOCKED -> dress(chip, one.state().title(), "stop", "fth-slash");
        }
    }

    static void dress(Label chip, Acceptance.Standing standing) {
        switch (standing) {
            case MATCHES -> dress(chip, standing.title(), "clear", "fth-check");
            case NEAR_MISS -> dress(chip, standing.title(), "look", "fth-alert-triangle");
            case NEVER -> dress(chip, standing.title(), "stop", "fth-x");
            case NOT_HELD -> dress(chip, standing.title(), "look", "fth-search");
            case NO_EMAIL -> dress(chip, standing.title(), "", "fth-mail");
            case UNKNOWN -> dress(chip, standing.title(), "", "fth-help-circle");
        }
    }

    static void dress(Label chip, String words, String style, String icon) {
        chip.setText(words);
        chip.getStyleClass().setAll("label", "chip");
        if (!style.isEmpty()) chip.getStyleClass().add(style);
        if (chip.getGraphic() instanceof FontIcon shown) shown.setIconLiteral(icon);
        else chip.setGraphic(new FontIcon(icon));
    }
}
