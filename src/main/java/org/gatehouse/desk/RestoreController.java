package org.gatehouse.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.gatehouse.book.BackupCopy;
import org.gatehouse.book.Restores;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The way back to a backup: choose one, read in numbers what would be lost, and only then put it in the file's place. */
public final class RestoreController {
    private final Desk desk;
    private final Path school;
    private final List<Path> folders;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;

    @FXML
    private Label file;

    @FXML
    private ListView<BackupCopy> copies;

    @FXML
    private VBox detail;

    @FXML
    private Label chosen;

    @FXML
    private Label loses;

    @FXML
    private Label keeps;

    @FXML
    private VBox passphraseBox;

    @FXML
    private PasswordField passphrase;

    @FXML
    private Label problem;

    @FXML
    private Button restore;

    private Choice choice;

    /** A backup with what restoring it would do. */
    private record Choice(Path backup, String name, boolean sealed, Restores.Prospect prospect) {}

    /** @param folders where copies lie besides the folder beside the school's file */
    RestoreController(
            Desk desk, Path school, List<Path> folders, Background background, Dialogs dialogs, Moments moments) {
        this.desk = desk;
        this.school = school;
        this.folders = folders;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
    }

    @FXML
    private void initialize() {
        file.setText(Words.of("desk.restore.file", school));
        detail.setVisible(false);
        copies.setCellFactory(list -> new CopyCell());
        copies.getSelectionModel().selectedItemProperty().addListener((selection, before, now) -> {
            if (now != null) look(now.path(), moments.brisk(now.takenAt()));
        });
        background.run(
                Words.of("desk.reading"),
                () -> Restores.candidates(school, folders),
                found -> copies.getItems().setAll(found),
                this::tell);
    }

    @FXML
    private void chooseFile() {
        dialogs.chooseFile(
                        Words.of("desk.restore.choose"),
                        Words.of("desk.restore.kind"),
                        "gatehouse",
                        "gatehouse-backup",
                        "zip")
                .ifPresent(backup -> {
                    copies.getSelectionModel().clearSelection();
                    look(backup, backup.getFileName().toString());
                });
    }

    private void look(Path backup, String name) {
        problem.setVisible(false);
        background.run(
                Words.of("desk.reading"),
                () -> new Choice(backup, name, Restores.needsPassphrase(backup), Restores.prospect(backup, school)),
                this::show,
                this::tell);
    }

    private void show(Choice looked) {
        choice = looked;
        detail.setVisible(true);
        chosen.setText(looked.prospect()
                .kept()
                .map(kept -> Words.of("desk.restore.chosen", looked.name(), kept))
                .orElse(looked.name()));
        loses.setText(losses(looked.prospect()));
        keeps.setText(Words.of("desk.restore.keeps", school.getFileName()));
        passphraseBox.setVisible(looked.sealed());
        passphraseBox.setManaged(looked.sealed());
        passphrase.clear();
        restore.setDisable(looked.prospect().otherFile());
    }

    private static String losses(Restores.Prospect prospect) {
        if (prospect.otherFile()) return Words.of("desk.restore.other-file");
        return prospect.lost()
                .map(lost -> Words.of("desk.restore.loses", lost))
                .orElse(Words.of("desk.restore.loses.unknown"));
    }

    @FXML
    private void restore() {
        Choice wanted = choice;
        String loss = losses(wanted.prospect());
        if (!dialogs.confirm(
                Words.of("desk.restore.title"),
                Words.of("desk.restore.confirm", wanted.name(), loss),
                Words.of("desk.restore.verb"))) return;
        Optional<char[]> typed =
                wanted.sealed() ? Optional.of(passphrase.getText().toCharArray()) : Optional.empty();
        restore.setDisable(true);
        background.run(
                Words.of("desk.restore.doing"),
                () -> Restores.restore(wanted.backup(), school, true, typed, desk.clock(), desk.settings()),
                this::restored,
                refusal -> {
                    restore.setDisable(false);
                    tell(refusal);
                });
    }

    private void restored(Optional<Path> kept) {
        dialogs.tell(
                Words.of("desk.restore.done"),
                kept.map(aside -> Words.of("desk.restore.done.kept", aside.getFileName()))
                        .orElse(Words.of("desk.restore.done.what")));
        desk.open(school);
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
    }

    @FXML
    private void chooseSchool() {
        dialogs.chooseNewFile(
                        Words.of("desk.start.restore.which"),
                        school.getFileName().toString(),
                        Words.of("desk.file-kind"),
                        "gatehouse")
                .ifPresent(other -> desk.showRestore(other, List.of()));
    }

    @FXML
    private void back() {
        desk.showStart();
    }

    /** A row: when it was taken, and under it where it lies and how large it is. */
    private final class CopyCell extends ListCell<BackupCopy> {
        private final Label taken = new Label();
        private final Label about = new Label();
        private final VBox row = new VBox(2, taken, about);

        CopyCell() {
            taken.getStyleClass().add("strong");
            about.getStyleClass().add("small");
            row.getStyleClass().add("list-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(BackupCopy copy, boolean empty) {
            super.updateItem(copy, empty);
            setGraphic(empty ? null : row);
            if (empty) return;
            taken.setText(moments.brisk(copy.takenAt()));
            about.setText(Words.of(
                    "desk.restore.about",
                    Words.of(copy.sealed() ? "desk.backups.second" : "desk.backups.here"),
                    BackupWords.size(copy.bytes())));
        }
    }
}
