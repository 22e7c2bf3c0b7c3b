package org.gatehouse.monitoring;

import javafx.scene.control.Label;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the states of periods and findings look: always with an icon and a word. */
final class ChipView {
    private ChipView() {}

    static void dress(Label chip, DuePeriod.State state) {
        switch (state) {
            case DUE -> dress(chip, state.title(), "look", "fth-clock");
            case BEGUN -> dress(chip, state.title(), "look", "fth-edit-3");
            case DONE -> dress(chip, state.title(), "clear", "fth-check");
            case MISSED -> dress(chip, state.title(), "stop", "fth-x");
            case SKIPPED -> dress(chip, state.title(), "", "fth-skip-forward");
        }
    }

    static void dress(Label chip, RoundAnswer.Kind kind) {
        switch (kind) {
            case OK -> dress(chip, kind.title(), "clear", "fth-check");
            case FOUND -> dress(chip, kind.title(), "stop", "fth-alert-triangle");
            case NOT_LOOKED -> dress(chip, kind.title(), "look", "fth-eye-off");
        }
    }

    static void dress(Label chip, Severity severity) {
        String words = Words.of("monitoring.severity." + severity.name());
        switch (severity) {
            case BLOCK -> dress(chip, words, "stop", "fth-alert-octagon");
            case WARN -> dress(chip, words, "look", "fth-alert-triangle");
            case NOTE -> dress(chip, words, "", "fth-info");
        }
    }

    static void dress(Label chip, HeldFinding one) {
        if (one.isBack()) {
            dress(chip, Words.of("monitoring.finding.back"), "stop", "fth-rotate-ccw");
            return;
        }
        switch (one.state()) {
            case OPEN -> dress(chip, one.state().title(), "look", "fth-circle");
            case INCIDENT -> dress(chip, one.state().title(), "", "fth-flag");
            case EXPLAINED, MENDED -> dress(chip, one.state().title(), "clear", "fth-check");
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
