package org.gatehouse.posts;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.Permission;
import org.gatehouse.people.People;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.School;
import org.jdbi.v3.core.Handle;

/** What every act on a post does first and last: who may, whether the post still stands as seen, the move and its line. */
final class PostActs {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final Book book;
    private final School school;
    private final People people;

    PostActs(Book book, School school, People people) {
        this.book = book;
        this.school = school;
        this.people = people;
    }

    /** One act by somebody who may do it today, also where their roles changed at another desk since they signed in. */
    <T> T act(Actor actor, Permission permission, String name, Function<Act, T> change) {
        return people.act(actor, permission, name, change);
    }

    <T> T read(Function<Handle, T> question) {
        return book.read(question);
    }

    /** Only the senior leadership team publishes, so that this permission is what tells a member of it. */
    boolean isSlt(Act act) {
        try {
            people.requireToday(act, Permission.PUBLISH_POSTS);
            return true;
        } catch (Refusal notOne) {
            return false;
        }
    }

    void requireOwn(Act act, PostNow post) {
        if (!post.belongsTo(act.actor().id()) && !isSlt(act)) throw new Refusal("posts.not-yours");
    }

    /** @throws Refusal saying what happened meanwhile, by whom and when */
    PostNow requireSeen(Act act, Seen seen) {
        PostNow now = StoredPosts.now(act.sql(), seen.postId());
        if (!now.seen().equals(seen)) throw stale(act.sql(), now);
        return now;
    }

    Refusal stale(Handle sql, PostNow now) {
        return new Refusal(
                "posts.stale", people.name(now.movedBy()), now.state().deed(), when(sql, now.movedAt()));
    }

    Refusal draftMeanwhile(Handle sql, Draft draft) {
        return new Refusal("posts.draft.meanwhile", people.name(draft.savedBy()), when(sql, draft.savedAt()));
    }

    String when(Handle sql, Instant moment) {
        return WHEN.format(moment.atZone(school.facts(sql).zone()));
    }

    /** Moves a post on; nothing else writes where it stands. */
    void move(Act act, PostNow from, long versionId, PostState to, StoredMoves.Details details) {
        from.state().requireMove(to);
        StoredMoves.add(act, from.id(), versionId, to, details);
        if (to.isPastMending()) StoredPictures.forgetUncovered(act, from.id());
    }

    /** The version that was seen, with its content as it was handed in. */
    static Version version(Handle sql, PostNow post) {
        return StoredVersions.find(sql, post.versionId()).orElseThrow(() -> new Refusal("posts.no-version"));
    }

    static Map<String, Object> details(Version version) {
        return Map.of("version", version.ordinal(), "hash", version.contentHash());
    }

    static Map<String, Object> details(Version version, String name, Object value) {
        Map<String, Object> details = new HashMap<>(details(version));
        details.put(name, value);
        return details;
    }

    static String requireReason(String reason) {
        if (reason == null || reason.isBlank()) throw new Refusal("posts.reason-missing");
        return reason.strip();
    }
}
