package org.gatehouse.organisations;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.gatehouse.kit.WordColumns;
import org.gatehouse.organisations.OrganisationPlan.Change;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Problem;

/** What an import would do, organisation by organisation, and every row that it leaves out. */
public final class OrganisationPlanView extends TabPane {
    private final TableView<Organisation> added = table("added");
    private final TableView<Change> changed = table("changed");
    private final TableView<Problem> problems = table("problems");
    private final Tab addedTab = tab(added, "organisations.plan.added.none");
    private final Tab changedTab = tab(changed, "organisations.plan.changed.none");
    private final Tab problemsTab = tab(problems, "organisations.plan.problems.none");

    public OrganisationPlanView() {
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setAccessibleText(Words.of("kit.plan"));
        for (OrganisationField field : OrganisationField.values())
            if (field != OrganisationField.ACCOUNT_IDS && field != OrganisationField.LINK)
                WordColumns.add(added, field.shown(), field == OrganisationField.NAME ? 180 : 120, field::of);
        WordColumns.addLast(added, OrganisationField.LINK.shown(), Organisation::link);
        WordColumns.add(
                changed,
                OrganisationField.NAME.shown(),
                220,
                change -> change.before().name());
        WordColumns.addLast(changed, Words.of("organisations.plan.what"), OrganisationPlanView::words);
        WordColumns.add(problems, Words.of("organisations.plan.row"), 60, Problem::row);
        WordColumns.add(problems, Words.of("organisations.plan.column"), 120, Problem::column);
        WordColumns.add(problems, Words.of("organisations.plan.value"), 180, Problem::value);
        WordColumns.addLast(problems, Words.of("organisations.plan.message"), Problem::message);
        getTabs().setAll(addedTab, changedTab, problemsTab);
    }

    void show(OrganisationPlan plan) {
        fill(addedTab, added, "organisations.plan.added", plan.add());
        fill(changedTab, changed, "organisations.plan.changed", plan.change());
        fill(problemsTab, problems, "organisations.plan.problems", plan.problems());
    }

    private static <T> void fill(Tab tab, TableView<T> table, String title, List<T> rows) {
        tab.setText(Words.of(title, rows.size()));
        table.setAccessibleText(tab.getText());
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
}
