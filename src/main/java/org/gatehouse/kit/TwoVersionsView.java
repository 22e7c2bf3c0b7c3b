package org.gatehouse.kit;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.gatehouse.rules.Words;

/** Two versions side by side, where they differ. */
final class TwoVersionsView extends ScrollPane {
    private static final double NAMES = 140;
    private static final double SIDE = 270;
    private static final double TALLEST = 360;

    TwoVersionsView(TwoVersions versions) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        grid.getColumnConstraints().setAll(column(NAMES), column(SIDE), column(SIDE));
        grid.addRow(
                0,
                new Label(),
                styled(new Label(Words.of("kit.versions.theirs")), "strong"),
                styled(new Label(Words.of("kit.versions.mine")), "strong"));
        int row = 1;
        for (TwoVersions.Part part : versions.parts())
            grid.addRow(
                    row++, styled(new Label(part.label()), "field-label"), words(part.theirs()), words(part.mine()));
        setContent(grid);
        setFitToWidth(true);
        setMaxHeight(TALLEST);
        getStyleClass().add("detail-scroll");
    }

    private static ColumnConstraints column(double width) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static Label words(String text) {
        Label label = new Label(text.isBlank() ? Words.of("kit.versions.empty") : text);
        label.setWrapText(true);
        return label;
    }

    private static Label styled(Label label, String style) {
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
