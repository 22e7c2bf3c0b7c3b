package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.checks.Finding;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.school.School;
import org.jdbi.v3.core.Handle;

/** What must hold before a version is approved; asked again inside the act, on the file as it is at that moment. */
final class ApprovalRules {
    private final School school;
    private final PostFindings findings;

    ApprovalRules(School school, PostFindings findings) {
        this.school = school;
        this.findings = findings;
    }

    /**
     * @param held whether it will be held until the children it tells of are back, which answers TW-GEO
     * @return the warnings that stand and were accepted
     * @throws Refusal for the first rule that is not kept
     */
    List<Finding> require(
            Handle sql, long approver, PostNow post, Version version, List<Finding> accepted, boolean held) {
        List<Finding> found = findings.now(sql, post.siteId(), version.content());
        problems(sql, approver, post, version, found, accepted, held).stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw problem;
                });
        return found.stream().filter(ApprovalRules::isWarning).toList();
    }

    /** Whether the checks find exactly this in the version at this moment. */
    boolean finds(Handle sql, PostNow post, Version version, Finding finding) {
        return findings.now(sql, post.siteId(), version.content()).contains(finding);
    }

    /** All rules that are not kept, the weightiest first. */
    List<Refusal> problems(
            Handle sql, long approver, PostNow post, Version version, List<Finding> accepted, boolean held) {
        return problems(
                sql, approver, post, version, findings.now(sql, post.siteId(), version.content()), accepted, held);
    }

    private List<Refusal> problems(
            Handle sql,
            long approver,
            PostNow post,
            Version version,
            List<Finding> found,
            List<Finding> accepted,
            boolean held) {
        List<Refusal> problems = new ArrayList<>();
        mayNotDecide(sql, approver, post, version).ifPresent(problems::add);
        if (!version.whole()) problems.add(new Refusal("posts.approve.not-whole"));
        for (Finding finding : found)
            if (finding.severity() == Severity.BLOCK
                    && version.decision(finding).isEmpty())
                problems.add(new Refusal("posts.approve.blocked", finding.message()));
        unconfirmed(approver, version).ifPresent(problems::add);
        // Compared with what was shown, place and words included: a warning that is new since was decided by nobody.
        Set<Finding> decided = new HashSet<>(accepted);
        for (Finding finding : found)
            if (isWarning(finding) && !decided.contains(finding) && !(held && finding.rule() == Rule.TW_GEO))
                problems.add(new Refusal("posts.approve.undecided", finding.message()));
        return problems;
    }

    /** @throws Refusal where this person had a hand in the version and the school does not allow it */
    void requireMayDecide(Handle sql, long approver, PostNow post, Version version) {
        mayNotDecide(sql, approver, post, version).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<Refusal> mayNotDecide(Handle sql, long approver, PostNow post, Version version) {
        return school.settings(sql).selfApproval() ? Optional.empty() : ownHand(sql, approver, post, version);
    }

    /** Why this person is no second person for this version; empty where they are. */
    static Optional<Refusal> ownHand(Handle sql, long approver, PostNow post, Version version) {
        if (approver == post.authorId()) return Optional.of(new Refusal("posts.approve.author"));
        if (approver == post.enteredBy()) return Optional.of(new Refusal("posts.approve.entered"));
        if (approver == version.submittedBy()) return Optional.of(new Refusal("posts.approve.submitted"));
        return StoredPosts.writers(sql, post.id()).contains(approver)
                ? Optional.of(new Refusal("posts.approve.wrote"))
                : Optional.empty();
    }

    private static Optional<Refusal> unconfirmed(long approver, Version version) {
        for (int position = 1; position <= version.content().pictures().size(); position++) {
            Optional<PictureStatement> missing =
                    PictureStatement.missing(version.said(position, approver), version.content());
            if (missing.isPresent())
                return Optional.of(new Refusal(
                        "posts.approve.unconfirmed", position, missing.get().title()));
        }
        return Optional.empty();
    }

    private static boolean isWarning(Finding finding) {
        return finding.severity() == Severity.WARN;
    }
}
