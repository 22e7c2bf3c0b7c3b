package org.gatehouse.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.EmptyState;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Somebody within the policy: what they acknowledged, and the acts that record it; or the form for somebody new. */
final class CoveredDetailView extends ScrollPane {
    private static final double WIDTH = 340;

    private final PolicyDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<String> done;
    private final VBox lines = new VBox(12);
    private final Label problem = new Label();
    private AcknowledgementRow shown;

    CoveredDetailView(PolicyDesk desk, Background background, Dialogs dialogs, Consumer<String> done) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.done = done;
        problem.setId("coveredProblem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        lines.getStyleClass().add("standing");
        setContent(lines);
        setFitToWidth(true);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        getStyleClass().addAll("detail-scroll", "side-pane");
        rest();
    }

    private void rest() {
        shown = null;
        draw(new EmptyState(
                "fth-user-check", Words.of("policy.covered.choose"), Words.of("policy.covered.choose.what")));
    }

    private void draw(Node... nodes) {
        problem.setText("");
        lines.getChildren().setAll(nodes);
    }

    void show(AcknowledgementRow row, PolicyVersion version, LocalDate today) {
        if (row == null) {
            // The form for somebody new stays while the list under it is read anew.
            if (shown != null) rest();
            return;
        }
        if (row.equals(shown)) return;
        shown = row;
        Label name = new Label(row.person().name());
        name.getStyleClass().add("page-title");
        name.setWrapText(true);
        Label kind = help(
                row.person().note().isBlank()
                        ? row.person().kind().title()
                        : Words.of(
                                "policy.covered.kind",
                                row.person().kind().title(),
                                row.person().note()));
        Label state = new Label();
        StateChipView.dress(state, row.state());
        draw(name, kind, state);
        row.all().forEach(one -> lines.getChildren().add(acknowledged(row.person(), one)));
        if (row.person().kind().isGroup()) given(row.person(), version, today);
        else signed(row.person(), version, today);
        lines.getChildren().add(problem);
        if (row.person().source() == CoveredPerson.Source.REGISTER) {
            Button end = new Button(Words.of("policy.covered.end"));
            end.setId("endCovered");
            end.setMaxWidth(Double.MAX_VALUE);
            end.setOnAction(press -> {
                if (dialogs.confirm(
                        row.person().name(), Words.of("policy.covered.end.what"), Words.of("policy.covered.end")))
                    act(Words.of("policy.covered.ended", row.person().name()), () -> {
                        desk.policy().acknowledgements().end(desk.actor(), row.person());
                        return row;
                    });
            });
            lines.getChildren().add(end);
        }
    }

    private VBox acknowledged(CoveredPerson person, Acknowledged one) {
        Label words = new Label(Words.of(
                "policy.covered.acknowledged",
                one.version(),
                PolicyPapers.day(one.on()),
                one.words().isBlank() ? one.how().title() : one.how().title() + ", " + one.words(),
                one.recordedBy()));
        words.setWrapText(true);
        Button back = new Button(Words.of("policy.covered.take-back"));
        back.setOnAction(press -> {
            if (dialogs.confirm(
                    person.name(), Words.of("policy.covered.take-back.what"), Words.of("policy.covered.take-back")))
                act(Words.of("policy.covered.taken-back", person.name()), () -> {
                    desk.policy().acknowledgements().takeBack(desk.actor(), person, one);
                    return person;
                });
        });
        return new VBox(4, words, back);
    }

    private void signed(CoveredPerson person, PolicyVersion version, LocalDate today) {
        FieldView on = new FieldView("signedOn", "policy.list.signedOn").filled(today);
        Button record = primary("recordSigned", Words.of("policy.covered.record"));
        record.setOnAction(press -> act(Words.of("policy.covered.recorded", person.name()), () -> {
            desk.policy().acknowledgements().recordSigned(desk.actor(), version, person, on.day());
            return person;
        }));
        lines.getChildren().addAll(on, record);
    }

    private void given(CoveredPerson group, PolicyVersion version, LocalDate today) {
        FieldView how = new FieldView("givenHow", "policy.covered.given-how");
        FieldView on = new FieldView("givenOn", "policy.covered.given-on").filled(today);
        Button record = primary("recordGiven", Words.of("policy.covered.record-given"));
        record.setOnAction(press -> act(Words.of("policy.covered.recorded-given", group.name()), () -> {
            desk.policy().acknowledgements().recordGiven(desk.actor(), version, group.kind(), how.text(), on.day());
            return group;
        }));
        lines.getChildren().addAll(how, on, record);
    }

    /** The form for somebody within the policy who has no desk. */
    void begin() {
        shown = null;
        Label title = new Label(Words.of("policy.covered.new"));
        title.getStyleClass().add("page-title");
        FieldView name = new FieldView("newName", "policy.list.name");
        FieldView note = new FieldView("newNote", "policy.covered.note");
        ComboBox<CoveredKind> kind = new ComboBox<>();
        kind.setId("newKind");
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        kind.getItems()
                .setAll(Arrays.stream(CoveredKind.values())
                        .filter(one -> !one.isGroup())
                        .toList());
        Label kindLabel = new Label(Words.of("policy.list.kind"));
        kindLabel.getStyleClass().add("field-label");
        kindLabel.setLabelFor(kind);
        Button add = primary("addCovered", Words.of("policy.covered.add"));
        add.setOnAction(press -> act(
                Words.of("policy.covered.added", name.text()),
                () -> desk.policy().acknowledgements().add(desk.actor(), name.text(), kind.getValue(), note.text())));
        draw(title, help(Words.of("policy.covered.new.what")), name, new VBox(4, kindLabel, kind), note, add, problem);
        name.focus();
    }

    private static Button primary(String id, String verb) {
        Button button = new Button(verb);
        button.setId(id);
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Label help(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("help");
        label.setWrapText(true);
        return label;
    }

    private void act(String sentence, Background.Work<Object> work) {
        problem.setText("");
        background.run(
                Words.of("policy.saving"),
                work,
                saved -> {
                    rest();
                    done.accept(sentence);
                },
                this::tell);
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
    }
}
