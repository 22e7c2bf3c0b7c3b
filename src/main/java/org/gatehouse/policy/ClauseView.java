package org.gatehouse.policy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.ChangedWords;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.rules.Words;

/** The words of one place: to be written in a draft, to be read in every other version, with what changed since the one before. */
public final class ClauseView extends ScrollPane {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Label title = new Label();
    private final Label rule = new Label();
    private final TextArea words = new TextArea();
    private final Label fields = new Label();
    private final Button save = new Button(Words.of("policy.save"));
    private final Label readTitle = new Label(Words.of("policy.as-read"));
    private final VBox read = new VBox(8);
    private final Label changesTitle = new Label();
    private final ChangedWords changes = new ChangedWords();
    private final VBox detail;
    private KeptWords kept;
    private PolicyText text;
    private Map<String, String> before = Map.of();
    private boolean writes;
    private WordingPlace place = WordingPlace.all().get(0);
    private String seen = "";

    /** What was typed over what stood there. */
    record Typed(long version, WordingPlace place, String seen, String text) {}

    public ClauseView() {
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        rule.getStyleClass().add("help");
        words.setId("words");
        words.setWrapText(true);
        words.setPrefRowCount(7);
        words.setAccessibleText(Words.of("policy.words"));
        words.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (SAVE.match(key)) save.fire();
        });
        fields.setText(Words.of("policy.fields", Wording.tokens()));
        fields.getStyleClass().add("help");
        fields.setWrapText(true);
        save.setId("saveWords");
        Stream.of(readTitle, changesTitle)
                .forEach(label -> label.getStyleClass().add("caption"));
        detail = new VBox(12, title, rule, words, fields, save, readTitle, read, changesTitle, changes);
        detail.getStyleClass().add("detail");
        detail.getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        setContent(detail);
        setFitToWidth(true);
        getStyleClass().add("detail-scroll");
        words.textProperty().addListener((area, was, now) -> save.setDisable(typed().isEmpty()));
    }

    /** Words being typed are kept until they are saved; before anything is shown. */
    void keepTyped(Dialogs dialogs) {
        kept = new KeptWords(dialogs, words);
        detail.getChildren().add(detail.getChildren().indexOf(words), kept.line());
    }

    void onSave(Runnable saving) {
        save.setOnAction(press -> saving.run());
    }

    /** What is being typed stays; where another desk wrote there meanwhile, saving says so. */
    void show(PolicyText shown, Map<String, String> previous, boolean editable) {
        boolean other = text == null || text.version().id() != shown.version().id();
        boolean typing = !other && typed().isPresent();
        text = shown;
        before = previous;
        writes = editable;
        if (!typing) fill();
    }

    void open(WordingPlace wanted) {
        if (text == null || wanted == null) return;
        boolean typing = wanted.equals(place) && typed().isPresent();
        place = wanted;
        if (!typing) fill();
        title.setText(place.title());
        rule.setText(place.rule()
                .map(one -> Words.of("policy.rule." + one.strength().name(), one.id()))
                .orElse(""));
        rule.setVisible(place.rule().isPresent());
        Stream.of(words, fields, save, readTitle).forEach(node -> node.setVisible(writes));
        save.setDisable(typed().isEmpty());
        read.getChildren().setAll(reading());
        showChanges();
    }

    private void fill() {
        kept.open(writes ? keptName(text.version().id(), place) : "", () -> {
            seen = text.raw(place);
            words.setText(seen);
        });
        // Words that are back were typed over what stood there then; where that has changed, saving says so.
        if (!words.getText().equals(seen)) seen = kept.before(words);
    }

    private static String keptName(long version, WordingPlace place) {
        return "policy " + version + " " + place.key();
    }

    private Node[] reading() {
        if (writes || !place.opensSection()) return new Node[] {paragraph(text.filled(place), false)};
        Stream<Node> clauses =
                place.section().rules().stream().map(one -> paragraph(text.filled(WordingPlace.of(one)), true));
        return Stream.concat(Stream.of(paragraph(text.filled(place), false)), clauses)
                .toArray(Node[]::new);
    }

    private static Label paragraph(String words, boolean point) {
        Label label = new Label(point ? Words.of("policy.point", words) : words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void showChanges() {
        String older = before.getOrDefault(place.key(), "");
        boolean changed = !older.isEmpty() && !older.equals(text.raw(place));
        changesTitle.setText(Words.of("policy.changes", text.version().number() - 1));
        Stream.of(changesTitle, changes).forEach(node -> node.setVisible(changed));
        if (changed) changes.show(older, text.raw(place));
    }

    /** What was typed and not saved yet. */
    Optional<Typed> typed() {
        return text == null || !writes || words.getText().equals(seen)
                ? Optional.empty()
                : Optional.of(new Typed(text.version().id(), place, seen, words.getText()));
    }

    void saved(Typed typed) {
        if (typed.place().equals(place)) {
            seen = Wording.check(typed.text());
            if (words.getText().equals(typed.text())) words.setText(seen);
        }
        kept.forget(keptName(typed.version(), typed.place()));
    }

    /** Puts back what could not be saved, now over what stands there today. */
    void restore(Typed typed) {
        open(typed.place());
        kept.forget();
        fill();
        words.setText(typed.text());
    }
}
