package org.gatehouse.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.gatehouse.book.BackupCopy;
import org.gatehouse.book.BackupLock;
import org.gatehouse.book.BackupPlan;
import org.gatehouse.book.Rotation;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Page;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The copies of the school's file: how old, how large, what they lack; where a second one goes, and the way back to one. */
public final class BackupsController implements Page {
    private static final int MOST = 400;

    private final BackupDesk school;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;

    @FXML
    private Label verdict;

    @FXML
    private TableView<BackupCopy> table;

    @FXML
    private TableColumn<BackupCopy, String> when;

    @FXML
    private TableColumn<BackupCopy, String> where;

    @FXML
    private TableColumn<BackupCopy, String> size;

    @FXML
    private TableColumn<BackupCopy, String> lacks;

    @FXML
    private TextField second;

    @FXML
    private Label passphraseStands;

    @FXML
    private PasswordField passphrase;

    @FXML
    private PasswordField passphraseAgain;

    @FXML
    private Spinner<Integer> days;

    @FXML
    private Spinner<Integer> weeks;

    @FXML
    private Spinner<Integer> months;

    @FXML
    private Label problem;

    @FXML
    private Label saved;

    private BackupPlan plan;
    private long acts;

    BackupsController(BackupDesk school, Background background, Dialogs dialogs, Moments moments) {
        this.school = school;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
    }

    @FXML
    private void initialize() {
        Rotation standard = Rotation.STANDARD;
        days.setValueFactory(new IntegerSpinnerValueFactory(1, MOST, standard.days()));
        weeks.setValueFactory(new IntegerSpinnerValueFactory(1, MOST, standard.weeks()));
        months.setValueFactory(new IntegerSpinnerValueFactory(1, MOST, standard.months()));
        when.setCellValueFactory(row -> text(moments.brisk(row.getValue().takenAt())));
        where.setCellValueFactory(
                row -> text(Words.of(row.getValue().sealed() ? "desk.backups.second" : "desk.backups.here")));
        size.setCellValueFactory(row -> text(BackupWords.size(row.getValue().bytes())));
        lacks.setCellValueFactory(row ->
                text(Words.of("desk.backups.lacks", acts - row.getValue().head().seq())));
    }

    private static ReadOnlyStringWrapper text(String words) {
        return new ReadOnlyStringWrapper(words);
    }

    /** Another desk's plan is shown only where nothing was being typed here. */
    @Override
    public void reload() {
        background.run(Words.of("desk.reading"), school::read, shown -> {
            acts = shown.acts();
            table.getItems().setAll(shown.copies());
            if (plan == null || !isTouched()) show(shown.plan());
        });
        verdict.setVisible(false);
        school.daily().status().ifPresent(status -> {
            verdict.setText(BackupWords.problem(status, moments)
                    .orElse(Words.of(status.secondWanted() ? "desk.backups.fine" : "desk.backups.one-place")));
            BackupWords.Tone tone = BackupWords.tone(status, moments.now());
            verdict.setGraphic(new FontIcon(tone.icon()));
            verdict.getStyleClass().setAll("label", "chip", tone.style());
            verdict.setVisible(true);
        });
    }

    private void show(BackupPlan shown) {
        plan = shown;
        second.setText(shown.second().map(Path::toString).orElse(""));
        passphrase.clear();
        passphraseAgain.clear();
        passphraseStands.setText(
                Words.of(shown.lock().isPresent() ? "desk.backups.passphrase.there" : "desk.backups.passphrase.none"));
        days.getValueFactory().setValue(shown.rotation().days());
        weeks.getValueFactory().setValue(shown.rotation().weeks());
        months.getValueFactory().setValue(shown.rotation().months());
    }

    private boolean isTouched() {
        return !second.getText().equals(plan.second().map(Path::toString).orElse(""))
                || !passphrase.getText().isEmpty()
                || !rotation().equals(plan.rotation());
    }

    private Rotation rotation() {
        return new Rotation(days.getValue(), weeks.getValue(), months.getValue());
    }

    @FXML
    private void chooseSecond() {
        dialogs.chooseFolder(Words.of("desk.backups.second.choose"))
                .ifPresent(folder -> second.setText(folder.toString()));
    }

    @FXML
    private void save() {
        days.commitValue();
        weeks.commitValue();
        months.commitValue();
        saved.setVisible(false);
        if (!passphrase.getText().equals(passphraseAgain.getText())) {
            tell(new Refusal("desk.backups.passphrases-differ"));
            return;
        }
        BackupPlan seen = plan;
        Rotation kept = rotation();
        Optional<Path> folder = Optional.of(second.getText().strip())
                .filter(text -> !text.isEmpty())
                .map(Path::of);
        char[] typed = passphrase.getText().toCharArray();
        background.run(
                Words.of("desk.backups.saving"),
                () -> {
                    Optional<BackupLock> lock = typed.length > 0 ? Optional.of(BackupLock.make(typed)) : seen.lock();
                    if (folder.isPresent() && lock.isEmpty()) throw new Refusal("desk.backups.passphrase.first");
                    return school.rooms()
                            .school()
                            .changeBackupPlan(school.actor(), seen, new BackupPlan(folder, lock, kept));
                },
                done -> {
                    show(done);
                    problem.setVisible(false);
                    saved.setVisible(true);
                    school.daily().run();
                },
                this::tell);
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
    }

    @FXML
    private void runNow() {
        school.daily().run();
    }

    @FXML
    private void copyTo() {
        String name = school.rooms().book().file().getFileName().toString().replaceFirst("\\.gatehouse$", "");
        String suggested = name + "-" + LocalDate.now(school.desk().clock()) + ".gatehouse";
        dialogs.chooseNewFile(Words.of("desk.backups.copy"), suggested, Words.of("desk.file-kind"), "gatehouse")
                .ifPresent(target -> background.aside(
                        Words.of("desk.backing-up"),
                        job -> school.copyTo(target),
                        copied -> dialogs.tell(Words.of("desk.backed-up"), Words.of("desk.backed-up.what", target)),
                        dialogs::refuse));
    }

    @FXML
    private void restore() {
        school.restore(plan == null ? BackupPlan.DEFAULT : plan);
    }
}
