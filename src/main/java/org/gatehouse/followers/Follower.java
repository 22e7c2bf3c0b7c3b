package org.gatehouse.followers;

import java.util.Optional;
import java.util.Set;
import org.gatehouse.archive.AccountList;
import org.gatehouse.rules.Words;

/**
 * An account with everything that is known of it at one moment.
 *
 * @param claim the newest
 * @param last the last decision; absent while nobody has decided
 * @param acceptance whether they may be accepted now
 * @param doubt why an acceptance no longer holds; empty where it does, or where they are not accepted
 * @param listed the platform's lists on which the account stood when they were last brought in
 * @param asked whether somebody put it on the verification list by hand
 */
public record Follower(
        PlatformAccount account,
        FollowerState state,
        Optional<Claim> claim,
        Optional<Decision> last,
        Acceptance acceptance,
        String doubt,
        Set<AccountList> listed,
        boolean asked) {
    public Follower {
        listed = Set.copyOf(listed);
    }

    public long id() {
        return account.id();
    }

    /** What was seen of it, so that nobody decides on something that another desk changed. */
    Seen seen() {
        return new Seen(
                id(),
                account,
                last.map(Decision::id).orElse(0L),
                claim.map(Claim::id).orElse(0L));
    }

    /** What a screen showed. */
    record Seen(long id, PlatformAccount account, long decision, long claim) {}

    /** Whether it belongs on the verification list, and not only among those whom the school follows or has blocked. */
    public boolean isFollower() {
        return asked
                || claim.isPresent()
                || last.isPresent()
                || listed.contains(AccountList.FOLLOWERS)
                || !listed.contains(AccountList.FOLLOWING) && !listed.contains(AccountList.BLOCKED);
    }

    /** Whether this may be decided about it now. */
    public boolean mayBe(FollowerMove move) {
        return state.moves().contains(move) && (move != FollowerMove.ACCEPT || acceptance.allowed());
    }

    /** Whether somebody has to look at an acceptance again. */
    public boolean isDoubtful() {
        return !doubt.isEmpty();
    }

    /** Who they say they are, in a word. */
    public String claimTitle() {
        return claim.map(said -> said.kind().title()).orElseGet(() -> Words.of("followers.claim.none"));
    }
}
