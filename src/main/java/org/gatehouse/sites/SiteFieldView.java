package org.gatehouse.sites;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** One field of a form, with what helps to fill it in below, and what is wrong with it once it is left. */
final class SiteFieldView extends VBox {
    private final Control control;
    private final Runnable check;
    private final Label error = new Label();

    /** @param help key of the words that help; empty where none are needed */
    SiteFieldView(String name, Control control, String help, Runnable check) {
        super(4);
        this.control = control;
        this.check = check;
        control.setId("site-" + name);
        control.setMaxWidth(Double.MAX_VALUE);
        Label label = new Label(Words.of("sites.field." + name));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setVisible(false);
        error.managedProperty().bind(error.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(label, control);
        if (!help.isEmpty()) {
            Label words = new Label(Words.of(help));
            words.getStyleClass().add("help");
            words.setWrapText(true);
            getChildren().add(words);
        }
        getChildren().add(error);
        control.focusedProperty().addListener((focus, before, now) -> {
            if (before && !now) check();
        });
    }

    /** Says what is wrong, where something is; a field that is not shown cannot be wrong. */
    boolean check() {
        if (!isVisible()) return true;
        try {
            check.run();
            error.setVisible(false);
            return true;
        } catch (Refusal refusal) {
            error.setText(refusal.getMessage());
            error.setVisible(true);
            return false;
        }
    }

    void calm() {
        error.setVisible(false);
    }

    void focus() {
        control.requestFocus();
    }
}
