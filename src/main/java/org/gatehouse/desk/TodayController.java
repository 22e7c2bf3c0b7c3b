package org.gatehouse.desk;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.followers.FollowersController;
import org.gatehouse.followers.PlatformTask;
import org.gatehouse.followers.TaskKind;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;
import org.gatehouse.posts.PostRow;
import org.gatehouse.posts.QueueController;
import org.gatehouse.posts.TakeDown;
import org.gatehouse.posts.Waiting;
import org.gatehouse.rules.Words;
import org.gatehouse.wiring.Rooms;
import org.kordamp.ikonli.javafx.FontIcon;

/** What waits for this person, the most urgent first, each one click from its act. */
public final class TodayController implements Page {
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final FrameController frame;
    private final Rooms rooms;
    private final Actor actor;
    private final Moments moments;
    private final Background.Latest reading;

    @FXML
    private Label hello;

    @FXML
    private VBox groups;

    @FXML
    private Node calm;

    TodayController(FrameController frame, Rooms rooms, Actor actor, Background background, Moments moments) {
        this.frame = frame;
        this.rooms = rooms;
        this.actor = actor;
        this.moments = moments;
        this.reading = background.latest(Words.of("desk.reading"));
    }

    @Override
    public void reload() {
        reading.run(
                () -> new Due(
                        actor.may(Permission.WRITE_POSTS)
                                ? rooms.posts().reads().waitingFor(actor)
                                : Waiting.NOTHING,
                        actor.may(Permission.CHANGE_FOLLOWERS)
                                ? rooms.followers().reads().tasks(actor)
                                : List.of()),
                this::show);
    }

    /** What waits, of posts and on the platform. */
    private record Due(Waiting posts, List<PlatformTask> tasks) {}

    private void show(Due due) {
        Waiting waiting = due.posts();
        hello.setText(Words.of("desk.today.hello", partOfDay(), actor.name()));
        groups.getChildren().clear();
        addTakeDowns(waiting.toTakeDown());
        add("desk.today.review", "fth-eye", waiting.toReview());
        add("desk.today.sent-back", "fth-corner-up-left", waiting.sentBack());
        add("desk.today.ready", "fth-send", waiting.readyToPost());
        addTasks(due.tasks());
        boolean nothing = groups.getChildren().isEmpty();
        calm.setVisible(nothing);
        calm.setManaged(nothing);
    }

    private String partOfDay() {
        int hour = moments.hour();
        if (hour < NOON) return Words.of("desk.today.morning");
        return Words.of(hour < EVENING ? "desk.today.afternoon" : "desk.today.evening");
    }

    private void add(String title, String icon, List<PostRow> posts) {
        addGroup(
                title,
                icon,
                posts.stream()
                        .map(post ->
                                button(post, Words.of("desk.today.by", post.author(), moments.brief(post.movedAt()))))
                        .toList());
    }

    private void addTakeDowns(List<TakeDown> takeDowns) {
        addGroup(
                "desk.today.take-down",
                "fth-trash-2",
                takeDowns.stream()
                        .map(takeDown -> button(
                                takeDown.post(),
                                Words.of(
                                        "desk.today.take-down.due",
                                        DAY.format(takeDown.due()),
                                        String.join(" ", takeDown.why()))))
                        .toList());
    }

    private void addTasks(List<PlatformTask> tasks) {
        List<Button> buttons = new ArrayList<>();
        for (TaskKind kind : TaskKind.values()) {
            long open = tasks.stream()
                    .filter(task -> task.kind() == kind && task.done().isEmpty())
                    .count();
            if (open == 0 || kind == TaskKind.ASK) continue;
            buttons.add(button(
                    kind.title(),
                    Words.of("desk.today.accounts", open),
                    () -> frame.page(Place.FOLLOWERS, FollowersController.class).openTasks()));
        }
        addGroup("desk.today.followers", "fth-at-sign", buttons);
    }

    private void addGroup(String title, String icon, List<Button> buttons) {
        if (buttons.isEmpty()) return;
        Label heading = new Label(Words.of(title), new FontIcon(icon));
        heading.getStyleClass().add("section-title");
        VBox group = new VBox(4, heading);
        group.getStyleClass().add("card");
        group.getChildren().addAll(buttons);
        groups.getChildren().add(group);
    }

    private Button button(PostRow post, String below) {
        return button(
                post.firstWords(),
                below,
                () -> frame.page(Place.QUEUE, QueueController.class).open(post.id()));
    }

    private static Button button(String title, String below, Runnable opened) {
        Label words = new Label(title);
        words.getStyleClass().add("strong");
        Label who = new Label(below);
        who.getStyleClass().add("small");
        Button button = new Button(null, new VBox(2, words, who));
        button.setAccessibleText(below + ", " + title);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("finding");
        button.setOnAction(open -> opened.run());
        return button;
    }
}
