package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Moments;
import org.gatehouse.rules.Words;

/** All that happened to a post, newest first, with the words that changed between its versions. */
final class PostHistoryView {
    private final QueueRooms rooms;
    private final Background background;
    private final Moments moments;

    PostHistoryView(QueueRooms rooms, Background background, Moments moments) {
        this.rooms = rooms;
        this.background = background;
        this.moments = moments;
    }

    Node of(Post post, Map<Long, String> names) {
        VBox lines = new VBox(12);
        if (post.versions().size() > 1) lines.getChildren().add(difference(post));
        List<Node> growing = new ArrayList<>();
        List<WrongBlock> said = new ArrayList<>(post.versions().stream()
                .flatMap(version -> version.wrongBlocks().stream())
                .toList());
        for (Move move : post.moves()) {
            // Claims come with the move that hands in; decisions stand between it and the next.
            while (!said.isEmpty() && said.get(0).at().isBefore(move.at())) growing.add(line(said.remove(0), names));
            growing.add(line(move, names));
        }
        said.forEach(one -> growing.add(line(one, names)));
        Collections.reverse(growing);
        lines.getChildren().addAll(growing);
        TitledPane pane = new TitledPane(Words.of("posts.history"), lines);
        pane.setExpanded(post.versions().size() > 1 || post.state() != PostState.SUBMITTED);
        pane.setAnimated(false);
        return pane;
    }

    private Node line(Move move, Map<Long, String> names) {
        Label what = new Label(Words.of(
                "posts.history.line", move.state().title(), names.get(move.actorId()), moments.brief(move.at())));
        what.setWrapText(true);
        what.setTooltip(new Tooltip(moments.full(move.at())));
        VBox box = new VBox(2, what);
        move.heldUntil().ifPresent(until -> add(box, Words.of("posts.held-until", moments.brisk(until))));
        if (!move.reason().isBlank()) add(box, Words.of("posts.history.reason", move.reason()));
        move.published().ifPresent(published -> add(box, published.address()));
        move.findings().forEach(finding -> add(box, finding.message()));
        return box;
    }

    private Node line(WrongBlock said, Map<Long, String> names) {
        Label what = new Label(Words.of(
                "posts.history.line",
                Words.of("posts.wrong-block." + said.stage()),
                names.get(said.personId()),
                moments.brief(said.at())));
        what.setWrapText(true);
        what.setTooltip(new Tooltip(moments.full(said.at())));
        VBox box = new VBox(2, what);
        if (!said.reason().isBlank())
            add(box, Words.of("posts.history.wrong-block", said.rule().id(), said.found(), said.reason()));
        return box;
    }

    private static void add(VBox box, String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("small");
        box.getChildren().add(label);
    }

    private Node difference(Post post) {
        Version older = post.versions().get(post.versions().size() - 2);
        Version newer = post.versions().get(post.versions().size() - 1);
        TextFlow flow = new TextFlow();
        background.run(
                Words.of("posts.reading"),
                () -> rooms.posts().reads().difference(rooms.actor(), older.id(), newer.id()),
                segments -> segments.forEach(segment -> {
                    Text text = new Text(segment.text());
                    text.getStyleClass()
                            .add(
                                    switch (segment.kind()) {
                                        case KEPT -> "difference-kept";
                                        case REMOVED -> "difference-removed";
                                        case ADDED -> "difference-added";
                                    });
                    flow.getChildren().add(text);
                }));
        Label heading = new Label(Words.of("posts.history.difference", older.ordinal(), newer.ordinal()));
        heading.getStyleClass().add("caption");
        return new VBox(4, heading, flow);
    }
}
