package org.gatehouse.consents;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gatehouse.consents.forms.FormNumber;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Words;

/** Finds whose page this is, by name and class, or by the number below the code. */
final class FindChildView extends VBox {
    private static final int SHOWN = 5;
    private static final double ROW = 36;

    private final TextField words = new TextField();
    private final ListView<Pupil> found = new ListView<>();
    private List<Pupil> roll = List.of();

    FindChildView(Consumer<Pupil> child, Consumer<FormNumber> number) {
        super(4);
        words.setId("findChild");
        words.setPromptText(Words.of("consents.pile.find.prompt"));
        Label label = new Label(Words.of("consents.pile.find"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(words);
        found.setId("foundChildren");
        found.setFixedCellSize(ROW);
        found.setPrefHeight(SHOWN * ROW + 4);
        found.setAccessibleText(Words.of("consents.pile.find"));
        found.setPlaceholder(new Label(Words.of("consents.pile.find.none")));
        found.setCellFactory(any -> new ListCell<>() {
            @Override
            protected void updateItem(Pupil pupil, boolean none) {
                super.updateItem(pupil, none);
                setText(none || pupil == null ? null : named(pupil));
            }
        });
        words.textProperty().addListener((text, before, now) -> search(now));
        words.setOnAction(entered -> FormNumber.typed(words.getText()).ifPresentOrElse(number, () -> first(child)));
        words.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN) found.requestFocus();
        });
        found.setOnKeyPressed(key -> {
            if (key.getCode() != KeyCode.ENTER) return;
            first(child);
            key.consume();
        });
        found.setOnMouseClicked(click -> {
            if (found.getSelectionModel().getSelectedItem() != null) first(child);
        });
        getChildren().addAll(label, words, found);
    }

    static String named(Pupil pupil) {
        return pupil.className().isEmpty()
                ? pupil.sorted()
                : Words.of("consents.pile.child", pupil.sorted(), pupil.className());
    }

    private void first(Consumer<Pupil> child) {
        Pupil chosen = found.getSelectionModel().getSelectedItem();
        if (chosen == null && found.getItems().size() == 1)
            chosen = found.getItems().get(0);
        if (chosen != null) child.accept(chosen);
    }

    void open(List<Pupil> pupils) {
        roll = List.copyOf(pupils);
        words.clear();
        search("");
    }

    void focus() {
        words.requestFocus();
    }

    private void search(String typed) {
        List<String> parts = List.of(typed.strip().toLowerCase(Locale.ROOT).split("[\\s,]+"));
        found.setItems(FXCollections.observableArrayList(
                roll.stream().filter(pupil -> fits(pupil, parts)).toList()));
        if (!typed.isBlank()) found.getSelectionModel().selectFirst();
    }

    private static boolean fits(Pupil pupil, List<String> parts) {
        String all = (" " + pupil.name() + " " + pupil.legalName() + " " + pupil.className()).toLowerCase(Locale.ROOT);
        return parts.stream().allMatch(part -> all.contains(" " + part));
    }
}
