package org.gatehouse.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** The quick form for the moment it happens. What is typed is kept at every pause; the rest can come later. */
final class HandInController {
    private static final long NEW = 0;
    private static final String WORDS = "words";
    private static final Duration PAUSE = Duration.millis(600);

    private final IncidentDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Consumer<HandedIn> handedIn;
    private final PauseTransition pause = new PauseTransition(PAUSE);

    @FXML
    private Node root;

    @FXML
    private Label kept;

    @FXML
    private TextArea words;

    @FXML
    private VBox quick;

    @FXML
    private VBox evidence;

    @FXML
    private TitledPane more;

    @FXML
    private Label problem;

    @FXML
    private Button handIn;

    private FactsFormView facts;
    private StagedFilesView files;
    private List<StagedFile> staged = List.of();
    private boolean filling;

    private HandInController(
            IncidentDesk desk, Background background, Dialogs dialogs, Moments moments, Consumer<HandedIn> handedIn) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.handedIn = handedIn;
    }

    static HandInController load(
            IncidentDesk desk, Background background, Dialogs dialogs, Moments moments, Consumer<HandedIn> handedIn) {
        return new Screens()
                .with(HandInController.class, () -> new HandInController(desk, background, dialogs, moments, handedIn))
                .load(HandInController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        kept.managedProperty().bind(kept.textProperty().isNotEmpty());
        facts = new FactsFormView(desk, background, moments, this::touched);
        quick.getChildren().setAll(facts);
        more.setContent(facts.more());
        files = new StagedFilesView(background, dialogs, this::stage);
        files.on(root);
        evidence.getChildren().setAll(files);
        facts.onMark(this::marked);
        words.textProperty().addListener((text, before, now) -> touched());
        pause.setOnFinished(paused -> save());
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (!key.isShortcutDown() || key.getCode() != KeyCode.ENTER) return;
            key.consume();
            handIn();
        });
        fill(IncidentDraft.empty(NEW));
        background.run(
                Words.of("incidents.reading"),
                () -> new Kept(
                        desk.incidents().drafts().draft(desk.session(), NEW),
                        desk.incidents().drafts().staged(desk.session(), NEW)),
                this::restore);
    }

    /** What was kept of the last time. */
    private record Kept(IncidentDraft draft, List<StagedFile> files) {}

    private void restore(Kept found) {
        boolean something =
                found.draft().facts().isPresent() || !found.draft().words().isEmpty();
        // Whoever began to type meanwhile goes on with that.
        if (!something || !words.getText().isEmpty()) return;
        fill(found.draft());
        showFiles(found.files());
        kept.setText(Words.of("incidents.draft.kept"));
    }

    /** Fills in what is known already, such as a finding of a monitoring round. */
    void begin(Facts known, String said) {
        // Behind what was kept of the last time: neither is lost for the other.
        background.run(Words.of("incidents.reading"), () -> known, facts -> {
            String typed = words.getText().strip();
            if (typed.isEmpty()) fill(new IncidentDraft(NEW, Optional.of(facts), Map.of(WORDS, said)));
            else words.setText(typed + "\n\n" + said);
            save();
        });
    }

    private void fill(IncidentDraft draft) {
        filling = true;
        words.setText(draft.words().getOrDefault(WORDS, ""));
        facts.show(draft.facts().orElseGet(() -> Facts.quick(moments.now())));
        filling = false;
        files.setVisible(!facts.isMarked());
    }

    private void touched() {
        if (!filling && files != null) pause.playFromStart();
    }

    /** With the mark nothing may be attached, and what waited to be goes. */
    private void marked() {
        files.setVisible(!facts.isMarked());
        if (!facts.isMarked() || filling) return;
        if (!staged.isEmpty()) kept.setText(Words.of("incidents.gate.dropped", staged.size()));
        showFiles(List.of());
        save();
    }

    private void save() {
        pause.stop();
        Optional<Facts> known = facts.facts();
        String said = words.getText();
        if (known.isEmpty()) return;
        IncidentDraft draft = new IncidentDraft(NEW, known, Map.of(WORDS, said));
        background.run(
                Words.of("incidents.saving"),
                () -> {
                    desk.incidents().drafts().save(desk.session(), draft);
                    return draft;
                },
                saved -> {},
                this::tell);
    }

    private void stage(StagedFile file) {
        changeFiles(() -> desk.incidents().drafts().stage(desk.session(), NEW, file));
    }

    private void changeFiles(Runnable change) {
        save();
        background.run(
                Words.of("incidents.saving"),
                () -> {
                    change.run();
                    return desk.incidents().drafts().staged(desk.session(), NEW);
                },
                this::showFiles,
                files::refuse);
    }

    private void showFiles(List<StagedFile> waiting) {
        staged = waiting;
        files.show(
                waiting,
                position -> changeFiles(() -> desk.incidents().drafts().unstage(desk.session(), NEW, position)));
    }

    @FXML
    private void handIn() {
        Optional<Facts> known = facts.facts();
        if (known.isEmpty()) {
            tell(new Refusal("incidents.when.unreadable"));
            return;
        }
        pause.stop();
        handIn.setDisable(true);
        problem.setText("");
        String said = words.getText().strip();
        List<StagedFile> evidenceFiles = known.get().indecentImage() ? List.of() : staged;
        background.run(
                Words.of("incidents.handing-in"),
                () -> {
                    HandedIn done = desk.incidents().handIn(desk.session(), known.get(), said, evidenceFiles);
                    desk.incidents().drafts().forget(desk.session(), NEW);
                    return done;
                },
                done -> {
                    handIn.setDisable(false);
                    handedIn.accept(done);
                },
                refusal -> {
                    handIn.setDisable(false);
                    tell(refusal);
                });
    }

    @FXML
    private void discard() {
        if (!dialogs.confirm(
                Words.of("incidents.discard.title"), Words.of("incidents.discard.what"), Words.of("incidents.discard")))
            return;
        pause.stop();
        fill(IncidentDraft.empty(NEW));
        showFiles(List.of());
        kept.setText("");
        background.run(
                Words.of("incidents.saving"),
                () -> {
                    desk.incidents().drafts().forget(desk.session(), NEW);
                    return NEW;
                },
                forgotten -> {});
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
    }

    /** Keeps what was typed, since the page goes. */
    void leave() {
        if (!words.getText().isBlank() || pause.getStatus() == PauseTransition.Status.RUNNING) save();
    }

    void focus() {
        words.requestFocus();
    }

    Node root() {
        return root;
    }
}
