package org.gatehouse.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.incidents.Involved.Kind;
import org.gatehouse.incidents.Involved.Part;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** People who have to do with an incident: found by typing, or entered as text, each with their part in it. */
final class InvolvedView extends VBox {
    private final IncidentDesk desk;
    private final Background.Latest searching;
    private final List<Part> parts;
    private final Runnable touched;
    private final TextField search = new TextField();
    private final VBox matches = new VBox(2);
    private final VBox rows = new VBox(4);
    private List<Involved> involved = new ArrayList<>();

    /**
     * @param key of the words over the field
     * @param parts that they may have; the first is what is taken of somebody new
     */
    InvolvedView(IncidentDesk desk, Background background, String key, List<Part> parts, Runnable touched) {
        super(4);
        this.desk = desk;
        this.searching = background.latest(Words.of("incidents.searching"));
        this.parts = parts;
        this.touched = touched;
        search.setId(key + "-search");
        search.setPromptText(Words.of("incidents.involved.prompt"));
        search.textProperty()
                .addListener((text, before, now) -> searching.run(
                        () -> desk.search().find(desk.session().actor(), now),
                        found -> showMatches(now.strip(), found)));
        search.setOnAction(enter -> {
            if (!matches.getChildren().isEmpty())
                ((Button) matches.getChildren().get(0)).fire();
        });
        Label label = new Label(Words.of("incidents.people." + key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(search);
        for (VBox some : List.of(rows, matches)) some.managedProperty().bind(Bindings.isNotEmpty(some.getChildren()));
        getChildren().addAll(label, search, matches, rows);
    }

    void show(List<Involved> people) {
        involved = people.stream()
                .filter(one -> parts.contains(one.part()))
                .collect(Collectors.toCollection(ArrayList::new));
        draw();
    }

    List<Involved> people() {
        return List.copyOf(involved);
    }

    private void showMatches(String typed, List<Involved> found) {
        matches.getChildren().clear();
        if (typed.isEmpty()) return;
        for (Involved one : found)
            matches.getChildren()
                    .add(match(
                            Words.of(
                                    "incidents.involved.match",
                                    one.name(),
                                    one.kind().title()),
                            one));
        Involved asText = Involved.other(typed, false, parts.get(0));
        matches.getChildren().add(match(Words.of("incidents.involved.as-text", typed), asText));
    }

    private Button match(String words, Involved one) {
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("finding");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(choose -> {
            involved.add(new Involved(one.kind(), one.id(), one.name(), one.child(), parts.get(0)));
            search.clear();
            search.requestFocus();
            draw();
            touched.run();
        });
        return button;
    }

    private void draw() {
        rows.getChildren().clear();
        for (int at = 0; at < involved.size(); at++) rows.getChildren().add(row(at));
    }

    private VBox row(int at) {
        Involved one = involved.get(at);
        Label name = new Label(one.name());
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(new Tooltip(one.name()));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button remove = new Button(null, new FontIcon("fth-x"));
        remove.getStyleClass().add("plain-button");
        remove.setAccessibleText(Words.of("incidents.involved.remove", one.name()));
        remove.setOnAction(press -> {
            involved.remove(at);
            draw();
            touched.run();
        });
        HBox row = new HBox(8, name, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox choices = new HBox(8);
        choices.setAlignment(Pos.CENTER_LEFT);
        if (parts.size() > 1) choices.getChildren().add(part(at, one));
        if (one.kind() == Kind.OTHER) choices.getChildren().add(underAge(at, one));
        return choices.getChildren().isEmpty() ? new VBox(row) : new VBox(4, row, choices);
    }

    private ComboBox<Part> part(int at, Involved one) {
        ComboBox<Part> part = new ComboBox<>();
        part.getItems().setAll(parts);
        part.setConverter(new ShownAs<>(value -> value == null ? "" : value.title()));
        part.setId("part-" + one.name().replaceAll("\\P{L}", ""));
        part.setAccessibleText(Words.of("incidents.involved.part", one.name()));
        part.setValue(one.part());
        part.valueProperty().addListener((value, before, now) -> replace(at, one.kind(), one.child(), now));
        return part;
    }

    private CheckBox underAge(int at, Involved one) {
        CheckBox child = new CheckBox(Words.of("incidents.involved.child"));
        child.setSelected(one.child());
        child.selectedProperty().addListener((value, before, now) -> replace(at, one.kind(), now, one.part()));
        return child;
    }

    private void replace(int at, Kind kind, boolean child, Part part) {
        Involved one = involved.get(at);
        involved.set(at, new Involved(kind, one.id(), one.name(), child, part));
        draw();
        touched.run();
    }
}
