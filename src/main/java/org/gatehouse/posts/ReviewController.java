package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Place;
import org.gatehouse.checks.TextLimit;
import org.gatehouse.consents.ConsentState;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.Site;

/** A post as it was handed in: what the public will see beside what was found, and the decision. */
final class ReviewController implements PostView {
    private final QueueRooms rooms;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final LongConsumer moved;
    private final Background.Latest reading;
    private final Set<Finding> accepted = new HashSet<>();

    @FXML
    private Node root;

    @FXML
    private Label title;

    @FXML
    private Label state;

    @FXML
    private Label by;

    @FXML
    private VBox left;

    @FXML
    private VBox right;

    @FXML
    private VBox obstacles;

    @FXML
    private HBox actions;

    @FXML
    private Label problem;

    private Post post;
    private PreviewView preview;
    private VerdictView verdict;
    private WrongBlockView wrongBlock;
    private HoldView hold;
    private PostHistoryView history;
    private PostActionsView buttons;
    private PictureSheetView sheet;

    private ReviewController(
            QueueRooms rooms, Post post, Background background, Dialogs dialogs, Moments moments, LongConsumer moved) {
        this.rooms = rooms;
        this.post = post;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.moved = moved;
        this.reading = background.latest(Words.of("posts.reading"));
    }

    static PostView open(
            QueueRooms rooms, Post post, Background background, Dialogs dialogs, Moments moments, LongConsumer moved) {
        return new Screens()
                .with(
                        ReviewController.class,
                        () -> new ReviewController(rooms, post, background, dialogs, moments, moved))
                .load(ReviewController.class)
                .controller();
    }

    /** What a review reads in one go. */
    private record Reviewed(
            Post post,
            boolean held,
            String school,
            Site site,
            List<Finding> findings,
            List<byte[]> pictures,
            List<String> tagged,
            List<String> obstacles,
            Optional<String> whyNot,
            TextLimit limit,
            WrongBlockView.Facts wrongBlocks) {
        Map<Long, String> names() {
            return wrongBlocks.names();
        }
    }

    @FXML
    private void initialize() {
        verdict = new VerdictView(this::point, rooms.wording());
        hold = new HoldView(moments, this::reload);
        history = new PostHistoryView(rooms, background, moments);
        buttons = new PostActionsView(rooms, background, dialogs, moments, moved, this::tell);
        wrongBlock = new WrongBlockView(rooms, dialogs, moments, (post, act) -> buttons.act(act, post));
        reload();
    }

    @Override
    public void reload() {
        long id = post.id();
        List<Finding> decided = List.copyOf(accepted);
        Optional<Boolean> held =
                preview == null ? Optional.empty() : Optional.of(hold.until().isPresent());
        reading.run(() -> read(id, decided, held), this::show);
    }

    /** @param chosen whether the person holds it; empty where they were not asked yet */
    private Reviewed read(long id, List<Finding> decided, Optional<Boolean> chosen) {
        Post now = rooms.posts().reads().post(rooms.actor(), id);
        PostContent content = now.content();
        boolean held =
                chosen.orElseGet(() -> now.heldUntil().or(content::holdUntil).isPresent());
        List<Finding> findings = rooms.posts().findings().of(now.siteId(), content);
        Site site = rooms.sites().site(now.siteId());
        Map<Long, String> names =
                rooms.people().all().stream().collect(Collectors.toUnmodifiableMap(Person::id, Person::name));
        List<byte[]> pictures = new ArrayList<>();
        for (PostPicture picture : content.pictures())
            pictures.add(rooms.posts().reads().picture(rooms.actor(), id, picture.sha256()));
        return new Reviewed(
                now,
                held,
                rooms.school().facts().name(),
                site,
                findings,
                pictures,
                tagged(now),
                now.state() == PostState.SUBMITTED
                        ? rooms.posts().reviewing().obstacles(rooms.actor(), now.seen(), decided, held)
                        : List.of(),
                rooms.posts().reviewing().whyNot(rooms.actor()),
                SiteLimit.of(site, rooms.school().settings()),
                new WrongBlockView.Facts(
                        now.newest().isEmpty()
                                ? Optional.of("")
                                : rooms.posts().reviewing().whyNoSecondPerson(rooms.actor(), now.seen()),
                        earlier(now, findings),
                        names));
    }

    /** Each tagged child with the consent in force. */
    private List<String> tagged(Post now) {
        List<Long> ids = now.content().taggedPupils();
        Map<Long, ConsentState> consents = rooms.posts().findings().consents(now.siteId(), ids);
        return ids.stream()
                .map(id -> Words.of(
                        "posts.tags.with-consent",
                        TaggedPupilsView.words(rooms.roll().pupil(id)),
                        consents.getOrDefault(id, ConsentState.NOT_ASKED).title()))
                .toList();
    }

    private Map<Finding, EarlierDecision> earlier(Post now, List<Finding> findings) {
        Map<Finding, EarlierDecision> earlier = new HashMap<>();
        for (Finding finding : findings)
            rooms.posts()
                    .reviewing()
                    .earlierDecision(rooms.actor(), now.seen(), finding)
                    .ifPresent(decision -> earlier.put(finding, decision));
        return earlier;
    }

    private void show(Reviewed now) {
        boolean another = preview == null || !now.post().seen().equals(post.seen());
        post = now.post();
        PostContent content = post.content();
        if (preview == null) {
            preview = new PreviewView(now.school(), now.site(), this::fullSize);
            left.getChildren().setAll(preview);
        }
        if (another) {
            preview.showPictures(content.pictures(), now.pictures());
            problem.setVisible(false);
            problem.setManaged(false);
            hold.fill(post.heldUntil().or(content::holdUntil), moments);
        }
        if (hold.until().isPresent() != now.held()) {
            // What stands in the way depends on it.
            reload();
            return;
        }
        buttons.goesTo(now.site());
        title.setText(Words.of("posts.review.title", post.number()));
        PostCellView.dress(state, post.state());
        post.heldUntil().ifPresent(until -> state.setText(Words.of("posts.held-until", moments.brisk(until))));
        by.setText(by(now.names()));
        preview.show(
                content.text(),
                now.findings().stream().filter(finding -> !decided(finding)).toList(),
                now.limit());
        verdict.show(now.findings(), this::decided, finding -> beneath(finding, now));
        boolean mayDecide = post.state() == PostState.SUBMITTED && now.whyNot().isEmpty();
        left.getChildren().setAll(preview, PostFactsView.of(content, now.tagged()));
        right.getChildren().setAll(verdict, history.of(post, now.names()));
        if (mayDecide && hold.isWanted() && now.findings().stream().noneMatch(HoldView::answers))
            right.getChildren().add(1, hold);
        showObstacles(now.whyNot().isPresent() ? List.of() : now.obstacles());
        actions.getChildren()
                .setAll(buttons.of(post, content, List.copyOf(accepted), hold, now.obstacles(), now.whyNot()));
        actions.setVisible(!actions.getChildren().isEmpty());
        actions.setManaged(actions.isVisible());
        sheet = new PictureSheetView(rooms, background, post, now.names(), mayDecide, this::reload);
    }

    private String by(Map<Long, String> names) {
        Optional<Version> newest = post.newest();
        String author = names.get(post.authorId());
        String who = post.enteredBy() == post.authorId()
                ? author
                : Words.of("posts.review.on-behalf", names.get(post.enteredBy()), author);
        return newest.map(version -> Words.of("posts.review.by", who, version.ordinal(), moments.brief(version.at())))
                .orElse(who);
    }

    /** Whether a second person decided about it: that a block is wrong, or at the approval that a warning may stand. */
    private boolean decided(Finding finding) {
        return post.newest().flatMap(version -> version.decision(finding)).isPresent()
                || post.approval().stream()
                        .anyMatch(approval -> approval.findings().contains(finding));
    }

    /** What stands under a finding: the tick of whoever lets a warning stand, or the decision that a block is wrong. */
    private List<Node> beneath(Finding finding, Reviewed now) {
        boolean deciding = post.state() == PostState.SUBMITTED && now.whyNot().isEmpty();
        if (finding.severity() == Severity.WARN && deciding) {
            List<Node> ways = new ArrayList<>();
            if (!hold.isWanted() || !HoldView.answers(finding)) ways.add(acceptance(finding));
            if (hold.belongsUnder(finding, now.findings())) ways.add(hold);
            return ways;
        }
        if (!WrongBlock.mayBe(finding) || post.newest().isEmpty()) return List.of();
        return wrongBlock.of(post, post.newest().get(), finding, now.wrongBlocks());
    }

    private void point(Finding finding) {
        preview.point(finding);
        if (finding.place().field() != Place.Field.TEXT
                && !post.content().pictures().isEmpty())
            fullSize(finding.place().index() + 1);
    }

    private CheckBox acceptance(Finding finding) {
        CheckBox box = new CheckBox(Words.of("posts.review.accept"));
        box.setWrapText(true);
        box.setSelected(accepted.contains(finding));
        box.selectedProperty().addListener((selected, before, now) -> {
            if (now) accepted.add(finding);
            else accepted.remove(finding);
            reload();
        });
        return box;
    }

    private void showObstacles(List<String> sentences) {
        obstacles.getChildren().clear();
        if (sentences.isEmpty()) return;
        Label heading = new Label(Words.of("posts.review.before"));
        heading.getStyleClass().add("section-title");
        obstacles.getChildren().add(heading);
        for (String sentence : sentences) {
            Label label = new Label("• " + sentence);
            label.setWrapText(true);
            obstacles.getChildren().add(label);
        }
    }

    private void fullSize(int position) {
        sheet.open(position, root.getScene());
    }

    private void tell(Refusal refusal) {
        problem.setText(refusal.getMessage());
        problem.setVisible(true);
        problem.setManaged(true);
        reload();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public long postId() {
        return post.id();
    }

    @Override
    public void leave() {}

    @Override
    public boolean press(KeyEvent key) {
        return !key.isShortcutDown() && buttons.press(key.getCode());
    }
}
