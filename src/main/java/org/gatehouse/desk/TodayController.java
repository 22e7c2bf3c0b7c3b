package org.gatehouse.desk;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What waits for this person, the most urgent first, each one click from its act; beside it what changed and what comes. */
public final class TodayController implements Page {
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final FrameController frame;
    private final TodayReads reads;
    private final Moments moments;
    private final Background.Latest reading;

    @FXML
    private Label hello;

    @FXML
    private VBox groups;

    @FXML
    private VBox aside;

    @FXML
    private Node calm;

    TodayController(FrameController frame, TodayReads reads, Background background, Moments moments) {
        this.frame = frame;
        this.reads = reads;
        this.moments = moments;
        this.reading = background.latest(Words.of("desk.reading"));
    }

    @Override
    public void reload() {
        reading.run(reads::read, this::show);
    }

    private void show(TodayReads.Shown shown) {
        hello.setText(Words.of("desk.today.hello", partOfDay(), reads.actor().name()));
        groups.getChildren()
                .setAll(shown.groups().stream().map(TodayController::card).toList());
        boolean nothing = shown.groups().isEmpty();
        calm.setVisible(nothing);
        calm.setManaged(nothing);
        aside.getChildren().clear();
        shown.since().ifPresent(since -> aside.getChildren().add(new SinceView(since, moments, frame::go)));
        if (!shown.year().isEmpty()) aside.getChildren().add(new YearView(shown.year(), reads.actor(), frame::go));
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
        button.setTooltip(new Tooltip(line.words() + System.lineSeparator() + line.below()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("finding");
        button.setOnAction(open -> line.open().run());
        return button;
    }
}
