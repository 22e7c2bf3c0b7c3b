package org.gatehouse.incidents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;

/** What an incident is: number, state, category, when and where, whom it involves. */
final class IncidentHeadView extends VBox {
    private final Moments moments;
    private final WaysOn waysOn;
    private final GateView gate = new GateView();
    private final VBox doubts = new VBox(8);

    IncidentHeadView(Moments moments, WaysOn waysOn) {
        super(8);
        this.moments = moments;
        this.waysOn = waysOn;
        doubts.managedProperty().bind(Bindings.isNotEmpty(doubts.getChildren()));
        doubts.getStyleClass().addAll("verdict", "stop");
        doubts.setAlignment(Pos.TOP_LEFT);
        doubts.visibleProperty().bind(doubts.managedProperty());
    }

    /** @param names of the people who work here, by id */
    void show(Incident incident, NamesOfStaff names) {
        Facts facts = incident.facts();
        Label title = new Label(Words.of("incidents.title.one", incident.number()));
        title.getStyleClass().add("page-title");
        FlowPane chips = new FlowPane(8, 8, ListedCellView.state(incident.state()));
        chips.getChildren()
                .add(ListedCellView.chip(
                        facts.gravity().title(),
                        facts.gravity() == Gravity.GRAVE ? "stop" : facts.gravity() == Gravity.SERIOUS ? "look" : "",
                        "fth-bar-chart"));
        facts.area().ifPresent(area -> chips.getChildren().add(ListedCellView.chip(area.title(), "", "fth-tag")));
        if (facts.involvesChild())
            chips.getChildren().add(ListedCellView.chip(Words.of("incidents.chip.child"), "look", "fth-user"));
        Label when = muted(Words.of(
                "incidents.head.when",
                moments.brisk(facts.happenedAt()),
                names.name(incident.handedInBy()),
                moments.brisk(incident.handedInAt())));
        when.setTooltip(new Tooltip(moments.full(facts.happenedAt())));
        gate.setVisible(facts.indecentImage());
        Label words = wrapped(incident.words());
        words.getStyleClass().add("incident-words");
        getChildren().setAll(title, chips, when, doubts, gate, words);
        facts.rule()
                .ifPresent(rule -> getChildren().add(wrapped(Words.of("incidents.head.rule", rule.id(), rule.asks()))));
        where(facts).ifPresent(where -> getChildren().add(wrapped(where)));
        FlowPane people = people(facts);
        if (!people.getChildren().isEmpty()) getChildren().add(people);
    }

    private static Optional<String> where(Facts facts) {
        String where = Stream.of(facts.account(), facts.address())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        return where.isEmpty() ? Optional.empty() : Optional.of(where);
    }

    private FlowPane people(Facts facts) {
        FlowPane people = new FlowPane(16, 4);
        if (!facts.handle().isEmpty())
            people.getChildren()
                    .add(chronology(About.handle(facts.handle()), "@" + facts.handle(), "@" + facts.handle()));
        for (Involved one : facts.involved()) {
            String words = Words.of(
                    "incidents.head.involved",
                    one.name(),
                    one.kind().title(),
                    one.part().title());
            people.getChildren()
                    .add(About.of(one)
                            .<Node>map(about -> chronology(about, one.name(), words))
                            .orElseGet(() -> wrapped(words)));
        }
        return people;
    }

    private Hyperlink chronology(About about, String name, String words) {
        Hyperlink link = new Hyperlink(words);
        link.setTooltip(new Tooltip(Words.of("incidents.papers.chronology", name)));
        link.setOnAction(press -> waysOn.chronology().accept(about, name));
        return link;
    }

    /** Says what the file lacks or holds past the program. */
    void doubt(List<String> sentences) {
        doubts.getChildren()
                .setAll(sentences.stream().map(IncidentHeadView::wrapped).toList());
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private static Label muted(String words) {
        Label label = wrapped(words);
        label.getStyleClass().add("text-muted");
        return label;
    }
}
