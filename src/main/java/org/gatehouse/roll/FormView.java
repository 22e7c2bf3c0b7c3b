package org.gatehouse.roll;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;

/** Fields under their labels, each with its help and, once it was left, what is wrong with it. */
public final class FormView<F extends RollField> extends VBox {
    private static final int LINES = 3;

    private final Map<F, TextInputControl> inputs = new LinkedHashMap<>();
    private final Map<F, Label> remarks = new HashMap<>();
    private Map<F, String> shown = Map.of();
    private Consumer<F> left = field -> {};

    public FormView() {
        super(12);
    }

    /** Adds a field; {@code help} is the key of a sentence below it, or empty. */
    void field(F field, String help, boolean severalLines) {
        TextInputControl input = severalLines ? lines() : new TextField();
        input.setId("field-" + field.key());
        Label label = new Label(field.shown());
        label.getStyleClass().add("field-label");
        label.setLabelFor(input);
        Label remark = new Label();
        remark.setId("remark-" + field.key());
        remark.setWrapText(true);
        remark.managedProperty().bind(remark.visibleProperty());
        remark.setVisible(false);
        VBox whole = new VBox(4, label, input);
        if (!help.isEmpty()) {
            Label words = new Label(Words.of(help));
            words.getStyleClass().add("help");
            words.setWrapText(true);
            whole.getChildren().add(words);
        }
        whole.getChildren().add(remark);
        input.focusedProperty().addListener((focus, before, now) -> {
            if (!now) left.accept(field);
        });
        inputs.put(field, input);
        remarks.put(field, remark);
        getChildren().add(whole);
    }

    private static TextArea lines() {
        TextArea area = new TextArea();
        area.setPrefRowCount(LINES);
        area.setWrapText(true);
        return area;
    }

    /** @param asked called with a field that was left */
    void onLeft(Consumer<F> asked) {
        left = asked;
    }

    void show(Map<F, String> values) {
        shown = Map.copyOf(values);
        inputs.forEach((field, input) -> input.setText(values.getOrDefault(field, "")));
        remarks.values().forEach(remark -> remark.setVisible(false));
    }

    Map<F, String> typed() {
        Map<F, String> typed = new LinkedHashMap<>();
        inputs.forEach((field, input) -> typed.put(field, Objects.requireNonNullElse(input.getText(), "")));
        return typed;
    }

    /** Whether somebody typed something since it was shown. */
    boolean touched() {
        return typed().entrySet().stream()
                .anyMatch(entry -> !entry.getValue().equals(shown.getOrDefault(entry.getKey(), "")));
    }

    /** Says beside one field what is wrong with it, or what to look at, or nothing. */
    void remark(F field, String problem, String warning) {
        Label remark = remarks.get(field);
        if (remark == null) return;
        String words = problem != null ? problem : warning;
        remark.setVisible(words != null);
        if (words == null) return;
        remark.setText(words);
        remark.getStyleClass().removeAll("field-error", "field-warning");
        remark.getStyleClass().add(problem != null ? "field-error" : "field-warning");
    }

    void remarks(Map<F, String> problems, Map<F, String> warnings) {
        inputs.keySet().forEach(field -> remark(field, problems.get(field), warnings.get(field)));
        problems.keySet().stream()
                .filter(inputs::containsKey)
                .findFirst()
                .ifPresent(field -> inputs.get(field).requestFocus());
    }

    void startTyping() {
        inputs.values().stream().findFirst().ifPresent(TextInputControl::requestFocus);
    }
}
