package org.gatehouse.consents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is in force, as a chip: colour, icon and word. */
public final class StateChipView {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private StateChipView() {}

    public static void dress(Label chip, ConsentState state) {
        chip.setText(state.title());
        chip.getStyleClass().setAll("label", "chip");
        switch (state) {
            case GIVEN -> chip.getStyleClass().add("clear");
            case EXPIRED, NO_EVIDENCE -> chip.getStyleClass().add("look");
            case REFUSED, WITHDRAWN, DO_NOT_SHOW -> chip.getStyleClass().add("stop");
            case NOT_ASKED, LEFT -> {}
        }
        chip.setGraphic(new FontIcon(
                switch (state) {
                    case GIVEN -> "fth-check";
                    case REFUSED -> "fth-x";
                    case WITHDRAWN -> "fth-corner-up-left";
                    case EXPIRED -> "fth-clock";
                    case NO_EVIDENCE -> "fth-file-minus";
                    case NOT_ASKED -> "fth-minus";
                    case LEFT -> "fth-log-out";
                    case DO_NOT_SHOW -> "fth-eye-off";
                }));
    }

    static String text(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
