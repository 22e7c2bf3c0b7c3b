package org.gatehouse.consents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;

/** The rows of a page at hand: what was read as a proposal, and what a person decides. A row without either stands out. */
final class FormRowsView extends VBox {
    /** What a person says of a row. */
    private enum Choice {
        YES("consents.yes"),
        NO("consents.no"),
        NONE("consents.pile.unanswered");

        private final String words;

        Choice(String words) {
            this.words = words;
        }
    }

    private final Map<Long, Choice> chosen = new HashMap<>();
    private final Runnable changed;
    private List<FormRow> rows = List.of();

    FormRowsView(Runnable changed) {
        super(0);
        this.changed = changed;
        setId("formRows");
        setFocusTraversable(true);
        setAccessibleText(Words.of("consents.pile.answers"));
    }

    void show(List<FormRow> shown) {
        rows = List.copyOf(shown);
        chosen.clear();
        for (FormRow row : rows)
            row.proposal()
                    .ifPresent(said -> chosen.put(row.use().id(), said == Decision.GIVEN ? Choice.YES : Choice.NO));
        draw();
    }

    private void draw() {
        getChildren().clear();
        for (int at = 0; at < rows.size(); at++) getChildren().add(row(at + 1, rows.get(at)));
    }

    private VBox row(int number, FormRow row) {
        Label title = new Label(
                Words.of("consents.pile.open-answer", number, row.use().title()));
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox line = new HBox(4, title);
        line.getStyleClass().add("answer");
        VBox box = new VBox(2, line);
        box.getStyleClass().add("form-row");
        if (!row.use().open()) {
            Label ended = new Label(Words.of("consents.pile.use-ended"));
            ended.getStyleClass().add("small");
            line.getChildren().add(ended);
            return box;
        }
        ToggleGroup group = new ToggleGroup();
        for (Choice choice : Choice.values()) line.getChildren().add(toggle(row.use(), choice, group));
        boolean undecided = !chosen.containsKey(row.use().id());
        if (undecided) box.getStyleClass().add("undecided");
        row.said().filter(said -> undecided || row.proposal().isEmpty()).ifPresent(said -> {
            Label words = new Label(Words.of("consents.pile.said." + said));
            words.getStyleClass().add("small");
            box.getChildren().add(words);
        });
        return box;
    }

    private ToggleButton toggle(ConsentUse use, Choice choice, ToggleGroup group) {
        ToggleButton button = new ToggleButton(Words.of(choice.words));
        button.setId("row-" + choice + "-" + use.id());
        button.setAccessibleText(use.title() + ": " + Words.of(choice.words));
        button.setToggleGroup(group);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(chosen.get(use.id()) == choice);
        button.setOnAction(click -> {
            if (button.isSelected()) chosen.put(use.id(), choice);
            else chosen.remove(use.id());
            draw();
            changed.run();
        });
        return button;
    }

    /** A number turns an answer over; Y and N answer the rows that nobody has decided yet. */
    boolean press(KeyCode key) {
        if (key == KeyCode.Y || key == KeyCode.N) {
            for (FormRow row : rows)
                if (row.use().open()) chosen.putIfAbsent(row.use().id(), key == KeyCode.Y ? Choice.YES : Choice.NO);
        } else {
            int number = key.isDigitKey() && key.getName().matches("(Numpad )?[1-9]")
                    ? key.getName().charAt(key.getName().length() - 1) - '0'
                    : 0;
            if (number < 1
                    || number > rows.size()
                    || !rows.get(number - 1).use().open()) return false;
            turnOver(rows.get(number - 1).use().id());
        }
        draw();
        changed.run();
        return true;
    }

    private void turnOver(long use) {
        Choice now = chosen.get(use);
        chosen.put(use, now == null || now == Choice.NONE ? Choice.YES : now == Choice.YES ? Choice.NO : Choice.NONE);
    }

    /** What is missing before the page can be filed, in words. */
    Optional<String> missing() {
        boolean undecided = rows.stream()
                .anyMatch(
                        row -> row.use().open() && !chosen.containsKey(row.use().id()));
        if (undecided) return Optional.of(Words.of("consents.pile.wants.answers"));
        return answers().isEmpty() ? Optional.of(Words.of("consents.pile.wants.one")) : Optional.empty();
    }

    Map<Long, Decision> answers() {
        Map<Long, Decision> answers = new HashMap<>();
        for (FormRow row : rows) {
            Choice choice = row.use().open() ? chosen.get(row.use().id()) : null;
            if (choice == Choice.YES) answers.put(row.use().id(), Decision.GIVEN);
            if (choice == Choice.NO) answers.put(row.use().id(), Decision.REFUSED);
        }
        return answers;
    }
}
