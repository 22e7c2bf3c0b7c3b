package org.gatehouse.sites;

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
        for (SiteStep step : SiteStep.values()) {
            boolean missing = one.missing().contains(step);
            // A request is judged by what it says; what only an approved site can have is not held against it.
            if (asked && missing && (step == SiteStep.NOTICE || step == SiteStep.ADDRESS)) continue;
            if (one.site().open() && !missing) continue;
            getChildren().add(row(one, step, missing));
        }
    }

    private static HBox row(SiteEntry one, SiteStep step, boolean missing) {
        Label chip = new Label(
                Words.of(missing ? "sites.step.missing" : "sites.step.done"),
                new FontIcon(missing ? "fth-alert-triangle" : "fth-check"));
        chip.getStyleClass().addAll("chip", missing ? "look" : "clear");
        if (missing && step == SiteStep.AGE) chip.getStyleClass().setAll("label", "chip", "stop");
        chip.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label words = new Label(missing ? step.toDo(one.site()) : step.title());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        step.rule().ifPresent(rule -> words.setTooltip(new Tooltip(rule.asks())));
        HBox row = new HBox(8, chip, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.setId("step-" + step.name());
        return row;
    }
}
