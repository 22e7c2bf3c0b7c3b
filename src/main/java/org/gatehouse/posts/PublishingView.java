package org.gatehouse.posts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatehouse.book.Permission;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.Site;

/** The buttons that take an approved post out of the program, record where it stands, and take it down. */
final class PublishingView {
    private final QueueRooms rooms;
    private final Background background;
    private final Dialogs dialogs;
    private final LongConsumer moved;
    private final Consumer<Refusal> refused;
    private Site site;

    PublishingView(
            QueueRooms rooms, Background background, Dialogs dialogs, LongConsumer moved, Consumer<Refusal> refused) {
        this.rooms = rooms;
        this.background = background;
        this.dialogs = dialogs;
        this.moved = moved;
        this.refused = refused;
    }

    /** @param known to which the post goes; its form is the one that opens */
    void goesTo(Site known) {
        site = known;
    }

    void addTo(List<Node> row, Post post, PostContent content) {
        if (addWhyNot(row)) return;
        row.add(gap());
        Button compose = button("compose", Words.of("posts.compose", site.medium()), () -> compose(content.text()));
        Button export = button("export", Words.of("posts.export"), () -> export(post));
        Button posted = button("posted", Words.of("posts.mark-posted"), () -> markPosted(post));
        posted.setDisable(post.state() != PostState.EXPORTED);
        row.addAll(List.of(compose, export, posted));
        PostActionsView.primary(post.state() == PostState.EXPORTED ? posted : export);
    }

    void addTakeDown(List<Node> row, Post post) {
        if (addWhyNot(row)) return;
        row.add(gap());
        row.add(button(
                "takeDown",
                Words.of("posts.take-down"),
                () -> dialogs.ask(
                                Words.of("posts.take-down"),
                                Words.of("posts.take-down.why"),
                                Words.of("posts.take-down"))
                        .ifPresent(reason -> run(
                                () -> {
                                    rooms.posts().publishing().takeDown(rooms.actor(), post.seen(), reason);
                                    return post.id();
                                },
                                moved::accept))));
    }

    private boolean addWhyNot(List<Node> row) {
        Optional<String> whyNot = rooms.actor().whyNot(Permission.PUBLISH_POSTS);
        whyNot.ifPresent(sentence -> {
            Label why = new Label(sentence);
            why.setWrapText(true);
            why.getStyleClass().add("small");
            row.add(why);
        });
        return whyNot.isPresent();
    }

    /** Text on the clipboard, text and clean pictures in a folder of their own. */
    private void export(Post post) {
        dialogs.chooseFolder(Words.of("posts.export.where"))
                .ifPresent(folder ->
                        run(() -> rooms.posts().publishing().export(rooms.actor(), post.seen(), folder), written -> {
                            copy(post.content().text());
                            dialogs.tell(
                                    Words.of("posts.exported"),
                                    Words.of(
                                            "posts.exported.what",
                                            written.folder(),
                                            written.pictures().size()));
                            moved.accept(post.id());
                        }));
    }

    private void compose(String text) {
        copy(text);
        Site to = site;
        run(() -> to.composeAddress(rooms.school().settings(), text), dialogs::browse);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void markPosted(Post post) {
        String verb = Words.of("posts.mark-posted");
        Optional<String> address = dialogs.ask(verb, Words.of("posts.mark-posted.address"), Words.of("posts.next"));
        Optional<String> text = address.flatMap(given -> dialogs.ask(verb, Words.of("posts.mark-posted.text"), verb));
        text.ifPresent(published -> run(
                () -> rooms.posts()
                        .publishing()
                        .markPosted(rooms.actor(), post.seen(), address.get(), published, Instant.now()),
                findings -> {
                    if (!findings.isEmpty())
                        dialogs.tell(Words.of("posts.differs"), findings.get(0).message());
                    moved.accept(post.id());
                }));
    }

    private <T> void run(Background.Work<T> work, Consumer<T> done) {
        background.run(Words.of("posts.saving"), work, done, refused);
    }

    private static Button button(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(click -> act.run());
        return button;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
