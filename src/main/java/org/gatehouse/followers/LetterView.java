package org.gatehouse.followers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.roll.OfficeEmail;
import org.gatehouse.rules.Words;

/** The text that asks who an account is, to be copied into an e-mail to the address that the office holds, or printed. */
final class LetterView extends VBox {
    private final FollowerDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final ComboBox<OfficeEmail> to = new ComboBox<>();
    private final VBox toBox;
    private final TextArea text = new TextArea();
    private final Label copied = new Label();
    private PlatformAccount account;
    private String school = "";

    LetterView(FollowerDesk desk, Background background, Dialogs dialogs) {
        super(8);
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        Label label = new Label(Words.of("followers.letter.to"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(to);
        to.setMaxWidth(Double.MAX_VALUE);
        to.setConverter(new ShownAs<>(held -> held == null
                ? Words.of("followers.letter.to-nobody")
                : held.contact().name() + ", " + held.email()));
        to.valueProperty().addListener((value, before, now) -> write());
        toBox = new VBox(4, label, to);
        text.setId("letter");
        text.setWrapText(true);
        text.setPrefRowCount(12);
        text.setAccessibleText(Words.of("followers.letter"));
        Button copy = new Button(Words.of("followers.letter.copy"));
        copy.setId("copyLetter");
        copy.setOnAction(press -> copy());
        Button save = new Button(Words.of("followers.letter.save"));
        save.setId("saveLetter");
        save.setOnAction(press -> save());
        copied.getStyleClass().add("small");
        copied.setWrapText(true);
        Label never = new Label(Words.of("followers.letter.never"));
        never.getStyleClass().add("small");
        never.setWrapText(true);
        getChildren().addAll(toBox, text, new HBox(8, copy, save), copied, never);
    }

    /** @param near contacts whose address is almost the one that was given */
    void show(PlatformAccount asked, List<NearMiss> near) {
        boolean same = account != null && account.equals(asked);
        account = asked;
        toBox.setVisible(!near.isEmpty());
        toBox.setManaged(!near.isEmpty());
        if (same) return;
        copied.setText("");
        background.run(Words.of("followers.reading"), () -> desk.letterhead().get(), letterhead -> {
            school = letterhead.school();
            to.getItems()
                    .setAll(Stream.concat(
                                    Stream.of((OfficeEmail) null), near.stream().map(NearMiss::held))
                            .collect(Collectors.toList()));
            to.setValue(near.isEmpty() ? null : near.get(0).held());
            write();
        });
    }

    private AskingLetter letter() {
        OfficeEmail held = to.getValue();
        return AskingLetter.to(held == null ? "" : held.contact().name(), account, school);
    }

    private void write() {
        if (account != null) text.setText(letter().body());
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text.getText());
        Clipboard.getSystemClipboard().setContent(content);
        OfficeEmail held = to.getValue();
        copied.setText(
                held == null
                        ? Words.of("followers.letter.copied")
                        : Words.of("followers.letter.copied-to", held.email()));
    }

    private void save() {
        AskingLetter written = new AskingLetter(letter().subject(), text.getText());
        dialogs.chooseNewFile(
                        Words.of("followers.letter.save"),
                        Words.of("followers.letter.name") + ".pdf",
                        Words.of("followers.letter.file-kind"),
                        "pdf")
                .ifPresent(file -> background.run(
                        Words.of("followers.saving"),
                        () -> {
                            written.write(
                                    file,
                                    desk.letterhead().get(),
                                    desk.followers().now());
                            return file;
                        },
                        saved -> copied.setText(
                                Words.of("followers.letter.saved", String.valueOf(saved.getFileName())))));
    }
}
