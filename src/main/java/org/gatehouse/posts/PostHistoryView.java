package org.gatehouse.posts;

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
        List<Move> moves = post.moves();
        for (int i = moves.size() - 1; i >= 0; i--) lines.getChildren().add(line(moves.get(i), names));
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
        if (!move.reason().isBlank()) add(box, Words.of("posts.history.reason", move.reason()));
        move.published().ifPresent(published -> add(box, published.address()));
        move.findings().forEach(finding -> add(box, finding.message()));
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
        heading.getStyleClass().add("field-label");
        return new VBox(4, heading, flow);
    }
}
