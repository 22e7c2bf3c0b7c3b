package org.gatehouse.monitoring;

import javafx.scene.control.Label;
import org.gatehouse.kit.Chip;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/** How the states of periods and findings look: always with an icon and a word. */
final class ChipView {
    private ChipView() {}

    static void dress(Label chip, DuePeriod.State state) {
        switch (state) {
            case DUE -> Chip.dress(chip, state.title(), "look", "fth-clock");
            case BEGUN -> Chip.dress(chip, state.title(), "look", "fth-edit-3");
            case DONE -> Chip.dress(chip, state.title(), "clear", "fth-check");
            case MISSED -> Chip.dress(chip, state.title(), "stop", "fth-x");
            case SKIPPED -> Chip.dress(chip, state.title(), "", "fth-skip-forward");
        }
    }

    static void dress(Label chip, RoundAnswer.Kind kind) {
        switch (kind) {
            case OK -> Chip.dress(chip, kind.title(), "clear", "fth-check");
            case FOUND -> Chip.dress(chip, kind.title(), "stop", "fth-alert-triangle");
            case NOT_LOOKED -> Chip.dress(chip, kind.title(), "look", "fth-eye-off");
        }
    }

    static void dress(Label chip, Severity severity) {
        String words = Words.of("monitoring.severity." + severity.name());
        switch (severity) {
            case BLOCK -> Chip.dress(chip, words, "stop", "fth-alert-octagon");
            case WARN -> Chip.dress(chip, words, "look", "fth-alert-triangle");
            case NOTE -> Chip.dress(chip, words, "", "fth-info");
        }
    }

    static void dress(Label chip, HeldFinding one) {
        if (one.isBack()) {
            Chip.dress(chip, Words.of("monitoring.finding.back"), "stop", "fth-rotate-ccw");
            return;
        }
        switch (one.state()) {
            case OPEN -> Chip.dress(chip, one.state().title(), "look", "fth-circle");
            case INCIDENT -> Chip.dress(chip, one.state().title(), "", "fth-flag");
            case EXPLAINED, MENDED -> Chip.dress(chip, one.state().title(), "clear", "fth-check");
        }
    }
}
