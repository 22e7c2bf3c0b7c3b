package org.gatehouse.followers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** What may be decided about the accounts that are chosen, with the reason and where it can be seen. */
final class DecisionView extends VBox {
    private final Decided decided;
    private final Label title = new Label();
    private final VBox evidenceBox = new VBox(4);
    private final TextField reason = new TextField();
    private final Label evidenceLabel = new Label(Words.of("followers.evidence"));
    private final TextField evidence = new TextField();
    private final Label error = new Label();
    private final Map<FollowerMove, Button> buttons = new EnumMap<>(FollowerMove.class);
    private final FlowPane verbs = new FlowPane(4, 4);
    private final KeptWords kept;
    private List<Follower> several = List.of();
    private long keptFor;
    private String whyNot = "";
    private String suggestedFor = "";
    private String suggested = "";
    private FollowerMove begun;

    /** Is told what was decided. */
    @FunctionalInterface
    interface Decided {
        void decide(List<Follower> several, FollowerMove move, String reason, String evidence);
    }

    DecisionView(Dialogs dialogs, Decided decided) {
        super(8);
        this.decided = decided;
        title.getStyleClass().add("section-title");
        reason.setId("reason");
        evidence.setId("evidence");
        kept = new KeptWords(dialogs, reason, evidence);
        reason.setOnAction(enter -> {
            if (begun != null) make(begun);
        });
        Label reasonLabel = new Label(Words.of("followers.reason"));
        reasonLabel.getStyleClass().add("field-label");
        reasonLabel.setLabelFor(reason);
        evidenceLabel.getStyleClass().add("field-label");
        evidenceLabel.setLabelFor(evidence);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        for (FollowerMove move : FollowerMove.values()) {
            Button button = new Button(move.verb());
            button.setId("move-" + move.name());
            button.setOnAction(press -> make(move));
            if (move == FollowerMove.ACCEPT) button.getStyleClass().add("accent");
            if (move == FollowerMove.BLOCK) button.getStyleClass().add("danger");
            buttons.put(move, button);
        }
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        getStyleClass().add("decision");
        VBox reasonBox = new VBox(4, reasonLabel, reason);
        evidenceBox.getChildren().addAll(evidenceLabel, evidence);
        HBox fields = new HBox(8, reasonBox, evidenceBox);
        HBox.setHgrow(reasonBox, Priority.ALWAYS);
        HBox.setHgrow(evidenceBox, Priority.ALWAYS);
        getChildren().addAll(title, fields, kept.line(), error, verbs);
    }

    /** @param sentence why this person may not decide; empty where they may */
    void whyNot(String sentence) {
        whyNot = sentence;
    }

    /** What stands as the reason once the account with this handle is shown. */
    void suggest(String handle, String why) {
        suggestedFor = handle;
        suggested = why;
    }

    void show(List<Follower> chosen) {
        // Another desk may have taken some away meanwhile; what was begun is about the rest.
        if (chosen.isEmpty() || !ids(several).containsAll(ids(chosen))) {
            begun = null;
            error.setVisible(false);
        }
        keepFor(chosen);
        several = chosen;
        if (!suggestedFor.isEmpty()
                && several.size() == 1
                && several.get(0).account().handle().equalsIgnoreCase(suggestedFor)) {
            reason.setText(suggested);
            suggestedFor = "";
        }
        boolean single = several.size() == 1;
        title.setText(Words.of("followers.decide.several", several.size()));
        evidenceBox.setVisible(single);
        evidenceBox.setManaged(single);
        title.setVisible(!single);
        title.setManaged(!single);
        Set<FollowerMove> possible = several.stream()
                .flatMap(one -> one.state().moves().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FollowerMove.class)));
        verbs.getChildren()
                .setAll(Arrays.stream(FollowerMove.values())
                        .filter(possible::contains)
                        .map(buttons::get)
                        .toList());
        buttons.values().forEach(button -> button.setDisable(!whyNot.isEmpty()));
        Button accept = buttons.get(FollowerMove.ACCEPT);
        boolean acceptable = several.stream().anyMatch(one -> one.acceptance().allowed());
        accept.setDisable(accept.isDisabled() || !acceptable);
        accept.setTooltip(
                acceptable || !single
                        ? null
                        : new Tooltip(several.get(0).acceptance().why()));
        if (!whyNot.isEmpty()) tell(whyNot);
    }

    private void keepFor(List<Follower> chosen) {
        long now = chosen.size() == 1 ? chosen.get(0).id() : 0;
        if (chosen.isEmpty() || now == keptFor) return;
        // A reason that was typed for one account must not end up with another; for several it is taken along.
        boolean another = keptFor != 0 && now != 0;
        if (now == 0) kept.forget();
        keptFor = now;
        kept.open(now == 0 || !whyNot.isEmpty() ? "" : "decision " + now, () -> {
            if (another) empty();
        });
    }

    private static Set<Long> ids(List<Follower> followers) {
        return followers.stream().map(Follower::id).collect(Collectors.toSet());
    }

    /** Opens again what was decided: a block by unblocking, anything else by deciding anew. */
    void beginAgain() {
        boolean blocked = several.stream().anyMatch(one -> one.state() == FollowerState.BLOCKED);
        begin(blocked ? FollowerMove.UNBLOCK : FollowerMove.RECONSIDER);
    }

    /** Makes a decision that needs no reason, or asks for the reason, after which Enter makes it. */
    void begin(FollowerMove move) {
        if (several.isEmpty() || buttons.get(move).isDisabled()) return;
        if (several.stream().noneMatch(one -> one.state().moves().contains(move))) return;
        if (!move.needsReason() || !reason.getText().isBlank()) {
            make(move);
            return;
        }
        begun = move;
        tell(Words.of("followers.reason.then-enter", move.verb()));
        reason.requestFocus();
    }

    private void make(FollowerMove move) {
        if (move.needsReason() && reason.getText().isBlank()) {
            begin(move);
            return;
        }
        error.setVisible(false);
        decided.decide(several, move, reason.getText(), evidence.getText());
    }

    void refuse(Refusal refusal) {
        tell(refusal.getMessage());
    }

    private void tell(String sentence) {
        error.setText(sentence);
        error.setVisible(true);
    }

    void clear() {
        empty();
        kept.forget();
    }

    private void empty() {
        begun = null;
        reason.clear();
        evidence.clear();
        error.setVisible(false);
    }
}
