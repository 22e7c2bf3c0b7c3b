package org.gatehouse.incidents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** How evidence comes in: a screenshot pasted, files dropped or chosen. What waits to be handed in stands as chips. */
final class StagedFilesView extends VBox {
    private static final String PASTED = "png";

    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<StagedFile> added;
    private final Button choose = new Button(Words.of("incidents.evidence.choose"), new FontIcon("fth-paperclip"));
    private final FlowPane chips = new FlowPane(8, 8);
    private final Label problem = new Label();

    /** @param added hears of each file that was read */
    StagedFilesView(Background background, Dialogs dialogs, Consumer<StagedFile> added) {
        super(8);
        this.background = background;
        this.dialogs = dialogs;
        this.added = added;
        choose.setId("chooseEvidence");
        choose.setOnAction(press -> dialogs.chooseFiles(
                        Words.of("incidents.evidence.choose"), Words.of("incidents.evidence.any"), "*")
                .forEach(this::read));
        Label help = new Label(Words.of("incidents.evidence.help"));
        help.getStyleClass().add("help");
        help.setWrapText(true);
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        chips.managedProperty().bind(Bindings.isNotEmpty(chips.getChildren()));
        choose.setMinWidth(USE_PREF_SIZE);
        HBox intake = new HBox(12, choose, help);
        intake.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(intake, chips, problem);
        managedProperty().bind(visibleProperty());
    }

    /** Lets files be dropped and pasted anywhere on {@code page}. */
    void on(Node page) {
        page.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles() && isOpen()) drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        });
        page.setOnDragDropped(this::dropped);
        page.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && key.getCode() == KeyCode.V && isOpen() && paste()) key.consume();
        });
    }

    private boolean isOpen() {
        return isVisible() && !choose.isDisabled();
    }

    private void dropped(DragEvent drag) {
        if (isOpen()) drag.getDragboard().getFiles().stream().map(File::toPath).forEach(this::read);
        drag.setDropCompleted(true);
        drag.consume();
    }

    /** Words on the clipboard are left to the field that is being typed in. */
    private boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            clipboard.getFiles().stream().map(File::toPath).forEach(this::read);
            return true;
        }
        if (!clipboard.hasImage() || clipboard.hasString()) return false;
        Image image = clipboard.getImage();
        BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
        begin(() -> new StagedFile(Words.of("incidents.evidence.pasted") + "." + PASTED, encoded(pixels)));
        return true;
    }

    private void read(Path file) {
        begin(() -> {
            if (!Files.isRegularFile(file)) throw new Refusal("incidents.evidence.no-file", file.getFileName());
            if (Files.size(file) > StagedFile.LARGEST)
                throw new Refusal("incidents.evidence.large", file.getFileName(), StagedFile.LARGEST >> 20);
            return new StagedFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        });
    }

    private void begin(Background.Work<StagedFile> reading) {
        problem.setText("");
        background.run(Words.of("incidents.evidence.reading"), reading, added, this::refuse);
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, PASTED, png);
        return png.toByteArray();
    }

    void refuse(Refusal refusal) {
        problem.setText(refusal.getMessage());
    }

    /** @param remove hears the position of a file that the person takes away */
    void show(List<StagedFile> files, Consumer<Integer> remove) {
        chips.getChildren().clear();
        for (int at = 0; at < files.size(); at++) {
            int position = at;
            Button chip = new Button(files.get(at).name(), new FontIcon("fth-x"));
            chip.getStyleClass().setAll("button", "chip");
            chip.setMnemonicParsing(false);
            chip.setAccessibleText(
                    Words.of("incidents.evidence.remove", files.get(at).name()));
            chip.setOnAction(press -> remove.accept(position));
            chips.getChildren().add(chip);
        }
    }
}
