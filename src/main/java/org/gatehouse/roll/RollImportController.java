package org.gatehouse.roll;

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

/**
 * The preview of an import: what was taken for what, what would happen, what is to happen with those whom the file lacks, and the
 * one button that lets it happen.
 */
public final class RollImportController<F extends Enum<F> & RollField, T, P extends ImportPlan<F, T>> {
    private final ImportKind<F, T, P> kind;
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
    private MissingView losing;

    @FXML
    private MappingView<F> mapping;

    @FXML
    private PlanView<T> plan;

    @FXML
    private Label whyNot;

    @FXML
    private Button apply;

    private Export<F> export;
    private P shown;
    private Job planning;

    /** A file as it was read, and what was taken for what in it. */
    private record Export<F extends Enum<F> & RollField>(Sheet sheet, Columns<F> columns) {}

    private RollImportController(
            ImportKind<F, T, P> kind,
            Roll roll,
            Actor actor,
            Background background,
            Dialogs dialogs,
            Consumer<String> done) {
        this.kind = kind;
        this.roll = roll;
        this.actor = actor;
        this.background = background;
        this.dialogs = dialogs;
        this.done = done;
    }

    /** @param done called when the page is finished with: with a sentence on what was done, or an empty one */
    static <F extends Enum<F> & RollField, T, P extends ImportPlan<F, T>>
            Screens.Screen<RollImportController<?, ?, ?>> load(
                    ImportKind<F, T, P> kind,
                    Roll roll,
                    Actor actor,
                    Background background,
                    Dialogs dialogs,
                    Consumer<String> done) {
        Screens.Screen<?> screen = new Screens()
                .with(
                        RollImportController.class,
                        () -> new RollImportController<>(kind, roll, actor, background, dialogs, done))
                .load(RollImportController.class);
        return new Screens.Screen<>(screen.root(), (RollImportController<?, ?, ?>) screen.controller());
    }

    @FXML
    private void initialize() {
        ObservableList<T> selected = plan.missing().getSelectionModel().getSelectedItems();
        leave.setId("leave");
        leave.textProperty()
                .bind(Bindings.createStringBinding(() -> Words.of(kind.words() + "leave", selected.size()), selected));
        leave.disableProperty().bind(Bindings.isEmpty(selected));
        leave.setOnAction(pressed -> leave(List.copyOf(selected)));
        HBox actions = new HBox(leave);
        actions.getStyleClass().add("actions");
        plan.of(kind);
        plan.underMissing(actions);
        losing.onDecided(this::allow);
        actor.whyNot(Permission.CHANGE_ROLL).ifPresent(whyNot::setText);
    }

    /** Opens the page on a list that was read. */
    void open(Sheet sheet) {
        title.setText(Words.of("roll.import.title", sheet.name()));
        summary.setText(Words.of("roll.import.comparing"));
        apply.setText(Words.of(kind.words() + "import.none"));
        apply.setDisable(true);
        plan.getSelectionModel().selectFirst();
        background.run(
                Words.of("roll.import.comparing"),
                () -> new Export<>(sheet, kind.columns(sheet)),
                this::take,
                this::refuse);
    }

    /** The roll moved: what the file would do may be something else now. */
    void reload() {
        if (export != null) replan();
    }

    private void take(Export<F> read) {
        export = read;
        mapping.show(read.sheet(), read.columns(), columns -> take(new Export<>(read.sheet(), columns)));
        replan();
    }

    private void replan() {
        if (planning != null) planning.cancel();
        apply.setDisable(true);
        Export<F> compared = export;
        planning = background.run(
                Words.of("roll.import.comparing"),
                () -> kind.plan(compared.sheet(), compared.columns()),
                this::show,
                this::refuse);
    }

    private void show(P made) {
        shown = made;
        plan.show(made, one -> kind.shown(made, one));
        summary.setText(Words.of(
                "roll.import.summary",
                made.add().size(),
                made.change().size(),
                made.same().size(),
                made.missing().size(),
                made.problems().size()));
        losing.show(made.losesMuch(), made.missing().size(), kind.all(made), roll.today());
        verdict(made.losesMuch() ? "stop" : made.problems().isEmpty() ? "clear" : "look");
        allow();
    }

    /** The button says what it does, and does nothing while a question is open. */
    private void allow() {
        if (shown == null) return;
        boolean leaving =
                losing.decided().filter(one -> one.leftOn().isPresent()).isPresent();
        apply.setText(verb(shown, leaving));
        apply.setDisable(losing.isOpen() || shown.changesNothing() && !leaving || !actor.may(Permission.CHANGE_ROLL));
    }

    /** Mostly a mapping without names: the reason stands where the counts would, and the mapping beside it mends it. */
    private void refuse(Refusal refusal) {
        shown = null;
        plan.clear();
        losing.show(false, 0, 0, roll.today());
        summary.setText(refusal.getMessage());
        verdict("stop");
        apply.setText(Words.of(kind.words() + "import.none"));
        apply.setDisable(true);
    }

    private void verdict(String manner) {
        verdict.getStyleClass().setAll("verdict", manner);
        verdictIcon.setIconLiteral(manner.equals("clear") ? "fth-check-circle" : "fth-alert-triangle");
    }

    private String verb(P plan, boolean leaving) {
        int adds = plan.add().size();
        int changes = plan.change().size();
        if (leaving) return Words.of("roll.import.and-leave", plan.missing().size(), adds, changes);
        if (adds > 0 && changes > 0) return Words.of(kind.words() + "import.add-and-change", adds, changes);
        if (adds > 0) return Words.of(kind.words() + "import.add", adds);
        return Words.of(kind.words() + (changes > 0 ? "import.change" : "import.none"), changes);
    }

    @FXML
    private void apply() {
        P chosen = shown;
        Missing decided = losing.decided().orElse(Missing.STAY);
        if (decided.leftOn().isPresent() && !confirmed(chosen)) return;
        apply.setDisable(true);
        background.run(
                Words.of("roll.import.applying"),
                () -> {
                    kind.apply(actor, chosen, decided);
                    return chosen;
                },
                applied -> {
                    close();
                    done.accept(Words.of(
                            kind.words() + "import.done",
                            applied.add().size(),
                            applied.change().size()));
                },
                refusal -> {
                    dialogs.refuse(refusal);
                    replan();
                });
    }

    private boolean confirmed(P chosen) {
        int leavers = chosen.missing().size();
        return dialogs.confirm(
                Words.of("roll.losing.confirm.title", leavers),
                Words.of("roll.losing.confirm", leavers, kind.all(chosen)),
                Words.of(
                        "roll.import.and-leave",
                        leavers,
                        chosen.add().size(),
                        chosen.change().size()));
    }

    private void leave(List<T> leavers) {
        String verb = Words.of(kind.words() + "leave", leavers.size());
        if (!dialogs.confirm(verb, Words.of(kind.words() + "leave.confirm", leavers.size()), verb)) return;
        background.run(
                verb,
                () -> {
                    kind.leave(actor, leavers, roll.today());
                    return leavers;
                },
                left -> reload());
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
