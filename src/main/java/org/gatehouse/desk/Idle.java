package org.gatehouse.desk;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Locks a desk that nobody has touched for so many minutes. */
final class Idle implements AutoCloseable {
    private final Scene scene;
    private final Timeline wait;
    private final EventHandler<InputEvent> touched = event -> restart();

    Idle(Scene scene, int minutes, Runnable lock) {
        this.scene = scene;
        this.wait = new Timeline(new KeyFrame(Duration.minutes(minutes), end -> lock.run()));
        scene.addEventFilter(InputEvent.ANY, touched);
        wait.play();
    }

    private void restart() {
        wait.playFromStart();
    }

    @Override
    public void close() {
        wait.stop();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }
}
