package org.gatehouse.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gatehouse.archive.AccountList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to do on the platform: it comes up by a decision or a list, and ends by a mark until a list shows otherwise. */
class WorkListTest {
    @TempDir
    Path folder;

    private Riverside school;

    @BeforeEach
    void open() throws IOException {
        school = Riverside.in(folder);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private void done(TaskKind kind) {
        school.clock.forward(Duration.ofMinutes(1));
        school.followers.mark(school.coordinator, school.open(kind).get(0), true);
        school.clock.forward(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({"BLOCK, BLOCK", "REMOVE, REMOVE", "DECLINE, DECLINE", "REPORT, REPORT", "ACCEPT, ACCEPT"})
    void aDecisionIsToBeDoneOnThePlatformUntilSomebodySaysThatItIs(FollowerMove move, TaskKind kind) {
        school.decide(school.parent("@ngozi", Riverside.HELD), move);
        assertThat(school.open(kind)).hasSize(1);
        done(kind);
        assertThat(school.open(kind)).isEmpty();
        PlatformTask marked = school.followers.reads().tasks(school.coordinator).stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow();
        assertThat(marked.done())
                .hasValueSatisfying(mark -> assertThat(mark.by()).isEqualTo("Marisol Quaye"));
        school.followers.mark(school.coordinator, marked, false);
        assertThat(school.open(kind)).hasSize(1);
    }

    @Test
    void aReportLeavesTheReasonOfTheBlockAlone() {
        Follower blocked = school.followers.decide(
                school.coordinator, school.add("@rude"), FollowerMove.BLOCK, "Rude to a parent.", "");
        school.followers.decide(school.coordinator, blocked, FollowerMove.REPORT, "Spam.", "");
        assertThat(school.open(TaskKind.BLOCK)).extracting(PlatformTask::why).containsExactly("Rude to a parent.");
        assertThat(school.open(TaskKind.REPORT)).extracting(PlatformTask::why).containsExactly("Spam.");
    }

    @Test
    void aListThatStillShowsThemOpensTheTaskAgain() {
        school.bringIn(AccountList.FOLLOWERS, "@rude", "@other");
        Follower rude = school.followers.reads().all(school.coordinator).get(0);
        school.decide(rude, FollowerMove.REMOVE);
        done(TaskKind.REMOVE);
        assertThat(school.open(TaskKind.REMOVE)).isEmpty();
        school.bringIn(AccountList.FOLLOWERS, "@rude", "@other");
        assertThat(school.open(TaskKind.REMOVE)).hasSize(1);
        school.clock.forward(Duration.ofMinutes(1));
        school.bringIn(AccountList.FOLLOWERS, "@other");
        assertThat(school.open(TaskKind.REMOVE)).isEmpty();
    }

    @Test
    void anArchiveFromBeforeTheMarkSaysNothingAgainstIt() {
        school.bringIn(AccountList.FOLLOWERS, "@rude", "@other");
        school.decide(school.followers.reads().all(school.coordinator).get(0), FollowerMove.REMOVE);
        school.clock.forward(Duration.ofDays(3));
        done(TaskKind.REMOVE);
        ListReading made = new ListReading(
                AccountList.FOLLOWERS,
                "archive.zip",
                school.followers.today().minusDays(1),
                true,
                List.of(new PlatformAccount(0, "", "rude", ""), new PlatformAccount(0, "", "other", "")),
                List.of());
        school.followers
                .imports()
                .apply(school.coordinator, school.followers.imports().plan(school.coordinator, List.of(made)));
        assertThat(school.open(TaskKind.REMOVE)).isEmpty();
    }

    @Test
    void anAcceptedFollowerWhoLeavesIsNotToBeAcceptedAgain() {
        school.bringIn(AccountList.FOLLOWERS, "@ngozi", "@other");
        Follower ngozi = school.followers.reads().all(school.coordinator).get(0);
        school.decide(school.claim(ngozi, ClaimKind.PARENT_OR_CARER, Riverside.HELD), FollowerMove.ACCEPT);
        assertThat(school.open(TaskKind.ACCEPT)).isEmpty();
        school.clock.forward(Duration.ofDays(1));
        school.bringIn(AccountList.FOLLOWERS, "@other");
        assertThat(school.open(TaskKind.ACCEPT)).isEmpty();
    }

    @Test
    void whatAnotherDeskDidOrUndidIsNotMarkedOnAStaleScreen() throws IOException {
        Follower rude = school.decide(school.add("@rude"), FollowerMove.BLOCK);
        PlatformTask seen = school.open(TaskKind.BLOCK).get(0);
        try (Riverside other = school.atAnotherDesk()) {
            other.followers.mark(other.coordinator, seen, true);
            assertThat(refusal(() -> school.followers.mark(school.coordinator, seen, true))
                            .key())
                    .isEqualTo("followers.task.changed-elsewhere");
            other.followers.mark(other.coordinator, seen, false);
            other.decide(other.one(rude.id()), FollowerMove.UNBLOCK);
        }
        assertThat(refusal(() -> school.followers.mark(school.coordinator, seen, true))
                        .key())
                .isEqualTo("followers.task.changed-elsewhere");
    }

    @Test
    void severalAreMarkedAtOnceAndWhatIsNoLongerToDoIsTold() {
        school.decide(school.add("@one"), FollowerMove.BLOCK);
        school.decide(school.add("@two"), FollowerMove.BLOCK);
        List<PlatformTask> seen = school.open(TaskKind.BLOCK);
        school.followers.mark(school.coordinator, seen.get(0), true);
        Followers.Decided marked = school.followers.mark(school.coordinator, seen, true, at -> true);
        assertThat(marked.done()).isEqualTo(1);
        assertThat(marked.refused()).hasSize(1);
        assertThat(school.open(TaskKind.BLOCK)).isEmpty();
    }

    @Test
    void whoIsOnTheListOfBlockedAccountsIsBlocked() {
        Follower rude = school.add("@rude");
        school.decide(rude, FollowerMove.BLOCK);
        assertThat(school.open(TaskKind.BLOCK)).hasSize(1);
        school.bringIn(AccountList.BLOCKED, "@rude");
        assertThat(school.open(TaskKind.BLOCK)).isEmpty();
    }

    @Test
    void anAccountThatIsNoOrganisationsIsToBeFollowedNoLonger() {
        school.parent("@ngozi", Riverside.HELD);
        school.bringIn(AccountList.FOLLOWING, "@RiversideLib", "@ngozi", "@who_knows", "@erin_od");
        assertThat(school.followers.reads().following(school.coordinator))
                .extracting(Followed::kind)
                .containsExactly(
                        Followed.Kind.PERSONAL,
                        Followed.Kind.PERSONAL,
                        Followed.Kind.UNKNOWN,
                        Followed.Kind.ORGANISATION);
        assertThat(school.open(TaskKind.UNFOLLOW)).hasSize(3);
        done(TaskKind.UNFOLLOW);
        assertThat(school.open(TaskKind.UNFOLLOW)).hasSize(2);
        school.bringIn(AccountList.FOLLOWING, "@RiversideLib", "@ngozi", "@who_knows", "@erin_od");
        assertThat(school.open(TaskKind.UNFOLLOW))
                .hasSize(3)
                .anySatisfy(task -> assertThat(task.why()).contains("newer list from X still shows"));
        school.agree("Who Knows", "who_knows");
        assertThat(school.open(TaskKind.UNFOLLOW)).hasSize(2);
    }

    @Test
    void aQuestionWithoutAnAnswerIsDecidedAfterTwoWeeks() {
        school.claim(school.add("@quiet"), ClaimKind.PARENT_OR_CARER, "");
        assertThat(school.open(TaskKind.ASK)).hasSize(1);
        done(TaskKind.ASK);
        assertThat(school.open(TaskKind.ASK)).isEmpty();
        assertThat(school.open(TaskKind.DECIDE)).isEmpty();
        school.clock.forward(Duration.ofDays(15));
        assertThat(school.open(TaskKind.DECIDE)).hasSize(1);
        assertThat(refusal(() -> school.followers.mark(
                                school.coordinator, school.open(TaskKind.DECIDE).get(0), true))
                        .key())
                .isEqualTo("followers.task.decide");
    }

    @Test
    void anAnswerAsksForADecisionOrForTheNextQuestion() {
        Follower quiet = school.claim(school.add("@quiet"), ClaimKind.PARENT_OR_CARER, "");
        done(TaskKind.ASK);
        Follower near = school.claim(quiet, ClaimKind.PARENT_OR_CARER, "ngozi.okafro@example.com");
        assertThat(school.open(TaskKind.ASK)).hasSize(1);
        school.claim(near, ClaimKind.PARENT_OR_CARER, Riverside.HELD);
        assertThat(school.open(TaskKind.ASK)).isEmpty();
        assertThat(school.open(TaskKind.DECIDE)).hasSize(1);
    }
}
