package org.gatehouse.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Words;

/** A child’s contacts, whom to call first first, each with what they may decide and where they are reached. */
public final class ContactsView extends VBox {
    private List<PupilContact> shown;
    private Consumer<PupilContact> change = link -> {};

    public ContactsView() {
        super(12);
        setId("contacts");
    }

    void onChange(Consumer<PupilContact> asked) {
        change = asked;
    }

    void clear() {
        shown = null;
        getChildren().clear();
    }

    void show(List<PupilContact> links) {
        if (links.equals(shown)) return;
        shown = links;
        getChildren().setAll(links.stream().map(this::row).toList());
        if (!links.isEmpty()) return;
        Label none = new Label(Words.of("roll.contact.none"));
        none.getStyleClass().add("help");
        none.setWrapText(true);
        getChildren().add(none);
    }

    private HBox row(PupilContact link) {
        Label name = label(link.contact().name(), "strong");
        List<String> facts = new ArrayList<>();
        if (!link.relation().isEmpty()) facts.add(link.relation());
        facts.add(
                Words.of(link.parentalResponsibility() ? "roll.contact.responsible" : "roll.contact.not-responsible"));
        if (link.livesWith()) facts.add(Words.of("roll.contact.lives-with"));
        VBox words = new VBox(2, name, label(String.join(" · ", facts), "small"));
        for (String reached : link.contact().emails()) words.getChildren().add(label(reached, "small"));
        for (String reached : link.contact().telephones()) words.getChildren().add(label(reached, "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = new Button(Words.of("roll.contact.open"));
        open.setAccessibleText(Words.of("roll.contact.open.name", link.contact().name()));
        open.setId("contact-" + link.contact().id());
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(pressed -> change.accept(link));
        HBox row = new HBox(8, words, open);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
