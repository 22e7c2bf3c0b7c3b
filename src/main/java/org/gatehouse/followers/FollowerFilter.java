package org.gatehouse.followers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gatehouse.archive.AccountList;
import org.gatehouse.followers.Acceptance.Standing;
import org.gatehouse.rules.Words;

/** Which of the followers a person looks at. */
enum FollowerFilter {
    TO_DECIDE(one -> one.state() == FollowerState.UNVERIFIED || one.isDoubtful()),
    MATCHES(one -> one.state() == FollowerState.UNVERIFIED && one.acceptance().allowed()),
    NEAR_MISS(one -> one.state() == FollowerState.UNVERIFIED && one.acceptance().standing() == Standing.NEAR_MISS),
    DOUBTFUL(Follower::isDoubtful),
    ACCEPTED(one -> one.state() == FollowerState.ACCEPTED),
    TURNED_AWAY(one -> one.state() == FollowerState.DECLINED || one.state() == FollowerState.REMOVED),
    BLOCKED(one -> one.state() == FollowerState.BLOCKED),
    NOT_LISTED(one -> !one.listed().contains(AccountList.FOLLOWERS)),
    ALL(one -> true);

    private final Predicate<Follower> which;

    FollowerFilter(Predicate<Follower> which) {
        this.which = which;
    }

    /** The one that was remembered under this name; none where it is of another version. */
    static Optional<FollowerFilter> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    boolean holds(Follower one) {
        return which.test(one);
    }

    /** Whether each of the words stands somewhere in what is known of it. */
    static boolean fits(Follower one, List<String> words) {
        if (words.isEmpty()) return true;
        String known = String.join(
                        " ",
                        one.account().shown(),
                        one.account().platformId(),
                        one.account().displayName(),
                        one.claimTitle(),
                        one.claim()
                                .flatMap(Claim::email)
                                .map(Claim.GivenEmail::text)
                                .orElse(""),
                        one.acceptance().grounds().map(Grounds::name).orElse(""),
                        one.last().map(Decision::reason).orElse(""))
                .toLowerCase(Locale.UK);
        return words.stream().allMatch(known::contains);
    }

    /** What somebody typed, word by word. */
    static List<String> words(String typed) {
        return Stream.of(typed.strip().toLowerCase(Locale.UK).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    String title() {
        return Words.of("followers.filter." + name());
    }
}
