package org.gatehouse.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What must be so before a site may be used: done, or what to do about it. */
final class SiteStepsView extends VBox {
    SiteStepsView() {
        super(8);
    }

    void show(SiteEntry one) {
        boolean asked = one.state().isAsking();
        boolean relevant = asked || one.state() == SiteState.APPROVED || one.isDoubtful();
        setVisible(relevant);
        setManaged(relevant);
        if (!relevant) return;
        Label title = new Label(Words.of(one.site().open() ? "sites.steps.owed" : "sites.steps"));
        title.getStyleClass().add("section-title");
        getChildren().setAll(title);
        List<SiteStep> done = new ArrayList<>();
        for (SiteStep step : SiteStep.values()) {
            if (!one.missing().contains(step)) done.add(step);
            // A request is judged by what it says; what only an approved site can have is not held against it.
            else if (!asked || step != SiteStep.NOTICE && step != SiteStep.ADDRESS)
                getChildren().add(missing(one, step));
        }
        if (!one.site().open()) getChildren().add(done(done));
    }

    private static HBox missing(SiteEntry one, SiteStep step) {
        boolean stops = step == SiteStep.AGE;
        Label words = new Label(step.toDo(one.site()));
        step.rule().ifPresent(rule -> words.setTooltip(new Tooltip(rule.asks())));
        HBox row = row("sites.step.missing", stops ? "stop" : "look", stops ? "fth-x" : "fth-alert-triangle", words);
        row.setId("step-" + step.name());
        return row;
    }

    private static HBox done(List<SiteStep> steps) {
        Label words = new Label(steps.stream().map(SiteStep::title).collect(Collectors.joining(" · ")));
        words.getStyleClass().add("small");
        return row("sites.step.done", "clear", "fth-check", words);
    }

    private static HBox row(String key, String style, String icon, Label words) {
        Label chip = new Label(Words.of(key), new FontIcon(icon));
        chip.getStyleClass().addAll("chip", style);
        chip.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, chip, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
