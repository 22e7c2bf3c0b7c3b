package org.gatehouse.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gatehouse.book.Actor;
import org.gatehouse.consents.ConsentDesk.Touched;
import org.gatehouse.posts.AffectedPosts;
import org.gatehouse.posts.PostRow;
import org.gatehouse.posts.Posts;
import org.gatehouse.rules.Words;

/** What a withdrawal does to posts, told to the register, which knows none. */
final class TouchedByConsent {
    private TouchedByConsent() {}

    static Touched of(Posts posts, Actor actor, long pupil, Set<Long> uses) {
        List<String> queued = new ArrayList<>();
        List<String> posted = new ArrayList<>();
        for (long use : uses) {
            AffectedPosts affected = posts.reads().affectedBy(actor, pupil, use);
            affected.queued().forEach(post -> queued.add(line(post)));
            affected.posted().forEach(post -> posted.add(line(post)));
        }
        return new Touched(
                queued.stream().distinct().toList(), posted.stream().distinct().toList());
    }

    private static String line(PostRow post) {
        return Words.of("desk.touched-post", post.number(), post.state().title(), post.firstWords());
    }
}
