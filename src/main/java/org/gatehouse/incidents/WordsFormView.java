package org.gatehouse.incidents;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Words to enter on an incident, kept while they are typed, and the button that enters them. */
final class WordsFormView extends VBox {
    private static final int ROWS = 2;

    private final TextArea words = new TextArea();
    private final Label error = new Label();
    private final Button enter;
    private final FlowPane actions = new FlowPane(8, 8);

    /**
     * @param key under which the typed words are kept; also the id of the field
     * @param label over the field
     * @param verb on the button
     */
    WordsFormView(KeptWordsView kept, String key, String label, String verb, Runnable entered) {
        super(8);
        words.setId(key);
        words.setWrapText(true);
        words.setPrefRowCount(ROWS);
        kept.keep(key, words);
        words.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (!pressed.isShortcutDown() || pressed.getCode() != KeyCode.ENTER) return;
            pressed.consume();
            enter().fire();
        });
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        enter = new Button(verb);
        enter.setId("enter-" + key);
        enter.setOnAction(press -> {
            error.setText("");
            entered.run();
        });
        actions.getChildren().add(enter);
        VBox field = new VBox(4, words);
        if (!label.isEmpty()) {
            Label over = new Label(label);
            over.getStyleClass().add("field-label");
            over.setLabelFor(words);
            field.getChildren().add(0, over);
        } else words.setAccessibleText(verb);
        getChildren().addAll(field, error, actions);
    }

    private Button enter() {
        return enter;
    }

    /** Puts something before the button, such as a moment or a choice. */
    WordsFormView with(Node node) {
        actions.getChildren().add(0, node);
        return this;
    }

    /** Makes its button the one to press. */
    WordsFormView primary() {
        enter.getStyleClass().add("accent");
        return this;
    }

    String words() {
        return words.getText().strip();
    }

    void prompt(String sentence) {
        words.setPromptText(sentence);
    }

    void refuse(Refusal refusal) {
        error.setText(refusal.getMessage());
    }

    static String verb(EntryKind kind) {
        return Words.of("incidents.verb." + kind);
    }
}
