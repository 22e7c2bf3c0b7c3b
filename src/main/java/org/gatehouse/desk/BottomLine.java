package org.gatehouse.desk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.gatehouse.book.BackupStatus;
import org.gatehouse.book.NeighbourDesks;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;
import org.gatehouse.wiring.Rooms;
import org.kordamp.ikonli.javafx.FontIcon;

/** The right of the foot of the window: the other desks, and the last good backup. */
final class BottomLine implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.seconds(30);

    private final Background background;
    private final Moments moments;
    private final NeighbourDesks neighbours;
    private final Label desks = new Label();
    private final Button backup = new Button();
    private final Timeline look = new Timeline(new KeyFrame(LOOK_AGAIN, due -> look()));

    BottomLine(HBox box, Rooms rooms, Background background, Moments moments, Runnable openBackups) {
        this.background = background;
        this.moments = moments;
        this.neighbours = NeighbourDesks.beside(rooms.book().file(), computer());
        desks.setId("otherDesks");
        desks.setGraphic(new FontIcon("fth-monitor"));
        desks.managedProperty().bind(desks.visibleProperty());
        desks.setVisible(false);
        backup.setId("lastBackup");
        backup.setVisible(false);
        backup.setOnAction(open -> openBackups.run());
        box.getChildren().setAll(desks, backup);
        look.setCycleCount(Animation.INDEFINITE);
        look.play();
        look();
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return Words.of("desk.neighbours.nameless");
        }
    }

    private void look() {
        background.run(Words.of("desk.reading"), neighbours::look, this::show);
    }

    private void show(List<String> others) {
        desks.setVisible(!others.isEmpty());
        desks.setText(Words.of("desk.neighbours", others.size()));
        desks.setTooltip(new Tooltip(String.join("\n", others)));
    }

    void show(Optional<BackupStatus> status) {
        if (status.isEmpty()) return;
        BackupStatus now = status.get();
        BackupWords.Tone tone = BackupWords.tone(now, moments.now());
        backup.setVisible(true);
        backup.setText(BackupWords.brief(now, moments));
        backup.setGraphic(new FontIcon(tone.icon()));
        backup.getStyleClass().setAll("button", "chip", "foot", tone.style());
        backup.setTooltip(new Tooltip(BackupWords.problem(now, moments)
                .orElse(Words.of(now.secondWanted() ? "desk.backups.fine" : "desk.backups.one-place"))));
    }

    @Override
    public void close() {
        look.stop();
        background.run(
                Words.of("desk.closing"),
                () -> {
                    neighbours.close();
                    return neighbours;
                },
                gone -> {});
    }
}
