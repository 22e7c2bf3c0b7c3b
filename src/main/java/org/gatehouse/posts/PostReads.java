package org.gatehouse.posts;

import static org.gatehouse.book.Permission.CHANGE_CONSENTS;
import static org.gatehouse.book.Permission.PUBLISH_POSTS;
import static org.gatehouse.book.Permission.REVIEW_POSTS;
import static org.gatehouse.book.Permission.WRITE_POSTS;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.StoredBytes;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.photos.Likeness;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.School;
import org.jdbi.v3.core.Handle;

/** Looking at posts: members of the SLT see all, everybody else those that they wrote or entered. */
public final class PostReads {
    private final Book book;
    private final School school;
    private final People people;
    private final TakeDowns takeDowns;

    PostReads(Book book, School school, People people, TakeDowns takeDowns) {
        this.book = book;
        this.school = school;
        this.people = people;
        this.takeDowns = takeDowns;
    }

    /** The posts that the filter lets through and the reader may see, the last moved first. */
    public List<PostRow> list(Actor reader, PostFilter filter) {
        Map<Long, String> names = names();
        return book.read(
                sql -> PostList.of(sql, filter, school.facts(sql).zone(), seesAll(reader) ? 0 : reader.id(), names));
    }

    private Map<Long, String> names() {
        return people.all().stream().collect(Collectors.toUnmodifiableMap(Person::id, Person::name));
    }

    /** What waits for this person. */
    public Waiting waitingFor(Actor actor) {
        return new Waiting(
                actor.may(REVIEW_POSTS) ? toReview(actor) : List.of(),
                list(actor, new PostFilter(Set.of(PostState.CHANGES_REQUESTED), actor.id(), null, null, "")),
                actor.may(PUBLISH_POSTS) ? readyToPost(actor) : List.of(),
                actor.may(PUBLISH_POSTS) ? takeDowns(actor) : List.of());
    }

    /**
     * The posts that are out and whose tagged children no longer all have consent, the first due first; each stands here until its
     * removal is recorded.
     */
    public List<TakeDown> takeDowns(Actor actor) {
        actor.require(PUBLISH_POSTS);
        List<PostRow> posted = list(actor, PostFilter.of(PostState.POSTED));
        return book.read(sql -> takeDowns.of(sql, posted, school.facts(sql).zone()));
    }

    /** Which posts a withdrawal touches, for whoever is about to record it. */
    public AffectedPosts affectedBy(Actor actor, long pupilId, long useId) {
        actor.require(CHANGE_CONSENTS);
        Map<Long, String> names = names();
        return book.read(sql -> takeDowns.affectedBy(
                sql, PostList.of(sql, PostFilter.ALL, school.facts(sql).zone(), 0, names), pupilId, useId));
    }

    /** The posts that this reader may see and this child is tagged in, the last moved first. */
    public List<PostRow> showing(Actor reader, long pupilId) {
        if (!reader.may(WRITE_POSTS)) return List.of();
        List<PostRow> seen = list(reader, PostFilter.ALL);
        return book.read(sql -> takeDowns.showing(sql, seen, pupilId));
    }

    /** Every text whose approval stands, or stood when it went out, the oldest first. */
    public List<ApprovedText> approved() {
        return book.read(sql -> sql
                .createQuery("SELECT id FROM post_now WHERE state IN (<states>) ORDER BY id")
                .bindList(
                        "states",
                        Stream.of(PostState.values())
                                .filter(PostState::holdsApproval)
                                .map(PostState::name)
                                .toList())
                .mapTo(Long.class)
                .list()
                .stream()
                .flatMap(id -> approved(sql, id).stream())
                .toList());
    }

    private static Optional<ApprovedText> approved(Handle sql, long id) {
        List<Move> moves = StoredMoves.ofPost(sql, id);
        Optional<Move> approval = last(moves, PostState.APPROVED);
        if (approval.isEmpty()) return Optional.empty();
        Optional<Move> posting = last(moves, PostState.POSTED);
        PostContent content = StoredVersions.find(sql, approval.get().versionId())
                .orElseThrow()
                .content();
        return Optional.of(new ApprovedText(
                StoredPosts.now(sql, id).number(),
                content.text(),
                !content.pictures().isEmpty(),
                content.taggedPupils(),
                approval.get().at(),
                posting.flatMap(Move::published).map(Move.Published::at),
                posting.flatMap(Move::published).map(Move.Published::address).orElse(""),
                last(moves, PostState.TAKEN_DOWN).map(Move::at)));
    }

    private static Optional<Move> last(List<Move> moves, PostState state) {
        return moves.stream().filter(move -> move.state() == state).reduce((earlier, later) -> later);
    }

    private List<PostRow> readyToPost(Actor actor) {
        Instant now = book.clock().instant();
        return list(actor, PostFilter.of(PostState.APPROVED, PostState.HELD, PostState.EXPORTED)).stream()
                .filter(post -> post.isReadyToPost(now))
                .toList();
    }

    /** What was handed in and this person did not write, the longest waiting first. */
    private List<PostRow> toReview(Actor actor) {
        boolean ownToo = school.settings().selfApproval();
        Set<Long> own = book.read(sql -> StoredPosts.writtenBy(sql, actor.id()));
        return list(actor, PostFilter.of(PostState.SUBMITTED)).stream()
                .filter(post -> ownToo || !own.contains(post.id()))
                .sorted(Comparator.comparing(PostRow::movedAt))
                .toList();
    }

    /** @throws Refusal where there is none of this id, or the reader may not see it */
    public Post post(Actor reader, long id) {
        return book.read(sql -> {
            PostNow now = visible(sql, reader, id);
            return new Post(
                    id,
                    now.number(),
                    now.authorId(),
                    now.enteredBy(),
                    now.siteId(),
                    now.state(),
                    StoredPosts.writers(sql, id),
                    StoredDrafts.read(sql, id),
                    StoredVersions.ofPost(sql, id),
                    StoredMoves.ofPost(sql, id));
        });
    }

    /** The clean bytes of a picture of the post, as it would leave or with nothing hidden yet. */
    public byte[] picture(Actor reader, long postId, String sha256) {
        return book.read(sql -> {
            visible(sql, reader, postId);
            if (!StoredPictures.holds(sql, postId, sha256)) throw new Refusal("posts.picture.unknown");
            return StoredBytes.get(sql, sha256);
        });
    }

    /** Pictures of the draft that look the same, as positions from 1: each with the earlier one that it looks like. */
    public Map<Integer, Integer> alike(Actor reader, Draft draft) throws IOException {
        List<Likeness> before = new ArrayList<>();
        Map<Integer, Integer> alike = new TreeMap<>();
        for (PostPicture picture : draft.content().pictures()) {
            if (picture.format() == PictureFormat.MP4) return Map.of();
            Likeness looks = Likeness.of(picture(reader, draft.postId(), picture.uncovered()));
            for (int i = 0; i < before.size(); i++)
                if (looks.isLike(before.get(i))) alike.putIfAbsent(before.size() + 1, i + 1);
            before.add(looks);
        }
        return alike;
    }

    /** What became of the words from one version to another, word by word. */
    public List<Segment> difference(Actor reader, long versionA, long versionB) {
        return Difference.between(text(reader, versionA), text(reader, versionB));
    }

    private String text(Actor reader, long versionId) {
        return book.read(sql -> {
            visible(sql, reader, StoredVersions.postOf(sql, versionId).orElseThrow(() -> new Refusal("posts.missing")));
            return StoredVersions.find(sql, versionId).orElseThrow().content().text();
        });
    }

    private static PostNow visible(Handle sql, Actor reader, long postId) {
        PostNow now = StoredPosts.now(sql, postId);
        if (!seesAll(reader) && !now.belongsTo(reader.id())) throw new Refusal("posts.not-yours-to-see");
        return now;
    }

    private static boolean seesAll(Actor reader) {
        return reader.may(PUBLISH_POSTS);
    }
}
