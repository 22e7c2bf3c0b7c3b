package org.gatehouse.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.posts.ApprovedText;

/**
 * A post that the account may show.
 *
 * @param number as people quote it; empty where the list has none
 * @param approvedAt before which it must not be out
 * @param postedAt about when it went out
 * @param tweetId under which it went out; empty where nobody recorded its address
 * @param takenDownAt since when it must be gone
 */
public record ApprovedPost(
        String number,
        String text,
        boolean withPictures,
        List<Long> taggedPupils,
        Optional<Instant> approvedAt,
        Optional<Instant> postedAt,
        String tweetId,
        Optional<Instant> takenDownAt) {
    /** Clocks differ, and a post is recorded as out a while after it went out. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private static final Duration RECORDED = Duration.ofDays(1);
    private static final Pattern STATUS = Pattern.compile("/status(?:es)?/(\\d{1,20})(?!\\d)");

    public ApprovedPost {
        taggedPupils = List.copyOf(taggedPupils);
    }

    /** A post of which no more is known than what it says and when it went out. */
    public static ApprovedPost of(String text, Optional<Instant> postedAt) {
        return new ApprovedPost("", text, true, List.of(), Optional.empty(), postedAt, "", Optional.empty());
    }

    static ApprovedPost of(ApprovedText approved) {
        Matcher status = STATUS.matcher(approved.address());
        return new ApprovedPost(
                approved.number(),
                approved.text(),
                approved.withPictures(),
                approved.taggedPupils(),
                Optional.of(approved.approvedAt()),
                approved.postedAt(),
                status.find() ? status.group(1) : "",
                approved.takenDownAt());
    }

    /** Whether it can have gone out at this moment. */
    boolean fits(Optional<Instant> moment) {
        if (moment.isEmpty()) return true;
        Instant at = moment.get();
        if (isTooEarly(at)) return false;
        if (postedAt.isEmpty()) return true;
        Instant first = postedAt.get().minus(RECORDED);
        return !at.isAfter(postedAt.get().plus(RECORDED)) && (approvedAt.isPresent() || !at.isBefore(first));
    }

    boolean isTooEarly(Instant at) {
        return approvedAt
                .filter(approval -> at.isBefore(approval.minus(CLOCKS)))
                .isPresent();
    }

    /** How far from the moment at which it is said to have gone out. */
    Duration from(Instant at) {
        return Duration.between(postedAt.or(this::approvedAt).orElse(at), at).abs();
    }
}
