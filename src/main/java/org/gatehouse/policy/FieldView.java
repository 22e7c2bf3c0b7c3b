package org.gatehouse.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Dates;

/** A line to fill in, its label above and what is wrong with it below. */
final class FieldView extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final TextField field = new TextField();
    private final Label error = new Label();

    /** @param key of the label’s words */
    FieldView(String id, String key) {
        super(4);
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setLabelFor(field);
        field.setId(id);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        field.textProperty().addListener((text, before, now) -> error.setVisible(false));
        getChildren().setAll(label, field, error);
    }

    FieldView filled(String text) {
        field.setText(text);
        return this;
    }

    FieldView filled(LocalDate day) {
        return filled(written(day));
    }

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    TextField field() {
        return field;
    }

    String text() {
        return field.getText();
    }

    void clear() {
        field.clear();
        error.setVisible(false);
    }

    void focus() {
        field.requestFocus();
    }

    /** @throws Refusal where no day stands here, shown under the field as well */
    LocalDate day() {
        try {
            if (field.getText().isBlank()) throw new Refusal("policy.day.missing");
            return Dates.read(field.getText());
        } catch (Refusal refusal) {
            tell(refusal);
            throw refusal;
        }
    }

    void tell(Refusal refusal) {
        error.setText(refusal.getMessage());
        error.setVisible(true);
        field.requestFocus();
    }
}
