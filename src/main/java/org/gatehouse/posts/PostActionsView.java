package org.gatehouse.posts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatehouse.checks.Finding;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.Site;

/** The buttons under a post: what may be done with it in its state, by this person, and why not where it may not. */
final class PostActionsView {
    private final QueueRooms rooms;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final LongConsumer moved;
    private final Consumer<Refusal> refused;
    private final PublishingView publishing;
    private final Map<KeyCode, Button> keys = new EnumMap<>(KeyCode.class);

    PostActionsView(
            QueueRooms rooms,
            Background background,
            Dialogs dialogs,
            Moments moments,
            LongConsumer moved,
            Consumer<Refusal> refused) {
        this.moments = moments;
        this.rooms = rooms;
        this.background = background;
        this.dialogs = dialogs;
        this.moved = moved;
        this.refused = refused;
        this.publishing = new PublishingView(rooms, background, dialogs, moved, refused);
    }

    /** Says which site’s form opens. */
    void goesTo(Site site) {
        publishing.goesTo(site);
    }

    List<Node> of(
            Post post,
            PostContent content,
            List<Finding> accepted,
            HoldView hold,
            List<String> obstacles,
            Optional<String> whyNot) {
        keys.clear();
        List<Node> row = new ArrayList<>();
        boolean own = post.belongsTo(rooms.actor().id());
        switch (post.state()) {
            case SUBMITTED -> review(row, post, accepted, hold, obstacles, own, whyNot);
            case APPROVED, HELD, EXPORTED -> {
                if (own) row.add(mend(post, "posts.mend.approved"));
                boolean waits = post.heldUntil().stream().anyMatch(moments.now()::isBefore);
                if (whyNot.isEmpty() && post.state() != PostState.EXPORTED) holding(row, post, waits);
                if (!waits) publishing.addTo(row, post, content);
            }
            case CHANGES_REQUESTED, WITHDRAWN -> {
                if (own) row.add(primary(mend(post, "posts.mend")));
            }
            case POSTED -> publishing.addTakeDown(row, post);
            default -> {}
        }
        return row;
    }

    private void review(
            List<Node> row,
            Post post,
            List<Finding> accepted,
            HoldView hold,
            List<String> obstacles,
            boolean own,
            Optional<String> whyNot) {
        if (own) row.add(mend(post, "posts.mend.submitted"));
        if (whyNot.isPresent()) {
            Label why = new Label(whyNot.get());
            why.setWrapText(true);
            why.getStyleClass().add("small");
            row.add(why);
            return;
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button reject = keyed("reject", "posts.reject", KeyCode.R, () -> sendBack(post, PostState.REJECTED));
        Button changes =
                keyed("changes", "posts.request-changes", KeyCode.C, () -> sendBack(post, PostState.CHANGES_REQUESTED));
        Optional<Instant> until = hold.until();
        Button approve = primary(keyed(
                "approve", hold.isWanted() ? "posts.approve-and-hold" : "posts.approve", KeyCode.A, () -> {
                    Reviewing reviewing = rooms.posts().reviewing();
                    if (until.isPresent())
                        act(() -> reviewing.approveAndHold(rooms.actor(), post.seen(), accepted, until.get()), post);
                    else act(() -> reviewing.approve(rooms.actor(), post.seen(), accepted), post);
                }));
        approve.setDisable(!obstacles.isEmpty() || !hold.isReadable());
        row.addAll(List.of(gap, reject, changes, approve));
    }

    /** Holding an approved post, and letting a held one go. */
    private void holding(List<Node> row, Post post, boolean waits) {
        Button hold = new Button(Words.of(waits ? "posts.hold.change" : "posts.hold.now"));
        hold.setId("holdUntilAnother");
        hold.setOnAction(click -> dialogs.askMoment(
                        hold.getText(),
                        Words.of("posts.hold.until-when"),
                        Words.of("posts.hold.verb"),
                        moments,
                        post.heldUntil().filter(until -> waits).orElseGet(() -> HoldView.proposed(moments)))
                .ifPresent(until ->
                        act(() -> rooms.posts().reviewing().hold(rooms.actor(), post.seen(), until), post)));
        row.add(hold);
        if (!waits) return;
        Button release = new Button(Words.of("posts.release"));
        release.setId("release");
        release.setOnAction(click -> dialogs.ask(
                        Words.of("posts.release.title"), Words.of("posts.release.why"), Words.of("posts.release.verb"))
                .ifPresent(reason ->
                        act(() -> rooms.posts().reviewing().release(rooms.actor(), post.seen(), reason), post)));
        row.add(release);
    }

    private void sendBack(Post post, PostState to) {
        boolean reject = to == PostState.REJECTED;
        String verb = Words.of(reject ? "posts.reject" : "posts.request-changes");
        String title = Words.of(reject ? "posts.reject.title" : "posts.request-changes.title", post.number());
        dialogs.ask(title, Words.of(reject ? "posts.reject.why" : "posts.request-changes.why"), verb)
                .ifPresent(reason -> act(
                        () -> {
                            Reviewing reviewing = rooms.posts().reviewing();
                            if (reject) reviewing.reject(rooms.actor(), post.seen(), reason);
                            else reviewing.requestChanges(rooms.actor(), post.seen(), reason);
                        },
                        post));
    }

    private Button mend(Post post, String words) {
        Button button = new Button(Words.of(words));
        button.setId("mend");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> {
            boolean approved = post.state().holdsApproval();
            if (approved
                    && !dialogs.confirm(
                            Words.of("posts.mend.title"), Words.of("posts.mend.what"), Words.of("posts.mend"))) return;
            act(() -> rooms.posts().drafting().mend(rooms.actor(), post.seen()), post);
        });
        return button;
    }

    private Button keyed(String id, String words, KeyCode key, Runnable act) {
        Button button = new Button(Words.of("posts.with-key", Words.of(words), key.getName()));
        button.setId(id);
        button.setAccessibleText(Words.of(words));
        button.setOnAction(click -> act.run());
        keys.put(key, button);
        return button;
    }

    static Button primary(Button button) {
        button.getStyleClass().add("accent");
        return button;
    }

    /** Does something with a post, and shows what became of it, or why not. */
    void act(Runnable act, Post post) {
        background.run(
                Words.of("posts.saving"),
                () -> {
                    act.run();
                    return post.id();
                },
                moved::accept,
                refused);
    }

    boolean press(KeyCode key) {
        Button button = keys.get(key);
        if (button == null) return false;
        if (!button.isDisabled()) button.fire();
        return true;
    }
}
