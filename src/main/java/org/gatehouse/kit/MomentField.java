package org.gatehouse.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gatehouse.rules.Words;

/** A day and a time of day to enter, in the school's zone; "15:30", "1530" and "3.30pm" are all understood. */
public final class MomentField extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final List<DateTimeFormatter> UNDERSTOOD = Stream.of("H:mm", "H.mm", "HHmm", "h:mma", "h.mma", "ha")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.UK))
            .toList();

    private final Moments moments;
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();

    /** @param changed after each change by the person */
    public MomentField(Moments moments, Runnable changed) {
        super(8);
        this.moments = moments;
        setAlignment(Pos.CENTER_LEFT);
        day.setAccessibleText(Words.of("kit.day"));
        day.setPrefWidth(140);
        time.setAccessibleText(Words.of("kit.time"));
        time.setTooltip(new Tooltip(Words.of("kit.time.help")));
        time.setPrefColumnCount(5);
        getChildren().addAll(day, time);
        day.valueProperty().addListener((value, before, now) -> changed.run());
        time.textProperty().addListener((text, before, now) -> {
            time.pseudoClassStateChanged(WRONG, timeOf(now).isEmpty());
            changed.run();
        });
    }

    public void set(Instant moment) {
        ZonedDateTime there = moments.there(moment);
        day.setValue(there.toLocalDate());
        time.setText(SHOWN.format(there));
    }

    /** Empty where day or time cannot be read. */
    public Optional<Instant> value() {
        LocalDate date = day.getValue();
        return date == null ? Optional.empty() : timeOf(time.getText()).map(at -> moments.at(date.atTime(at)));
    }

    static Optional<LocalTime> timeOf(String typed) {
        String bare = typed.replaceAll("\\s", "");
        for (DateTimeFormatter formatter : UNDERSTOOD)
            try {
                return Optional.of(LocalTime.parse(bare, formatter));
            } catch (DateTimeParseException another) {
                // The next way of writing it is tried.
            }
        return Optional.empty();
    }
}
