package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.gatehouse.checks.Finding;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Under a block that may be wrong: what its author says, what was decided, and the decision itself for a second person. */
final class WrongBlockView {
    private final QueueRooms rooms;
    private final Background background;
    private final Dialogs dialogs;
    private final Moments moments;
    private final LongConsumer moved;
    private final Consumer<Refusal> refused;

    WrongBlockView(
            QueueRooms rooms,
            Background background,
            Dialogs dialogs,
            Moments moments,
            LongConsumer moved,
            Consumer<Refusal> refused) {
        this.rooms = rooms;
        this.background = background;
        this.dialogs = dialogs;
        this.moments = moments;
        this.moved = moved;
        this.refused = refused;
    }

    /**
     * What a decision rests on.
     *
     * @param whyNot why this person is no second person for it; empty where they are
     * @param earlier what was decided about the same words in other posts
     */
    record Facts(Optional<String> whyNot, Map<Finding, EarlierDecision> earlier, Map<Long, String> names) {}

    List<Node> of(Post post, Version version, Finding finding, Facts facts) {
        List<Node> nodes = new ArrayList<>();
        version.claim(finding)
                .ifPresent(claim -> nodes.add(small(
                        Words.of("posts.wrong-block.claim", facts.names().get(claim.personId()), claim.reason()))));
        Optional<WrongBlock> decided = version.decision(finding);
        decided.ifPresent(decision -> nodes.add(small(Words.of(
                "posts.wrong-block.decided",
                facts.names().get(decision.personId()),
                moments.brief(decision.at()),
                decision.reason()))));
        if (post.state() != PostState.SUBMITTED) return nodes;
        Optional<EarlierDecision> earlier = Optional.ofNullable(facts.earlier().get(finding));
        if (decided.isEmpty())
            earlier.ifPresent(one -> nodes.add(small(Words.of(
                    "posts.wrong-block.earlier",
                    one.postNumber(),
                    facts.names().get(one.decided().personId()),
                    moments.brief(one.decided().at()),
                    one.decided().reason()))));
        if (facts.whyNot().isPresent()) {
            if (decided.isEmpty()) nodes.add(small(Words.of("posts.wrong-block.not-you")));
        } else nodes.add(decided.isPresent() ? takeBack(post, finding) : decide(post, finding, earlier));
        return nodes;
    }

    private Button decide(Post post, Finding finding, Optional<EarlierDecision> earlier) {
        Button button = new Button(Words.of("posts.wrong-block"));
        button.setId("notThisChild");
        button.setOnAction(click -> dialogs.ask(
                        Words.of("posts.wrong-block.title", finding.found()),
                        Words.of("posts.wrong-block.why"),
                        Words.of("posts.wrong-block.verb"),
                        earlier.map(one -> one.decided().reason()).orElse(""))
                .ifPresent(reason -> act(
                        post,
                        () -> rooms.posts()
                                .reviewing()
                                .decideNotThisChild(rooms.actor(), post.seen(), finding, reason))));
        return button;
    }

    private Button takeBack(Post post, Finding finding) {
        Button button = new Button(Words.of("posts.wrong-block.take-back"));
        button.setId("takeBackNotThisChild");
        button.setOnAction(click -> dialogs.ask(
                        Words.of("posts.wrong-block.take-back"),
                        Words.of("posts.wrong-block.take-back.why"),
                        Words.of("posts.wrong-block.take-back.verb"))
                .ifPresent(reason -> act(
                        post,
                        () -> rooms.posts()
                                .reviewing()
                                .takeBackNotThisChild(rooms.actor(), post.seen(), finding, reason))));
        return button;
    }

    private void act(Post post, Runnable act) {
        background.run(
                Words.of("posts.saving"),
                () -> {
                    act.run();
                    return post.id();
                },
                moved::accept,
                refused);
    }

    private static Label small(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("small");
        return label;
    }
}
