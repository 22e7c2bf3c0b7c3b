package org.gatehouse.consents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.gatehouse.consents.AnswerPlan.Line;
import org.gatehouse.kit.WordColumns;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Problem;

/** What an import of answers would do, child by child; the near matches side by side, each to be confirmed. */
public final class AnswerPlanView extends TabPane {
    private final TableView<Line> near = table("nearAnswers");
    private final TableView<Line> ready = table("readyAnswers");
    private final TableView<Problem> problems = table("answerProblems");
    private final Tab nearTab = tab(near, "consents.answers.near.none");
    private final Tab readyTab = tab(ready, "consents.answers.ready.none");
    private final Tab problemsTab = tab(problems, "consents.answers.problems.none");
    private final Set<Integer> confirmed = new HashSet<>();
    private Runnable changed = () -> {};

    public AnswerPlanView() {
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setAccessibleText(Words.of("kit.plan"));
        TableColumn<Line, Line> same =
                WordColumns.add(near, Words.of("consents.answers.column.same"), 110, line -> line);
        same.setSortable(false);
        same.setCellFactory(any -> new ConfirmCell());
        WordColumns.addWrapping(near, Words.of("consents.answers.column.said"), 150, Line::said);
        WordColumns.addWrapping(
                near,
                Words.of("consents.answers.column.roll"),
                150,
                line -> ConsentAnswers.named(line.child().pupil()));
        WordColumns.addWrapping(
                near,
                Words.of("consents.answers.column.why"),
                170,
                line -> line.misses().stream().sorted().map(NearMiss::sentence).collect(Collectors.joining(" ")));
        WordColumns.addLast(near, Words.of("consents.answers.column.changes"), AnswerPlanView::changes);
        WordColumns.add(ready, Words.of("consents.answers.column.row"), 52, Line::row);
        WordColumns.addWrapping(
                ready,
                Words.of("consents.column.child"),
                160,
                line -> ConsentAnswers.named(line.child().pupil()));
        WordColumns.addWrapping(
                ready,
                Words.of("consents.giver"),
                170,
                line -> GiverView.words(line.form().giver()));
        WordColumns.add(
                ready,
                Words.of("consents.from"),
                110,
                line -> StateChipView.text(line.form().from()));
        WordColumns.addLast(ready, Words.of("consents.answers.column.changes"), AnswerPlanView::changes);
        WordColumns.add(problems, Words.of("consents.answers.column.row"), 52, Problem::row);
        WordColumns.addWrapping(problems, Words.of("consents.answers.column.column"), 140, Problem::column);
        WordColumns.addWrapping(problems, Words.of("consents.answers.column.value"), 150, Problem::value);
        WordColumns.addWrapping(
                problems,
                Words.of("consents.answers.column.effect"),
                130,
                problem -> Words.of("consents.answers.effect." + problem.effect()));
        WordColumns.addLast(problems, Words.of("consents.answers.column.message"), Problem::message);
        getTabs().setAll(readyTab, nearTab, problemsTab);
    }

    /** What is different from now first; what is confirmed as it stands is one line. */
    private static String changes(Line line) {
        List<String> words = line.changes().stream()
                .filter(change -> !change.same())
                .map(change -> Words.of(
                        "consents.answers.change",
                        change.use().title(),
                        change.now() == null ? "" : change.now().title(),
                        change.answer().title()))
                .collect(Collectors.toCollection(ArrayList::new));
        String same = line.changes().stream()
                .filter(AnswerPlan.Change::same)
                .map(change -> change.use().title())
                .collect(Collectors.joining(", "));
        if (!same.isEmpty()) words.add(Words.of("consents.answers.as-now", same));
        return String.join("\n", words);
    }

    /** @param told called when a near match is confirmed, or no longer */
    void onConfirmed(Runnable told) {
        changed = told;
    }

    Set<Integer> confirmed() {
        return Set.copyOf(confirmed);
    }

    /** Forgets what was confirmed: another file. */
    void forget() {
        confirmed.clear();
    }

    void show(List<Line> clear, List<Line> nearly, List<Problem> left) {
        // A confirmation is of this child for this row; under another mapping it may be another.
        confirmed.retainAll(nearly.stream()
                .filter(line -> near.getItems().stream().anyMatch(before -> same(before, line)))
                .map(Line::row)
                .toList());
        fill(readyTab, ready, "consents.answers.ready", clear);
        fill(nearTab, near, "consents.answers.near", nearly);
        fill(problemsTab, problems, "consents.answers.problems", left);
    }

    private static boolean same(Line before, Line now) {
        return before.row() == now.row()
                && before.child().pupil().id() == now.child().pupil().id();
    }

    private static <T> void fill(Tab tab, TableView<T> table, String title, List<T> rows) {
        tab.setText(Words.of(title, rows.size()));
        table.setAccessibleText(tab.getText());
        table.setItems(FXCollections.observableArrayList(rows));
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

    /** One box a row: nothing is taken for granted where a name or a class differs. */
    private final class ConfirmCell extends TableCell<Line, Line> {
        private final CheckBox box = new CheckBox(Words.of("consents.answers.same"));

        @Override
        protected void updateItem(Line line, boolean none) {
            super.updateItem(line, none);
            setGraphic(none || line == null ? null : box);
            if (none || line == null) return;
            box.setId("same-" + line.row());
            box.setAccessibleText(Words.of(
                    "consents.answers.same.words",
                    line.said(),
                    ConsentAnswers.named(line.child().pupil())));
            box.setSelected(confirmed.contains(line.row()));
            box.setOnAction(click -> {
                if (box.isSelected()) confirmed.add(line.row());
                else confirmed.remove(line.row());
                changed.run();
            });
        }
    }
}
