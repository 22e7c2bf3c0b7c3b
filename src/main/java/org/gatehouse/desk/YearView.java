package org.gatehouse.desk;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Actor;
import org.gatehouse.rules.Words;

/** The year ahead, month by month: what the school has to look at again, and when. */
final class YearView extends VBox {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.UK);
    private static final double DAY_WIDTH = 56;

    /** @param days by date */
    YearView(List<YearDay> days, Actor actor, Consumer<Place> go) {
        super(8);
        getStyleClass().add("card");
        Label title = new Label(Words.of("desk.year.title"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        YearMonth month = null;
        GridPane grid = null;
        for (YearDay day : days) {
            if (!YearMonth.from(day.day()).equals(month)) {
                month = YearMonth.from(day.day());
                Label heading = new Label(MONTH.format(month));
                heading.getStyleClass().add("strong");
                grid = grid();
                getChildren().addAll(heading, grid);
            }
            Label date = new Label(DAY.format(day.day()));
            date.getStyleClass().add("small");
            GridPane.setValignment(date, VPos.TOP);
            grid.addRow(grid.getRowCount(), date, what(day, actor, go));
        }
    }

    private static Node what(YearDay day, Actor actor, Consumer<Place> go) {
        if (!day.place().isOpenTo(actor)) {
            Label words = new Label(day.words());
            words.setWrapText(true);
            return words;
        }
        Hyperlink words = new Hyperlink(day.words());
        words.setWrapText(true);
        words.setOnAction(open -> go.accept(day.place()));
        return words;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setVgap(4);
        ColumnConstraints dates = new ColumnConstraints(DAY_WIDTH);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(dates, words);
        return grid;
    }
}
