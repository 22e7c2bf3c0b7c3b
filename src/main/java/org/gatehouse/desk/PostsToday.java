package org.gatehouse.desk;

import static org.gatehouse.desk.TodayGroup.Weight.AT_ONCE;
import static org.gatehouse.desk.TodayGroup.Weight.WAITING;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gatehouse.book.Actor;
import org.gatehouse.kit.Moments;
import org.gatehouse.posts.PostRow;
import org.gatehouse.posts.Posts;
import org.gatehouse.posts.QueueController;
import org.gatehouse.posts.TakeDown;
import org.gatehouse.posts.Waiting;
import org.gatehouse.rules.Words;

/** Posts to take down, to review, to mend and to publish. */
final class PostsToday implements TodaySource {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final FrameController frame;
    private final Posts posts;
    private final Actor actor;
    private final Moments moments;

    PostsToday(FrameController frame, Posts posts, Actor actor, Moments moments) {
        this.frame = frame;
        this.posts = posts;
        this.actor = actor;
        this.moments = moments;
    }

    @Override
    public Place place() {
        return Place.QUEUE;
    }

    @Override
    public List<TodayGroup> read() {
        Waiting waiting = posts.reads().waitingFor(actor);
        return List.of(
                TodayGroup.of(
                        AT_ONCE,
                        "desk.today.take-down",
                        "fth-trash-2",
                        waiting.toTakeDown().stream().map(this::line).toList()),
                group("desk.today.review", "fth-eye", waiting.toReview()),
                group("desk.today.sent-back", "fth-corner-up-left", waiting.sentBack()),
                group("desk.today.ready", "fth-send", waiting.readyToPost()));
    }

    private TodayGroup group(String key, String icon, List<PostRow> rows) {
        return TodayGroup.of(
                WAITING,
                key,
                icon,
                rows.stream()
                        .map(post ->
                                line(post, Words.of("desk.today.by", post.author(), moments.brief(post.movedAt()))))
                        .toList());
    }

    private TodayLine line(TakeDown takeDown) {
        return line(
                takeDown.post(),
                Words.of("desk.today.take-down.due", DAY.format(takeDown.due()), String.join(" ", takeDown.why())));
    }

    private TodayLine line(PostRow post, String below) {
        return new TodayLine(
                post.firstWords(),
                below,
                () -> frame.page(Place.QUEUE, QueueController.class).open(post.id()));
    }
}
