package org.gatehouse.followers;

import javafx.scene.control.Label;
import org.gatehouse.kit.Chip;
import org.gatehouse.rules.Words;

/** How a follower’s state and the check of their e-mail look: always with an icon and a word. */
final class ChipView {
    private ChipView() {}

    static void dress(Label chip, Follower one) {
        if (one.isDoubtful()) {
            Chip.dress(chip, Words.of("followers.state.doubtful"), "look", "fth-alert-triangle");
            return;
        }
        switch (one.state()) {
            case UNVERIFIED -> Chip.dress(chip, one.state().title(), "", "fth-help-circle");
            case ACCEPTED -> Chip.dress(chip, one.state().title(), "clear", "fth-check");
            case DECLINED, REMOVED -> Chip.dress(chip, one.state().title(), "", "fth-user-x");
            case BLOCKED -> Chip.dress(chip, one.state().title(), "stop", "fth-slash");
        }
    }

    static void dress(Label chip, Acceptance.Standing standing) {
        switch (standing) {
            case MATCHES -> Chip.dress(chip, standing.title(), "clear", "fth-check");
            case NEAR_MISS -> Chip.dress(chip, standing.title(), "look", "fth-alert-triangle");
            case NEVER -> Chip.dress(chip, standing.title(), "stop", "fth-x");
            case NOT_HELD -> Chip.dress(chip, standing.title(), "look", "fth-search");
            case NO_EMAIL -> Chip.dress(chip, standing.title(), "", "fth-mail");
            case UNKNOWN -> Chip.dress(chip, standing.title(), "", "fth-help-circle");
        }
    }
}
