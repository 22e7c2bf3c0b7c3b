package org.gatehouse.consents;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.consents.PageOpened.ByHand;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** A pile that was read: page by page a person looks, decides and files it with one key. Nothing is filed without. */
final class PileController {
    private final ConsentDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Runnable closed;
    private final Background.Latest opening;
    private final Background.Latest warning;

    @FXML
    private BorderPane root;

    @FXML
    private Label title;

    @FXML
    private Label counts;

    @FXML
    private Label keys;

    @FXML
    private Label notice;

    @FXML
    private Button undo;

    @FXML
    private PilePagesView pages;

    @FXML
    private ScanView scan;

    @FXML
    private PileSummaryView summary;

    @FXML
    private VBox detail;

    @FXML
    private VBox form;

    @FXML
    private Button skip;

    @FXML
    private Button confirm;

    /** Whose pages a person found, for when they come back to one. */
    private final Map<Integer, ByHand> byHand = new HashMap<>();

    private PageAtHandView atHand;
    private PileWork work;
    private PageOpened opened;
    private boolean filing;

    /** A page with its picture decoded; only the one in view is. */
    private record Shown(PageOpened opened, Image image) {}

    private PileController(ConsentDesk desk, Background background, Dialogs dialogs, Moments moments, Runnable closed) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.closed = closed;
        this.opening = background.latest(Words.of("consents.pile.reading"));
        this.warning = background.latest(Words.of("consents.reading"));
    }

    /** @param closed called when the person is through with the pile */
    static PileController load(
            ConsentDesk desk, Background background, Dialogs dialogs, Moments moments, Runnable closed) {
        return new Screens()
                .with(PileController.class, () -> new PileController(desk, background, dialogs, moments, closed))
                .load(PileController.class)
                .controller();
    }

    Node root() {
        return root;
    }

    @FXML
    private void initialize() {
        atHand = new PageAtHandView(
                moments,
                this::changed,
                child -> openByHand(new ByHand(Optional.empty(), Optional.of(child))),
                number -> openByHand(new ByHand(Optional.of(number), Optional.empty())));
        form.getChildren().setAll(atHand);
        for (Node optional : List.of(notice, undo, keys, detail, scan, pages))
            optional.managedProperty().bind(optional.visibleProperty());
        pages.getSelectionModel().selectedItemProperty().addListener((index, before, now) -> {
            if (now != null) open(now, byHand.getOrDefault(now, ByHand.NOTHING));
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void open(PileReading reading) {
        work = new PileWork(reading);
        byHand.clear();
        root.setVisible(true);
        notice.setVisible(false);
        showWork(true);
        pages.show(work);
        pages.getSelectionModel().selectFirst();
        tellCounts();
        PileWork named = work;
        background.run(Words.of("consents.reading"), () -> PageOpened.children(desk, named.pages()), children -> {
            children.forEach(named::named);
            pages.refresh();
        });
    }

    /** The register moved: what was filed or who is on the roll may be something else now; what was decided stays. */
    void reload() {
        if (work != null) tellCounts();
    }

    private void showWork(boolean going) {
        summary.setVisible(!going);
        for (Node part : List.of(detail, scan, pages, keys)) part.setVisible(going);
    }

    private void open(int index, ByHand found) {
        PilePage page = work.page(index);
        opening.run(
                () -> new Shown(
                        PageOpened.read(desk, index, page, found),
                        page.picture().length == 0 ? null : new Image(new ByteArrayInputStream(page.picture()))),
                this::show);
    }

    private void openByHand(ByHand found) {
        if (opened == null) return;
        byHand.put(opened.index(), found);
        open(opened.index(), found);
    }

    private void show(Shown shown) {
        boolean another = opened == null || opened.index() != shown.opened().index();
        opened = shown.opened();
        PilePage page = opened.page();
        title.setText(
                Words.of("consents.pile.title", opened.index() + 1, work.pages().size()));
        String place = Words.of(
                "consents.pile.place",
                page.place().file(),
                String.valueOf(page.place().page()));
        if (another) scan.show(shown.image(), place, page.form().isPresent());
        opened.child()
                .ifPresent(child -> work.named(opened.index(), child.pupil().sorted()));
        atHand.open(opened);
        pages.refresh();
        changed();
    }

    private void changed() {
        if (opened == null) return;
        Optional<ConsentForm> said = atHand.form();
        boolean again = opened.filed().isPresent() || work.state(opened.index()) == PileWork.State.FILED;
        confirm.setText(Words.of(again ? "consents.pile.confirm.again" : "consents.pile.confirm"));
        confirm.setDisable(said.isEmpty());
        if (said.isEmpty()) atHand.warn(Set.of());
        else
            warning.run(
                    () -> desk.consents()
                            .warnings(
                                    desk.actor(),
                                    said.get()
                                            .with(opened.filing(said.get(), false)
                                                    .evidence())),
                    atHand::warn);
    }

    private void pressed(KeyEvent key) {
        if (work == null || summary.isVisible()) return;
        Node focus = root.getScene().getFocusOwner();
        KeyCode code = key.getCode();
        boolean typing = focus instanceof TextInputControl;
        boolean choosing = focus instanceof ComboBoxBase || focus instanceof ButtonBase;
        if (code == KeyCode.ENTER) {
            // A date is taken over by the same key; the field to find a child has its own answer to it.
            if (choosing || typing && !isName(focus) || focus != null && "foundChildren".equals(focus.getId())) return;
            enter();
        } else if (key.isShortcutDown() && code == KeyCode.Z && !typing) undo();
        else if (typing || key.isShortcutDown() || key.isAltDown() || !moved(code)) return;
        key.consume();
    }

    private static boolean isName(Node field) {
        return "giverName".equals(field.getId()) || "giverRelation".equals(field.getId());
    }

    private boolean moved(KeyCode code) {
        switch (code) {
            case BACK_SPACE -> skip();
            case LEFT -> pages.getSelectionModel().selectPrevious();
            case RIGHT -> pages.getSelectionModel().selectNext();
            case PLUS, ADD, EQUALS -> scan.larger();
            case MINUS, SUBTRACT -> scan.smaller();
            default -> {
                return atHand.press(code);
            }
        }
        return true;
    }

    /** Enter files; but never a second time by the same key that filed the first. */
    private void enter() {
        if (opened == null) return;
        boolean before = opened.filed().isPresent() || work.state(opened.index()) == PileWork.State.FILED;
        if (atHand.missing().isPresent()) {
            tell(new Refusal("consents.pile.wants", atHand.missing().get()));
            atHand.toWhatIsMissing();
        } else if (!before) confirm();
        else if (opened.filed().isEmpty()) next();
    }

    @FXML
    private void confirm() {
        Optional<ConsentForm> said = atHand.form();
        if (said.isEmpty() || filing) return;
        filing = true;
        PageOpened page = opened;
        boolean again = page.filed().isPresent() || work.state(page.index()) == PileWork.State.FILED;
        background.run(
                Words.of("consents.pile.filing"),
                () -> desk.consents().forms().file(desk.actor(), page.filing(said.get(), again)),
                recorded -> {
                    filing = false;
                    String child = page.child().orElseThrow().pupil().sorted();
                    work.filed(page.index(), child, recorded);
                    say(Words.of("consents.pile.filed.page", child));
                    next();
                },
                refusal -> {
                    filing = false;
                    tell(refusal);
                    open(page.index(), byHand.getOrDefault(page.index(), ByHand.NOTHING));
                });
    }

    @FXML
    private void skip() {
        if (opened == null || filing) return;
        if (work.state(opened.index()) != PileWork.State.FILED) work.skipped(opened.index());
        notice.setVisible(false);
        next();
    }

    private void next() {
        tellCounts();
        OptionalInt next = work.next(opened.index());
        if (next.isEmpty()) {
            opened = null;
            showWork(false);
            summary.show(work);
            title.setText("");
            return;
        }
        pages.getSelectionModel().select(Integer.valueOf(next.getAsInt()));
        pages.scrollTo(Math.max(0, next.getAsInt() - 3));
        pages.refresh();
    }

    private void tellCounts() {
        counts.setText(Words.of(
                        "consents.pile.counts",
                        work.waiting(),
                        work.count(PileWork.State.FILED),
                        work.count(PileWork.State.SKIPPED))
                + Words.of("consents.pile.counts.blanks", work.blanks()));
        undo.setVisible(work.last().isPresent());
        work.last().ifPresent(last -> undo.setText(Words.of("consents.undo", last.child())));
    }

    @FXML
    private void undo() {
        if (work.last().isEmpty() || filing) return;
        PileWork.Filed last = work.last().get();
        filing = true;
        background.run(
                Words.of("consents.recording"),
                () -> {
                    desk.consents().undo(desk.actor(), last.entries());
                    return last;
                },
                taken -> {
                    filing = false;
                    work.takenBack(taken);
                    say(Words.of("consents.pile.undone", taken.child()));
                    showWork(true);
                    tellCounts();
                    pages.getSelectionModel().clearSelection();
                    pages.getSelectionModel().select(Integer.valueOf(taken.page()));
                    pages.refresh();
                },
                refusal -> {
                    filing = false;
                    tell(refusal);
                });
    }

    @FXML
    private void goBack() {
        int waiting = work.waiting();
        if (waiting > 0
                && !dialogs.confirm(
                        Words.of("consents.pile.back"),
                        Words.of("consents.pile.back.sentence", waiting),
                        Words.of("consents.pile.back.verb", waiting))) return;
        work = null;
        opened = null;
        // The pictures of the pile go with the list that showed them.
        scan.show(null, "", false);
        pages.show(new PileWork(new PileReading(List.of(), 0)));
        root.setVisible(false);
        closed.run();
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
    }
}
