package org.gatehouse.desk;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Job;
import org.gatehouse.rules.Words;

/** What is under way in the background, at the foot of the window: how far it is, and a way to stop what takes long. */
final class WorkLine {
    private final Background background;
    private final HBox box;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(Words.of("desk.work.cancel"));

    WorkLine(HBox box, Background background) {
        this.box = box;
        this.background = background;
        box.setSpacing(8);
        box.setAlignment(Pos.CENTER_LEFT);
        bar.setPrefWidth(160);
        cancel.setId("cancelWork");
        cancel.getStyleClass().addAll("flat", "small");
        background.running().addListener((ListChangeListener<Job>) change -> show());
    }

    /** The last of what was begun; long work before all other. */
    private void show() {
        List<Job> running = background.running();
        Job shown = running.stream()
                .filter(Job::isLong)
                .findFirst()
                .orElse(running.isEmpty() ? null : running.get(running.size() - 1));
        bar.progressProperty().unbind();
        if (shown == null) {
            box.getChildren().clear();
            return;
        }
        words.setText(shown.words());
        if (!shown.isLong()) {
            box.getChildren().setAll(words);
            return;
        }
        bar.progressProperty().bind(shown.progress());
        cancel.setOnAction(click -> shown.cancel());
        box.getChildren().setAll(words, bar, cancel);
    }
}
