package org.gatehouse.desk;

import java.util.Comparator;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What waits for this person, the most urgent first, each one click from its act. */
public final class TodayController implements Page {
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final List<TodaySource> sources;
    private final Actor actor;
    private final Moments moments;
    private final Background.Latest reading;

    @FXML
    private Label hello;

    @FXML
    private VBox groups;

    @FXML
    private Node calm;

    /** @param sources of the rooms that are open to the actor */
    TodayController(List<TodaySource> sources, Actor actor, Background background, Moments moments) {
        this.sources = sources;
        this.actor = actor;
        this.moments = moments;
        this.reading = background.latest(Words.of("desk.reading"));
    }

    @Override
    public void reload() {
        reading.run(
                () -> sources.stream()
                        .flatMap(source -> source.read().stream())
                        .filter(group -> !group.lines().isEmpty())
                        .sorted(Comparator.comparing(TodayGroup::weight))
                        .toList(),
                this::show);
    }

    private void show(List<TodayGroup> read) {
        hello.setText(Words.of("desk.today.hello", partOfDay(), actor.name()));
        groups.getChildren().setAll(read.stream().map(TodayController::card).toList());
        calm.setVisible(read.isEmpty());
        calm.setManaged(read.isEmpty());
    }

    private String partOfDay() {
        int hour = moments.hour();
        if (hour < NOON) return Words.of("desk.today.morning");
        return Words.of(hour < EVENING ? "desk.today.afternoon" : "desk.today.evening");
    }

    private static VBox card(TodayGroup group) {
        Label heading = new Label(group.title(), new FontIcon(group.icon()));
        heading.getStyleClass().add("section-title");
        VBox card = new VBox(4, heading);
        card.getStyleClass().add("card");
        group.lines().forEach(line -> card.getChildren().add(button(line)));
        return card;
    }

    private static Button button(TodayLine line) {
        Label words = new Label(line.words());
        words.getStyleClass().add("strong");
        Label below = new Label(line.below());
        below.getStyleClass().add("small");
        Button button = new Button(null, new VBox(2, words, below));
        button.setAccessibleText(line.below() + ", " + line.words());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("finding");
        button.setOnAction(open -> line.open().run());
        return button;
    }
}
