package org.gatehouse.followers;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The handle, the number and the display name of an account, to be written down once somebody has looked. */
final class AccountNameView extends TitledPane {
    private final TextField handle = new TextField();
    private final TextField number = new TextField();
    private final TextField displayName = new TextField();
    private final Label error = new Label();
    private PlatformAccount shown;

    AccountNameView(Consumer<PlatformAccount> written) {
        setText(Words.of("followers.name.title"));
        setExpanded(false);
        setAnimated(false);
        handle.setId("handle");
        number.setId("platformId");
        displayName.setId("displayName");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.visibleProperty());
        Button write = new Button(Words.of("followers.name.write"));
        write.setId("writeName");
        write.setOnAction(press -> {
            error.setVisible(false);
            written.accept(new PlatformAccount(shown.id(), number.getText(), handle.getText(), displayName.getText()));
        });
        setContent(new VBox(
                8,
                labelled("followers.name.handle", handle),
                labelled("followers.name.number", number),
                labelled("followers.name.display", displayName),
                error,
                write));
    }

    private static VBox labelled(String key, TextField field) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    void show(PlatformAccount account) {
        shown = account;
        error.setVisible(false);
        handle.setText(account.handle());
        number.setText(account.platformId());
        displayName.setText(account.displayName());
        setExpanded(account.handle().isEmpty());
    }

    void refuse(Refusal refusal) {
        error.setText(refusal.getMessage());
        error.setVisible(true);
    }
}
