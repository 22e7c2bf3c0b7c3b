package org.gatehouse.posts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Report;
import org.gatehouse.checks.Verdict;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the checks found: a verdict sentence on top, and under it each finding, which jumps to its place. */
final class VerdictView extends VBox {
    private final Consumer<Finding> jump;

    VerdictView(Consumer<Finding> jump) {
        super(8);
        this.jump = jump;
    }

    /** @param accept beside each warning, for whoever decides; absent while somebody writes */
    void show(List<Finding> findings, Function<Finding, CheckBox> accept) {
        getChildren().setAll(verdict(findings));
        for (Finding finding : findings) {
            if (finding.severity() == Severity.NOTE) continue;
            getChildren().add(row(finding));
            if (accept != null && finding.severity() == Severity.WARN)
                getChildren().add(accept.apply(finding));
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

    private VBox row(Finding finding) {
        boolean stop = finding.severity() == Severity.BLOCK;
        Label rule = new Label(
                Words.of(
                        stop ? "posts.finding.stop" : "posts.finding.look",
                        finding.rule().id()),
                icon(stop ? Verdict.BLOCK : Verdict.WARN));
        rule.getStyleClass().addAll("chip", stop ? "stop" : "look");
        rule.setTooltip(new Tooltip(finding.rule().asks()));
        Button message = new Button(finding.message());
        message.setWrapText(true);
        message.getStyleClass().add("finding");
        message.setMaxWidth(Double.MAX_VALUE);
        message.setTooltip(new Tooltip(finding.rule().asks()));
        message.setOnAction(go -> jump.accept(finding));
        return new VBox(4, rule, message);
    }
}
