package org.gatehouse.roll;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.gatehouse.kit.WordColumns;
import org.gatehouse.roll.ImportPlan.Change;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Problem;

/** What an import would do, entry by entry, and every row that it could not read. */
public final class PlanView<T> extends TabPane {
    private final TableView<T> added = table("added");
    private final TableView<Change<T>> changed = table("changed");
    private final TableView<T> missing = table("missing");
    private final TableView<Problem> problems = table("problems");
    private Function<T, List<ImportKind.Shown>> shown;
    private int naming;
    private final Tab addedTab = tab(added);
    private final Tab changedTab = tab(changed);
    private final Tab missingTab = tab(missing);
    private final Tab problemsTab = tab(problems);

    public PlanView() {
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setAccessibleText(Words.of("kit.plan"));
        WordColumns.add(problems, Words.of("roll.column.row"), 60, Problem::row);
        WordColumns.add(problems, Words.of("roll.column.column"), 120, Problem::column);
        WordColumns.add(problems, Words.of("roll.column.value"), 130, Problem::value);
        WordColumns.add(
                problems, Words.of("roll.column.effect"), 150, problem -> Words.of("roll.effect." + problem.effect()));
        WordColumns.addLast(problems, Words.of("roll.column.message"), Problem::message);
        problems.setPlaceholder(placeholder("roll.plan.problems.none"));
        getTabs().setAll(addedTab, changedTab, missingTab, problemsTab);
    }

    /** Says whose words stand where a list is empty. */
    void of(ImportKind<?, T, ?> kind) {
        added.setPlaceholder(placeholder(kind.words() + "plan.added.none"));
        changed.setPlaceholder(placeholder(kind.words() + "plan.changed.none"));
        missing.setPlaceholder(placeholder(kind.words() + "plan.missing.none"));
        naming = kind.naming();
    }

    /** Puts those whom the file lacks above what a person may do with them. */
    void underMissing(Node actions) {
        ((BorderPane) missingTab.getContent()).setBottom(actions);
        missing.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    TableView<T> missing() {
        return missing;
    }

    /** @param columns how one entry is shown in the lists */
    void show(ImportPlan<?, T> plan, Function<T, List<ImportKind.Shown>> columns) {
        shown = columns;
        if (added.getColumns().isEmpty())
            Stream.of(plan.add(), plan.missing())
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(this::makeColumns);
        if (changed.getColumns().isEmpty() && !plan.change().isEmpty()) makeChangeColumns(plan);
        fill(addedTab, added, "roll.plan.added", plan.add());
        fill(changedTab, changed, "roll.plan.changed", plan.change());
        fill(missingTab, missing, "roll.plan.missing", plan.missing());
        fill(problemsTab, problems, "roll.plan.problems", plan.problems());
    }

    private void makeColumns(T one) {
        List<ImportKind.Shown> first = shown.apply(one);
        for (TableView<T> table : List.of(added, missing)) {
            for (int at = 0; at < first.size(); at++) {
                int column = at;
                WordColumns.add(
                        table,
                        Words.of(first.get(at).title()),
                        first.get(at).width(),
                        any -> shown.apply(any).get(column).text());
            }
        }
    }

    private void makeChangeColumns(ImportPlan<?, T> plan) {
        List<ImportKind.Shown> first = shown.apply(plan.change().get(0).after());
        for (int at = 0; at < naming; at++) {
            int column = at;
            WordColumns.add(
                    changed,
                    Words.of(first.get(at).title()),
                    200,
                    change -> shown.apply(change.after()).get(column).text());
        }
        WordColumns.addLast(changed, Words.of("roll.column.change"), PlanView::words);
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
        table.setAccessibleText(tab.getText());
        table.setItems(FXCollections.observableArrayList(rows));
    }

    private static String words(Change<?> change) {
        return change.fields().stream()
                .map(field -> Words.of(
                        "roll.plan.change",
                        field.field().shown(),
                        field.before().isEmpty() ? "–" : field.before(),
                        field.after().isEmpty() ? "–" : field.after()))
                .collect(Collectors.joining(";  "));
    }

    private static Tab tab(TableView<?> table) {
        return new Tab("", new BorderPane(table));
    }

    private static Label placeholder(String none) {
        Label label = new Label(Words.of(none));
        label.getStyleClass().add("text-muted");
        return label;
    }

    private static <T> TableView<T> table(String id) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        return table;
    }
}
