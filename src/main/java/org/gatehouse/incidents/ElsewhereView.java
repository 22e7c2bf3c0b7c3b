package org.gatehouse.incidents;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;

/** The steps that an incident asks for in other places; each leads there. */
final class ElsewhereView extends VBox {
    private final IncidentDesk desk;
    private final FlowPane steps = new FlowPane(8, 8);

    ElsewhereView(IncidentDesk desk) {
        super(8);
        this.desk = desk;
        Label title = new Label(Words.of("incidents.elsewhere"));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, steps);
        managedProperty().bind(visibleProperty());
    }

    void show(Incident incident) {
        // Done with, it asks for nothing any more.
        setVisible(incident.state() != IncidentState.CLOSED);
        steps.getChildren().clear();
        String handle = incident.facts().handle();
        String reason = Words.of("incidents.title.one", incident.number());
        if (!handle.isEmpty())
            add(Words.of("incidents.links.follower", handle), () -> desk.links().follower(handle, reason));
        add(Words.of("incidents.links.posts"), desk.links()::posts);
        add(Words.of("incidents.links.protocols"), desk.links()::protocols);
    }

    private void add(String words, Runnable step) {
        Button button = new Button(words);
        // A handle may have an underscore in it.
        button.setMnemonicParsing(false);
        button.setOnAction(press -> step.run());
        steps.getChildren().add(button);
    }
}
