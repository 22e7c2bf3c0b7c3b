package org.gatehouse.posts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A post with all that happened to it.
 *
 * @param number as people quote it, such as {@code 2026-041}
 * @param enteredBy the author, or the colleague who writes on their behalf
 * @param writers everybody whose words or pictures went into it
 * @param draft what is being written; empty content while nothing is
 * @param versions oldest first
 * @param moves oldest first
 */
public record Post(
        long id,
        String number,
        long authorId,
        long enteredBy,
        long siteId,
        PostState state,
        Set<Long> writers,
        Draft draft,
        List<Version> versions,
        List<Move> moves) {
    public Post {
        writers = Set.copyOf(writers);
        versions = List.copyOf(versions);
        moves = List.copyOf(moves);
    }

    public Optional<Version> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** What it says now: the draft while there is one, else the newest version. */
    public PostContent content() {
        boolean writing = state == PostState.DRAFT || !draft.content().isEmpty();
        return writing ? draft.content() : newest().map(Version::content).orElse(PostContent.EMPTY);
    }

    /** Whether this person wrote it or entered it for the author. */
    public boolean belongsTo(long personId) {
        return personId == authorId || personId == enteredBy;
    }

    /** For an act, what the person saw. */
    public Seen seen() {
        return new Seen(id, newest().map(Version::id).orElse(0L), state);
    }

    /** The approval that still stands; none once anything was changed. */
    public Optional<Move> approval() {
        return state.holdsApproval() ? last(PostState.APPROVED) : Optional.empty();
    }

    /** Where it is held: before which it does not leave. */
    public Optional<Instant> heldUntil() {
        return state == PostState.HELD ? last(PostState.HELD).flatMap(Move::heldUntil) : Optional.empty();
    }

    /** The last time it came into {@code wanted}. */
    public Optional<Move> last(PostState wanted) {
        return moves.stream().filter(move -> move.state() == wanted).reduce((earlier, later) -> later);
    }
}
