package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form that lies on the desk: who decided, what shows it, and the answer for each use, all by keyboard. */
final class FormAtHandView extends VBox {
    private final GiverView giver;
    private final KeptWords kept;
    private final EvidenceChoiceView evidence;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final ComboBox<ConsentWording> wording = new ComboBox<>();
    private final ComboBox<LawfulBasis> basis = new ComboBox<>();
    private final VBox answers = new VBox(4);
    private final VBox warnings = new VBox(4);
    private final Button record = new Button(Words.of("consents.record"));
    private final Map<Long, Decision> chosen = new HashMap<>();
    private final Runnable changed;
    private List<ConsentUse> uses = List.of();
    private PupilConsents child;

    FormAtHandView(Background background, Dialogs dialogs, Runnable changed, Runnable recorded) {
        super(12);
        this.changed = changed;
        giver = new GiverView(this::told);
        kept = giver.kept(dialogs);
        evidence = new EvidenceChoiceView(background, dialogs, this::told);
        from.setPrefWidth(160);
        to.setPrefWidth(160);
        to.setPromptText(Words.of("consents.to.open"));
        from.valueProperty().addListener((day, before, now) -> told());
        to.valueProperty().addListener((day, before, now) -> told());
        wording.setMaxWidth(Double.MAX_VALUE);
        wording.setConverter(new ShownAs<>(one -> one == null ? Words.of("consents.wording.none") : one.version()));
        record.setId("record");
        record.getStyleClass().add("accent");
        record.setMaxWidth(Double.MAX_VALUE);
        record.setOnAction(click -> recorded.run());
        HBox days = new HBox(8, labelled("consents.from", from), labelled("consents.to", to));
        basis.getItems().setAll(LawfulBasis.values());
        basis.setValue(LawfulBasis.CONSENT);
        basis.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        HBox asked = new HBox(8, labelled("consents.wording", wording), labelled("consents.basis", basis));
        getChildren().addAll(answers, giver, evidence, days, asked);
    }

    /** The one button of the form under what speaks against it; stands outside of what scrolls. */
    List<Node> foot() {
        return List.of(warnings, record);
    }

    private static VBox labelled(String words, Node field) {
        Label label = new Label(Words.of(words));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    private void told() {
        if (child != null) changed.run();
    }

    /** What forms ask for, and in which words; the newest wording is proposed. */
    void choices(List<ConsentUse> open, List<ConsentWording> wordings, LocalDate today) {
        uses = List.copyOf(open);
        if (!wording.getItems().equals(wordings)) {
            wording.getItems().setAll(wordings);
            wording.getSelectionModel().selectLast();
        }
        if (from.getValue() == null) from.setValue(today);
    }

    /** No child's form, until the next child is read: a key that comes too soon must not answer for the one before. */
    void close() {
        child = null;
        chosen.clear();
        answers.getChildren().clear();
        record.setDisable(true);
    }

    /** Another child's form; what shows it and its day stay as they are. */
    void open(PupilConsents shown, List<Giver> contacts) {
        child = null;
        chosen.clear();
        kept.open("consent form " + shown.pupil().id(), () -> giver.show(contacts));
        giver.chooseTyped();
        child = shown;
        showAnswers();
        changed.run();
    }

    /** The same child, read anew. */
    void refresh(PupilConsents shown) {
        child = shown;
        showAnswers();
    }

    private void showAnswers() {
        answers.getChildren().clear();
        for (int i = 0; i < uses.size(); i++) answers.getChildren().add(answer(i + 1, uses.get(i)));
    }

    private HBox answer(int number, ConsentUse use) {
        Label title = new Label(Words.of("consents.answer", number, use.title()));
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label now = new Label();
        ConsentState state = child.state(use.id());
        if (state != null) StateChipView.dress(now, state);
        now.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(
                8,
                title,
                now,
                toggle(use, Decision.GIVEN, "consents.yes", group),
                toggle(use, Decision.REFUSED, "consents.no", group));
        row.getStyleClass().add("answer");
        return row;
    }

    private ToggleButton toggle(ConsentUse use, Decision decision, String words, ToggleGroup group) {
        ToggleButton button = new ToggleButton(Words.of(words));
        button.setId(decision + "-" + use.id());
        button.setAccessibleText(use.title() + ": " + decision.title());
        button.setToggleGroup(group);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(chosen.get(use.id()) == decision);
        button.setOnAction(click -> {
            if (button.isSelected()) chosen.put(use.id(), decision);
            else chosen.remove(use.id());
            changed.run();
        });
        return button;
    }

    /** A key pressed beside the fields: a number turns an answer over, Y and N answer all. */
    boolean press(KeyCode key) {
        if (child == null) return false;
        if (key == KeyCode.Y || key == KeyCode.N) {
            for (ConsentUse use : uses) chosen.put(use.id(), key == KeyCode.Y ? Decision.GIVEN : Decision.REFUSED);
        } else if (key == KeyCode.BACK_SPACE) {
            chosen.clear();
        } else {
            int number = key.isDigitKey() && key.getName().matches("(Numpad )?[1-9]")
                    ? key.getName().charAt(key.getName().length() - 1) - '0'
                    : 0;
            if (number < 1 || number > uses.size()) return false;
            turnOver(uses.get(number - 1).id());
        }
        showAnswers();
        changed.run();
        return true;
    }

    private void turnOver(long use) {
        Decision now = chosen.get(use);
        if (now == null) chosen.put(use, Decision.GIVEN);
        else if (now == Decision.GIVEN) chosen.put(use, Decision.REFUSED);
        else chosen.remove(use);
    }

    /** The form as it stands; empty while nothing is answered or nobody is named. */
    Optional<ConsentForm> form() {
        if (child == null || chosen.isEmpty()) return Optional.empty();
        return form(chosen);
    }

    /** A withdrawal of these uses by the person and with the writing that stand here. */
    Optional<ConsentForm> withdrawal(Set<Long> withdrawn) {
        if (child == null || withdrawn.isEmpty()) return Optional.empty();
        return form(withdrawn.stream().collect(Collectors.toMap(use -> use, use -> Decision.WITHDRAWN)));
    }

    private Optional<ConsentForm> form(Map<Long, Decision> decisions) {
        LocalDate day = from.getValue();
        if (day == null) return Optional.empty();
        boolean given = decisions.containsValue(Decision.GIVEN);
        return giver.giver()
                .map(who -> new ConsentForm(
                        child.pupil().id(),
                        child.seen(),
                        who,
                        decisions,
                        evidence.source(),
                        Optional.ofNullable(wording.getValue()).map(ConsentWording::id),
                        basis.getValue(),
                        day,
                        given ? Optional.ofNullable(to.getValue()) : Optional.empty()));
    }

    void warn(Set<ConsentWarning> found) {
        warnings.getChildren().clear();
        for (ConsentWarning warning : found.isEmpty() ? EnumSet.noneOf(ConsentWarning.class) : EnumSet.copyOf(found)) {
            Label label = new Label(warning.sentence(), new FontIcon("fth-alert-triangle"));
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().addAll("chip", "look");
            warnings.getChildren().add(label);
        }
    }

    void mayRecord(boolean may) {
        record.setDisable(!may);
    }

    void keep(Recorded recorded) {
        recorded.entries().stream()
                .flatMap(entry -> entry.evidence().stream())
                .findFirst()
                .ifPresent(evidence::keep);
        kept.forget();
        chosen.clear();
    }
}
