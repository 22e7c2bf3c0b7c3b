package org.gatehouse.posts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.StaleEdit;
import org.gatehouse.kit.TwoVersions;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** A draft as another desk saved it meanwhile, beside what was typed here. */
final class TwoDraftsView {
    private final QueueRooms rooms;
    private final Background background;
    private final Dialogs dialogs;
    private final OpenDraft draft;

    TwoDraftsView(QueueRooms rooms, Background background, Dialogs dialogs, OpenDraft draft) {
        this.rooms = rooms;
        this.background = background;
        this.dialogs = dialogs;
        this.draft = draft;
    }

    /**
     * Shows both and does what the person chooses.
     *
     * @param shown called with the draft that stands then
     */
    void ask(String title, Supplier<PostContent> typed, Consumer<Draft> shown, Consumer<Refusal> refused) {
        new StaleEdit(background, dialogs)
                .ask(
                        () -> rooms.posts()
                                .reads()
                                .post(rooms.actor(), draft.now().postId())
                                .draft(),
                        now -> of(title, now.content(), typed.get()),
                        now -> {
                            PostContent mine = mine(now.content(), typed.get());
                            draft.show(now);
                            background.run(Words.of("posts.saving"), () -> draft.save(mine), shown, refused);
                        },
                        shown);
    }

    static TwoVersions of(String title, PostContent theirs, PostContent mine) {
        return TwoVersions.of(title)
                .part(Words.of("posts.draft.text"), theirs.text(), mine.text())
                .part(Words.of("posts.purpose"), purpose(theirs), purpose(mine))
                .part(Words.of("posts.pictures"), pictures(theirs), pictures(mine))
                .part(Words.of("posts.draft.tagged"), tagged(theirs), tagged(mine))
                .part(Words.of("posts.draft.held"), held(theirs), held(mine));
    }

    /** What was typed, over the pictures that the draft has now: which there are is not typed but done, one at a time. */
    static PostContent mine(PostContent theirs, PostContent mine) {
        List<PostPicture> pictures = theirs.pictures().stream()
                .map(picture -> altText(mine, picture).map(picture::withAltText).orElse(picture))
                .toList();
        return new PostContent(
                mine.text(), mine.purpose(), pictures, mine.taggedPupils(), mine.holdUntil(), mine.otherChildren());
    }

    private static Optional<String> altText(PostContent content, PostPicture picture) {
        return content.pictures().stream()
                .filter(one -> one.uncovered().equals(picture.uncovered()))
                .map(PostPicture::altText)
                .findFirst();
    }

    private static String purpose(PostContent content) {
        return content.purpose() == null ? "" : content.purpose().title();
    }

    private static String pictures(PostContent content) {
        if (content.pictures().isEmpty()) return "";
        return Words.of("posts.draft.pictures", content.pictures().size()) + "\n"
                + content.pictures().stream()
                        .map(PostPicture::altText)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private static String tagged(PostContent content) {
        int children = content.taggedPupils().size() + content.otherChildren().size();
        return children == 0 ? "" : Words.of("posts.draft.tagged.count", children);
    }

    private static String held(PostContent content) {
        return content.holdUntil().map(Object::toString).orElse("");
    }
}
