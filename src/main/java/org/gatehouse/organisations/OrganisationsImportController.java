package org.gatehouse.organisations;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Sheet;
import org.kordamp.ikonli.javafx.FontIcon;

/** The preview of a list: what importing it would do, and the one button that lets it happen. */
public final class OrganisationsImportController {
    private final Organisations organisations;
    private final Actor actor;
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
    private OrganisationPlanView plan;

    @FXML
    private Label whyNot;

    @FXML
    private Button apply;

    private Sheet sheet;
    private OrganisationPlan shown;

    /** A file as it was read, and what it would do. */
    private record Preview(Sheet sheet, OrganisationPlan plan) {}

    private OrganisationsImportController(
            Organisations organisations, Actor actor, Background background, Dialogs dialogs, Consumer<String> done) {
        this.organisations = organisations;
        this.actor = actor;
        this.background = background;
        this.dialogs = dialogs;
        this.done = done;
        this.planning = background.latest(Words.of("organisations.import.comparing"));
    }

    /** @param done called when the page is finished with: with a sentence on what was done, or an empty one */
    static Screens.Screen<OrganisationsImportController> load(
            Organisations organisations, Actor actor, Background background, Dialogs dialogs, Consumer<String> done) {
        return new Screens()
                .with(
                        OrganisationsImportController.class,
                        () -> new OrganisationsImportController(organisations, actor, background, dialogs, done))
                .load(OrganisationsImportController.class);
    }

    @FXML
    private void initialize() {
        actor.whyNot(Permission.CHANGE_ORGANISATIONS).ifPresent(whyNot::setText);
    }

    /** Reads {@code file} and opens the page; a file that is no list is told and opens nothing. */
    void open(Path file) {
        background.run(
                Words.of("organisations.import.reading", String.valueOf(file.getFileName())),
                () -> {
                    Sheet read = Sheet.read(file, OrganisationField.class);
                    return new Preview(read, organisations.plan(read));
                },
                preview -> {
                    sheet = preview.sheet();
                    title.setText(Words.of("organisations.import.title", sheet.name()));
                    plan.getSelectionModel().selectFirst();
                    show(preview.plan());
                    root.setVisible(true);
                    apply.requestFocus();
                });
    }

    /** The list moved: what the file would do may be something else now. */
    void reload() {
        Sheet compared = sheet;
        if (compared != null)
            planning.run(() -> organisations.plan(compared), made -> {
                if (compared.equals(sheet)) show(made);
            });
    }

    private void show(OrganisationPlan made) {
        shown = made;
        plan.show(made);
        summary.setText(Words.of(
                "organisations.import.summary",
                made.add().size(),
                made.change().size(),
                made.same().size(),
                made.problems().size()));
        boolean clear = made.problems().isEmpty();
        verdict.getStyleClass().setAll("verdict", clear ? "clear" : "look");
        verdictIcon.setIconLiteral(clear ? "fth-check-circle" : "fth-alert-triangle");
        apply.setText(verb(made));
        apply.setDisable(made.changesNothing() || !actor.may(Permission.CHANGE_ORGANISATIONS));
    }

    private static String verb(OrganisationPlan plan) {
        int adds = plan.add().size();
        int changes = plan.change().size();
        if (adds > 0 && changes > 0) return Words.of("organisations.import.add-and-change", adds, changes);
        if (adds > 0) return Words.of("organisations.import.add", adds);
        return changes > 0 ? Words.of("organisations.import.change", changes) : Words.of("organisations.import.none");
    }

    @FXML
    private void apply() {
        OrganisationPlan chosen = shown;
        apply.setDisable(true);
        background.run(
                Words.of("organisations.import.applying"),
                () -> {
                    organisations.apply(actor, chosen);
                    return chosen;
                },
                applied -> {
                    close();
                    done.accept(Words.of(
                            "organisations.import.done",
                            applied.add().size(),
                            applied.change().size()));
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
        sheet = null;
        shown = null;
        root.setVisible(false);
    }
}
