package org.gatehouse.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The first view: open a school's file, start a new one, or look around a fictional school. */
public final class StartController {
    private final Desk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final DeskSettings settings;

    @FXML
    private VBox recent;

    @FXML
    private Label noRecent;

    @FXML
    private Label problem;

    StartController(Desk desk, Background background, Dialogs dialogs, DeskSettings settings) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.settings = settings;
    }

    @FXML
    private void initialize() {
        settings.recentFiles().forEach(file -> recent.getChildren().add(recentButton(file)));
        noRecent.setVisible(recent.getChildren().isEmpty());
        noRecent.setManaged(noRecent.isVisible());
    }

    private Button recentButton(Path file) {
        Label name = new Label(file.getFileName().toString().replaceFirst("\\.gatehouse$", ""));
        name.getStyleClass().add("strong");
        Label folder = new Label(String.valueOf(file.getParent()));
        folder.getStyleClass().add("small");
        Button button = new Button(null, new VBox(2, name, folder));
        button.setAccessibleText(Words.of("desk.start.open-recent", file));
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("finding");
        button.setOnAction(open -> open(file));
        return button;
    }

    @FXML
    private void open() {
        dialogs.chooseFile(Words.of("desk.start.open"), Words.of("desk.file-kind"), "gatehouse")
                .ifPresent(this::open);
    }

    /** Of the school that was opened last, or whose file somebody names: it may be gone, and has its folder of copies still. */
    @FXML
    private void restore() {
        settings.recentFiles().stream()
                .findFirst()
                .or(() -> dialogs.chooseNewFile(
                        Words.of("desk.start.restore.which"),
                        "school.gatehouse",
                        Words.of("desk.file-kind"),
                        "gatehouse"))
                .ifPresent(file -> desk.showRestore(file, List.of()));
    }

    @FXML
    private void newSchool() {
        desk.showNewSchool();
    }

    @FXML
    private void demo() {
        background.run(Words.of("desk.start.demo-making"), this::freshDemo, this::open, this::tell);
    }

    /** Made anew each time, so that whoever looks around may change anything. */
    private Path freshDemo() throws IOException {
        Files.createDirectories(settings.folder());
        Path file = settings.folder().resolve(DemoFile.NAME);
        DemoFile.writeAnew(file, desk.clock());
        return file;
    }

    private void open(Path file) {
        background.run(Words.of("desk.opening"), () -> desk.openRooms(file), desk::showSignIn, this::tell);
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
        problem.setManaged(true);
    }
}
