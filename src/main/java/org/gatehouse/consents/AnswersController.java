package org.gatehouse.consents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Sheet;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answers to a form on the web: what was taken for what, what would be recorded, and the one button that does. */
final class AnswersController {
    private final ConsentDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Background.Latest planning;

    @FXML
    private Node root;

    @FXML
    private Node start;

    @FXML
    private Button choose;

    @FXML
    private Label notice;

    @FXML
    private Node preview;

    @FXML
    private Label title;

    @FXML
    private ComboBox<ConsentWording> wording;

    @FXML
    private HBox verdict;

    @FXML
    private FontIcon verdictIcon;

    @FXML
    private Label summary;

    @FXML
    private AnswerMappingView mapping;

    @FXML
    private AnswerPlanView plan;

    @FXML
    private Button apply;

    private Export export;
    private AnswerPlan shown;

    /** A file as it was read, and what was taken for what in it. */
    private record Export(Sheet sheet, AnswerColumns columns, List<ConsentUse> open, List<ConsentWording> wordings) {}

    /** A plan, or why there is none. */
    private record Planned(Optional<AnswerPlan> plan, Optional<Refusal> refusal) {}

    private AnswersController(ConsentDesk desk, Background background, Dialogs dialogs) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.planning = background.latest(Words.of("consents.answers.comparing"));
    }

    static AnswersController load(ConsentDesk desk, Background background, Dialogs dialogs) {
        return new Screens()
                .with(AnswersController.class, () -> new AnswersController(desk, background, dialogs))
                .load(AnswersController.class)
                .controller();
    }

    Node root() {
        return root;
    }

    @FXML
    private void initialize() {
        wording.setConverter(new ShownAs<>(one -> one == null ? Words.of("consents.wording.none") : one.version()));
        wording.valueProperty().addListener((value, before, now) -> replan());
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        plan.onConfirmed(this::mayApply);
        choose.setDisable(!desk.actor().may(Permission.CHANGE_CONSENTS));
    }

    /** The register moved: what the file would do may be something else now. */
    void reload() {
        replan();
    }

    @FXML
    private void choose() {
        dialogs.chooseFile(
                        Words.of("consents.answers.choose"),
                        Words.of("consents.answers.kind"),
                        "csv",
                        "xlsx",
                        "txt",
                        "tsv")
                .ifPresent(file -> {
                    notice.setVisible(false);
                    background.run(Words.of("consents.answers.reading"), () -> read(file), this::open, this::tell);
                });
    }

    private Export read(Path file) throws IOException {
        List<ConsentUse> open = desk.consents().choices().openUses();
        Sheet sheet = Sheet.read(file, AnswerField.class);
        return new Export(
                sheet,
                AnswerColumns.of(sheet, open),
                open,
                desk.consents().choices().wordings());
    }

    private void open(Export read) {
        title.setText(Words.of("consents.answers.title", read.sheet().name()));
        plan.forget();
        plan.getSelectionModel().selectFirst();
        wording.getItems().setAll((ConsentWording) null);
        wording.getItems().addAll(read.wordings());
        wording.getSelectionModel().selectLast();
        start.setVisible(false);
        preview.setVisible(true);
        take(read);
    }

    private void take(Export read) {
        export = read;
        mapping.show(
                read.sheet(),
                read.columns(),
                read.open(),
                columns -> take(new Export(read.sheet(), columns, read.open(), read.wordings())));
        replan();
    }

    private void replan() {
        if (export == null) return;
        Export compared = export;
        Optional<Long> asked = Optional.ofNullable(wording.getValue()).map(ConsentWording::id);
        apply.setDisable(true);
        planning.run(
                () -> {
                    try {
                        return new Planned(
                                Optional.of(desk.consents()
                                        .answers()
                                        .plan(
                                                desk.actor(),
                                                compared.sheet(),
                                                compared.columns(),
                                                asked,
                                                desk.contacts())),
                                Optional.empty());
                    } catch (Refusal refusal) {
                        return new Planned(Optional.empty(), Optional.of(refusal));
                    }
                },
                this::show);
    }

    private void show(Planned made) {
        if (export == null) return;
        shown = made.plan().orElse(null);
        if (shown == null) {
            plan.show(List.of(), List.of(), List.of());
            summary.setText(made.refusal().orElseThrow().getMessage());
            verdict("stop");
        } else {
            plan.show(shown.ready(), shown.near(), shown.problems());
            summary.setText(Words.of(
                    "consents.answers.summary",
                    shown.ready().size(),
                    shown.near().size(),
                    shown.already(),
                    shown.problems().size()));
            verdict(shown.problems().isEmpty() && shown.near().isEmpty() ? "clear" : "look");
        }
        mayApply();
    }

    private void verdict(String kind) {
        verdict.getStyleClass().setAll("verdict", kind);
        verdictIcon.setIconLiteral(kind.equals("clear") ? "fth-check-circle" : "fth-alert-triangle");
    }

    private void mayApply() {
        int forms = shown == null ? 0 : shown.forms(plan.confirmed()).size();
        apply.setText(Words.of("consents.answers.apply", forms));
        apply.setDisable(forms == 0);
    }

    @FXML
    private void apply() {
        AnswerPlan chosen = shown;
        Set<Integer> confirmed = plan.confirmed();
        apply.setDisable(true);
        background.run(
                Words.of("consents.recording"),
                () -> desk.consents().answers().apply(desk.actor(), chosen, confirmed),
                recorded -> {
                    close();
                    notice.getStyleClass().setAll("label", "chip", "clear");
                    notice.setText(Words.of("consents.answers.done", recorded.size()));
                    notice.setVisible(true);
                },
                refusal -> {
                    dialogs.refuse(refusal);
                    replan();
                });
    }

    private void tell(Refusal refusal) {
        notice.getStyleClass().setAll("label", "chip", "stop");
        notice.setText(refusal.getMessage());
        notice.setVisible(true);
    }

    @FXML
    private void goBack() {
        close();
    }

    private void close() {
        export = null;
        shown = null;
        preview.setVisible(false);
        start.setVisible(true);
    }
}
