package org.gatehouse.policy;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.WordColumns;
import org.gatehouse.policy.AcknowledgementPlan.Signed;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Sheet;
import org.kordamp.ikonli.javafx.FontIcon;

/** The preview of a signed list: whose signatures it would record, every row it leaves out, and the one button that does it. */
final class SignedListController {
    private final PolicyDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<String> done;
    private final Background.Latest planning;

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
    private TableView<Signed> signed;

    @FXML
    private TableView<Problem> problems;

    @FXML
    private Button apply;

    private AcknowledgementPlan shown;

    private SignedListController(PolicyDesk desk, Background background, Dialogs dialogs, Consumer<String> done) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.done = done;
        this.planning = background.latest(Words.of("policy.import.comparing"));
    }

    static SignedListController load(PolicyDesk desk, Background background, Dialogs dialogs, Consumer<String> done) {
        return new Screens()
                .with(SignedListController.class, () -> new SignedListController(desk, background, dialogs, done))
                .load(SignedListController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        root.setVisible(false);
        WordColumns.add(signed, Words.of("policy.import.row"), 60, Signed::row);
        WordColumns.add(
                signed, Words.of("policy.list.name"), 240, one -> one.person().name());
        WordColumns.add(signed, Words.of("policy.list.signedOn"), 180, one -> PolicyPapers.day(one.on()));
        WordColumns.addLast(
                signed,
                Words.of("policy.list.kind"),
                one -> one.isNew()
                        ? Words.of("policy.import.new", one.person().kind().title())
                        : one.person().kind().title());
        WordColumns.add(problems, Words.of("policy.import.row"), 60, Problem::row);
        WordColumns.add(problems, Words.of("policy.import.value"), 240, Problem::value);
        WordColumns.addLast(problems, Words.of("policy.import.problem"), Problem::message);
        signed.setPlaceholder(new Label(Words.of("policy.import.nothing")));
        problems.setPlaceholder(new Label(Words.of("policy.import.no-problems")));
    }

    Node root() {
        return root;
    }

    /** Reads {@code file} and opens the preview; a file that is no list is told and opens nothing. */
    void open(Path file) {
        background.run(
                Words.of("policy.import.comparing"),
                () -> desk.policy().acknowledgements().plan(desk.actor(), Sheet.read(file, AcknowledgementField.class)),
                plan -> {
                    show(plan);
                    root.setVisible(true);
                    apply.requestFocus();
                });
    }

    /** The list of people moved: what the file would do may be something else now. */
    void reload() {
        AcknowledgementPlan compared = shown;
        if (compared != null)
            planning.run(() -> desk.policy().acknowledgements().plan(desk.actor(), compared.sheet()), made -> {
                if (compared.equals(shown)) show(made);
            });
    }

    private void show(AcknowledgementPlan plan) {
        shown = plan;
        title.setText(Words.of("policy.import.title", plan.sheet().name()));
        signed.getItems().setAll(plan.signed());
        problems.getItems().setAll(plan.problems());
        boolean clear = plan.problems().isEmpty();
        verdict.getStyleClass().setAll("verdict", clear ? "clear" : "look");
        verdictIcon.setIconLiteral(clear ? "fth-check-circle" : "fth-alert-triangle");
        summary.setText(Words.of(
                "policy.import.summary",
                plan.signed().size(),
                plan.same(),
                plan.problems().size(),
                plan.version().number()));
        apply.setText(Words.of("policy.import.apply", plan.signed().size()));
        apply.setDisable(plan.changesNothing());
    }

    @FXML
    private void apply() {
        AcknowledgementPlan chosen = shown;
        apply.setDisable(true);
        background.run(
                Words.of("policy.saving"),
                () -> {
                    desk.policy().acknowledgements().apply(desk.actor(), chosen);
                    return chosen;
                },
                applied -> {
                    close();
                    done.accept(Words.of("policy.import.done", applied.signed().size()));
                },
                this::refuse);
    }

    private void refuse(Refusal refusal) {
        dialogs.refuse(refusal);
        reload();
    }

    @FXML
    private void goBack() {
        close();
        done.accept("");
    }

    private void close() {
        shown = null;
        root.setVisible(false);
    }
}
