package org.gatehouse.desk;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;

/** What others did since this person was last here, each a link to where it was done. */
final class SinceView extends VBox {
    SinceView(SinceLast since, Moments moments, Consumer<Place> go) {
        super(4);
        getStyleClass().add("card");
        Label title = new Label(Words.of("desk.since.title"));
        title.getStyleClass().add("section-title");
        Label when = new Label(moments.brisk(since.lastHere()));
        when.getStyleClass().add("small");
        getChildren().addAll(title, when);
        for (SinceLast.Line line : since.lines()) {
            Hyperlink link = new Hyperlink(line.words());
            link.setWrapText(true);
            link.setOnAction(open -> go.accept(line.place()));
            getChildren().add(link);
        }
    }
}
