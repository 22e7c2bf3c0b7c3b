package org.gatehouse.monitoring;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** What one finding says, where it can be seen, what was decided, and the decision about all that are chosen. */
final class FindingDetailView extends VBox {
    private final MonitoringDesk desk;
    private final Moments moments;
    private final Asked asked;
    private final Label title = new Label();
    private final Label message = new Label();
    private final Label context = new Label();
    private final Label when = new Label();
    private final Label rule = new Label();
    private final Label decided = new Label();
    private final Hyperlink platform = new Hyperlink(Words.of("monitoring.round.open-on-platform"));
    private final TextField reason = new TextField();
    private final Label error = new Label();
    private final FlowPane verbs = new FlowPane(8, 8);
    private final Map<FindingState, Button> buttons = new EnumMap<>(FindingState.class);
    private final Button incident = new Button(Words.of("monitoring.round.open-incident"));
    private List<HeldFinding> several = List.of();

    /** What the detail asks of the page it stands in. */
    interface Asked {
        void decide(List<HeldFinding> several, FindingState wanted, String reason);

        void openOnPlatform(AuditFinding finding);

        void openIncident(AuditFinding finding);
    }

    FindingDetailView(MonitoringDesk desk, Moments moments, Asked asked) {
        super(12);
        this.desk = desk;
        this.moments = moments;
        this.asked = asked;
        title.getStyleClass().add("title-4");
        message.getStyleClass().add("strong");
        context.getStyleClass().add("explanation");
        context.setMaxWidth(Double.MAX_VALUE);
        Stream.of(when, rule, decided).forEach(label -> label.getStyleClass().add("small"));
        error.getStyleClass().add("field-error");
        platform.setId("openOnPlatform");
        platform.setOnAction(press -> asked.openOnPlatform(several.get(0).finding()));
        Label label = new Label(Words.of("monitoring.finding.reason"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(reason);
        reason.setId("findingReason");
        for (FindingState state : FindingState.values()) {
            Button button = new Button(state.verb());
            button.setId("finding-" + state.name());
            button.setOnAction(press -> decide(state));
            if (state == FindingState.EXPLAINED) button.getStyleClass().add("accent");
            buttons.put(state, button);
        }
        incident.setId("findingIncident");
        incident.setOnAction(press -> asked.openIncident(several.get(0).finding()));
        Stream.of(title, message, context, when, rule, decided, error).forEach(one -> {
            one.setWrapText(true);
            one.managedProperty().bind(one.visibleProperty());
        });
        Stream.of(platform, incident).forEach(one -> one.managedProperty().bind(one.visibleProperty()));
        error.setVisible(false);
        getChildren()
                .setAll(
                        title,
                        message,
                        context,
                        when,
                        platform,
                        rule,
                        decided,
                        new VBox(4, label, reason),
                        error,
                        verbs,
                        incident);
        boolean may = desk.actor().may(Permission.MONITOR);
        reason.setDisable(!may);
        buttons.values().forEach(button -> button.setDisable(!may));
    }

    void show(List<HeldFinding> chosen, Map<Long, String> names) {
        boolean same = several.size() == chosen.size()
                && (several.isEmpty() || several.get(0).id() == chosen.get(0).id());
        // A reason that was typed for one finding must not end up with another.
        if (!same) clear();
        several = chosen;
        if (several.isEmpty()) return;
        boolean single = several.size() == 1;
        HeldFinding one = several.get(0);
        AuditFinding finding = one.finding();
        title.setText(single ? finding.rule().id() : Words.of("monitoring.finding.several", several.size()));
        Stream.of(message, when, rule).forEach(label -> label.setVisible(single));
        message.setText(finding.message());
        context.setText(finding.context());
        context.setVisible(single && !finding.context().isEmpty());
        when.setText(Stream.of(
                        finding.at().map(moments::full).orElse(""),
                        Words.of("monitoring.finding.subject." + finding.about().name(), finding.subject()))
                .filter(words -> !words.isEmpty())
                .reduce((first, second) -> first + " · " + second)
                .orElse(""));
        rule.setText(finding.rule().asks());
        platform.setVisible(single && !finding.address().isEmpty());
        decided.setVisible(single && one.decided().isPresent());
        one.decided()
                .ifPresent(last -> decided.setText(Words.of(
                        "monitoring.finding.decided",
                        last.state().title(),
                        names.getOrDefault(last.actorId(), ""),
                        moments.brief(last.at()),
                        last.reason())));
        verbs.getChildren()
                .setAll(Arrays.stream(FindingState.values())
                        .filter(state -> several.stream()
                                .allMatch(each -> each.state().next().contains(state)))
                        .map(buttons::get)
                        .toList());
        incident.setVisible(single && desk.openIncident().isPresent());
    }

    private void decide(FindingState wanted) {
        error.setVisible(false);
        asked.decide(several, wanted, reason.getText());
    }

    void clear() {
        reason.clear();
        error.setVisible(false);
    }

    void refuse(Refusal refusal) {
        error.setText(refusal.getMessage());
        error.setVisible(true);
        reason.requestFocus();
    }
}
