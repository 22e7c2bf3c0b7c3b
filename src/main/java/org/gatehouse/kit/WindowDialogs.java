package org.gatehouse.kit;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Duration;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dialogs of the real window. */
public final class WindowDialogs implements Dialogs {
    private static final Logger LOG = LoggerFactory.getLogger(WindowDialogs.class);

    private static final double WIDE = 780;
    private static final Duration KEEP_AFTER = Duration.millis(800);

    private final Supplier<Window> owner;
    private final Consumer<String> browser;
    private final FaultReport report;
    private boolean tellingFault;
    private Memory typed = Memory.NONE;

    public WindowDialogs(Supplier<Window> owner, Consumer<String> browser, FaultReport report) {
        this.owner = owner;
        this.browser = browser;
        this.report = report;
    }

    @Override
    public void browse(String address) {
        browser.accept(address);
    }

    @Override
    public boolean confirm(String title, String sentence, String verb) {
        ButtonType act = new ButtonType(verb, ButtonData.OK_DONE);
        ButtonType back = new ButtonType(Words.of("kit.back"), ButtonData.CANCEL_CLOSE);
        return alert(title, sentence, act, back).showAndWait().orElse(back) == act;
    }

    @Override
    public void keepTyped(Memory memory) {
        typed = memory;
    }

    @Override
    public Memory typed() {
        return typed;
    }

    @Override
    public Optional<String> ask(String title, String sentence, String verb, String suggested) {
        String name = "asked " + title + " " + sentence + " " + suggested;
        TextArea answer =
                new TextArea(typed.get(name).filter(text -> !text.isEmpty()).orElse(suggested));
        PauseTransition pause = new PauseTransition(KEEP_AFTER);
        pause.setOnFinished(end -> typed.put(name, answer.getText()));
        answer.textProperty().addListener((text, before, now) -> pause.playFromStart());
        Optional<String> answered = ask(title, sentence, verb, answer);
        pause.stop();
        // A lock shuts the question too: what was typed is there again when it is asked anew.
        typed.put(name, answered.isPresent() ? "" : answer.getText());
        return answered;
    }

    private Optional<String> ask(String title, String sentence, String verb, TextArea answer) {
        ButtonType act = new ButtonType(verb, ButtonData.OK_DONE);
        ButtonType back = new ButtonType(Words.of("kit.back"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(title, sentence, act, back);
        answer.setId("answer");
        answer.setWrapText(true);
        answer.setPrefRowCount(4);
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setLabelFor(answer);
        alert.getDialogPane().setContent(new VBox(8, label, answer));
        Button button = (Button) alert.getDialogPane().lookupButton(act);
        button.setDisable(answer.getText().isBlank());
        answer.textProperty().addListener((text, before, now) -> button.setDisable(now.isBlank()));
        alert.setOnShown(shown -> answer.requestFocus());
        return alert.showAndWait()
                .filter(choice -> choice == act)
                .map(choice -> answer.getText().strip());
    }

    @Override
    public Optional<Instant> askMoment(String title, String sentence, String verb, Moments moments, Instant suggested) {
        ButtonType act = new ButtonType(verb, ButtonData.OK_DONE);
        ButtonType back = new ButtonType(Words.of("kit.back"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(title, sentence, act, back);
        Button button = (Button) alert.getDialogPane().lookupButton(act);
        MomentField[] field = new MomentField[1];
        field[0] = new MomentField(
                moments, () -> button.setDisable(field[0].value().isEmpty()));
        field[0].set(suggested);
        Label label = new Label(sentence);
        label.setWrapText(true);
        alert.getDialogPane().setContent(new VBox(8, label, field[0]));
        return alert.showAndWait().filter(choice -> choice == act).flatMap(choice -> field[0].value());
    }

    @Override
    public TwoVersions.Choice choose(TwoVersions versions) {
        ButtonType mine = new ButtonType(Words.of("kit.versions.keep-mine"), ButtonData.LEFT);
        ButtonType theirs = new ButtonType(Words.of("kit.versions.take-theirs"), ButtonData.LEFT);
        ButtonType goOn = new ButtonType(Words.of("kit.versions.go-on"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(Words.of("kit.versions.title", versions.name()), "", mine, theirs, goOn);
        Label what = new Label(Words.of("kit.versions.what"));
        what.setWrapText(true);
        alert.getDialogPane().setContent(new VBox(12, what, new TwoVersionsView(versions)));
        alert.getDialogPane().setPrefWidth(WIDE);
        ButtonType choice = alert.showAndWait().orElse(goOn);
        if (choice == mine) return TwoVersions.Choice.MINE;
        return choice == theirs ? TwoVersions.Choice.THEIRS : TwoVersions.Choice.GO_ON;
    }

    @Override
    public void tell(String title, String sentence) {
        alert(title, sentence, new ButtonType(Words.of("kit.close"), ButtonData.OK_DONE))
                .showAndWait();
    }

    @Override
    public void refuse(Refusal refusal) {
        tell(Words.of("kit.refused"), refusal.getMessage());
    }

    @Override
    public void fault(Throwable fault) {
        Optional<Path> written = report.write(fault, Instant.now());
        LOG.error("fault", fault);
        // A fault that comes with every frame is told once, not until the screen is full.
        if (tellingFault) return;
        tellingFault = true;
        try {
            String where = written.map(file -> Words.of("kit.fault.report", file))
                    .orElseGet(() -> Words.of("kit.fault.no-report"));
            tell(Words.of("kit.fault.title"), Words.of("kit.fault") + " " + where);
        } finally {
            tellingFault = false;
        }
    }

    private Alert alert(String title, String sentence, ButtonType... buttons) {
        Alert alert = new Alert(Alert.AlertType.NONE, sentence, buttons);
        alert.initOwner(owner.get());
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setPrefWidth(480);
        alert.getDialogPane().getStylesheets().setAll(owner.get().getScene().getStylesheets());
        TabKey.goesOnIn(alert.getDialogPane().getScene());
        return alert;
    }

    @Override
    public Optional<Path> chooseFile(String title, String kind, String... extensions) {
        return Optional.ofNullable(chooser(title, kind, extensions).showOpenDialog(owner.get()))
                .map(File::toPath);
    }

    @Override
    public List<Path> chooseFiles(String title, String kind, String... extensions) {
        List<File> files = chooser(title, kind, extensions).showOpenMultipleDialog(owner.get());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseNewFile(String title, String suggestedName, String kind, String extension) {
        FileChooser chooser = chooser(title, kind, extension);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    private static FileChooser chooser(String title, String kind, String... extensions) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<String> patterns =
                Arrays.stream(extensions).map(extension -> "*." + extension).toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        return chooser;
    }
}
