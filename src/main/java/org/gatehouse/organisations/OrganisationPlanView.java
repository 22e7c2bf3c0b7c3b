package org.gatehouse.organisations;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.gatehouse.organisations.OrganisationPlan.Change;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Problem;

/** What an import would do, organisation by organisation, and every row that it leaves out. */
public final class OrganisationPlanView extends TabPane {
    private static final double SCROLL_BAR = 20;

    private final TableView<Organisation> added = table("added");
    private final TableView<Change> changed = table("changed");
    private final TableView<Problem> problems = table("problems");
    private final Tab addedTab = tab(added, "organisations.plan.added.none");
    private final Tab changedTab = tab(changed, "organisations.plan.changed.none");
    private final Tab problemsTab = tab(problems, "organisations.plan.problems.none");

    public OrganisationPlanView() {
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        for (OrganisationField field : OrganisationField.values())
            if (field != OrganisationField.ACCOUNT_IDS && field != OrganisationField.LINK)
                column(added, field.shown(), field == OrganisationField.NAME ? 180 : 120, field::of);
        wrapping(added, OrganisationField.LINK.shown(), Organisation::link);
        column(
                changed,
                OrganisationField.NAME.shown(),
                220,
                change -> change.before().name());
        wrapping(changed, Words.of("organisations.plan.what"), OrganisationPlanView::words);
        column(problems, Words.of("organisations.plan.row"), 60, Problem::row);
        column(problems, Words.of("organisations.plan.column"), 120, Problem::column);
        column(problems, Words.of("organisations.plan.value"), 180, Problem::value);
        wrapping(problems, Words.of("organisations.plan.message"), Problem::message);
        getTabs().setAll(addedTab, changedTab, problemsTab);
    }

    void show(OrganisationPlan plan) {
        fill(addedTab, added, "organisations.plan.added", plan.add());
        fill(changedTab, changed, "organisations.plan.changed", plan.change());
        fill(problemsTab, problems, "organisations.plan.problems", plan.problems());
    }

    private static <T> void fill(Tab tab, TableView<T> table, String title, List<T> rows) {
        tab.setText(Words.of(title, rows.size()));
        table.setItems(FXCollections.observableArrayList(rows));
    }

    private static String words(Change change) {
        return change.fields().stream()
                .map(field -> Words.of(
                        "organisations.plan.change",
                        field.field().shown(),
                        field.before().isEmpty() ? "–" : field.before(),
                        field.after().isEmpty() ? "–" : field.after()))
                .collect(Collectors.joining(";  "));
    }

    private static Tab tab(TableView<?> table, String none) {
        Label label = new Label(Words.of(none));
        label.getStyleClass().add("text-muted");
        table.setPlaceholder(label);
        return new Tab("", table);
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
        TableColumn<T, V> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        table.getColumns().add(column);
        return column;
    }
}
