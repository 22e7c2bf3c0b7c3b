package org.gatehouse.roll;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Job;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;
import org.kordamp.ikonli.javafx.FontIcon;

/** The preview of an import: what was taken for what, what would happen, and the one button that lets it happen. */
public final class RollImportController {
    private final Roll roll;
    private final Actor actor;
    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<String> done;
    private final Button leave = new Button();

    @FXML
    private BorderPane root;

    @FXML
    private Label title;

    @FXML
    private HBox verdict;

    @FXML
    private FontIcon verdictIcon;

    @FXML
    private Label summary;

    @FXML
    private MappingView mapping;

    @FXML
    private PlanView plan;

    @FXML
    private Label whyNot;

    @FXML
    private Button apply;

    private Export export;
    private RollPlan shown;
    private Job planning;

    /** A file as it was read, and what was taken for what in it. */
    private record Export(Sheet sheet, Columns<PupilField> columns) {}

    private RollImportController(
            Roll roll, Actor actor, Background background, Dialogs dialogs, Consumer<String> done) {
        this.roll = roll;
        this.actor = actor;
        this.background = background;
        this.dialogs = dialogs;
        this.done = done;
    }

    /** @param done called when the page is finished with: with a sentence on what was done, or an empty one */
    static Screens.Screen<RollImportController> load(
            Roll roll, Actor actor, Background background, Dialogs dialogs, Consumer<String> done) {
        return new Screens()
                .with(
                        RollImportController.class,
                        () -> new RollImportController(roll, actor, background, dialogs, done))
                .load(RollImportController.class);
    }

    @FXML
    private void initialize() {
        ObservableList<Pupil> selected = plan.missing().getSelectionModel().getSelectedItems();
        leave.setId("leave");
        leave.textProperty()
                .bind(Bindings.createStringBinding(() -> Words.of("roll.leave", selected.size()), selected));
        leave.disableProperty().bind(Bindings.isEmpty(selected));
        leave.setOnAction(pressed -> leave(List.copyOf(selected)));
        HBox actions = new HBox(leave);
        actions.getStyleClass().add("actions");
        plan.underMissing(actions);
        actor.whyNot(Permission.CHANGE_ROLL).ifPresent(whyNot::setText);
    }

    boolean isOpen() {
        return export != null;
    }

    /** Reads {@code file} and opens the page; a file that is no list is told and opens nothing. */
    void open(Path file) {
        background.run(
                Words.of("roll.import.reading", String.valueOf(file.getFileName())),
                () -> {
                    Sheet sheet = Sheet.read(file, PupilField.class);
                    return new Export(sheet, roll.columns(sheet));
                },
                read -> {
                    title.setText(Words.of("roll.import.title", read.sheet().name()));
                    plan.getSelectionModel().selectFirst();
                    take(read);
                    root.setVisible(true);
                    apply.requestFocus();
                });
    }

    /** The roll moved: what the file would do may be something else now. */
    void reload() {
        if (isOpen()) replan();
    }

    private void take(Export read) {
        export = read;
        mapping.show(read.sheet(), read.columns(), columns -> take(new Export(read.sheet(), columns)));
        replan();
    }

    private void replan() {
        if (planning != null) planning.cancel();
        apply.setDisable(true);
        if (shown == null) {
            summary.setText(Words.of("roll.import.comparing"));
            apply.setText(Words.of("roll.import.none"));
        }
        Export compared = export;
        planning = background.run(
                Words.of("roll.import.comparing"),
                () -> roll.plan(compared.sheet(), compared.columns()),
                this::show,
                this::refuse);
    }

    private void show(RollPlan made) {
        shown = made;
        plan.show(made);
        summary.setText(Words.of(
                "roll.import.summary",
                made.add().size(),
                made.change().size(),
                made.same().size(),
                made.missing().size(),
                made.problems().size()));
        verdict(made.problems().isEmpty() ? "clear" : "look");
        apply.setText(verb(made));
        apply.setDisable(made.changesNothing() || !actor.may(Permission.CHANGE_ROLL));
    }

    /** Mostly a mapping without names: the reason stands where the counts would, and the mapping beside it mends it. */
    private void refuse(Refusal refusal) {
        shown = null;
        plan.clear();
        summary.setText(refusal.getMessage());
        verdict("stop");
        apply.setText(Words.of("roll.import.none"));
        apply.setDisable(true);
    }

    private void verdict(String kind) {
        verdict.getStyleClass().setAll("verdict", kind);
        verdictIcon.setIconLiteral(kind.equals("clear") ? "fth-check-circle" : "fth-alert-triangle");
    }

    private static String verb(RollPlan plan) {
        int adds = plan.add().size();
        int changes = plan.change().size();
        if (adds > 0 && changes > 0) return Words.of("roll.import.add-and-change", adds, changes);
        if (adds > 0) return Words.of("roll.import.add", adds);
        return changes > 0 ? Words.of("roll.import.change", changes) : Words.of("roll.import.none");
    }

    @FXML
    private void apply() {
        RollPlan chosen = shown;
        apply.setDisable(true);
        background.run(
                Words.of("roll.import.applying"),
                () -> {
                    roll.apply(actor, chosen);
                    return chosen;
                },
                applied -> {
                    close();
                    done.accept(Words.of(
                            "roll.import.done",
                            applied.add().size(),
                            applied.change().size()));
                },
                refusal -> {
                    dialogs.refuse(refusal);
                    replan();
                });
    }

    private void leave(List<Pupil> leavers) {
        String verb = Words.of("roll.leave", leavers.size());
        if (!dialogs.confirm(verb, Words.of("roll.leave.confirm", leavers.size()), verb)) return;
        background.run(
                verb,
                () -> {
                    roll.leave(actor, leavers, LocalDate.now());
                    return leavers;
                },
                left -> replan());
    }

    @FXML
    private void goBack() {
        close();
        done.accept("");
    }

    private void close() {
        if (planning != null) planning.cancel();
        export = null;
        shown = null;
        root.setVisible(false);
    }
}
