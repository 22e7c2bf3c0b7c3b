package org.gatehouse.posts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Place;
import org.gatehouse.checks.TextLimit;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.MarkedText;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.kit.ShownAs;
import org.gatehouse.kit.StaleEdit;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.Site;

/** A post being written: checked as it is typed, saved in every pause, handed in with one button. */
final class DraftController implements PostView {
    private static final Duration CHECK_AFTER = Duration.millis(150);
    private static final Duration SAVE_AFTER = Duration.millis(1_500);
    private static final java.time.Duration LONGEST_UNSAVED = java.time.Duration.ofSeconds(10);

    private final QueueRooms rooms;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final LongConsumer moved;
    private final Background.Latest checking;
    private final PauseTransition check = new PauseTransition(CHECK_AFTER);
    private final PauseTransition save = new PauseTransition(SAVE_AFTER);
    private final Post post;

    @FXML
    private Node root;

    @FXML
    private Label title;

    @FXML
    private Label sentBack;

    @FXML
    private VBox textBox;

    @FXML
    private Label length;

    @FXML
    private Label saved;

    @FXML
    private ComboBox<Purpose> purpose;

    @FXML
    private VBox pictures;

    @FXML
    private Button addPicture;

    @FXML
    private VBox tags;

    @FXML
    private VBox findings;

    @FXML
    private VBox previewBox;

    @FXML
    private Label problem;

    private final MarkedText text = new MarkedText();
    private VerdictView verdict;
    private HoldView hold;
    private PreviewView preview;
    private List<Finding> shown;
    private DraftPicturesView draftPictures;
    private PictureIntakeView intake;
    private TaggedPupilsView tagged;
    private final OpenDraft draft;

    private TextLimit limit = TextLimit.weighted(280);
    private boolean filling;
    private Instant unsavedSince;
    private boolean asked;

    private DraftController(
            QueueRooms rooms, Post post, Background background, Dialogs dialogs, Moments moments, LongConsumer moved) {
        this.moments = moments;
        this.rooms = rooms;
        this.post = post;
        this.draft = new OpenDraft(rooms, post.draft());
        this.background = background;
        this.dialogs = dialogs;
        this.moved = moved;
        this.checking = background.latest(Words.of("posts.checking"));
    }

    static PostView open(
            QueueRooms rooms, Post post, Background background, Dialogs dialogs, Moments moments, LongConsumer moved) {
        return new Screens()
                .with(
                        DraftController.class,
                        () -> new DraftController(rooms, post, background, dialogs, moments, moved))
                .load(DraftController.class)
                .controller();
    }

    @FXML
    private void initialize() {
        title.setText(Words.of("posts.draft.title", post.number()));
        text.setId("text");
        text.setAccessibleText(Words.of("posts.draft.text"));
        text.setPrefHeight(160);
        textBox.getChildren().add(text);
        purpose.getItems().setAll(Purpose.values());
        purpose.setConverter(new ShownAs<>(one -> one == null ? "" : one.title()));
        draftPictures = new DraftPicturesView(rooms, draft, background, pictures, new DraftPicturesView.Hearer() {
            @Override
            public void touched() {
                DraftController.this.touched();
            }

            @Override
            public void changed(Draft now) {
                picturesChanged(now);
            }

            @Override
            public void refused(Refusal refusal) {
                tell(refusal);
            }
        });
        intake =
                new PictureIntakeView(rooms, draft, background, dialogs, this::save, this::picturesChanged, this::tell);
        intake.on(addPicture, root);
        tagged = new TaggedPupilsView(rooms, post.siteId(), background, tags, this::touched);
        verdict = new VerdictView(this::jump, rooms.wording());
        hold = new HoldView(moments, this::touched);
        findings.getChildren().setAll(verdict);
        check.setOnFinished(end -> check());
        save.setOnFinished(end -> save());
        fill();
        text.textProperty().addListener((words, before, now) -> touched());
        purpose.valueProperty().addListener((value, before, now) -> touched());
        sentBack.setVisible(false);
        sentBack.setManaged(false);
        post.last(PostState.CHANGES_REQUESTED)
                .filter(move ->
                        post.state() == PostState.DRAFT && !move.reason().isEmpty())
                .ifPresent(move -> background.run(
                        Words.of("posts.reading"), () -> rooms.people().name(move.actorId()), name -> {
                            sentBack.setText(Words.of("posts.draft.sent-back", name, move.reason()));
                            sentBack.setVisible(true);
                            sentBack.setManaged(true);
                        }));
        background.run(Words.of("posts.reading"), this::readSchool, read -> {
            limit = read.limit();
            preview = new PreviewView(read.name(), read.site(), position -> {});
            Label heading = new Label(Words.of("posts.preview"));
            heading.getStyleClass().add("caption");
            previewBox.getChildren().setAll(heading, preview);
            preview.showPictures(List.of(), List.of());
            check();
        });
    }

    /** What the preview shows of the school. */
    private record SchoolRead(String name, Site site, TextLimit limit) {}

    private SchoolRead readSchool() {
        Site site = rooms.sites().site(post.siteId());
        return new SchoolRead(
                rooms.school().facts().name(),
                site,
                SiteLimit.of(site, rooms.school().settings()));
    }

    private void fill() {
        filling = true;
        text.replaceText(draft.now().content().text());
        text.getUndoManager().forgetHistory();
        purpose.setValue(draft.now().content().purpose());
        draftPictures.fill(draft.now().content().pictures());
        tagged.show(draft.now().content());
        hold.fill(draft.now().content().holdUntil(), moments);
        filling = false;
        addPicture.setDisable(draft.now().content().pictures().size() >= PostContent.MOST_PICTURES);
    }

    private void touched() {
        if (filling) return;
        saved.setText(Words.of("posts.draft.unsaved"));
        check.playFromStart();
        if (unsavedSince == null) unsavedSince = moments.now();
        // Whoever writes without a pause loses no more than this either.
        if (unsavedSince.plus(LONGEST_UNSAVED).isBefore(moments.now())) save();
        else save.playFromStart();
    }

    private PostContent typed() {
        return new PostContent(
                text.getText(),
                purpose.getValue(),
                draftPictures.pictures(),
                tagged.ids(),
                hold.until(),
                tagged.others());
    }

    private void check() {
        PostContent content = typed();
        int counted = limit.lengthOf(content.text());
        length.setText(Words.of("posts.draft.length", counted, limit.most()));
        length.getStyleClass().setAll("label", counted > limit.most() ? "field-error" : "small");
        checking.run(() -> rooms.posts().findings().of(post.siteId(), content), found -> showFindings(content, found));
    }

    private void showFindings(PostContent content, List<Finding> found) {
        // Rows that still stand are left alone, so that a click on one while somebody types hits it.
        if (!found.equals(shown)) verdict.show(found, finding -> false, finding -> beneath(finding, found));
        shown = found;
        boolean alone = found.stream().noneMatch(HoldView::answers);
        if (alone && hold.isWanted()) findings.getChildren().setAll(verdict, hold);
        else if (alone) findings.getChildren().setAll(verdict);
        if (preview != null) preview.show(content.text(), found, limit);
        text.mark(found.stream()
                .filter(finding -> finding.place().equals(Place.TEXT))
                .map(finding -> new MarkedText.Mark(
                        finding.start(),
                        finding.end(),
                        "mark-" + finding.severity().name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    private List<Node> beneath(Finding finding, List<Finding> found) {
        return hold.belongsUnder(finding, found) ? List.of(hold) : TrackingFixView.of(finding, text);
    }

    private void jump(Finding finding) {
        if (finding.place().equals(Place.TEXT)) text.show(finding.start(), finding.end());
        else if (finding.place().field() == Place.Field.PICTURE)
            draftPictures.openFaces(finding.place().index());
        else draftPictures.showAltText(finding.place().index(), finding.start(), finding.end());
    }

    private void save() {
        save(refusal -> {
            tell(refusal);
            // Asked once: whoever goes on writing is not asked again at every pause, but at the end.
            if (StaleEdit.is(refusal) && !asked) chooseVersion();
        });
    }

    private void save(Consumer<Refusal> refused) {
        save.stop();
        unsavedSince = null;
        PostContent content = typed();
        if (content.equals(draft.now().content())) {
            saved.setText(Words.of("posts.draft.saved"));
            return;
        }
        background.run(Words.of("posts.saving"), () -> draft.save(content), this::kept, refused);
    }

    private void chooseVersion() {
        asked = true;
        new TwoDraftsView(rooms, background, dialogs, draft).ask(title.getText(), this::typed, this::shown, this::tell);
    }

    private void shown(Draft now) {
        asked = false;
        draft.show(now);
        fill();
        check();
        problem.setVisible(false);
        problem.setManaged(false);
        saved.setText(Words.of("posts.draft.saved"));
    }

    private void kept(Draft now) {
        addPicture.setDisable(now.content().pictures().size() >= PostContent.MOST_PICTURES);
        if (typed().equals(now.content())) saved.setText(Words.of("posts.draft.saved"));
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
        problem.setManaged(true);
    }

    private void picturesChanged(Draft now) {
        filling = true;
        draftPictures.show(now.content().pictures());
        filling = false;
        addPicture.setDisable(now.content().pictures().size() >= PostContent.MOST_PICTURES);
        check();
    }

    @FXML
    private void submit() {
        asked = false;
        if (intake.isReading()) {
            tell(new Refusal("posts.submit.reading"));
            return;
        }
        if (!hold.isReadable()) {
            tell(new Refusal("posts.hold.unreadable"));
            return;
        }
        save();
        PostContent content = typed();
        background.run(
                Words.of("posts.checking"),
                () -> rooms.posts().drafting().toClaim(content),
                names -> ClaimsView.ask(dialogs, names).ifPresentOrElse(this::submit, () -> mendFirst(names.get(0))),
                this::tell);
    }

    private void mendFirst(Finding name) {
        tell(new Refusal("posts.submit.mend-first", name.message()));
        jump(name);
    }

    private void submit(List<Claim> claims) {
        background.run(
                Words.of("posts.submitting"),
                () -> draft.submit(claims),
                version -> moved.accept(post.id()),
                this::tell);
    }

    @FXML
    private void withdraw() {
        if (!dialogs.confirm(
                Words.of("posts.withdraw.title"), Words.of("posts.withdraw.what"), Words.of("posts.withdraw"))) return;
        save();
        background.run(
                Words.of("posts.saving"),
                () -> {
                    rooms.posts().drafting().withdraw(rooms.actor(), post.seen());
                    return post.id();
                },
                moved::accept,
                this::tell);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public long postId() {
        return post.id();
    }

    /** Another desk's save is shown where nothing is being typed here; else the next save here tells of it. */
    @Override
    public void reload() {
        background.run(Words.of("posts.reading"), () -> rooms.posts().reads().post(rooms.actor(), post.id()), now -> {
            if (now.state() != post.state()) moved.accept(post.id());
            else if (now.draft().revision() > draft.now().revision()
                    && typed().equals(draft.now().content())) {
                draft.show(now.draft());
                fill();
                check();
            }
        });
    }

    /** Nothing is asked now: the desk may be locked in a moment. */
    @Override
    public void leave() {
        save(this::tell);
    }

    @Override
    public boolean press(KeyEvent key) {
        boolean handIn = key.isShortcutDown() && key.getCode() == KeyCode.ENTER;
        if (handIn) submit();
        return handIn;
    }
}
