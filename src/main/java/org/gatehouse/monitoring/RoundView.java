package org.gatehouse.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A period and its round: what became of it in one sentence, and the checklist, which is worked by keyboard. */
final class RoundView extends VBox {
    private final Label title = new Label();
    private final FontIcon icon = new FontIcon("fth-clock");
    private final Label summary = new Label();
    private final HBox verdict = new HBox(12, icon, summary);
    private final Label who = new Label();
    private final Label keys = new Label(Words.of("monitoring.round.keys"));
    private final VBox rows = new VBox();
    private final List<RoundRowView> questions = new ArrayList<>();
    private final Moments moments;

    RoundView(RoundRowView.Asked asked, Dialogs dialogs, Moments moments) {
        super(12);
        this.moments = moments;
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        summary.setWrapText(true);
        who.getStyleClass().add("text-muted");
        who.setWrapText(true);
        keys.getStyleClass().add("help");
        for (RoundQuestion question : RoundQuestion.values()) {
            RoundRowView row = new RoundRowView(question, asked, dialogs, moments);
            questions.add(row);
            rows.getChildren().add(row);
        }
        for (var node : List.of(keys, rows, who)) node.managedProperty().bind(node.visibleProperty());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        getChildren().setAll(title, verdict, who, keys, rows);
    }

    private void move(KeyEvent key) {
        if (key.getCode() != KeyCode.UP && key.getCode() != KeyCode.DOWN) return;
        for (int at = 0; at < questions.size(); at++)
            if (questions.get(at).isFocused()) {
                focus(at + (key.getCode() == KeyCode.DOWN ? 1 : -1));
                key.consume();
                return;
            }
    }

    private void focus(int at) {
        if (at >= 0 && at < questions.size()) questions.get(at).requestFocus();
    }

    /** Goes to the first question without an answer after {@code question}, or to the first of all. */
    void goOnAfter(Round round, RoundQuestion question) {
        RoundQuestion[] all = RoundQuestion.values();
        for (int step = 1; step <= all.length; step++) {
            int at = (question.ordinal() + step) % all.length;
            if (!round.answers().containsKey(all[at])) {
                focus(at);
                return;
            }
        }
        focus(question.ordinal());
    }

    void goToFirst(Round round) {
        goOnAfter(round, RoundQuestion.values()[RoundQuestion.values().length - 1]);
    }

    /** @param mayAnswer whether who looks may answer; @param canOpen whether an incident can be made of what was found */
    void show(DuePeriod due, Map<Long, String> names, boolean mayAnswer, boolean canOpen) {
        title.setText(Words.of("monitoring.round.title", PeriodDays.of(due.period())));
        Round round = due.round().orElse(null);
        boolean open = round != null && round.ended().isEmpty();
        boolean ahead = due.state() == DuePeriod.State.DUE;
        rows.setVisible(round != null || ahead);
        keys.setVisible(open && mayAnswer);
        verdict(due, round);
        who.setVisible(round != null || due.holiday().isPresent());
        // What will be looked at stands there before anybody begins.
        if (round == null && ahead) {
            Round blank = new Round(0, due.period(), 0, Instant.EPOCH, List.of(), Optional.empty());
            questions.forEach(row -> row.show(blank, names, false, false));
        }
        if (round != null) {
            who.setText(round.ended()
                    .map(end ->
                            Words.of("monitoring.period.done-by", name(names, end.actorId()), moments.brisk(end.at())))
                    .orElseGet(() -> Words.of(
                            "monitoring.round.begun-by",
                            name(names, round.begunBy()),
                            moments.brisk(round.begunAt()))));
            questions.forEach(row -> row.show(round, names, open && mayAnswer, canOpen));
        } else
            due.holiday()
                    .ifPresent(holiday ->
                            who.setText(name(names, holiday.actorId()) + ", " + moments.brisk(holiday.at())));
    }

    private void verdict(DuePeriod due, Round round) {
        switch (due.state()) {
            case DUE -> dress("look", "fth-clock", Words.of("monitoring.round.verdict.due"));
            case BEGUN ->
                dress(
                        "look",
                        "fth-edit-3",
                        Words.of(
                                "monitoring.round.verdict.open",
                                round.answers().size(),
                                RoundQuestion.values().length));
            case SKIPPED ->
                dress(
                        "",
                        "fth-skip-forward",
                        Words.of(
                                "monitoring.round.verdict.skipped",
                                due.holiday().map(Holiday::reason).orElse("")));
            case MISSED ->
                dress(
                        "stop",
                        "fth-x-circle",
                        Words.of(
                                round == null
                                        ? "monitoring.round.verdict.missed"
                                        : "monitoring.round.verdict.unfinished"));
            case DONE -> ended(round);
        }
    }

    private void ended(Round round) {
        int found = round.found().size();
        int unseen = (int) round.answers().values().stream()
                .filter(answer -> answer.kind() == RoundAnswer.Kind.NOT_LOOKED)
                .count();
        if (found == 0 && unseen == 0) {
            dress("clear", "fth-check-circle", Words.of("monitoring.round.verdict.clear"));
            return;
        }
        List<String> sentences = new ArrayList<>();
        if (found > 0) sentences.add(Words.of("monitoring.round.verdict.found", found));
        if (unseen > 0) sentences.add(Words.of("monitoring.round.verdict.not-looked", unseen));
        dress(found > 0 ? "stop" : "look", "fth-alert-triangle", String.join(" ", sentences));
    }

    private void dress(String style, String literal, String sentence) {
        verdict.getStyleClass().setAll("verdict");
        if (!style.isEmpty()) verdict.getStyleClass().add(style);
        icon.setIconLiteral(literal);
        summary.setText(sentence);
    }

    private static String name(Map<Long, String> names, long id) {
        return names.getOrDefault(id, Words.of("people.nobody", id));
    }
}
