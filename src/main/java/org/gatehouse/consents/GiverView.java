package org.gatehouse.consents;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Words;

/** Who decides: a contact of the child, or somebody typed in. */
final class GiverView extends VBox {
    /** Stands in the choice for somebody who is on no list. */
    private static final Giver SOMEBODY_ELSE = Giver.named("", "", false);

    private final ComboBox<Giver> contacts = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField relation = new TextField();
    private final CheckBox responsible = new CheckBox(Words.of("consents.giver.responsible"));
    private final VBox typed;

    GiverView(Runnable changed) {
        super(4);
        contacts.setId("giver");
        contacts.setMaxWidth(Double.MAX_VALUE);
        contacts.setConverter(new ShownAs<>(giver -> giver == null ? "" : words(giver)));
        name.setId("giverName");
        name.setPromptText(Words.of("consents.giver.name"));
        name.setAccessibleText(Words.of("consents.giver.name"));
        relation.setId("giverRelation");
        relation.setPromptText(Words.of("consents.giver.relation"));
        relation.setAccessibleText(Words.of("consents.giver.relation"));
        relation.setPrefColumnCount(8);
        responsible.setId("giverResponsible");
        HBox.setHgrow(name, Priority.ALWAYS);
        typed = new VBox(4, new HBox(4, name, relation), responsible);
        typed.managedProperty().bind(typed.visibleProperty());
        Label label = new Label(Words.of("consents.giver"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(contacts);
        contacts.valueProperty().addListener((value, before, now) -> {
            typed.setVisible(now == SOMEBODY_ELSE);
            changed.run();
        });
        name.textProperty().addListener((text, before, now) -> changed.run());
        responsible.selectedProperty().addListener((box, before, now) -> changed.run());
        getChildren().addAll(label, contacts, typed);
        show(List.of());
    }

    /** What keeps a name typed here until the form is recorded. */
    KeptWords kept(Dialogs dialogs) {
        KeptWords kept = new KeptWords(dialogs, name, relation);
        getChildren().add(kept.line());
        return kept;
    }

    /** Where a name came back, it is the one that was meant. */
    void chooseTyped() {
        if (!name.getText().isBlank()) contacts.setValue(SOMEBODY_ELSE);
    }

    /** The contacts of another child; the first is proposed. */
    void show(List<Giver> known) {
        name.clear();
        relation.clear();
        responsible.setSelected(true);
        contacts.getItems().setAll(known);
        contacts.getItems().add(SOMEBODY_ELSE);
        contacts.getSelectionModel().selectFirst();
    }

    /** Empty where nobody is named yet. */
    Optional<Giver> giver() {
        Giver chosen = contacts.getValue();
        if (chosen != null && chosen != SOMEBODY_ELSE) return Optional.of(chosen);
        if (name.getText().isBlank()) return Optional.empty();
        return Optional.of(
                Giver.named(name.getText().strip(), relation.getText().strip(), responsible.isSelected()));
    }

    /** Goes to where a name is typed. */
    void focusName() {
        if (typed.isVisible()) name.requestFocus();
        else contacts.requestFocus();
    }

    static String words(Giver giver) {
        if (giver == SOMEBODY_ELSE) return Words.of("consents.giver.else");
        String who = giver.relation().isBlank()
                ? giver.name()
                : Words.of("consents.giver.who", giver.name(), giver.relation());
        return giver.parentalResponsibility() ? who : Words.of("consents.giver.not-responsible", who);
    }
}
