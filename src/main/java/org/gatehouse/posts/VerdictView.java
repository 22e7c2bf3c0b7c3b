package org.gatehouse.posts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Report;
import org.gatehouse.checks.Verdict;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the checks found: a verdict sentence on top, and under it each finding, which jumps to its place and explains its rule. */
final class VerdictView extends VBox {
    private final Consumer<Finding> jump;
    private final Function<Rule, String> wording;
    private final Set<Rule> explained = EnumSet.noneOf(Rule.class);

    VerdictView(Consumer<Finding> jump, Function<Rule, String> wording) {
        super(8);
        this.wording = wording;
        this.jump = jump;
    }

    /**
     * Shows what stands, without notes about which nothing can be done.
     *
     * @param decided whether a second person decided about it: a wrong block, an accepted warning
     * @param below what stands under a finding for whoever can do something about it
     */
    void show(List<Finding> findings, Predicate<Finding> decided, Function<Finding, List<Node>> below) {
        getChildren().setAll(verdict(findings.stream().filter(decided.negate()).toList()));
        for (Finding finding : findings) {
            List<Node> nodes = below.apply(finding);
            if (finding.severity() == Severity.NOTE && nodes.isEmpty()) continue;
            getChildren().add(row(finding, decided.test(finding)));
            getChildren().addAll(nodes);
        }
    }

    private static HBox verdict(List<Finding> findings) {
        Verdict verdict = new Report(findings).verdict();
        Label sentence = new Label(sentence(verdict, findings));
        sentence.setId("verdict");
        sentence.setWrapText(true);
        HBox line = new HBox(icon(verdict), sentence);
        line.getStyleClass()
                .addAll(
                        "verdict",
                        switch (verdict) {
                            case CLEAR -> "clear";
                            case WARN -> "look";
                            case BLOCK -> "stop";
                        });
        return line;
    }

    private static FontIcon icon(Verdict verdict) {
        return new FontIcon(
                switch (verdict) {
                    case CLEAR -> "fth-check-circle";
                    case WARN -> "fth-alert-triangle";
                    case BLOCK -> "fth-alert-octagon";
                });
    }

    private static String sentence(Verdict verdict, List<Finding> findings) {
        return switch (verdict) {
            case CLEAR -> Words.of("posts.verdict.clear");
            case WARN -> Words.of("posts.verdict.look", count(findings, Severity.WARN));
            case BLOCK -> Words.of("posts.verdict.stop", count(findings, Severity.BLOCK));
        };
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private VBox row(Finding finding, boolean decided) {
        Label asks = new Label(wording.apply(finding.rule()));
        asks.setWrapText(true);
        asks.getStyleClass().add("explanation");
        Hyperlink explain = new Hyperlink();
        explain.setId("explain-" + finding.rule().id());
        explain.setOnAction(click -> {
            if (!explained.remove(finding.rule())) explained.add(finding.rule());
            showExplanation(explain, asks, finding.rule());
        });
        showExplanation(explain, asks, finding.rule());
        FlowPane head = new FlowPane(8, 4, chip(finding, decided), explain);
        head.getStyleClass().add("finding-head");
        Button message = new Button(finding.message());
        message.setMnemonicParsing(false);
        message.setWrapText(true);
        message.getStyleClass().add("finding");
        message.setMaxWidth(Double.MAX_VALUE);
        message.setOnAction(go -> jump.accept(finding));
        return new VBox(4, head, message, asks);
    }

    private void showExplanation(Hyperlink explain, Label asks, Rule rule) {
        boolean shown = explained.contains(rule);
        explain.setText(Words.of(shown ? "posts.finding.explained" : "posts.finding.explain"));
        asks.setVisible(shown);
        asks.setManaged(shown);
    }

    private static Label chip(Finding finding, boolean decided) {
        String id = finding.rule().id();
        Label chip = new Label();
        chip.getStyleClass().add("chip");
        if (decided) {
            boolean block = finding.severity() == Severity.BLOCK;
            chip.setText(Words.of(block ? "posts.finding.decided" : "posts.finding.accepted", id));
            chip.setGraphic(icon(Verdict.CLEAR));
            chip.getStyleClass().add("clear");
            return chip;
        }
        switch (finding.severity()) {
            case BLOCK -> {
                chip.setText(Words.of("posts.finding.stop", id));
                chip.setGraphic(icon(Verdict.BLOCK));
                chip.getStyleClass().add("stop");
            }
            case WARN -> {
                chip.setText(Words.of("posts.finding.look", id));
                chip.setGraphic(icon(Verdict.WARN));
                chip.getStyleClass().add("look");
            }
            case NOTE -> {
                chip.setText(Words.of("posts.finding.note", id));
                chip.setGraphic(new FontIcon("fth-info"));
            }
        }
        return chip;
    }
}
