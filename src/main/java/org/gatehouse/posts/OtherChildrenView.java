package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** Children in the pictures who are not on the roll: who they are, without a name, and where their written consent lies. */
final class OtherChildrenView extends VBox {
    private final Runnable touched;
    private final List<Row> rows = new ArrayList<>();
    private final Button add = new Button(Words.of("posts.other-child.add"), new FontIcon("fth-user-plus"));

    private record Row(TextField who, TextField consent, HBox box) {}

    OtherChildrenView(Runnable touched) {
        super(4);
        this.touched = touched;
        add.setId("addOtherChild");
        add.getStyleClass().add("flat");
        add.setOnAction(click -> {
            add(new OtherChild("", ""));
            rows.get(rows.size() - 1).who().requestFocus();
        });
        getChildren().setAll(add);
    }

    void show(List<OtherChild> children) {
        // What is being typed is newer than what was saved.
        if (children.equals(typed())) return;
        rows.forEach(row -> getChildren().remove(row.box()));
        rows.clear();
        children.forEach(this::add);
    }

    /** Whoever is described so far. */
    List<OtherChild> typed() {
        return rows.stream()
                .map(row -> new OtherChild(
                        row.who().getText().strip(), row.consent().getText().strip()))
                .filter(child -> !child.who().isEmpty() || !child.consent().isEmpty())
                .toList();
    }

    private void add(OtherChild child) {
        int number = rows.size() + 1;
        TextField who = field("otherChild-" + number, "posts.other-child.who", child.who());
        TextField consent = field("otherConsent-" + number, "posts.other-child.where", child.consent());
        Button remove = new Button(null, new FontIcon("fth-trash-2"));
        remove.getStyleClass().add("flat");
        remove.setAccessibleText(Words.of("posts.other-child.remove"));
        remove.setTooltip(new Tooltip(Words.of("posts.other-child.remove")));
        HBox box = new HBox(8, who, consent, remove);
        Row row = new Row(who, consent, box);
        remove.setOnAction(click -> {
            rows.remove(row);
            getChildren().remove(box);
            touched.run();
        });
        rows.add(row);
        getChildren().add(getChildren().size() - 1, box);
    }

    private TextField field(String id, String words, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPromptText(Words.of(words));
        field.setAccessibleText(Words.of(words));
        field.textProperty().addListener((value, before, now) -> touched.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
