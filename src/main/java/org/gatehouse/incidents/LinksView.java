package org.gatehouse.incidents;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The incidents that belong together with this one; another is found by its number or by words in it. */
final class LinksView extends TitledPane {
    private static final int MOST = 6;

    private final IncidentDesk desk;
    private final IncidentController.Acting acting;
    private final LongConsumer open;
    private final Background.Latest reading;
    private final Background.Latest searching;
    private final VBox linked = new VBox(2);
    private final TextField search = new TextField();
    private final VBox matches = new VBox(2);
    private final Label error = new Label();
    private Incident incident;

    LinksView(IncidentDesk desk, Background background, IncidentController.Acting acting, LongConsumer open) {
        this.desk = desk;
        this.acting = acting;
        this.open = open;
        this.reading = background.latest(Words.of("incidents.reading"));
        this.searching = background.latest(Words.of("incidents.searching"));
        setExpanded(false);
        setAnimated(false);
        setId("links");
        search.setId("linkSearch");
        search.setPromptText(Words.of("incidents.links.prompt"));
        search.setAccessibleText(Words.of("incidents.links.prompt"));
        search.textProperty().addListener((text, before, now) -> look(now.strip()));
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        search.managedProperty().bind(search.visibleProperty());
        for (VBox box : List.of(linked, matches)) box.managedProperty().bind(Bindings.isNotEmpty(box.getChildren()));
        setContent(new VBox(8, linked, search, matches, error));
    }

    void show(Incident now) {
        incident = now;
        search.setVisible(now.mayDo().contains(EntryKind.LINK));
        reading.run(() -> desk.incidents().reads().linked(desk.session(), now.id()), this::showLinked);
    }

    private void showLinked(List<IncidentRow> rows) {
        setText(Words.of("incidents.links", rows.size()));
        linked.getChildren().clear();
        for (IncidentRow row : rows) {
            Hyperlink one = new Hyperlink(words(row));
            one.setOnAction(press -> open.accept(row.id()));
            linked.getChildren().add(one);
        }
    }

    private void look(String typed) {
        long id = incident.id();
        searching.run(
                () -> typed.isEmpty()
                        ? List.<IncidentRow>of()
                        : desk.incidents().reads().rows(desk.session(), IncidentFilter.ALL.words(typed)).stream()
                                .filter(row -> row.id() != id)
                                .limit(MOST)
                                .toList(),
                this::showMatches);
    }

    private void showMatches(List<IncidentRow> rows) {
        matches.getChildren().clear();
        for (IncidentRow row : rows) {
            Button match = new Button(Words.of("incidents.links.link", words(row)));
            match.setMnemonicParsing(false);
            match.getStyleClass().add("finding");
            match.setMaxWidth(Double.MAX_VALUE);
            match.setOnAction(press -> link(row.id()));
            matches.getChildren().add(match);
        }
        if (rows.isEmpty() && !search.getText().isBlank())
            matches.getChildren().add(new Label(Words.of("incidents.links.no-match")));
    }

    private void link(long other) {
        error.setText("");
        long id = incident.id();
        acting.act(() -> desk.incidents().link(desk.session(), id, other), search::clear, this::refuse);
    }

    private static String words(IncidentRow row) {
        return Words.of("incidents.links.row", row.number(), row.firstWords());
    }

    private void refuse(Refusal refusal) {
        error.setText(refusal.getMessage());
    }
}
