package org.gatehouse.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.archive.ArchivedTweet;
import org.gatehouse.checks.Finding;
import org.gatehouse.posts.PublishedText;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/**
 * Compares what is out there with what was approved, by words and by time: each approval covers one post. What no approval covers was
 * posted past the senior leadership team (TW-SLT) or changed on its way (POST-DIFFERS).
 */
final class PublishedPosts {
    private static final Duration NEAR = Duration.ofDays(3);

    private final AuditFindings findings;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, ApprovedPost> byTweet = new HashMap<>();
    private final List<ApprovedPost> approved;
    private final Optional<Instant> first;
    private final NavigableMap<Instant, List<ApprovedPost>> byTime = new TreeMap<>();
    /** Two approved posts may be alike in everything and are two all the same. */
    private final Map<ApprovedPost, Seen> matched = new IdentityHashMap<>();

    private final List<Seen> pending = new ArrayList<>();

    /** A post as far as it is needed until all were seen. */
    private record Seen(String id, Optional<Instant> at, String text) {}

    /** Approved posts of the same words, and those out there that say them. */
    private record Group(List<ApprovedPost> approved, List<Seen> seen) {}

    PublishedPosts(AuditBasis basis, AuditFindings findings) {
        this.approved = basis.approved().orElse(List.of());
        this.findings = findings;
        for (ApprovedPost post : approved) {
            groups.computeIfAbsent(WordsOfPost.key(post.text()), any -> new Group(new ArrayList<>(), new ArrayList<>()))
                    .approved()
                    .add(post);
            post.postedAt()
                    .or(post::approvedAt)
                    .ifPresent(at -> byTime.computeIfAbsent(at, any -> new ArrayList<>(1))
                            .add(post));
            if (!post.tweetId().isEmpty()) byTweet.put(post.tweetId(), post);
        }
        first = basis.decided() ? Optional.of(firstApproval()) : Optional.empty();
    }

    private Instant firstApproval() {
        return approved.stream()
                .flatMap(post -> post.approvedAt().stream())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** The approved post that says exactly what this one says; empty where none does. */
    Optional<ApprovedPost> sameWords(ArchivedTweet tweet) {
        Group group = groups.get(WordsOfPost.key(tweet.expanded()));
        if (group == null) return Optional.empty();
        return group.approved().stream()
                .filter(post -> difference(post, tweet.expanded()).isEmpty())
                .findFirst();
    }

    private static Optional<Finding> difference(ApprovedPost post, String published) {
        return PublishedText.difference(post.text(), published, post.withPictures());
    }

    /** @param same the approved post that says exactly what this one says */
    void add(ArchivedTweet tweet, Optional<ApprovedPost> same) {
        Seen seen = new Seen(tweet.id(), tweet.createdAt(), tweet.expanded());
        ApprovedPost recorded = byTweet.get(tweet.id());
        if (recorded != null) {
            matched.put(recorded, seen);
            difference(recorded, seen.text()).ifPresent(finding -> differs(seen, recorded, finding));
            return;
        }
        if (same.isPresent()) {
            groups.get(WordsOfPost.key(tweet.expanded())).seen().add(seen);
            return;
        }
        if (near(seen).isPresent()) pending.add(seen);
        else tell(seen, "monitoring.found.nobody", tweet.retweet() ? "monitoring.found.passed-on" : "");
    }

    private Optional<ApprovedPost> near(Seen seen) {
        if (seen.at().isEmpty()) return Optional.empty();
        Instant at = seen.at().get();
        Set<String> words = WordsOfPost.words(seen.text());
        ApprovedPost best = null;
        double most = WordsOfPost.ALIKE;
        for (List<ApprovedPost> posts :
                byTime.subMap(at.minus(NEAR), true, at.plus(NEAR), true).values())
            for (ApprovedPost post : posts) {
                if (matched.containsKey(post)) continue;
                double alike = WordsOfPost.alike(words, WordsOfPost.words(post.text()));
                if (alike < most || best != null && alike == most) continue;
                best = post;
                most = alike;
            }
        return Optional.ofNullable(best);
    }

    /** Says what is left once every post was seen. */
    void end() {
        groups.values().forEach(this::assign);
        for (Seen seen : pending) {
            Optional<ApprovedPost> near = near(seen);
            if (near.isPresent()) {
                matched.put(near.get(), seen);
                difference(near.get(), seen.text()).ifPresent(finding -> differs(seen, near.get(), finding));
            } else tell(seen, "monitoring.found.nobody", "");
        }
    }

    private void assign(Group group) {
        Set<Seen> left = new HashSet<>(group.seen());
        List<Seen> inOrder = group.seen().stream()
                .sorted(Comparator.comparing(seen -> seen.at().orElse(Instant.MAX)))
                .toList();
        for (ApprovedPost post : group.approved().stream()
                .filter(post -> !matched.containsKey(post))
                .sorted(Comparator.comparing(
                        post -> post.postedAt().or(post::approvedAt).orElse(Instant.MAX)))
                .toList()) {
            inOrder.stream()
                    .filter(left::contains)
                    .filter(seen -> post.fits(seen.at()))
                    .min(Comparator.comparing(seen -> seen.at().map(post::from).orElse(Duration.ZERO)))
                    .ifPresent(seen -> {
                        left.remove(seen);
                        matched.put(post, seen);
                    });
        }
        for (Seen seen : inOrder) if (left.contains(seen)) tell(seen, why(group, seen), "");
    }

    private String why(Group group, Seen seen) {
        boolean early = seen.at().isPresent()
                && group.approved().stream()
                        .allMatch(post -> post.isTooEarly(seen.at().get()));
        if (early) return "monitoring.found.before-approval";
        boolean again = group.approved().stream().allMatch(matched::containsKey);
        return again ? "monitoring.found.again" : "monitoring.found.other-time";
    }

    /** Posts that are said to be out and are not, or to be gone and are not; only where the archive is whole. */
    void compareWithQueue(Instant generatedAt) {
        for (ApprovedPost post : approved) {
            if (post.number().isEmpty()) continue;
            Seen seen = matched.get(post);
            if (seen != null && post.takenDownAt().filter(generatedAt::isAfter).isPresent())
                findings.add(new AuditFinding(
                        Rule.POST_DIFFERS,
                        Severity.WARN,
                        AuditFinding.Subject.TWEET,
                        seen.id(),
                        "",
                        seen.at(),
                        Words.of("monitoring.found.still-there", post.number()),
                        seen.text()));
            boolean gone = seen == null
                    && post.takenDownAt().isEmpty()
                    && post.postedAt().filter(generatedAt::isAfter).isPresent();
            if (gone)
                findings.add(new AuditFinding(
                        Rule.POST_DIFFERS,
                        Severity.WARN,
                        AuditFinding.Subject.POST,
                        post.number(),
                        "",
                        post.postedAt(),
                        Words.of("monitoring.found.gone", post.number()),
                        post.text()));
        }
    }

    /** Whether this deleted post was recorded as taken down. */
    boolean wasTakenDown(ArchivedTweet deleted) {
        ApprovedPost recorded = byTweet.get(deleted.id());
        return (recorded == null ? sameWords(deleted) : Optional.of(recorded))
                .flatMap(ApprovedPost::takenDownAt)
                .isPresent();
    }

    private void differs(Seen seen, ApprovedPost post, Finding finding) {
        findings.add(new AuditFinding(
                Rule.POST_DIFFERS,
                Severity.WARN,
                AuditFinding.Subject.TWEET,
                seen.id(),
                finding.found(),
                seen.at(),
                post.number().isEmpty()
                        ? Words.of("monitoring.found.differs", finding.message())
                        : Words.of("monitoring.found.differs-from", post.number(), finding.message()),
                seen.text()));
    }

    /** What went out before the school approved its first post here cannot be compared: it is listed quietly. */
    private void tell(Seen seen, String key, String otherwise) {
        boolean before =
                seen.at().isPresent() && first.filter(seen.at().get()::isBefore).isPresent();
        boolean quiet = before && key.equals("monitoring.found.nobody");
        String sentence = quiet ? "monitoring.found.before-first" : otherwise.isEmpty() ? key : otherwise;
        findings.add(new AuditFinding(
                Rule.TW_SLT,
                quiet ? Severity.NOTE : Severity.WARN,
                AuditFinding.Subject.TWEET,
                seen.id(),
                "",
                seen.at(),
                Words.of(sentence),
                seen.text()));
    }
}
