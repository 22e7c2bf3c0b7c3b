package org.gatehouse.desk;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/** Locks a desk that nobody has touched for so many minutes, in whichever of its windows. */
final class Idle implements AutoCloseable {
    private final Timeline wait;
    private final EventHandler<InputEvent> touched = event -> restart();
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) change.getAddedSubList().forEach(this::hear);
    };

    Idle(int minutes, Runnable lock) {
        this.wait = new Timeline(new KeyFrame(Duration.minutes(minutes), end -> lock.run()));
        Window.getWindows().forEach(this::hear);
        Window.getWindows().addListener(opened);
        wait.play();
    }

    private void hear(Window window) {
        window.addEventFilter(InputEvent.ANY, touched);
    }

    private void restart() {
        wait.playFromStart();
    }

    @Override
    public void close() {
        wait.stop();
        Window.getWindows().removeListener(opened);
        Window.getWindows().forEach(window -> window.removeEventFilter(InputEvent.ANY, touched));
    }
}
