package org.gatehouse.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.policy.VersionsController.Look;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Where a version stands, and the one step that comes next. */
final class StandingView extends ScrollPane {
    private static final double WIDTH = 320;

    private final PolicyDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Runnable changed;
    private final PapersView shelf;
    private final Label problem = new Label();
    private final VBox steps = new VBox(12);
    private final VBox records = new VBox(12);
    private PolicyVersion version;
    private Look drawn;

    StandingView(PolicyDesk desk, Background background, Dialogs dialogs, Runnable changed) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.changed = changed;
        this.shelf = new PapersView(desk, background, dialogs);
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        VBox all = new VBox(16, records, problem, steps);
        all.getStyleClass().add("standing");
        setContent(all);
        setFitToWidth(true);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        getStyleClass().addAll("detail-scroll", "side-pane");
    }

    /** Draws anew only what changed, so that nothing typed is lost when another desk saves. */
    void show(PolicyVersion shown, Look look) {
        if (shown.equals(version) && look.equals(drawn)) return;
        boolean same = shown.equals(version);
        version = shown;
        drawn = look;
        records.getChildren().setAll(records(look));
        if (same && !steps.getChildren().isEmpty()) return;
        problem.setVisible(false);
        steps.getChildren().clear();
        boolean writes = desk.actor().may(Permission.CHANGE_POLICY);
        switch (version.state()) {
            case DRAFT -> {
                if (writes) agree(look.today());
            }
            case AGREED -> {
                approve(look.today());
                if (writes) steps.getChildren().add(revise());
            }
            case APPROVED -> {
                bringIntoForce();
                if (writes) steps.getChildren().add(revise());
            }
            case IN_FORCE -> {
                if (writes) {
                    publish(look.today());
                    review(look.today());
                }
            }
            case SUPERSEDED -> {}
        }
    }

    private List<Node> records(Look look) {
        List<Node> lines = new ArrayList<>();
        Label state = new Label();
        StateChipView.dress(state, version.state());
        lines.add(state);
        Label standing = new Label(PolicyPapers.standing(version).replace(". ", ".\n"));
        standing.setWrapText(true);
        lines.add(standing);
        if (version.isOverdue(look.today())) lines.add(warning(Words.of("policy.review.overdue")));
        if (version.state().inHand()) look.missing().forEach(field -> lines.add(warning(field.whereToEnter())));
        look.publications().stream()
                .filter(one -> one.version() == version.number())
                .forEach(one -> lines.add(help(Words.of(
                        "policy.published." + one.paper().name(), PolicyPapers.day(one.on()), one.place(), one.by()))));
        look.reviews().stream()
                .filter(one -> one.version() == version.number())
                .forEach(one -> lines.add(
                        help(Words.of("policy.reviewed", PolicyPapers.day(one.on()), one.words(), one.by()))));
        lines.add(shelf.buttons(version));
        return lines;
    }

    private static Label warning(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("field-warning");
        label.setWrapText(true);
        return label;
    }

    private static Label help(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("help");
        label.setWrapText(true);
        return label;
    }

    private void agree(LocalDate today) {
        FieldView on = new FieldView("agreedOn", "policy.agreed-on").filled(today);
        FieldView by = new FieldView("agreedBy", "policy.agreed-by").filled(Words.of("policy.agreed-by.usual"));
        step("policy.step.agree", PolicyMove.AGREE.verb(), on, by)
                .setOnAction(
                        press -> act(() -> desk.policy().versions().agree(desk.actor(), version, on.day(), by.text())));
    }

    private void approve(LocalDate today) {
        FieldView on = new FieldView("approvedOn", "policy.approved-on").filled(today);
        FieldView by = new FieldView("approvedBy", "policy.approved-by").filled(Words.of("policy.approved-by.usual"));
        FieldView next = new FieldView("nextReview", "policy.next-review").filled(today.plusYears(1));
        Button button = step("policy.step.approve", PolicyMove.APPROVE.verb(), on, by, next);
        button.setOnAction(press ->
                act(() -> desk.policy().versions().approve(desk.actor(), version, on.day(), by.text(), next.day())));
        allow(button);
    }

    private void bringIntoForce() {
        Button button = step("policy.step.bring-into-force", PolicyMove.BRING_INTO_FORCE.verb());
        button.setOnAction(press -> {
            if (dialogs.confirm(
                    Words.of("policy.force.title", version.number()),
                    Words.of("policy.force.what"),
                    PolicyMove.BRING_INTO_FORCE.verb()))
                act(() -> desk.policy().versions().bringIntoForce(desk.actor(), version));
        });
        allow(button);
    }

    /** Only who may record what the governors decided. */
    private void allow(Button button) {
        desk.actor().whyNot(Permission.APPROVE_POLICY).ifPresent(why -> {
            button.setDisable(true);
            steps.getChildren().add(help(why));
        });
    }

    private Button revise() {
        Button button = new Button(PolicyMove.REVISE.verb());
        button.setId("revise");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(press -> dialogs.ask(
                        PolicyMove.REVISE.verb(), Words.of("policy.revise.why"), PolicyMove.REVISE.verb())
                .ifPresent(why -> act(() -> desk.policy().versions().revise(desk.actor(), version, why))));
        return button;
    }

    private void publish(LocalDate today) {
        FieldView where = new FieldView("publishedAt", "policy.published-at");
        FieldView on = new FieldView("publishedOn", "policy.published-on").filled(today);
        step("policy.step.publish", Words.of("policy.publish.POLICY"), where, on)
                .setOnAction(press -> act(() -> published(Publication.Paper.POLICY, where, on)));
        Button sheet = new Button(Words.of("policy.publish.PROTOCOLS"));
        sheet.setId("givenOut");
        sheet.setMaxWidth(Double.MAX_VALUE);
        sheet.setOnAction(press -> act(() -> published(Publication.Paper.PROTOCOLS, where, on)));
        steps.getChildren().add(sheet);
    }

    private Object published(Publication.Paper paper, FieldView where, FieldView on) {
        desk.policy().versions().publish(desk.actor(), version, paper, where.text(), on.day());
        return version;
    }

    private void review(LocalDate today) {
        FieldView found = new FieldView("reviewFound", "policy.review.found");
        FieldView on = new FieldView("reviewedOn", "policy.reviewed-on").filled(today);
        FieldView next = new FieldView("reviewNext", "policy.next-review").filled(today.plusYears(1));
        Button button = step("policy.step.review", Words.of("policy.review.record"), found, on, next);
        button.getStyleClass().remove("accent");
        button.setOnAction(press ->
                act(() -> desk.policy().versions().review(desk.actor(), version, on.day(), found.text(), next.day())));
    }

    /** One step: a heading, what to fill in, and the button that lets it happen. */
    private Button step(String heading, String verb, FieldView... fields) {
        Label title = new Label(Words.of(heading));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        Button button = new Button(verb);
        button.setId(heading.substring("policy.step.".length()) + "Step");
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        steps.getChildren().add(title);
        steps.getChildren().addAll(fields);
        steps.getChildren().add(button);
        return button;
    }

    private void act(Background.Work<Object> work) {
        problem.setVisible(false);
        background.run(
                Words.of("policy.saving"),
                work,
                done -> {
                    version = null;
                    changed.run();
                },
                this::tell);
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
    }
}
