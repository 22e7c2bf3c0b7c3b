package org.gatehouse.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.archive.ArchiveProblem;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The audit of the account's own archive: run one, look at what was found, decide about it. */
final class AuditController {
    private static final int MOST_PROBLEMS_TOLD = 12;

    private final MonitoringDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;
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
    private Hyperlink problems;

    @FXML
    private HBox tools;

    @FXML
    private HBox filters;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<FindingFilter.Which> which;

    @FXML
    private ComboBox<Rule> rule;

    @FXML
    private Label count;

    @FXML
    private FindingTableView table;

    @FXML
    private Node never;

    @FXML
    private Node chooseOne;

    @FXML
    private VBox detail;

    @FXML
    private Node side;

    private FindingDetailView finding;
    private PaperButtonsView papers;
    private Answer known = new Answer(List.of(), List.of(), Map.of());

    /** What one look at the file brought back. */
    private record Answer(List<Audit> audits, List<HeldFinding> findings, Map<Long, String> names) {
        long newest() {
            return audits.isEmpty() ? 0 : audits.get(0).id();
        }
    }

    private AuditController(
            MonitoringDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
        this.reading = background.latest(Words.of("monitoring.reading"));
    }

    static AuditController load(
            MonitoringDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        return new Screens()
                .with(AuditController.class, () -> new AuditController(desk, background, dialogs, moments, memory))
                .load(AuditController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        Stream.of(verdict, problems, filters, side).forEach(node -> {
            node.managedProperty().bind(node.visibleProperty());
            node.setVisible(false);
        });
        never.setVisible(false);
        tools.getChildren().add(new AuditRunView(desk, background, dialogs, kept -> {
            which.setValue(kept.fresh() > 0 ? FindingFilter.Which.FRESH : FindingFilter.Which.OPEN);
            reload();
        }));
        papers = new PaperButtonsView(desk, background, dialogs, moments, this::paper);
        filters.getChildren().add(papers);
        finding = new FindingDetailView(desk, moments, new Asked());
        detail.getChildren().add(finding);
        which.getItems().setAll(FindingFilter.Which.values());
        which.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        which.setValue(FindingFilter.Which.OPEN);
        rule.setConverter(new ShownAs<>(one -> one == null ? Words.of("monitoring.filter.every-rule") : one.id()));
        which.valueProperty().addListener((any, before, now) -> fill());
        rule.valueProperty().addListener((any, before, now) -> fill());
        search.textProperty().addListener((any, before, now) -> fill());
        table.remember(memory, moments);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<HeldFinding>) change -> chosen());
    }

    Node root() {
        return root;
    }

    void reload() {
        reading.run(
                () -> new Answer(
                        desk.monitoring().audits().all(desk.actor()),
                        desk.monitoring().audits().findings(desk.actor()),
                        desk.names().get()),
                this::show);
    }

    private void show(Answer answer) {
        known = answer;
        boolean audited = !answer.audits().isEmpty();
        never.setVisible(!audited);
        table.setVisible(audited);
        Stream.of(verdict, filters, side).forEach(node -> node.setVisible(audited));
        if (!audited) return;
        List<Rule> rules = Stream.concat(
                        Stream.of((Rule) null),
                        answer.findings().stream()
                                .map(one -> one.finding().rule())
                                .distinct()
                                .sorted())
                .collect(Collectors.toList());
        if (!rule.getItems().equals(rules)) {
            Rule chosen = rule.getValue();
            rule.getItems().setAll(rules);
            rule.setValue(rules.contains(chosen) ? chosen : null);
        }
        verdict(answer.audits().get(0));
        fill();
    }

    private void verdict(Audit last) {
        long open = new FindingFilter(FindingFilter.Which.OPEN, Optional.empty(), "")
                .of(known.findings(), last.id())
                .size();
        verdict.getStyleClass().setAll("verdict", open == 0 ? "clear" : "look");
        verdictIcon.setIconLiteral(open == 0 ? "fth-check-circle" : "fth-alert-triangle");
        AuditResult.Lists lists = last.lists();
        summary.setText(Words.of("monitoring.audit.open", open, last.fresh())
                + " "
                + Words.of(
                        "monitoring.audit.last",
                        moments.brief(last.at()),
                        known.names().getOrDefault(last.actorId(), ""),
                        lists.tweets(),
                        lists.conversations(),
                        lists.followers(),
                        lists.following()));
        problems.setVisible(last.problems() > 0);
        problems.setText(Words.of("monitoring.audit.problems", last.problems()));
    }

    private void fill() {
        List<HeldFinding> shown = new FindingFilter(
                        which.getValue(), Optional.ofNullable(rule.getValue()), search.getText())
                .of(known.findings(), known.newest());
        table.show(shown);
        count.setText(Words.of("monitoring.audit.count", shown.size()));
        chosen();
    }

    private void chosen() {
        List<HeldFinding> several = List.copyOf(table.getSelectionModel().getSelectedItems());
        chooseOne.setVisible(several.isEmpty());
        detail.setVisible(!several.isEmpty());
        finding.show(several, known.names());
    }

    @FXML
    private void tellProblems() {
        Audit last = known.audits().get(0);
        background.run(
                Words.of("monitoring.reading"),
                () -> desk.monitoring().audits().problems(desk.actor(), last),
                several -> dialogs.tell(problems.getText(), problemWords(several)));
    }

    private static String problemWords(List<ArchiveProblem> several) {
        StringBuilder words = new StringBuilder();
        several.stream()
                .limit(MOST_PROBLEMS_TOLD)
                .forEach(one -> words.append(one.file().isEmpty() ? "" : one.file() + " " + one.entry() + ": ")
                        .append(one.sentence())
                        .append('\n'));
        if (several.size() > MOST_PROBLEMS_TOLD)
            words.append(Words.of("monitoring.audit.more-problems", several.size() - MOST_PROBLEMS_TOLD));
        return words.toString().strip();
    }

    private AuditPaper paper() {
        Audit last = known.audits().get(0);
        return new AuditPaper(
                last,
                known.findings().stream()
                        .filter(one -> one.lastAudit() == last.id())
                        .toList(),
                known.names(),
                moments.there(moments.now()).getZone());
    }

    private final class Asked implements FindingDetailView.Asked {
        @Override
        public void decide(List<HeldFinding> several, FindingState wanted, String reason) {
            background.run(
                    Words.of("monitoring.saving"),
                    () -> desk.monitoring().audits().decide(desk.actor(), several, wanted, reason),
                    decided -> {
                        finding.clear();
                        reload();
                        table.requestFocus();
                    },
                    refusal -> {
                        finding.refuse(refusal);
                        reload();
                    });
        }

        @Override
        public void openOnPlatform(AuditFinding one) {
            dialogs.browse(one.address());
        }

        @Override
        public void openIncident(AuditFinding one) {
            background.run(
                    Words.of("monitoring.reading"),
                    () -> new RoundFinding(
                            (one.message() + "\n" + one.context()).strip(),
                            one.rule(),
                            desk.account().get(),
                            one.address(),
                            ""),
                    made -> desk.openIncident().ifPresent(open -> open.accept(made)));
        }
    }
}
