package org.gatehouse.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the policy asks of oneself, and one's own acknowledgement of it. */
final class OwnController {
    private final PolicyDesk desk;
    private final Background background;
    private final Background.Latest reading;

    @FXML
    private Node root;

    @FXML
    private HBox verdict;

    @FXML
    private FontIcon verdictIcon;

    @FXML
    private Label summary;

    @FXML
    private Node body;

    @FXML
    private VBox must;

    @FXML
    private VBox should;

    @FXML
    private Label linked;

    @FXML
    private VBox form;

    @FXML
    private CheckBox readIt;

    @FXML
    private CheckBox knowsLinked;

    @FXML
    private Button acknowledge;

    @FXML
    private Label problem;

    @FXML
    private Node none;

    private PolicyVersion version;

    /** What one look at the file brought back. */
    private record Look(Optional<PolicyText> text, AcknowledgementRow own) {}

    private OwnController(PolicyDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
        this.reading = background.latest(Words.of("policy.reading"));
    }

    static OwnController load(PolicyDesk desk, Background background) {
        return new Screens()
                .with(OwnController.class, () -> new OwnController(desk, background))
                .load(OwnController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        Stream.of(form, problem, none, body)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        Stream.of(form, problem, none, body).forEach(node -> node.setVisible(false));
        acknowledge
                .disableProperty()
                .bind(readIt.selectedProperty()
                        .and(knowsLinked.selectedProperty())
                        .not());
    }

    Node root() {
        return root;
    }

    void reload() {
        reading.run(
                () -> new Look(
                        desk.policy().reads().inForce().map(desk.policy().reads()::text),
                        desk.policy().acknowledgements().own(desk.actor())),
                this::show);
    }

    private void show(Look look) {
        none.setVisible(look.text().isEmpty());
        body.setVisible(look.text().isPresent());
        look.text().ifPresent(text -> show(text, look.own()));
    }

    private void show(PolicyText text, AcknowledgementRow own) {
        if (version == null || version.id() != text.version().id())
            Stream.of(readIt, knowsLinked).forEach(box -> box.setSelected(false));
        version = text.version();
        must.getChildren().setAll(clauses(text, Rule.Strength.MUST));
        should.getChildren().setAll(clauses(text, Rule.Strength.SHOULD));
        linked.setText(String.join(" · ", text.linked()));
        boolean open = own.state() != AcknowledgementState.CURRENT;
        form.setVisible(open);
        verdict.getStyleClass().setAll("verdict", own.state().isDue() ? "look" : "clear");
        verdictIcon.setIconLiteral(own.state().isDue() ? "fth-alert-triangle" : "fth-check-circle");
        summary.setText(own.last()
                .map(last -> Words.of(
                        "policy.own." + own.state().name(),
                        last.version(),
                        PolicyPapers.day(last.on()),
                        PolicyPapers.day(last.on().plusYears(1)),
                        version.number()))
                .orElseGet(() -> Words.of("policy.own.NOT_YET", version.number())));
    }

    private static List<Label> clauses(PolicyText text, Rule.Strength strength) {
        return PolicySection.PERSONAL.rules(strength).stream()
                .map(rule -> {
                    Label label = new Label(Words.of("policy.point", text.filled(WordingPlace.of(rule))));
                    label.setWrapText(true);
                    return label;
                })
                .toList();
    }

    @FXML
    private void acknowledge() {
        PolicyVersion seen = version;
        problem.setVisible(false);
        background.run(
                Words.of("policy.saving"),
                () -> {
                    desk.policy().acknowledgements().acknowledge(desk.actor(), seen, true);
                    return seen;
                },
                done -> reload(),
                this::refuse);
    }

    private void refuse(Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
        reload();
    }
}
