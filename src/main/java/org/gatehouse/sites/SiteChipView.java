package org.gatehouse.sites;

import javafx.scene.control.Label;
import org.gatehouse.kit.Chip;
import org.gatehouse.rules.Words;

/** How the state of a site looks: always with an icon and a word. */
final class SiteChipView {
    private SiteChipView() {}

    static void dress(Label chip, SiteEntry one) {
        if (one.isDoubtful()) Chip.dress(chip, Words.of("sites.state.doubtful"), "look", "fth-alert-triangle");
        else if (one.overdue()) Chip.dress(chip, Words.of("sites.state.overdue"), "look", "fth-clock");
        else if (one.isReady()) Chip.dress(chip, Words.of("sites.state.ready"), "clear", "fth-unlock");
        else
            switch (one.state()) {
                case REQUESTED -> Chip.dress(chip, one.state().title(), "look", "fth-user");
                case ASKED -> Chip.dress(chip, one.state().title(), "look", "fth-help-circle");
                case APPROVED -> Chip.dress(chip, one.state().title(), "", "fth-lock");
                case OPEN -> Chip.dress(chip, one.state().title(), "clear", "fth-check");
                case REFUSED -> Chip.dress(chip, one.state().title(), "stop", "fth-x");
                case WITHDRAWN, CLOSED -> Chip.dress(chip, one.state().title(), "", "fth-slash");
            }
    }
}
