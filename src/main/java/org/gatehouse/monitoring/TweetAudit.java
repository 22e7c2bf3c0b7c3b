package org.gatehouse.monitoring;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.archive.ArchivedTweet;
import org.gatehouse.archive.Coordinates;
import org.gatehouse.checks.CheckedPost;
import org.gatehouse.checks.Finding;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/** Looks at one post of the account after the other: where it was marked to be, what its words say, whether it was edited. */
final class TweetAudit {
    /** What says how a post might be better, and nothing that the public should not have seen. */
    private static final Set<Rule> FOR_AUTHORS = Set.of(Rule.TW_LEN, Rule.ALT_TEXT);

    private final AuditBasis basis;
    private final AuditFindings findings;

    TweetAudit(AuditBasis basis, AuditFindings findings) {
        this.basis = basis;
        this.findings = findings;
    }

    /** @param approved the approved post that says the same */
    void look(ArchivedTweet tweet, Optional<ApprovedPost> approved) {
        Set<String> told = new HashSet<>();
        if (tweet.at().isPresent() || !tweet.place().isBlank()) findings.add(place(tweet));
        CheckedPost post = new CheckedPost(
                tweet.expanded(),
                List.of(),
                List.of(),
                !tweet.media().isEmpty(),
                approved.map(ApprovedPost::taggedPupils).orElse(List.of()));
        for (Finding finding : basis.checks().report(post).findings()) {
            if (!counts(finding, approved.isPresent())) continue;
            AuditFinding found = finding(tweet, finding);
            if (told.add(found.key())) findings.add(found);
        }
        if (isNewestEdition(tweet))
            findings.add(about(
                    tweet,
                    Rule.POST_DIFFERS,
                    Severity.WARN,
                    Words.of("monitoring.found.edited", tweet.editions().size() - 1)));
    }

    private boolean counts(Finding finding, boolean isApproved) {
        if (finding.severity() == Severity.NOTE || FOR_AUTHORS.contains(finding.rule())) return false;
        if (finding.severity() == Severity.WARN && isApproved && basis.decided()) return false;
        boolean own = finding.rule() == Rule.ORG_LINK
                && !basis.handle().isEmpty()
                && finding.found().equalsIgnoreCase("@" + basis.handle());
        return !own;
    }

    private static AuditFinding finding(ArchivedTweet tweet, Finding finding) {
        return new AuditFinding(
                finding.rule(),
                finding.severity(),
                AuditFinding.Subject.TWEET,
                tweet.id(),
                finding.found(),
                tweet.createdAt(),
                finding.message(),
                tweet.expanded());
    }

    private static AuditFinding place(ArchivedTweet tweet) {
        String where = tweet.at().map(TweetAudit::degrees).orElse("");
        String sentence = tweet.place().isBlank()
                ? Words.of("monitoring.found.coordinates", where)
                : where.isEmpty()
                        ? Words.of("monitoring.found.place", tweet.place())
                        : Words.of("monitoring.found.place-and-coordinates", tweet.place(), where);
        return about(tweet, Rule.TW_GEO, Severity.BLOCK, sentence);
    }

    private static String degrees(Coordinates at) {
        return String.format(Locale.UK, "%.5f, %.5f", at.latitude(), at.longitude());
    }

    private static boolean isNewestEdition(ArchivedTweet tweet) {
        return tweet.editions().stream().noneMatch(other -> isLater(other, tweet.id()))
                && !tweet.editions().isEmpty();
    }

    private static boolean isLater(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) > 0 : one.length() > other.length();
    }

    /** Something about the post as a whole. */
    static AuditFinding about(ArchivedTweet tweet, Rule rule, Severity severity, String sentence) {
        return new AuditFinding(
                rule,
                severity,
                AuditFinding.Subject.TWEET,
                tweet.id(),
                "",
                tweet.createdAt(),
                sentence,
                tweet.expanded());
    }
}
