package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.posts.Oakfield.refusalOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.checks.Finding;
import org.gatehouse.rules.Rule;
import org.gatehouse.school.Reviewers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class cooks jasmine rice, and those two words are also a pupil’s name: who may say so, and for how long it counts. */
class WrongBlockTest {
    private static final String DISH = "Today our class cooked jasmine rice.";
    private static final String REASON = "It is what they cooked.";

    @TempDir
    Path folder;

    private Oakfield school;

    @BeforeEach
    void aPupilWithTheNameOfADish() throws IOException {
        school = Oakfield.in(folder);
        Oakfield.addPupil(school.roll, school.head, "Jasmine", "Rice");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Finding block(long post) {
        return school.warnings(post).stream()
                .filter(finding -> finding.rule() == Rule.TW_NAME)
                .findFirst()
                .orElseThrow();
    }

    private Seen handedIn(Actor author, String text) {
        Draft draft = school.draft(author, text);
        List<Claim> claims = school.posts.drafting().toClaim(draft.content()).stream()
                .map(name -> new Claim(name, REASON))
                .toList();
        school.posts.drafting().submit(author, draft.postId(), draft.revision(), claims);
        return school.seen(draft.postId());
    }

    private void decide(Actor person, Seen seen) {
        school.posts.reviewing().decideNotThisChild(person, seen, block(seen.postId()), REASON);
    }

    private String refusalToDecide(Actor person, Seen seen) {
        return refusalOf(() -> decide(person, seen));
    }

    private String refusalToApprove(Seen seen) {
        return refusalOf(() -> school.posts.reviewing().approve(school.head, seen, List.of()));
    }

    @Test
    void theAuthorNeitherHandsItInWithoutAReasonNorWavesItThrough() {
        Draft draft = school.draft(school.slt, DISH);
        Finding name = school.posts.drafting().toClaim(draft.content()).get(0);
        assertThat(refusalOf(
                        () -> school.posts.drafting().submit(school.slt, draft.postId(), draft.revision(), List.of())))
                .isEqualTo("posts.submit.mend-first");
        assertThat(refusalOf(() -> school.posts
                        .drafting()
                        .submit(school.slt, draft.postId(), draft.revision(), List.of(new Claim(name, " ")))))
                .isEqualTo("posts.submit.mend-first");
        Seen seen = handedIn(school.slt, DISH);
        assertThat(refusalToApprove(seen)).isEqualTo("posts.approve.blocked");
        assertThat(refusalToDecide(school.slt, seen)).isEqualTo("posts.approve.author");
        school.choose(true, Reviewers.SLT);
        assertThat(refusalToDecide(school.slt, seen)).isEqualTo("posts.approve.author");
        assertThat(refusalToDecide(school.teacher, seen)).isEqualTo("book.not-allowed");
    }

    @Test
    void aSecondPersonDecidesAndItLeaves() {
        Seen seen = handedIn(school.teacher, DISH);
        Finding name = block(seen.postId());
        decide(school.deputy, seen);
        Version version = school.post(seen.postId()).newest().orElseThrow();
        assertThat(version.claim(name).orElseThrow().reason()).isEqualTo(REASON);
        WrongBlock decision = version.decision(name).orElseThrow();
        assertThat(decision.personId()).isEqualTo(school.deputy.id());
        assertThat(decision.found()).isEqualTo("jasmine rice");
        assertThat(refusalToDecide(school.head, seen)).isEqualTo("posts.wrong-block.same");
        school.posts.reviewing().approve(school.head, seen, List.of());
        assertThat(school.posts.publishing().takeText(school.slt, school.seen(seen.postId())))
                .isEqualTo(DISH);
        assertThat(school.book.verify().problems()).isEmpty();
    }

    @Test
    void itIsALineOfTheTrailAndNeedsAReason() {
        Seen seen = handedIn(school.teacher, DISH);
        Finding name = block(seen.postId());
        long before = school.book.trailHead().seq();
        assertThat(refusalOf(() -> school.posts.reviewing().decideNotThisChild(school.head, seen, name, " ")))
                .isEqualTo("posts.reason-missing");
        assertThat(school.book.trailHead().seq()).isEqualTo(before);
        decide(school.head, seen);
        assertThat(school.book.trailHead().seq()).isEqualTo(before + 1);
    }

    @Test
    void itCountsForThatVersionAlone() {
        Seen seen = handedIn(school.teacher, DISH);
        decide(school.head, seen);
        school.posts.drafting().mend(school.teacher, seen);
        Draft draft = school.post(seen.postId()).draft();
        Draft same = draft;
        assertThat(refusalOf(() ->
                        school.posts.drafting().submit(school.teacher, same.postId(), same.revision(), List.of())))
                .isEqualTo("posts.submit.mend-first");
        school.posts
                .drafting()
                .submit(
                        school.teacher,
                        draft.postId(),
                        draft.revision(),
                        List.of(new Claim(block(seen.postId()), REASON)));
        assertThat(refusalToApprove(school.seen(seen.postId()))).isEqualTo("posts.approve.blocked");
    }

    @Test
    void theEarlierDecisionIsOfferedAndRepeatsNothingByItself() {
        Seen first = handedIn(school.teacher, DISH);
        decide(school.deputy, first);
        Seen second = handedIn(school.colleague, "More JASMINE RICE for everybody.");
        Finding name = block(second.postId());
        EarlierDecision earlier = school.posts
                .reviewing()
                .earlierDecision(school.head, second, name)
                .orElseThrow();
        assertThat(earlier.postNumber()).isEqualTo(school.post(first.postId()).number());
        assertThat(earlier.decided().reason()).isEqualTo(REASON);
        assertThat(refusalToApprove(second)).isEqualTo("posts.approve.blocked");
        assertThat(school.posts.reviewing().earlierDecision(school.teacher, second, name))
                .isEmpty();
        school.posts.reviewing().takeBackNotThisChild(school.head, first, block(first.postId()), "It was the girl.");
        assertThat(school.posts.reviewing().earlierDecision(school.head, second, name))
                .isEmpty();
    }

    @Test
    void aDecisionTakenBackBlocksAgain() {
        Seen seen = handedIn(school.teacher, DISH);
        Finding name = block(seen.postId());
        assertThat(refusalOf(() -> school.posts.reviewing().takeBackNotThisChild(school.head, seen, name, "No.")))
                .isEqualTo("posts.wrong-block.same");
        decide(school.deputy, seen);
        school.posts.reviewing().takeBackNotThisChild(school.head, seen, name, "It is the girl after all.");
        assertThat(refusalToApprove(seen)).isEqualTo("posts.approve.blocked");
    }

    @Test
    void onlyNamesAndNumbersThatStandThereAreDecided() {
        Seen seen = handedIn(school.teacher, DISH + " javascript:alert(1)");
        Finding link = school.warnings(seen.postId()).stream()
                .filter(finding -> finding.rule() == Rule.LINK_SAFE)
                .findFirst()
                .orElseThrow();
        Reviewing reviewing = school.posts.reviewing();
        assertThat(refusalOf(() -> reviewing.decideNotThisChild(school.head, seen, link, REASON)))
                .isEqualTo("posts.wrong-block.gone");
        Finding name = block(seen.postId());
        Finding elsewhere =
                new Finding(name.rule(), name.severity(), name.place(), 0, 12, name.found(), name.message());
        assertThat(refusalOf(() -> reviewing.decideNotThisChild(school.head, seen, elsewhere, REASON)))
                .isEqualTo("posts.wrong-block.gone");
    }

    @Test
    void aNumberThatIsNobodysIsDecidedToo() {
        Seen seen = school.submitted(school.teacher, "Ring 07700 900123 to hear the recorded story.");
        Finding number = school.warnings(seen.postId()).get(0);
        assertThat(number.rule()).isEqualTo(Rule.TW_PII);
        school.posts.reviewing().decideNotThisChild(school.head, seen, number, "It is the story line.");
        school.posts.reviewing().approve(school.head, seen, List.of());
        assertThat(school.state(seen.postId())).isEqualTo(PostState.APPROVED);
    }
}
