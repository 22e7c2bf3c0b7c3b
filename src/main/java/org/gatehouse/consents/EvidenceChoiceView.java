package org.gatehouse.consents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What shows a decision in writing; once recorded it is kept for the next forms of the pile. */
final class EvidenceChoiceView extends VBox {
    private final Background background;
    private final Dialogs dialogs;
    private final Runnable changed;
    private final ComboBox<EvidenceKind> kind = new ComboBox<>();
    private final TextField reference = new TextField();
    private final Button choose = new Button(Words.of("consents.evidence.choose"), new FontIcon("fth-paperclip"));
    private final Label kept = new Label();
    private final VBox fresh;
    private final HBox forPile;
    private byte[] file = new byte[0];
    private Optional<EvidenceSource> keptSource = Optional.empty();

    EvidenceChoiceView(Background background, Dialogs dialogs, Runnable changed) {
        super(4);
        this.background = background;
        this.dialogs = dialogs;
        this.changed = changed;
        kind.setId("evidenceKind");
        kind.getItems().add(null);
        kind.getItems().addAll(EvidenceKind.values());
        kind.setConverter(new ShownAs<>(one -> one == null ? Words.of("consents.evidence.none") : one.title()));
        kind.setValue(EvidenceKind.SCAN);
        kind.setMaxWidth(Double.MAX_VALUE);
        reference.setId("evidenceReference");
        reference.setPromptText(Words.of("consents.evidence.reference"));
        reference.setAccessibleText(Words.of("consents.evidence.reference"));
        HBox.setHgrow(reference, Priority.ALWAYS);
        choose.setId("chooseEvidence");
        choose.setOnAction(click -> choose());
        Label label = new Label(Words.of("consents.evidence"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(kind);
        fresh = new VBox(4, kind, new HBox(4, reference, choose));
        fresh.managedProperty().bind(fresh.visibleProperty());
        kept.setWrapText(true);
        kept.setGraphic(new FontIcon("fth-paperclip"));
        kept.getStyleClass().addAll("chip", "clear");
        Hyperlink another = new Hyperlink(Words.of("consents.evidence.another"));
        another.setId("anotherEvidence");
        another.setOnAction(click -> forget());
        forPile = new HBox(8, kept, another);
        forPile.managedProperty().bind(forPile.visibleProperty());
        getChildren().addAll(label, fresh, forPile);
        kind.valueProperty().addListener((value, before, now) -> told());
        reference.textProperty().addListener((text, before, now) -> told());
        forget();
    }

    private void told() {
        reference.setDisable(kind.getValue() == null);
        choose.setDisable(kind.getValue() == null);
        changed.run();
    }

    private void choose() {
        dialogs.chooseFile(
                        Words.of("consents.evidence.choose"),
                        Words.of("consents.evidence.files"),
                        "pdf",
                        "jpg",
                        "jpeg",
                        "png")
                .ifPresent(path -> background.run(Words.of("consents.evidence.reading"), () -> read(path), bytes -> {
                    file = bytes;
                    if (reference.getText().isBlank())
                        reference.setText(path.getFileName().toString());
                    choose.setText(Words.of("consents.evidence.chosen"));
                    changed.run();
                }));
    }

    private static byte[] read(Path path) throws IOException {
        return Files.readAllBytes(path);
    }

    Optional<EvidenceSource> source() {
        if (keptSource.isPresent()) return keptSource;
        if (kind.getValue() == null || reference.getText().isBlank() && file.length == 0) return Optional.empty();
        return Optional.of(
                new EvidenceSource.Fresh(kind.getValue(), reference.getText().strip(), file));
    }

    /** Keeps what was recorded for the next form of the pile. */
    void keep(Evidence evidence) {
        // A scanned pile shows many forms; an e-mail or a numbered form shows one.
        if (evidence.kind() != EvidenceKind.SCAN) {
            forget();
            return;
        }
        keptSource = Optional.of(evidence.source());
        kept.setText(Words.of("consents.evidence.kept", evidence.kind().title(), evidence.reference()));
        fresh.setVisible(false);
        forPile.setVisible(true);
    }

    private void forget() {
        keptSource = Optional.empty();
        file = new byte[0];
        reference.clear();
        choose.setText(Words.of("consents.evidence.choose"));
        fresh.setVisible(true);
        forPile.setVisible(false);
        changed.run();
    }
}
