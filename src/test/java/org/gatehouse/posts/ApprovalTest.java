package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.posts.Oakfield.refusalOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Actor;
import org.gatehouse.checks.Finding;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.school.Reviewers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalTest {
    @TempDir
    Path folder;

    private Oakfield school;

    @BeforeEach
    void open() throws IOException {
        school = Oakfield.in(folder);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private String approve(Actor approver, Seen seen) {
        return refusalOf(() -> school.posts.reviewing().approve(approver, seen, List.of()));
    }

    private void approves(Actor approver, Seen seen) {
        school.posts.reviewing().approve(approver, seen, school.warnings(seen.postId()));
        assertThat(school.state(seen.postId())).isEqualTo(PostState.APPROVED);
    }

    private void refuses(Actor approver, Seen seen, String key) {
        assertThat(approve(approver, seen)).isEqualTo(key);
        assertThat(school.state(seen.postId())).isEqualTo(PostState.SUBMITTED);
        assertThat(school.book.verify().problems()).isEmpty();
    }

    @Test
    void staffReviewNothing() {
        refuses(school.colleague, school.submitted(school.teacher, "Bring a coat."), "book.not-allowed");
    }

    @Test
    void theAuthorApprovesNothingOfTheirOwn() {
        refuses(school.slt, school.submitted(school.slt, "Bring a coat."), "posts.approve.author");
        refuses(school.head, school.submitted(school.head, "Bring a hat."), "posts.approve.author");
    }

    @Test
    void whoWritesOnBehalfOfAColleagueApprovesNotNorDoesTheColleague() {
        Draft draft = school.posts.drafting().begin(school.slt, school.deputy.id(), school.site());
        draft = school.posts
                .drafting()
                .saveDraft(school.slt, draft.postId(), draft.revision(), Oakfield.text("Bring a coat."));
        school.posts.drafting().submit(school.slt, draft.postId(), draft.revision());
        Seen seen = school.seen(draft.postId());
        refuses(school.slt, seen, "posts.approve.entered");
        refuses(school.deputy, seen, "posts.approve.author");
        approves(school.head, seen);
    }

    @Test
    void staffDoNotWriteOnBehalfOfAColleague() {
        assertThat(refusalOf(() -> school.posts.drafting().begin(school.teacher, school.colleague.id(), school.site())))
                .isEqualTo("posts.behalf");
    }

    @Test
    void whoHandedItInApprovesNot() {
        Draft draft = school.draft(school.teacher, "Bring a coat.");
        school.posts.drafting().submit(school.slt, draft.postId(), draft.revision());
        Seen seen = school.seen(draft.postId());
        refuses(school.slt, seen, "posts.approve.submitted");
        approves(school.head, seen);
    }

    @Test
    void whoMendedItApprovesNotAlsoInALaterVersion() {
        Draft draft = school.draft(school.teacher, "Bring a coat.");
        draft = school.posts
                .drafting()
                .saveDraft(school.slt, draft.postId(), draft.revision(), Oakfield.text("Bring a warm coat."));
        school.posts.drafting().submit(school.teacher, draft.postId(), draft.revision());
        refuses(school.slt, school.seen(draft.postId()), "posts.approve.wrote");
        draft = school.posts.drafting().mend(school.teacher, school.seen(draft.postId()));
        school.posts.drafting().submit(school.teacher, draft.postId(), draft.revision());
        refuses(school.slt, school.seen(draft.postId()), "posts.approve.wrote");
        assertThat(school.posts.reads().waitingFor(school.slt).toReview()).isEmpty();
        assertThat(school.posts.reads().waitingFor(school.head).toReview()).hasSize(1);
        approves(school.head, school.seen(draft.postId()));
    }

    @Test
    void theSchoolMayAllowApprovalOfOnesOwn() {
        Seen seen = school.submitted(school.slt, "Bring a coat.");
        school.choose(true, Reviewers.SLT);
        assertThat(school.posts.reads().waitingFor(school.slt).toReview()).hasSize(1);
        approves(school.slt, seen);
    }

    @Test
    void theSchoolMayNarrowReviewToTheHeadAndNamedDeputies() {
        Seen first = school.submitted(school.teacher, "Bring a coat.");
        Seen second = school.submitted(school.teacher, "Bring a hat.");
        Actor signedInBefore = school.slt;
        school.choose(false, Reviewers.HEAD_AND_DEPUTIES);
        Actor signedInAfter = school.people.actor(school.people.person(school.slt.id()));
        refuses(signedInBefore, first, "posts.review.narrowed");
        refuses(signedInAfter, first, "posts.review.narrowed");
        assertThat(school.posts.reviewing().whyNot(signedInAfter)).isPresent();
        assertThat(refusalOf(() -> school.posts.reviewing().reject(signedInBefore, first, "No.")))
                .isEqualTo("posts.review.narrowed");
        approves(school.deputy, first);
        approves(school.head, second);
    }

    @Test
    void whoWasTakenOffTheSltSinceTheySignedInApprovesNoMore() {
        Seen seen = school.submitted(school.teacher, "Bring a coat.");
        Person slt = school.people.person(school.slt.id());
        school.people.change(
                school.head,
                slt,
                new Person(slt.id(), slt.name(), slt.signInName(), slt.email(), Set.of(Role.STAFF), true));
        refuses(school.slt, seen, "book.not-allowed");
    }

    @Test
    void aBlockThatCameWithTheRollSinceHandingInStands() {
        Seen seen = school.submitted(school.teacher, "Well done, Wilhelmina Attah!");
        Oakfield.addPupil(school.roll, school.head, "Wilhelmina", "Attah");
        refuses(school.head, seen, "posts.approve.blocked");
    }

    @Test
    void everyWarningIsDecidedByNameAndStandsInTheTrail() throws IOException {
        Seen seen = school.submittedWithPicture("Zebedee found a newt in the pond.");
        school.confirmAll(school.head, seen);
        List<Finding> warnings = school.warnings(seen.postId()).stream()
                .filter(finding -> finding.severity() == Severity.WARN)
                .toList();
        assertThat(warnings).isNotEmpty();
        refuses(school.head, seen, "posts.approve.undecided");
        assertThat(school.posts.reviewing().obstacles(school.head, seen, List.of(), false))
                .hasSize(warnings.size());
        Finding another =
                new Finding(Rule.PHOTO_NONAME, Severity.WARN, warnings.get(0).place(), 0, 3, "Zeb", "Something else");
        assertThat(refusalOf(() -> school.posts.reviewing().approve(school.head, seen, List.of(another))))
                .isEqualTo("posts.approve.undecided");
        approves(school.head, seen);
        assertThat(school.post(seen.postId()).approval().orElseThrow().findings())
                .isEqualTo(warnings);
        assertThat(school.book.trail("post 2026-001")).last().satisfies(line -> {
            assertThat(line.details()).contains("PHOTO-NONAME text").doesNotContain("Zebedee");
            assertThat(line.personal()).contains("Zebedee");
        });
    }

    @Test
    void aPostWithATaggedChildWaitsForTheConsentRegister() throws IOException {
        Draft draft = school.draft(school.teacher, "A newt in the pond.");
        long pupil = 1;
        PostContent tagged =
                new PostContent("A newt in the pond.", Purpose.LOG, List.of(), List.of(pupil), Optional.empty());
        assertThat(school.posts.findings().of(school.site(), tagged))
                .anyMatch(finding -> finding.rule() == Rule.PHOTO_CONSENT && finding.severity() == Severity.BLOCK);
        draft = school.posts.drafting().saveDraft(school.teacher, draft.postId(), draft.revision(), tagged);
        school.posts.drafting().submit(school.teacher, draft.postId(), draft.revision());
        refuses(school.head, school.seen(draft.postId()), "posts.approve.blocked");
    }

    @Test
    void everyPictureIsConfirmedByTheApproverThemselves() throws IOException {
        Seen seen = school.submittedWithPicture("A newt in the pond.");
        refuses(school.head, seen, "posts.approve.unconfirmed");
        school.confirmAll(school.slt, seen);
        refuses(school.head, seen, "posts.approve.unconfirmed");
        school.posts.reviewing().confirmPicture(school.head, seen, 1, Set.of(PictureStatement.NO_CHILD));
        refuses(school.head, seen, "posts.approve.unconfirmed");
        school.posts.reviewing().confirmPicture(school.head, seen, 1, Set.of(PictureStatement.NO_RECOGNISABLE_FACE));
        assertThat(school.post(seen.postId()).newest().orElseThrow().confirmedBy(school.head.id()))
                .isTrue();
        approves(school.head, seen);
        assertThat(school.book.trail("post 2026-001"))
                .anyMatch(line -> line.act().equals("post.confirm-picture")
                        && line.actorId() == school.head.id()
                        && line.details().contains("NO_CHILD"));
    }

    @Test
    void aNewVersionIsConfirmedAfresh() throws IOException {
        Seen seen = school.submittedWithPicture("A newt in the pond.");
        school.confirmAll(school.head, seen);
        Draft draft = school.posts.drafting().mend(school.teacher, seen);
        school.posts.drafting().submit(school.teacher, draft.postId(), draft.revision());
        refuses(school.head, school.seen(seen.postId()), "posts.approve.unconfirmed");
    }

    @Test
    void sendingBackAndRejectingNeedAReason() {
        Seen seen = school.submitted(school.teacher, "Bring a coat.");
        assertThat(refusalOf(() -> school.posts.reviewing().requestChanges(school.head, seen, " ")))
                .isEqualTo("posts.reason-missing");
        assertThat(refusalOf(() -> school.posts.reviewing().reject(school.head, seen, "")))
                .isEqualTo("posts.reason-missing");
        assertThat(school.state(seen.postId())).isEqualTo(PostState.SUBMITTED);
        school.posts.reviewing().reject(school.head, seen, "We do not post about this.");
        Post post = school.post(seen.postId());
        assertThat(post.last(PostState.REJECTED).orElseThrow().reason()).isEqualTo("We do not post about this.");
        assertThat(school.book.trail("post 2026-001")).last().satisfies(line -> {
            assertThat(line.details()).doesNotContain("about this");
            assertThat(line.personal()).contains("about this");
        });
    }

    @Test
    void anObstacleIsToldBeforehandAsTheActWouldTellIt() throws IOException {
        Seen seen = school.submittedWithPicture("A newt in the pond.");
        assertThat(school.posts.reviewing().obstacles(school.teacher, seen, List.of(), false))
                .hasSize(1);
        assertThat(school.posts.reviewing().obstacles(school.head, seen, List.of(), false))
                .singleElement()
                .asString()
                .contains("full size");
        school.confirmAll(school.head, seen);
        assertThat(school.posts.reviewing().obstacles(school.head, seen, List.of(), false))
                .isEmpty();
        school.posts.drafting().withdraw(school.teacher, seen);
        assertThat(school.posts.reviewing().obstacles(school.head, seen, List.of(), false))
                .singleElement()
                .asString()
                .contains("Callum Haddad", "withdrew", "24 November 2026");
    }
}
