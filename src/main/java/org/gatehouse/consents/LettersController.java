package org.gatehouse.consents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Permission;
import org.gatehouse.consents.forms.FormReader;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Job;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The letters that ask for consent: printing them, those that are out, and the way to a pile that came back. */
final class LettersController {
    private static final int DAYS_TO_RETURN = 14;

    private final ConsentDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Background.Latest looking;

    @FXML
    private StackPane root;

    @FXML
    private Node letters;

    @FXML
    private ComboBox<String> className;

    @FXML
    private CheckBox unanswered;

    @FXML
    private VBox uses;

    @FXML
    private ComboBox<ConsentWording> wording;

    @FXML
    private DatePicker returnBy;

    @FXML
    private Label leftOut;

    @FXML
    private Button print;

    @FXML
    private Button read;

    @FXML
    private Label out;

    @FXML
    private Label notice;

    @FXML
    private UnreturnedTableView unreturned;

    @FXML
    private Node nothingOut;

    @FXML
    private Node reading;

    @FXML
    private Label readingWords;

    private PileController pile;
    private List<ConsentUse> open = List.of();
    private LetterPlan plan = new LetterPlan(List.of(), 0, 0);
    private Job readingJob;
    /** Letters whose numbers are recorded already, while there is no place to save them. */
    private Optional<Letters> unsaved = Optional.empty();

    private record Letters(int count, String className, byte[] pdf) {}

    /** What one look at the register brought back. */
    private record Answer(
            List<ConsentUse> uses,
            List<ConsentWording> wordings,
            List<String> classes,
            LocalDate today,
            LetterPlan plan,
            List<Unreturned> out) {}

    private LettersController(ConsentDesk desk, Background background, Dialogs dialogs, Moments moments) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.looking = background.latest(Words.of("consents.reading"));
    }

    static LettersController load(ConsentDesk desk, Background background, Dialogs dialogs, Moments moments) {
        return new Screens()
                .with(LettersController.class, () -> new LettersController(desk, background, dialogs, moments))
                .load(LettersController.class)
                .controller();
    }

    Node root() {
        return root;
    }

    @FXML
    private void initialize() {
        wording.setConverter(new ShownAs<>(one -> one == null ? "" : one.version()));
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        nothingOut.setVisible(false);
        className.valueProperty().addListener((value, before, now) -> reload());
        unanswered.selectedProperty().addListener((value, before, now) -> reload());
        wording.valueProperty().addListener((value, before, now) -> mayPrint());
        returnBy.valueProperty().addListener((value, before, now) -> mayPrint());
        pile = PileController.load(desk, background, dialogs, moments, this::pileClosed);
        pile.root().setVisible(false);
        root.getChildren().add(pile.root());
    }

    void reload() {
        if (!desk.actor().may(Permission.CHANGE_CONSENTS)) return;
        String chosen = chosenClass();
        List<Long> asked = chosenUses();
        boolean all = uses.getChildren().isEmpty();
        boolean only = unanswered.isSelected();
        looking.run(() -> look(chosen, asked, all, only), this::show);
        pile.reload();
    }

    private Answer look(String chosen, List<Long> asked, boolean all, boolean only) {
        Consents consents = desk.consents();
        List<ConsentUse> openUses = consents.choices().openUses();
        List<Long> uses = all ? openUses.stream().map(ConsentUse::id).toList() : asked;
        return new Answer(
                openUses,
                consents.choices().wordings(),
                consents.reads().classes(desk.actor()),
                consents.reads().today(),
                consents.forms().plan(desk.actor(), chosen, uses, only),
                consents.forms().unreturned(desk.actor(), chosen));
    }

    private void show(Answer answer) {
        List<String> classes = Stream.concat(Stream.of(Words.of("consents.class.all")), answer.classes().stream())
                .toList();
        if (!className.getItems().equals(classes)) className.getItems().setAll(classes);
        if (className.getValue() == null) className.getSelectionModel().selectFirst();
        if (!open.equals(answer.uses())) showUses(answer.uses());
        if (!wording.getItems().equals(answer.wordings())) {
            wording.getItems().setAll(answer.wordings());
            wording.getSelectionModel().selectLast();
        }
        if (returnBy.getValue() == null) returnBy.setValue(answer.today().plusDays(DAYS_TO_RETURN));
        plan = answer.plan();
        unreturned.show(answer.out(), moments, answer.today());
        unreturned.setVisible(!answer.out().isEmpty());
        nothingOut.setVisible(answer.out().isEmpty());
        out.setText(Words.of("consents.letters.out.title", answer.out().size()));
        mayPrint();
    }

    private void showUses(List<ConsentUse> now) {
        open = now;
        uses.getChildren().clear();
        for (ConsentUse use : now) {
            CheckBox box = new CheckBox(use.title());
            box.setId("ask-" + use.id());
            box.setSelected(true);
            box.selectedProperty().addListener((value, before, selected) -> reload());
            uses.getChildren().add(box);
        }
    }

    private String chosenClass() {
        return className.getSelectionModel().getSelectedIndex() <= 0 ? "" : className.getValue();
    }

    private List<Long> chosenUses() {
        List<Long> chosen = new ArrayList<>();
        for (int at = 0; at < uses.getChildren().size(); at++)
            if (((CheckBox) uses.getChildren().get(at)).isSelected())
                chosen.add(open.get(at).id());
        return chosen;
    }

    private void mayPrint() {
        int count = plan.pupils().size();
        print.setText(
                unsaved.isPresent() ? Words.of("consents.letters.save") : Words.of("consents.letters.print", count));
        boolean ready = count > 0
                && !chosenUses().isEmpty()
                && wording.getValue() != null
                && returnBy.getValue() != null
                && desk.actor().may(Permission.CHANGE_CONSENTS);
        print.setDisable(!ready && unsaved.isEmpty());
        String words = wording.getItems().isEmpty()
                ? Words.of("consents.letters.no-wording")
                : Stream.of(
                                Words.of("consents.letters.left-out", plan.answered()),
                                Words.of("consents.letters.not-shown", plan.notShown()))
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" · "));
        leftOut.setText(words);
    }

    @FXML
    private void print() {
        if (unsaved.isPresent()) {
            save(unsaved.get());
            return;
        }
        List<Long> pupils = plan.pupils().stream().map(Pupil::id).toList();
        List<Long> asked = chosenUses();
        long words = wording.getValue().id();
        LocalDate day = returnBy.getValue();
        String chosen = chosenClass();
        place(chosen)
                .ifPresent(file -> background.run(
                        Words.of("consents.letters.printing"),
                        () -> new Letters(
                                pupils.size(),
                                chosen,
                                desk.consents().forms().print(desk.actor(), pupils, words, asked, day)),
                        printed -> write(printed, file),
                        this::tell));
    }

    private Optional<Path> place(String chosen) {
        String name = Words.of("consents.letters.file", chosen.isEmpty() ? Words.of("consents.letters.all") : chosen);
        return dialogs.chooseNewFile(
                Words.of("consents.letters.choose"),
                name.replaceAll("[\\\\/:*?\"<>|]", "-"),
                Words.of("consents.letters.kind"),
                "pdf");
    }

    private void save(Letters printed) {
        place(printed.className()).ifPresent(file -> write(printed, file));
    }

    private void write(Letters printed, Path file) {
        unsaved = Optional.of(printed);
        background.run(
                Words.of("consents.letters.printing"),
                () -> {
                    try {
                        return SavedPdf.write(file, printed.pdf());
                    } catch (IOException unwritable) {
                        throw new Refusal("consents.letters.not-saved", file.getFileName());
                    }
                },
                saved -> {
                    unsaved = Optional.empty();
                    say(Words.of("consents.letters.saved", printed.count(), saved.getFileName()));
                    reload();
                },
                this::tell);
    }

    @FXML
    private void readPile() {
        List<Path> files = dialogs.chooseFiles(
                Words.of("consents.pile.choose"), Words.of("consents.pile.kind"), "pdf", "jpg", "jpeg", "png");
        if (files.isEmpty()) return;
        notice.setVisible(false);
        letters.setVisible(false);
        reading.setVisible(true);
        readingWords.setText(Words.of("consents.pile.reading.start"));
        Job[] job = new Job[1];
        FormReader reader = new FormReader(desk.consents().forms().printedForms());
        job[0] = background.run(
                Words.of("consents.pile.reading"),
                () -> PileReading.of(
                        files,
                        reader,
                        () -> job[0] != null && job[0].isCancelled(),
                        page -> Platform.runLater(
                                () -> readingWords.setText(Words.of("consents.pile.reading.page", page)))),
                this::read,
                refusal -> {
                    stopReading();
                    tell(refusal);
                });
        readingJob = job[0];
    }

    private void read(PileReading done) {
        stopReading();
        if (done.pages().isEmpty()) {
            tell(new Refusal("consents.pile.empty"));
            return;
        }
        letters.setVisible(false);
        pile.open(done);
    }

    @FXML
    private void cancelReading() {
        if (readingJob != null) readingJob.cancel();
        stopReading();
    }

    private void stopReading() {
        reading.setVisible(false);
        letters.setVisible(true);
    }

    private void pileClosed() {
        letters.setVisible(true);
        reload();
    }

    private void say(String sentence) {
        notice.getStyleClass().setAll("label", "chip", "clear");
        notice.setText(sentence);
        notice.setVisible(true);
    }

    private void tell(Refusal refusal) {
        notice.getStyleClass().setAll("label", "chip", "stop");
        notice.setText(refusal.getMessage());
        notice.setVisible(true);
        reload();
    }
}
