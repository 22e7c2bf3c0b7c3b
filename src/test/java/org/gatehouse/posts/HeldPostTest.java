package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.posts.Oakfield.refusalOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.checks.Finding;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post that tells where children are waits until they are back (TW-GEO). */
class HeldPostTest {
    private static final String TRIP = "We are at Thornbury Castle until 3pm and the ducks are friendly.";
    private static final Instant RETURN = Oakfield.MORNING.plus(Duration.ofHours(6));

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

    private Seen held() {
        Seen seen = school.submitted(school.teacher, TRIP);
        school.posts.reviewing().approveAndHold(school.head, seen, List.of(), RETURN);
        return school.seen(seen.postId());
    }

    @Test
    void theAuthorsWishGoesWithTheVersion() {
        Draft draft = school.draft(school.teacher, TRIP);
        PostContent wish = new PostContent(TRIP, Purpose.LOG, List.of(), List.of(), Optional.of(RETURN));
        draft = school.posts.drafting().saveDraft(school.teacher, draft.postId(), draft.revision(), wish);
        assertThat(draft.content().holdUntil()).contains(RETURN);
        school.posts.drafting().submit(school.teacher, draft.postId(), draft.revision());
        assertThat(school.post(draft.postId()).content().holdUntil()).contains(RETURN);
    }

    @Test
    void holdingAnswersTheWarningAndStillKeepsItByName() {
        Seen seen = school.submitted(school.teacher, TRIP);
        assertThat(school.warnings(seen.postId())).extracting(Finding::rule).contains(Rule.TW_GEO);
        assertThat(refusalOf(() -> school.posts.reviewing().approve(school.head, seen, List.of())))
                .isEqualTo("posts.approve.undecided");
        school.posts.reviewing().approveAndHold(school.head, seen, List.of(), RETURN);
        Post post = school.post(seen.postId());
        assertThat(post.state()).isEqualTo(PostState.HELD);
        assertThat(post.heldUntil()).contains(RETURN);
        assertThat(post.approval().orElseThrow().findings())
                .extracting(Finding::rule)
                .contains(Rule.TW_GEO);
    }

    @Test
    void holdingAnswersNoOtherWarning() {
        Seen seen = school.submitted(school.teacher, TRIP + " See https://ducks.example/feeding");
        assertThat(refusalOf(() -> school.posts.reviewing().approveAndHold(school.head, seen, List.of(), RETURN)))
                .isEqualTo("posts.approve.undecided");
    }

    @Test
    void nothingLeavesBeforeItsTime() throws IOException {
        Seen seen = held();
        assertThat(refusalOf(() -> school.posts.publishing().takeText(school.slt, seen)))
                .isEqualTo("posts.export.held");
        Path out = Files.createDirectory(folder.resolve("out"));
        assertThat(refusalOf(() -> school.posts.publishing().export(school.slt, seen, out)))
                .isEqualTo("posts.export.held");
        assertThat(out).isEmptyDirectory();
        assertThat(school.waiting(school.slt)).containsExactly(0, 0, 0);
    }

    @Test
    void itLeavesWhenItsTimeHasCome() throws IOException {
        Seen seen = held();
        try (Oakfield justBefore = school.later(RETURN.minusMillis(1))) {
            assertThat(justBefore.waiting(justBefore.slt)).containsExactly(0, 0, 0);
            assertThat(refusalOf(() -> justBefore.posts.publishing().takeText(justBefore.slt, seen)))
                    .isEqualTo("posts.export.held");
        }
        try (Oakfield later = school.later(RETURN)) {
            assertThat(later.waiting(later.slt)).containsExactly(0, 0, 1);
            assertThat(later.posts.publishing().takeText(later.slt, seen)).isEqualTo(TRIP);
        }
    }

    @Test
    void aReviewerWhoDidNotWriteItMayHoldItForAnotherTimeOrLetItGo() {
        Seen seen = held();
        assertThat(refusalOf(() -> school.posts.reviewing().release(school.teacher, seen, "Back.")))
                .isEqualTo("book.not-allowed");
        assertThat(refusalOf(() -> school.posts.reviewing().release(school.head, seen, " ")))
                .isEqualTo("posts.reason-missing");
        school.posts.reviewing().hold(school.deputy, seen, RETURN.plusSeconds(3600));
        assertThat(school.post(seen.postId()).heldUntil()).contains(RETURN.plusSeconds(3600));
        school.posts.reviewing().release(school.head, school.seen(seen.postId()), "They came back early.");
        assertThat(school.posts.publishing().takeText(school.slt, school.seen(seen.postId())))
                .isEqualTo(TRIP);
        assertThat(school.book.verify().problems()).isEmpty();
    }

    @Test
    void nobodyHoldsOrLetsGoWhatTheyWrote() {
        Seen seen = school.submitted(school.slt, TRIP);
        school.posts.reviewing().approveAndHold(school.head, seen, List.of(), RETURN);
        Seen now = school.seen(seen.postId());
        assertThat(refusalOf(() -> school.posts.reviewing().release(school.slt, now, "Back.")))
                .isEqualTo("posts.approve.author");
        assertThat(refusalOf(() -> school.posts.reviewing().hold(school.slt, now, RETURN.minusSeconds(60))))
                .isEqualTo("posts.approve.author");
    }

    @Test
    void aMomentThatHasPassedHoldsNothing() {
        Seen seen = school.submitted(school.teacher, TRIP);
        assertThat(refusalOf(
                        () -> school.posts.reviewing().approveAndHold(school.head, seen, List.of(), Oakfield.MORNING)))
                .isEqualTo("posts.hold.past");
        assertThat(school.state(seen.postId())).isEqualTo(PostState.SUBMITTED);
        Seen approved = school.approved("Our garden.");
        assertThat(refusalOf(() -> school.posts.reviewing().release(school.head, approved, "Back.")))
                .isEqualTo("posts.hold.not-held");
    }
}
