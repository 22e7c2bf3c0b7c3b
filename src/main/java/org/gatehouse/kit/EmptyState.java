package org.gatehouse.kit;

import javafx.beans.NamedArg;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where a list is empty: what would be here and, under it, the one thing that starts it. */
public final class EmptyState extends VBox {
    public EmptyState(
            @NamedArg("icon") String icon, @NamedArg("title") String title, @NamedArg("sentence") String sentence) {
        super(8);
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        Label heading = new Label(title);
        heading.getStyleClass().add("title-4");
        heading.setWrapText(true);
        Label words = new Label(sentence);
        words.getStyleClass().add("text-muted");
        words.setWrapText(true);
        words.setMaxWidth(400);
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        setAlignment(Pos.CENTER);
        getStyleClass().add("empty-state");
        getChildren().addAll(picture, heading, words);
    }
}
