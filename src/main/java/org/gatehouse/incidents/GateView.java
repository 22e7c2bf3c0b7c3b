package org.gatehouse.incidents;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What national guidance asks where an indecent image of a person under 18 may be involved. It takes the focus when it appears, so
 * that a screen reader says it at once.
 */
final class GateView extends VBox {
    private static final List<String> SENTENCES = List.of("look", "device", "dsl", "here");

    GateView() {
        super(4);
        setId("gate");
        getStyleClass().addAll("verdict", "stop", "gate");
        setAlignment(Pos.TOP_LEFT);
        FontIcon icon = new FontIcon("fth-alert-octagon");
        Label title = new Label(Words.of("incidents.gate.title"));
        title.setWrapText(true);
        title.getStyleClass().add("strong");
        HBox head = new HBox(12, icon, title);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        StringBuilder read = new StringBuilder(title.getText());
        for (String sentence : SENTENCES) {
            Label label = new Label(Words.of("incidents.gate." + sentence));
            label.setWrapText(true);
            getChildren().add(label);
            read.append(' ').append(label.getText());
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(read.toString());
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Appears, and is read out, or goes. */
    void show(boolean marked) {
        boolean appears = marked && !isVisible();
        setVisible(marked);
        if (appears) requestFocus();
    }
}
