package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.gatehouse.checks.Finding;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;

/** Under a block that may be wrong: what its author says, what was decided, and the decision itself for a second person. */
final class WrongBlockView {
    private final QueueRooms rooms;
    private final Dialogs dialogs;
    private final Moments moments;
    private final BiConsumer<Post, Runnable> act;

    /** @param act does something with a post, off the window's thread */
    WrongBlockView(QueueRooms rooms, Dialogs dialogs, Moments moments, BiConsumer<Post, Runnable> act) {
        this.rooms = rooms;
        this.dialogs = dialogs;
        this.moments = moments;
        this.act = act;
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
                .ifPresent(reason -> act.accept(
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
                .ifPresent(reason -> act.accept(
                        post,
                        () -> rooms.posts()
                                .reviewing()
                                .takeBackNotThisChild(rooms.actor(), post.seen(), finding, reason))));
        return button;
    }

    private static Label small(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("small");
        return label;
    }
}
