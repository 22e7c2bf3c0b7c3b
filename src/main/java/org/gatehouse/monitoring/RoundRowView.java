package org.gatehouse.monitoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** One question of the checklist: what to look for, the three answers, and what was said. */
final class RoundRowView extends VBox {
    private final RoundQuestion question;
    private final Asked asked;
    private final Moments moments;
    private final Map<RoundAnswer.Kind, ToggleButton> buttons = new EnumMap<>(RoundAnswer.Kind.class);
    private final TextField words = new TextField();
    private final Button save = new Button(Words.of("monitoring.answer.save"));
    private final KeptWords kept;
    private final VBox writing;
    private final Label said = new Label();
    private final Label chip = new Label();
    private final HBox choices = new HBox(4);
    private final Button incident = new Button(Words.of("monitoring.round.open-incident"));
    private RoundAnswer.Kind begun;

    /** What a row asks of the round it stands in. */
    interface Asked {
        void answer(RoundQuestion question, RoundAnswer.Kind kind, String words);

        void openOnPlatform(RoundQuestion question);

        void openIncident(RoundAnswer answer);
    }

    RoundRowView(RoundQuestion question, Asked asked, Dialogs dialogs, Moments moments) {
        super(4);
        this.question = question;
        this.asked = asked;
        this.moments = moments;
        setId("question-" + question.name());
        getStyleClass().add("round-row");
        setFocusTraversable(true);
        setAccessibleText(question.title());
        Label title = new Label(question.title());
        title.getStyleClass().add("strong");
        title.setTooltip(
                new Tooltip(question.rule().id() + ": " + question.rule().asks()));
        Label help = new Label(question.help());
        help.getStyleClass().add("small");
        help.setWrapText(true);
        VBox what = new VBox(2, title, help);
        HBox.setHgrow(what, Priority.ALWAYS);
        choices.setAlignment(Pos.CENTER_RIGHT);
        for (RoundAnswer.Kind kind : RoundAnswer.Kind.values()) {
            ToggleButton button = new ToggleButton(kind.title());
            button.setId("answer-" + question.name() + "-" + kind.name());
            button.setOnAction(press -> choose(kind));
            buttons.put(kind, button);
            choices.getChildren().add(button);
        }
        choices.setMinWidth(USE_PREF_SIZE);
        chip.setMinWidth(USE_PREF_SIZE);
        Button platform = new Button(null, new FontIcon("fth-external-link"));
        platform.setAccessibleText(Words.of("monitoring.round.open-on-platform") + ", " + question.title());
        platform.setTooltip(new Tooltip(Words.of("monitoring.round.open-on-platform")));
        platform.setOnAction(press -> asked.openOnPlatform(question));
        platform.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(8, what, choices, chip, platform);
        top.setAlignment(Pos.CENTER_LEFT);
        words.setId("words-" + question.name());
        kept = new KeptWords(dialogs, words);
        writing = new VBox(4, kept.line(), new HBox(8, words, save));
        words.setOnAction(enter -> save());
        save.setId("save-" + question.name());
        save.setOnAction(press -> save());
        HBox.setHgrow(words, Priority.ALWAYS);
        said.setWrapText(true);
        said.getStyleClass().add("small");
        incident.setId("incident-" + question.name());
        for (var node : List.of(writing, said, incident, choices, chip)) {
            node.managedProperty().bind(node.visibleProperty());
            node.setVisible(false);
        }
        getChildren().setAll(top, writing, said, incident);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (key.getTarget() == words) {
            if (key.getCode() != KeyCode.ESCAPE) return;
            writing.setVisible(false);
            kept.forget();
            requestFocus();
            key.consume();
            return;
        }
        if (key.isShortcutDown() || key.isAltDown()) return;
        Optional<RoundAnswer.Kind> kind = switch (key.getCode()) {
            case O -> Optional.of(RoundAnswer.Kind.OK);
            case F -> Optional.of(RoundAnswer.Kind.FOUND);
            case N -> Optional.of(RoundAnswer.Kind.NOT_LOOKED);
            default -> Optional.empty();
        };
        if (kind.isEmpty() || buttons.get(kind.get()).isDisabled()) return;
        choose(kind.get());
        key.consume();
    }

    private void choose(RoundAnswer.Kind kind) {
        if (!kind.needsWords()) {
            writing.setVisible(false);
            kept.forget();
            asked.answer(question, kind, "");
            return;
        }
        begun = kind;
        buttons.forEach((other, button) -> button.setSelected(other == kind));
        words.setPromptText(Words.of("monitoring.answer." + kind.name() + ".prompt"));
        words.setAccessibleText(question.title() + ", " + words.getPromptText());
        writing.setVisible(true);
        words.requestFocus();
    }

    private void save() {
        asked.answer(question, begun, words.getText());
    }

    /** Words being typed stay; @param canOpen whether an incident can be made of it */
    void show(Round round, Map<Long, String> names, boolean mayAnswer, boolean canOpen) {
        RoundAnswer answer = round.answers().get(question);
        boolean typing = writing.isVisible()
                && words.isFocused()
                && (answer == null || !answer.words().equals(words.getText().strip()));
        buttons.forEach((kind, button) -> {
            button.setDisable(!mayAnswer);
            if (!typing) button.setSelected(answer != null && answer.kind() == kind);
        });
        if (!typing) {
            writing.setVisible(false);
            if (answer != null && answer.words().equals(words.getText().strip())) kept.forget();
            kept.open(
                    mayAnswer ? "round " + round.id() + " " + question.name() : "",
                    () -> words.setText(answer == null ? "" : answer.words()));
        }
        choices.setVisible(mayAnswer);
        chip.setVisible(!mayAnswer && answer != null);
        if (answer != null) ChipView.dress(chip, answer.kind());
        said.setVisible(answer != null);
        incident.setVisible(canOpen && answer != null && answer.kind() == RoundAnswer.Kind.FOUND);
        incident.setOnAction(press -> asked.openIncident(answer));
        if (answer == null) return;
        String earlier = round.given().stream()
                .filter(one -> one.question() == question && one.id() != answer.id())
                .map(one -> Words.of(
                        "monitoring.answer.earlier",
                        one.kind().title() + (one.words().isEmpty() ? "" : ": " + one.words()),
                        name(names, one),
                        moments.brief(one.at())))
                .collect(Collectors.joining("; "));
        said.setText((answer.words().isEmpty() ? "" : answer.words() + "\n")
                + Words.of("monitoring.answer.said", name(names, answer), moments.brief(answer.at()))
                + (earlier.isEmpty() ? "" : " · " + earlier));
    }

    private static String name(Map<Long, String> names, RoundAnswer answer) {
        return names.getOrDefault(answer.actorId(), Words.of("people.nobody", answer.actorId()));
    }
}
