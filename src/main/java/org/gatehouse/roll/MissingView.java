package org.gatehouse.roll;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;

/** The question that a file raises which lacks a large part of the roll; nothing is imported before it is answered. */
public final class MissingView extends VBox {
    private final Label question = new Label();
    private final RadioButton stay = new RadioButton();
    private final RadioButton left = new RadioButton();
    private final DatePicker day = new DatePicker();
    private final ToggleGroup answers = new ToggleGroup();
    private Runnable decided = () -> {};

    public MissingView() {
        super(8);
        setId("losing");
        stay.setId("missingStay");
        left.setId("missingLeft");
        day.setId("missingLeftOn");
        day.setAccessibleText(Words.of("roll.losing.day"));
        question.setWrapText(true);
        question.getStyleClass().add("strong");
        stay.setToggleGroup(answers);
        left.setToggleGroup(answers);
        HBox leaving = new HBox(12, left, day);
        leaving.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        day.disableProperty().bind(left.selectedProperty().not());
        getChildren().setAll(question, stay, leaving);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        answers.selectedToggleProperty().addListener((toggle, before, now) -> decided.run());
        day.valueProperty().addListener((value, before, now) -> decided.run());
    }

    void onDecided(Runnable asked) {
        decided = asked;
    }

    /** Asks where so many are missing; an answer that was given to other numbers counts no longer. */
    void show(boolean asks, int missing, int all, LocalDate today) {
        String asked = Words.of("roll.losing.question", missing, all);
        if (!asks || !asked.equals(question.getText())) answers.selectToggle(null);
        question.setText(asked);
        stay.setText(Words.of("roll.losing.stay", missing));
        left.setText(Words.of("roll.losing.left", missing));
        if (day.getValue() == null) day.setValue(today);
        setVisible(asks);
    }

    /** Whether the question stands there unanswered. */
    boolean isOpen() {
        return isVisible() && decided().isEmpty();
    }

    /** The answer, where one was asked for and given. */
    Optional<Missing> decided() {
        if (!isVisible() || answers.getSelectedToggle() == null) return Optional.empty();
        if (stay.isSelected()) return Optional.of(Missing.STAY);
        return Optional.ofNullable(day.getValue()).map(Missing::leftOn);
    }
}
