package org.gatehouse.desk;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.gatehouse.book.BackupStatus;
import org.gatehouse.book.DailyBackups;
import org.gatehouse.kit.Background;
import org.gatehouse.rules.Words;
import org.gatehouse.wiring.Rooms;

/** Sees to the day's backups while a school is open, beside everything else, and knows how they stand. */
final class DeskBackups implements AutoCloseable {
    /** Whoever has just signed in wants the desk for themselves first. */
    private static final Duration FIRST = Duration.seconds(45);

    private static final Duration AGAIN = Duration.minutes(15);

    private static final BackupStatus NONE =
            new BackupStatus(Optional.empty(), Optional.empty(), false, Optional.empty());

    private final Rooms rooms;
    private final Background background;
    private final Runnable changed;
    private final Timeline first = new Timeline(new KeyFrame(FIRST, due -> run()));
    private final Timeline again = new Timeline(new KeyFrame(AGAIN, due -> run()));
    private volatile Optional<BackupStatus> status = Optional.empty();

    /** @param changed called on the window's thread when they stand otherwise than before */
    DeskBackups(Rooms rooms, Background background, Runnable changed) {
        this.rooms = rooms;
        this.background = background;
        this.changed = changed;
    }

    void start() {
        look();
        first.play();
        again.setCycleCount(Animation.INDEFINITE);
        again.play();
    }

    /** Reads how they stand, without making one. */
    void look() {
        background.run(
                Words.of("desk.reading"),
                () -> DailyBackups.of(rooms.book()).status(rooms.school().backupPlan()),
                read -> {
                    // A school's first copy is made in a moment: until then nothing is amiss.
                    if (read.near().isPresent())
                        show(status.flatMap(BackupStatus::problem)
                                .map(read::failing)
                                .orElse(read));
                });
    }

    /** Makes what is missing of today's. */
    void run() {
        background.aside(
                Words.of("desk.backing-up"),
                job -> DailyBackups.of(rooms.book())
                        .run(rooms.school().backupPlan(), rooms.school().facts().zone()),
                this::show,
                refusal -> show(status.orElse(NONE).failing(refusal.getMessage())));
    }

    private void show(BackupStatus now) {
        boolean other = !Optional.of(now).equals(status);
        status = Optional.of(now);
        if (other) changed.run();
    }

    /** Empty until they were looked at. */
    Optional<BackupStatus> status() {
        return status;
    }

    @Override
    public void close() {
        first.stop();
        again.stop();
    }
}
