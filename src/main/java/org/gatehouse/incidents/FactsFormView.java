package org.gatehouse.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.incidents.Involved.Part;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.MomentField;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;

/** What is known of an incident beside the words: first what the moment needs, folded away what can come later. */
final class FactsFormView extends VBox {
    private static final double FIELD = 240;
    private static final double NARROW = 100;

    private final MomentField when;
    private final ComboBox<String> account = new ComboBox<>();
    private final TextField handle = new TextField();
    private final TextField address = new TextField();
    private final CheckBox child = new CheckBox(Words.of("incidents.child-involved"));
    private final CheckBox indecent = new CheckBox(Words.of("incidents.indecent-image"));
    private final GateView gate = new GateView();
    private final ComboBox<Optional<Rule>> rule = new ComboBox<>();
    private final Label ruleWords = new Label();
    private final ComboBox<Optional<FourC>> area = new ComboBox<>();
    private final ComboBox<Gravity> gravity = new ComboBox<>();
    private final InvolvedView involved;
    private final InvolvedView sawIt;

    FactsFormView(IncidentDesk desk, Background background, Moments moments, Runnable touched) {
        super(12);
        when = new MomentField(moments, touched);
        when.setMinWidth(USE_PREF_SIZE);
        involved = new InvolvedView(desk, background, "involved", List.of(Part.AFFECTED, Part.CONCERNED), touched);
        sawIt = new InvolvedView(desk, background, "saw-it", List.of(Part.SAW_IT), touched);
        account.setId("account");
        account.setEditable(true);
        account.setPromptText(Words.of("incidents.account.prompt"));
        account.setMaxWidth(Double.MAX_VALUE);
        account.setMinWidth(NARROW);
        handle.setId("handle");
        handle.setPromptText("@");
        address.setId("address");
        child.setId("childInvolved");
        indecent.setId("indecentImage");
        rule.setId("rule");
        area.setId("area");
        gravity.setId("gravity");
        choices(rule, optional(Category.RULES), one -> one.map(Rule::asks).orElse(Words.of("incidents.not-said")));
        choices(
                area,
                optional(List.of(FourC.values())),
                one -> one.map(FourC::title).orElse(Words.of("incidents.not-said")));
        choices(gravity, List.of(Gravity.values()), Gravity::title);
        ruleWords.getStyleClass().add("help");
        rule.valueProperty()
                .addListener((value, before, now) ->
                        ruleWords.setText(now == null ? "" : now.map(Rule::id).orElse("")));
        indecent.selectedProperty().addListener((value, before, now) -> gate.show(now));
        account.getEditor().textProperty().addListener((text, before, now) -> touched.run());
        List.of(handle, address)
                .forEach(field -> field.textProperty().addListener((text, before, now) -> touched.run()));
        List.of(child, indecent)
                .forEach(box -> box.selectedProperty().addListener((value, before, now) -> touched.run()));
        List.of(rule, area, gravity)
                .forEach(box -> box.valueProperty().addListener((value, before, now) -> touched.run()));
        getChildren()
                .addAll(
                        row(
                                labelled("incidents.when", when),
                                labelled("incidents.account", account),
                                labelled("incidents.handle", handle)),
                        new FlowPane(16, 8, child, indecent),
                        gate,
                        row(involved, sawIt));
        background.run(
                Words.of("incidents.reading"),
                desk.accounts()::get,
                accounts -> account.getItems().setAll(accounts));
    }

    /** What can come later: category, area, gravity, address. */
    VBox more() {
        return new VBox(
                12,
                new VBox(4, labelled("incidents.rule", rule), ruleWords),
                row(labelled("incidents.area", area), labelled("incidents.gravity", gravity)),
                labelled("incidents.address", address));
    }

    private static <T> void choices(ComboBox<T> box, List<T> values, Function<T, String> words) {
        box.getItems().setAll(values);
        box.setConverter(new ShownAs<>(one -> one == null ? "" : words.apply(one)));
        box.setMaxWidth(Double.MAX_VALUE);
        // A rule is a sentence: the box must not grow with it.
        box.setPrefWidth(0);
    }

    private static <T> List<Optional<T>> optional(List<T> values) {
        List<Optional<T>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        values.forEach(one -> choices.add(Optional.of(one)));
        return choices;
    }

    static VBox labelled(String key, Node field) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    /** Fields side by side, of one width where they can give way. */
    private static HBox row(VBox... fields) {
        HBox row = new HBox(12, fields);
        for (VBox field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setPrefWidth(FIELD);
        }
        return row;
    }

    /** Shows the gate, or not, without anything being ticked by the person. */
    void show(Facts facts) {
        when.set(facts.happenedAt());
        account.getEditor().setText(facts.account());
        handle.setText(facts.handle());
        address.setText(facts.address());
        child.setSelected(facts.childInvolved());
        indecent.setSelected(facts.indecentImage());
        rule.setValue(facts.rule());
        area.setValue(facts.area());
        gravity.setValue(facts.gravity());
        involved.show(facts.involved());
        sawIt.show(facts.involved());
    }

    /** Empty where day or time cannot be read. */
    Optional<Facts> facts() {
        return when.value()
                .map(at -> new Facts(
                        at,
                        account.getEditor().getText().strip(),
                        address.getText().strip(),
                        handle.getText().strip(),
                        rule.getValue(),
                        area.getValue(),
                        gravity.getValue(),
                        Stream.concat(involved.people().stream(), sawIt.people().stream())
                                .toList(),
                        child.isSelected(),
                        indecent.isSelected()));
    }

    boolean isMarked() {
        return indecent.isSelected();
    }

    /** Hears when the mark comes or goes. */
    void onMark(Runnable marked) {
        indecent.selectedProperty().addListener((value, before, now) -> marked.run());
    }
}
