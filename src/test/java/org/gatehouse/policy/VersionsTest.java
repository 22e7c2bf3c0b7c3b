package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;
import static org.gatehouse.policy.Larkhill.TODAY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.gatehouse.people.Role;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionsTest {
    private static final WordingPlace PUBLIC = WordingPlace.of(Rule.TW_PUBLIC);

    @TempDir
    Path folder;

    private Larkhill school;
    private Versions versions;
    private PolicyReads reads;

    @BeforeEach
    void open() throws IOException {
        school = Larkhill.in(folder);
        versions = school.policy.versions();
        reads = school.policy.reads();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aVersionGoesFromDraftToInForceWithItsDays() {
        PolicyVersion version = school.inForce();
        assertThat(version.author()).isEqualTo("Zainab Ó Briain");
        assertThat(version.agreed().orElseThrow().on()).isEqualTo(TODAY.minusDays(20));
        assertThat(version.approved().orElseThrow().by()).isEqualTo("Full governing body");
        assertThat(version.inForceSince()).contains(TODAY);
        assertThat(version.nextReview()).contains(TODAY.plusMonths(11));
        assertThat(school.desk.book.trail("policy version 1")).hasSize(4);
    }

    @Test
    void theNextVersionStartsFromTheWordsBeforeAndSupersedesThemOnceItIsInForce() {
        PolicyVersion first = school.draft();
        versions.write(
                school.coordinator(),
                first.id(),
                PUBLIC,
                reads.texts(first.id()).get(PUBLIC.key()),
                "Ours.");
        first = reads.versions().get(0);
        first = versions.agree(school.coordinator(), first, TODAY, "Staff meeting");
        first = versions.approve(school.head(), first, TODAY, "Governors", TODAY.plusYears(1));
        first = versions.bringIntoForce(school.head(), first);
        PolicyVersion second = school.draft();
        assertThat(second.number()).isEqualTo(2);
        assertThat(reads.texts(second.id())).containsEntry(PUBLIC.key(), "Ours.");
        assertThat(reads.wording(Rule.TW_PUBLIC)).isEqualTo("Ours.");

        second = versions.agree(school.coordinator(), second, TODAY, "Staff meeting");
        second = versions.approve(school.as(Role.CHAIR_OF_GOVERNORS), second, TODAY, "Governors", TODAY.plusYears(1));
        versions.bringIntoForce(school.head(), second);
        assertThat(reads.versions())
                .extracting(PolicyVersion::state)
                .containsExactly(PolicyState.IN_FORCE, PolicyState.SUPERSEDED);
    }

    @Test
    void onlyOneVersionIsPreparedAtATime() {
        school.draft();
        assertThat(refusal(school::draft).key()).isEqualTo("policy.in-hand");
    }

    @Test
    void wordsOfAnotherDeskAreNeverOverwritten() throws IOException {
        PolicyVersion draft = school.draft();
        String seen = reads.texts(draft.id()).get(PUBLIC.key());
        try (Larkhill other = school.atAnotherDesk()) {
            other.policy.versions().write(school.head(), draft.id(), PUBLIC, seen, "Theirs.");
            assertThat(refusal(() -> versions.write(school.coordinator(), draft.id(), PUBLIC, seen, "Mine."))
                            .key())
                    .isEqualTo("policy.text.elsewhere");
            assertThat(reads.texts(draft.id())).containsEntry(PUBLIC.key(), "Theirs.");
            assertThat(refusal(() -> versions.agree(school.coordinator(), draft, TODAY, "Staff meeting"))
                            .key())
                    .as("what was agreed to is what was seen")
                    .isEqualTo("policy.changed-elsewhere");
        }
    }

    @Test
    void twoDesksBringOneVersionIntoForceOnce() throws IOException {
        PolicyVersion approved = school.approved();
        try (Larkhill other = school.atAnotherDesk()) {
            other.policy.versions().bringIntoForce(school.head(), approved);
            assertThat(refusal(() -> versions.bringIntoForce(school.head(), approved))
                            .key())
                    .isEqualTo("policy.changed-elsewhere");
        }
    }

    @Test
    void wordsChangeInDraftsAloneAndARevisionForgetsWhatWasAgreed() {
        PolicyVersion agreed = school.agreed();
        String seen = reads.texts(agreed.id()).get(PUBLIC.key());
        assertThat(refusal(() -> versions.write(school.head(), agreed.id(), PUBLIC, seen, "Mine."))
                        .key())
                .isEqualTo("policy.not-a-draft");
        PolicyVersion draft = versions.revise(school.coordinator(), agreed, "The union asked for a change.");
        assertThat(draft.state()).isEqualTo(PolicyState.DRAFT);
        assertThat(draft.agreed()).isEmpty();
        versions.write(school.head(), agreed.id(), PUBLIC, seen, "Mine.");
    }

    @Test
    void governorsApproveWhatWasAgreedBeforeAndTheReviewIsWithinAYear() {
        PolicyVersion agreed = school.agreed();
        assertThat(refusal(() -> versions.approve(
                                school.head(), agreed, TODAY.minusDays(21), "Governors", TODAY.plusMonths(1)))
                        .key())
                .isEqualTo("policy.approved-early");
        assertThat(refusal(() -> versions.approve(
                                school.head(),
                                agreed,
                                TODAY,
                                "Governors",
                                TODAY.plusYears(1).plusDays(1)))
                        .key())
                .isEqualTo("policy.review.late");
        assertThat(refusal(() -> versions.approve(school.head(), agreed, TODAY, "Governors", TODAY))
                        .key())
                .isEqualTo("policy.review.early");
        assertThat(refusal(() -> versions.approve(
                                school.head(), agreed, TODAY.plusDays(1), "Governors", TODAY.plusMonths(2)))
                        .key())
                .isEqualTo("policy.day.future");
    }

    @Test
    void nothingComesIntoForceWhileItsWordingNamesNobody() {
        PolicyVersion approved = school.approved();
        school.desk.people.leave(school.head(), school.as(Role.DSL).id());
        assertThat(refusal(() -> versions.bringIntoForce(school.head(), approved))
                        .getMessage())
                .contains("Designated Safeguarding Lead under “People”");
    }

    @Test
    void aReviewThatChangesNothingMovesTheNextOneOn() {
        PolicyVersion version = school.inForce();
        school.clock.forward(Duration.ofDays(340));
        assertThat(version.isOverdue(reads.today())).isTrue();
        PolicyVersion reviewed = versions.review(
                school.coordinator(),
                version,
                reads.today(),
                "Nothing to change.",
                reads.today().plusYears(1));
        assertThat(reviewed.isOverdue(reads.today())).isFalse();
        assertThat(reads.reviews())
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("Nothing to change."));
    }

    @Test
    void whereItWasPublishedAndGivenOutIsOnRecord() {
        PolicyVersion version = school.inForce();
        versions.publish(
                school.coordinator(), version, Publication.Paper.POLICY, "https://larkhill.example/policies", TODAY);
        versions.publish(school.head(), version, Publication.Paper.PROTOCOLS, "Newsletter", TODAY);
        assertThat(reads.publications())
                .extracting(Publication::place)
                .containsExactly("Newsletter", "https://larkhill.example/policies");
        assertThat(refusal(() -> versions.publish(
                                school.head(),
                                school.draft(),
                                Publication.Paper.POLICY,
                                "https://larkhill.example",
                                TODAY))
                        .key())
                .isEqualTo("policy.not-in-force");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleOfThePolicyIsWordedInItsOwnPlace(Rule rule) {
        if (rule == Rule.ALT_TEXT || rule == Rule.POST_DIFFERS) {
            assertThat(reads.wording(rule)).isEqualTo(rule.asks());
            return;
        }
        WordingPlace place = WordingPlace.of(rule);
        assertThat(WordingPlace.all()).contains(place);
        assertThat(Wording.check(place.firstWords())).isEqualTo(place.firstWords());
        assertThat(place.firstWords()).as("prose, not the rule’s own line").isNotEqualTo(rule.asks());
        school.inForce();
        assertThat(reads.wording(rule)).doesNotContain("{").isNotBlank();
    }

    @Test
    void namesAreFilledInWhenTheWordsAreShown() {
        school.inForce();
        assertThat(reads.wording(Rule.ROLE_NAMES))
                .contains("Head Teacher is Amara Okafor")
                .contains("Safeguarding Lead is Priya");
        assertThat(reads.wording(Rule.TW_AUDIENCE)).startsWith("@LarkhillSchool is meant");
    }
}
