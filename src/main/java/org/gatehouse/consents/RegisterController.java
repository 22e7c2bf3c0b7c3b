package org.gatehouse.consents;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Memory;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The class register: children and uses as a grid, and beside it the form at hand of the child that is chosen. */
final class RegisterController {
    private static final int MOST_SHOWN = 10;

    private final ConsentDesk desk;
    private final RegisterReads reads;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Memory memory;
    private final Background.Latest reading;
    private final Background.Latest opening;
    private final Background.Latest warning;
    private final Deque<Undoable> undoable = new ArrayDeque<>();

    @FXML
    private Node root;

    @FXML
    private Label count;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<String> className;

    @FXML
    private Label keys;

    @FXML
    private Label notice;

    @FXML
    private Button undo;

    @FXML
    private RegisterTableView table;

    @FXML
    private Node nobody;

    @FXML
    private Node chooseChild;

    @FXML
    private VBox detail;

    @FXML
    private Hyperlink childName;

    @FXML
    private Label doNotShow;

    @FXML
    private MenuItem markDoNotShow;

    @FXML
    private MenuItem withdraw;

    @FXML
    private MenuButton more;

    @FXML
    private VBox formBox;

    @FXML
    private StackPane evidencePane;

    @FXML
    private VBox evidencePages;

    @FXML
    private VBox actions;

    private FormAtHandView form;
    private WithdrawalView withdrawal;
    private EntriesView entries;
    private List<ConsentUse> uses = List.of();
    private PupilConsents child;

    /** What can be undone as a slip. */
    private record Undoable(String child, List<Long> entries) {}

    private RegisterController(
            ConsentDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        this.desk = desk;
        this.reads = new RegisterReads(desk);
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.memory = memory;
        this.reading = background.latest(Words.of("consents.reading"));
        this.opening = background.latest(Words.of("consents.reading"));
        this.warning = background.latest(Words.of("consents.reading"));
    }

    static RegisterController load(
            ConsentDesk desk, Background background, Dialogs dialogs, Moments moments, Memory memory) {
        return new Screens()
                .with(
                        RegisterController.class,
                        () -> new RegisterController(desk, background, dialogs, moments, memory))
                .load(RegisterController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        Stream.of(notice, nobody, chooseChild, detail, evidencePane, doNotShow)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        Stream.of(notice, nobody, detail, evidencePane, undo).forEach(node -> node.setVisible(false));
        table.remember(memory);
        className.getItems().setAll(Words.of("consents.class.all"));
        className.getSelectionModel().selectFirst();
        search.textProperty().addListener((text, before, now) -> reload());
        className.valueProperty().addListener((value, before, now) -> reload());
        table.getSelectionModel().selectedItemProperty().addListener((selection, before, now) -> {
            if (now != null
                    && (child == null || now.pupil().id() != child.pupil().id())) open(now);
        });
        form = new FormAtHandView(background, dialogs, this::formChanged, this::record);
        withdrawal = new WithdrawalView(desk, background, this::withdrawn);
        entries = new EntriesView(moments, this::showEvidence);
        boolean mayChange = desk.actor().may(Permission.CHANGE_CONSENTS);
        if (mayChange) {
            formBox.getChildren().setAll(withdrawal, form, entries);
            actions.getChildren().setAll(form.foot());
        }
        Stream.of(more, keys, actions).forEach(button -> {
            button.setVisible(mayChange);
            button.managedProperty().bind(button.visibleProperty());
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        boolean undoing = key.isShortcutDown() && key.getCode() == KeyCode.Z;
        boolean recording = key.isShortcutDown() && key.getCode() == KeyCode.ENTER;
        boolean inTable = table.isFocused();
        if (recording || inTable && key.getCode() == KeyCode.ENTER) record();
        else if (inTable && undoing) undo();
        else if (!inTable || key.isShortcutDown() || key.isAltDown() || !form.press(key.getCode())) return;
        key.consume();
    }

    Node root() {
        return root;
    }

    void reload() {
        String chosenClass = className.getSelectionModel().getSelectedIndex() <= 0 ? "" : className.getValue();
        RollSearch wanted = new RollSearch(search.getText(), chosenClass, false);
        reading.run(() -> reads.register(wanted), this::show);
    }

    private void show(RegisterReads.Answer answer) {
        uses = answer.uses();
        form.choices(uses, answer.wordings(), answer.today());
        List<String> classes = Stream.concat(Stream.of(Words.of("consents.class.all")), answer.classes().stream())
                .toList();
        if (!className.getItems().equals(classes)) className.getItems().setAll(classes);
        if (className.getValue() == null) className.getSelectionModel().selectFirst();
        table.show(uses, answer.lines());
        count.setText(Words.of("consents.count", answer.lines().size()));
        boolean empty = answer.lines().isEmpty() && search.getText().isBlank() && classes.size() == 1;
        nobody.setVisible(empty);
        table.setVisible(!empty);
        if (child == null) return;
        answer.lines().stream()
                .filter(line -> line.pupil().id() == child.pupil().id() && !line.equals(child))
                .findFirst()
                .ifPresent(this::open);
    }

    private void open(PupilConsents chosen) {
        boolean another = child == null || chosen.pupil().id() != child.pupil().id();
        child = chosen;
        if (another) form.close();
        opening.run(() -> reads.child(chosen), opened -> show(opened, another));
    }

    private void show(RegisterReads.Opened opened, boolean another) {
        child = opened.child();
        childName.setText(child.pupil().name());
        doNotShow.setVisible(child.doNotShow());
        markDoNotShow.setText(Words.of(child.doNotShow() ? "consents.do-not-show.lift" : "consents.do-not-show.mark"));
        detail.setVisible(true);
        chooseChild.setVisible(false);
        if (another) {
            form.open(child, opened.contacts());
            withdrawal.close();
        } else form.refresh(child);
        withdraw.setDisable(child.states().values().stream().noneMatch(ConsentState::allows));
        entries.show(opened.entries(), opened.uses(), opened.people());
    }

    private void formChanged() {
        Optional<ConsentForm> now = form.form();
        form.mayRecord(now.isPresent());
        if (now.isEmpty()) form.warn(Set.of());
        else warning.run(() -> desk.consents().warnings(desk.actor(), now.get()), form::warn);
    }

    private void record() {
        form.form()
                .ifPresent(filled -> background.run(
                        Words.of("consents.recording"),
                        () -> desk.consents().record(desk.actor(), filled),
                        recorded -> {
                            done(recorded, "consents.recorded");
                            table.chooseNext();
                            table.requestFocus();
                            reload();
                        },
                        this::tell));
    }

    private void done(Recorded recorded, String words) {
        form.keep(recorded);
        undoable.push(new Undoable(
                child.pupil().name(),
                recorded.entries().stream().map(ConsentEntry::id).toList()));
        say(Words.of(words, child.pupil().name(), recorded.entries().size()));
        showUndo();
    }

    private void showUndo() {
        undo.setVisible(!undoable.isEmpty());
        if (!undoable.isEmpty())
            undo.setText(Words.of("consents.undo", undoable.peek().child()));
    }

    @FXML
    private void undo() {
        if (undoable.isEmpty()) return;
        Undoable last = undoable.pop();
        background.run(
                Words.of("consents.recording"),
                () -> {
                    desk.consents().undo(desk.actor(), last.entries());
                    return last.child();
                },
                name -> {
                    say(Words.of("consents.undone", name));
                    showUndo();
                    reload();
                },
                this::tell);
    }

    @FXML
    private void openPage() {
        desk.openPupil().accept(child.pupil().id());
    }

    @FXML
    private void withdraw() {
        withdrawal.open(child, uses);
    }

    private void withdrawn(Set<Long> chosen) {
        Optional<ConsentForm> filled = form.withdrawal(chosen);
        if (filled.isEmpty()) {
            tell(new Refusal("consents.giver.missing"));
            return;
        }
        background.run(
                Words.of("consents.recording"),
                () -> desk.consents().withdraw(desk.actor(), filled.get()),
                recorded -> {
                    withdrawal.close();
                    done(recorded, "consents.withdrawn");
                    reload();
                },
                this::tell);
    }

    @FXML
    private void markDoNotShow() {
        boolean lift = child.doNotShow();
        String title = lift ? "consents.do-not-show.lift" : "consents.do-not-show.mark";
        String what = lift ? "consents.do-not-show.lift.what" : "consents.do-not-show.mark.what";
        if (!dialogs.confirm(Words.of(title), Words.of(what, child.pupil().name()), Words.of(title))) return;
        long pupil = child.pupil().id();
        background.run(
                Words.of("consents.recording"),
                () -> {
                    LocalDate today = desk.consents().reads().today();
                    if (lift) desk.consents().liftDoNotShow(desk.actor(), pupil, today);
                    else desk.consents().setDoNotShow(desk.actor(), pupil, today, Optional.empty());
                    return pupil;
                },
                changed -> reload(),
                this::tell);
    }

    private void showEvidence(Evidence evidence) {
        background.run(
                Words.of("consents.evidence.reading"),
                () -> EvidencePages.of(desk.consents().reads().evidenceFile(desk.actor(), evidence.id()), MOST_SHOWN),
                this::showPages,
                this::tell);
    }

    private void showPages(List<BufferedImage> pages) {
        evidencePages.getChildren().clear();
        for (BufferedImage page : pages) {
            ImageView picture = new ImageView(SwingFXUtils.toFXImage(page, null));
            picture.setPreserveRatio(true);
            picture.fitWidthProperty().bind(evidencePane.widthProperty().subtract(64));
            evidencePages.getChildren().add(picture);
        }
        evidencePane.setVisible(true);
    }

    @FXML
    private void closeEvidence() {
        evidencePane.setVisible(false);
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
