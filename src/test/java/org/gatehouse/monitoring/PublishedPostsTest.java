package org.gatehouse.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatehouse.archive.ArchivedTweet;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.junit.jupiter.api.Test;

/** Each approval covers one post of its words and its time; whatever the order, what it does not cover is found. */
class PublishedPostsTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private static ArchivedTweet tweet(String id, Instant at, String text) {
        return new ArchivedTweet(
                id,
                Optional.of(at),
                text,
                text,
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                List.of());
    }

    private static ApprovedPost approved(String number, String text, Instant approvedAt, String tweetId) {
        return new ApprovedPost(
                number,
                text,
                false,
                List.of(),
                Optional.of(approvedAt),
                Optional.of(approvedAt.plus(Duration.ofHours(1))),
                tweetId,
                Optional.empty());
    }

    private static List<AuditFinding> compare(List<ApprovedPost> approved, List<ArchivedTweet> tweets) {
        AuditFindings findings = new AuditFindings(1_000);
        PublishedPosts published = new PublishedPosts(Hillside.basis(Optional.of(approved), true), findings);
        tweets.forEach(tweet -> published.add(tweet, published.sameWords(tweet)));
        published.end();
        return findings.listed();
    }

    @Property(tries = 60)
    void everyApprovedPostIsCoveredAndEveryOtherIsFound(
            @ForAll @IntRange(min = 1, max = 12) int posts,
            @ForAll @IntRange(min = 0, max = 6) int strangers,
            @ForAll @IntRange(min = 0, max = 4) int repeated,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<ApprovedPost> approved = new ArrayList<>();
        List<ArchivedTweet> tweets = new ArrayList<>();
        for (int at = 0; at < posts; at++) {
            String text = words(random) + (random.nextInt(3) == 0 ? " https://library.example/" + at : "");
            Instant moment = NOON.plus(Duration.ofDays(10L * at));
            approved.add(approved("2026-" + at, text, moment, ""));
            tweets.add(tweet(
                    Integer.toString(at + 1),
                    moment.plusSeconds(random.nextInt(7_200)),
                    text.replace("https://", "https://www.") + (random.nextBoolean() ? "\n" : "")));
        }
        for (int at = 0; at < Math.min(repeated, posts); at++)
            tweets.add(tweet(
                    "r" + at,
                    tweets.get(at).createdAt().orElseThrow().plus(Duration.ofHours(30)),
                    tweets.get(at).expanded()));
        for (int at = 0; at < strangers; at++)
            tweets.add(tweet("s" + at, NOON.plus(Duration.ofDays(at)), words(random) + " " + words(random)));
        Collections.shuffle(tweets, random);
        List<AuditFinding> found = compare(approved, tweets);
        assertThat(found)
                .allMatch(one -> one.rule() == Rule.TW_SLT)
                .extracting(AuditFinding::subject)
                .allMatch(id -> id.startsWith("r") || id.startsWith("s"))
                .hasSize(strangers + Math.min(repeated, posts));
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < 8; at++)
            words.append(Long.toString(1_000_000 + random.nextInt(900_000_000), 36))
                    .append(' ');
        return words.toString().strip();
    }

    @Test
    void whatWasChangedOnItsWayDiffersFromWhatWasApproved() {
        ApprovedPost fair = approved("2026-007", "The fair opens at two on Saturday, in the hall", NOON, "");
        List<AuditFinding> found = compare(
                List.of(fair),
                List.of(tweet("1", NOON.plusSeconds(600), "The fair opens at three on Saturday, in the hall")));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).rule()).isEqualTo(Rule.POST_DIFFERS);
        assertThat(found.get(0).message()).contains("2026-007", "three");
    }

    @Test
    void theRecordedAddressSaysWhichPostItIsWhateverItSays() {
        ApprovedPost one = approved("2026-001", "Swimming is off today", NOON, "900");
        assertThat(compare(List.of(one), List.of(tweet("900", NOON.plusSeconds(60), "Something else altogether"))))
                .extracting(AuditFinding::rule)
                .containsExactly(Rule.POST_DIFFERS);
        assertThat(compare(List.of(one), List.of(tweet("900", NOON.plusSeconds(60), "Swimming is off today"))))
                .isEmpty();
    }

    @Test
    void aLinkThatLeadsElsewhereIsADifference() {
        ApprovedPost one = approved("2026-001", "Read this with us today https://library.example/a", NOON, "");
        assertThat(compare(
                        List.of(one),
                        List.of(tweet("1", NOON.plusSeconds(60), "Read this with us today https://casino.example/a"))))
                .extracting(AuditFinding::rule)
                .containsExactly(Rule.POST_DIFFERS);
    }

    @Test
    void whatWasOutBeforeItsApprovalIsFound() {
        ApprovedPost earlier = approved("2026-001", "Another one", NOON.minus(Duration.ofDays(9)), "");
        ApprovedPost one = approved("2026-002", "Swimming is off today", NOON, "");
        List<AuditFinding> found = compare(
                List.of(earlier, one), List.of(tweet("1", NOON.minus(Duration.ofHours(2)), "Swimming is off today")));
        assertThat(found).extracting(AuditFinding::rule).containsExactly(Rule.TW_SLT);
        assertThat(found.get(0).message()).contains("before it was approved");
    }

    @Test
    void whatIsOlderThanTheFirstApprovalIsNotedAlone() {
        List<AuditFinding> found = compare(
                List.of(approved("2026-001", "One", NOON, "")),
                List.of(tweet("1", NOON.minus(Duration.ofDays(400)), "Long ago")));
        assertThat(found).extracting(AuditFinding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    void whatTheQueueSaysIsOutOrGoneIsComparedWithTheWholeArchive() {
        AuditFindings findings = new AuditFindings(10);
        ApprovedPost gone = approved("2026-001", "Never went out", NOON, "");
        ApprovedPost down = new ApprovedPost(
                "2026-002",
                "Taken down",
                false,
                List.of(),
                Optional.of(NOON),
                Optional.of(NOON),
                "",
                Optional.of(NOON.plus(Duration.ofHours(3))));
        PublishedPosts published = new PublishedPosts(Hillside.basis(Optional.of(List.of(gone, down)), true), findings);
        ArchivedTweet still = tweet("2", NOON.plusSeconds(60), "Taken down");
        published.add(still, published.sameWords(still));
        published.end();
        published.compareWithQueue(NOON.plus(Duration.ofDays(30)));
        assertThat(findings.listed()).extracting(AuditFinding::subject).containsExactlyInAnyOrder("2026-001", "2");
    }
}
