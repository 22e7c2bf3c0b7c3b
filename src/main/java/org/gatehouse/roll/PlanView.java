package org.gatehouse.roll;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.gatehouse.roll.RollPlan.Change;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Problem;

/** What an import would do, pupil by pupil, and every row that it could not read. */
public final class PlanView extends TabPane {
    private static final double SCROLL_BAR = 20;

    private final TableView<Pupil> added = pupils("added");
    private final TableView<Change> changed = table("changed");
    private final TableView<Pupil> missing = pupils("missing");
    private final TableView<Problem> problems = table("problems");
    private final Tab addedTab = tab(added, "roll.plan.added.none");
    private final Tab changedTab = tab(changed, "roll.plan.changed.none");
    private final Tab missingTab = tab(missing, "roll.plan.missing.none");
    private final Tab problemsTab = tab(problems, "roll.plan.problems.none");

    public PlanView() {
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        column(changed, "roll.column.name", 200, change -> change.after().sorted());
        wrapping(changed, "roll.column.change", PlanView::words);
        column(problems, "roll.column.row", 60, Problem::row);
        column(problems, "roll.column.column", 120, Problem::column);
        column(problems, "roll.column.value", 130, Problem::value);
        column(problems, "roll.column.effect", 150, problem -> Words.of("roll.effect." + problem.effect()));
        wrapping(problems, "roll.column.message", Problem::message);
        getTabs().setAll(addedTab, changedTab, missingTab, problemsTab);
    }

    /** Puts the pupils that the export lacks below what a person may do with them. */
    void underMissing(Node actions) {
        ((BorderPane) missingTab.getContent()).setBottom(actions);
        missing.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    TableView<Pupil> missing() {
        return missing;
    }

    void show(RollPlan plan) {
        fill(addedTab, added, "roll.plan.added", plan.add());
        fill(changedTab, changed, "roll.plan.changed", plan.change());
        fill(missingTab, missing, "roll.plan.missing", plan.missing());
        fill(problemsTab, problems, "roll.plan.problems", plan.problems());
    }

    /** No plan can be made of the file as it is mapped now. */
    void clear() {
        fill(addedTab, added, "roll.plan.added", List.of());
        fill(changedTab, changed, "roll.plan.changed", List.of());
        fill(missingTab, missing, "roll.plan.missing", List.of());
        fill(problemsTab, problems, "roll.plan.problems", List.of());
    }

    private static <T> void fill(Tab tab, TableView<T> table, String title, List<T> rows) {
        tab.setText(Words.of(title, rows.size()));
        table.setItems(FXCollections.observableArrayList(rows));
    }

    private static String words(Change change) {
        return change.fields().stream()
                .map(field -> Words.of(
                        "roll.plan.change",
                        field.field().shown(),
                        field.before().isEmpty() ? "–" : field.before(),
                        field.after().isEmpty() ? "–" : field.after()))
                .collect(Collectors.joining(";  "));
    }

    private static Tab tab(TableView<?> table, String none) {
        table.setPlaceholder(placeholder(none));
        BorderPane content = new BorderPane(table);
        return new Tab("", content);
    }

    private static Label placeholder(String none) {
        Label label = new Label(Words.of(none));
        label.getStyleClass().add("text-muted");
        return label;
    }

    private static TableView<Pupil> pupils(String id) {
        TableView<Pupil> table = table(id);
        column(table, "roll.column.name", 260, Pupil::sorted);
        column(table, "roll.column.year", 110, PupilField.YEAR_GROUP::of);
        column(table, "roll.column.class", 140, Pupil::className);
        column(table, "roll.column.born", 130, PupilField.DATE_OF_BIRTH::of);
        column(table, "roll.column.upn", 160, Pupil::upn);
        return table;
    }

    private static <T> TableView<T> table(String id) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        return table;
    }

    /** The last column, whose words are read to their end: it takes the width that is left and as many lines as it needs. */
    private static <T> void wrapping(TableView<T> table, String title, Function<T, String> value) {
        DoubleBinding left = table.widthProperty().subtract(SCROLL_BAR);
        for (TableColumn<T, ?> other : table.getColumns()) left = left.subtract(other.widthProperty());
        TableColumn<T, String> column = column(table, title, 0, value);
        column.setMinWidth(200);
        column.prefWidthProperty().bind(left);
        column.setCellFactory(any -> new TableCell<>() {
            private final Text words = new Text();

            {
                words.getStyleClass().add("cell-words");
                words.wrappingWidthProperty().bind(column.widthProperty().subtract(16));
                setPrefHeight(Region.USE_COMPUTED_SIZE);
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                setGraphic(words);
            }

            @Override
            protected void updateItem(String item, boolean none) {
                super.updateItem(item, none);
                words.setText(none || item == null ? "" : item);
            }
        });
        table.setStyle("-fx-fixed-cell-size: -1;");
    }

    private static <T, V> TableColumn<T, V> column(
            TableView<T> table, String title, double width, Function<T, V> value) {
        TableColumn<T, V> column = new TableColumn<>(Words.of(title));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        table.getColumns().add(column);
        return column;
    }
}
