package org.gatehouse.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatehouse.archive.AccountList;
import org.gatehouse.book.Actor;
import org.gatehouse.people.Role;
import org.gatehouse.roll.Contact;
import org.gatehouse.roll.PupilContact;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowersTest {
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

    @ParameterizedTest
    @CsvSource({
        "@Ngozi_reads, '', Ngozi_reads",
        "Ngozi_reads, '', Ngozi_reads",
        "https://x.com/Ngozi_reads, '', Ngozi_reads",
        "https://twitter.com/Ngozi_reads/status/1?s=20, '', Ngozi_reads",
        "x.com/@Ngozi_reads, '', Ngozi_reads",
        "https://twitter.com/intent/user?user_id=1490000000000000017, 1490000000000000017, ''",
        "https://x.com/i/user/1490000000000000017, 1490000000000000017, ''",
        "https://x.com/intent/follow?screen_name=Ngozi_reads, '', Ngozi_reads",
        "1490000000000000017, 1490000000000000017, ''",
        "@12345, '', 12345",
        "https://twitter.com/#!/Ngozi_reads, '', Ngozi_reads",
        "https://x.com/intent/follow?region=x&user_id=17, 17, ''",
        "HTTPS://WWW.X.COM/Ngozi_reads/with_replies, '', Ngozi_reads",
        "(@Ngozi_reads)., '', Ngozi_reads",
        "\u2066@Ngozi_reads\u2069, '', Ngozi_reads",
        "\uFF20Ngozi_reads, '', Ngozi_reads"
    })
    void accountsAreUnderstoodAsPeopleWriteThem(String typed, String number, String handle) {
        PlatformAccount read = AccountNames.read(typed);
        assertThat(read.platformId()).isEqualTo(number);
        assertThat(read.handle()).isEqualTo(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "two words",
                "ngozi@example.com",
                "https://x.com/i/lists/1",
                "https://x.com/home",
                "https://elsewhere.example/ngozi",
                "https://x.com/messages/1-2",
                "https://x.com/i/user/0",
                "@ngozi@elsewhere.example",
                "a_handle_that_is_too_long"
            })
    void whatIsNoAccountIsToldAndNotTaken(String typed) {
        assertThatThrownBy(() -> school.followers.add(school.coordinator, typed, ""))
                .isInstanceOf(Refusal.class);
        assertThat(school.followers.reads().all(school.coordinator)).isEmpty();
    }

    @Test
    void anAccountIsOnTheListOnce() {
        school.add("@Ngozi");
        assertThat(refusal(() -> school.add("https://x.com/nGOZI")).key()).isEqualTo("followers.account.known");
    }

    @Test
    void aNumberAndAHandleThatTurnOutToBeOneBecomeOne() {
        school.bringIn(AccountList.FOLLOWERS, "1490000000000000017");
        Follower parent = school.parent("@ngozi", Riverside.HELD);
        PlatformAccount both = school.followers.identify(
                school.coordinator, parent, new PlatformAccount(parent.id(), "1490000000000000017", "ngozi", "Ngozi"));
        assertThat(school.followers.reads().all(school.coordinator))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.account()).isEqualTo(both);
                    assertThat(one.listed()).containsExactly(AccountList.FOLLOWERS);
                    assertThat(one.acceptance().allowed()).isTrue();
                });
    }

    @Test
    void anotherAccountsHandleIsNotTakenFromItsHistory() {
        school.parent("@ngozi", Riverside.HELD);
        Follower other = school.add("1490000000000000017");
        assertThat(refusal(() -> school.followers.identify(
                                school.coordinator,
                                other,
                                new PlatformAccount(other.id(), "1490000000000000017", "ngozi", "")))
                        .key())
                .isEqualTo("followers.account.taken");
    }

    @Test
    void anAcceptanceRestsOnTheClaimItWasMadeOn() {
        Follower accepted = school.decide(school.parent("@ngozi", Riverside.HELD), FollowerMove.ACCEPT);
        Follower again = school.claim(accepted, ClaimKind.PARENT_OR_CARER, "new@example.com");
        assertThat(again.state()).isEqualTo(FollowerState.UNVERIFIED);
        assertThat(refusal(() -> school.decide(again, FollowerMove.ACCEPT)).key())
                .isEqualTo("followers.cannot-accept");
    }

    @ParameterizedTest
    @EnumSource(FollowerMove.class)
    void everyDecisionButAnAcceptanceSaysWhy(FollowerMove move) {
        Follower one = school.parent("@ngozi", Riverside.HELD);
        if (!one.state().moves().contains(move))
            one = school.decide(one, move == FollowerMove.UNBLOCK ? FollowerMove.BLOCK : FollowerMove.DECLINE);
        Follower seen = one;
        if (move == FollowerMove.ACCEPT) {
            assertThat(school.followers
                            .decide(school.coordinator, seen, move, "", "")
                            .state())
                    .isEqualTo(FollowerState.ACCEPTED);
            return;
        }
        assertThat(refusal(() -> school.followers.decide(school.coordinator, seen, move, "  ", ""))
                        .key())
                .isEqualTo("followers.reason.missing");
        Follower after = school.followers.decide(school.coordinator, seen, move, "Rude.", "a file at the office");
        assertThat(after.last()).hasValueSatisfying(decision -> {
            assertThat(decision.reason()).isEqualTo("Rude.");
            assertThat(decision.evidence()).isEqualTo("a file at the office");
            assertThat(decision.actorId()).isEqualTo(school.coordinator.id());
        });
        assertThat(school.desk.book.verify().problems()).isEmpty();
    }

    @Test
    void whatAnotherDeskChangedIsLookedAtAgain() throws IOException {
        Follower seen = school.parent("@ngozi", Riverside.HELD);
        try (Riverside other = school.atAnotherDesk()) {
            other.decide(other.one(seen.id()), FollowerMove.BLOCK);
        }
        assertThat(refusal(() -> school.decide(seen, FollowerMove.ACCEPT)).key())
                .isEqualTo("followers.changed-elsewhere");
        assertThat(school.one(seen.id()).state()).isEqualTo(FollowerState.BLOCKED);
    }

    @Test
    void nearMissesShowTheOfficesAddressesToThoseAloneWhoMaySeeThem() {
        Follower near = school.parent("@ngozi", "ngozi.okafro@example.com");
        Actor slt = school.desk.actor(school.head, "Robin Vale", Role.SLT);
        assertThat(near.acceptance().near()).isNotEmpty();
        assertThat(school.followers.reads().one(slt, near.id()).acceptance().near())
                .isEmpty();
    }

    @Test
    void nobodyIsHandedAnEmailThatTheyMayNotSeeByAnyAct() throws IOException {
        Actor slt = school.desk.actor(school.head, "Robin Vale", Role.SLT);
        Follower near = school.parent("@ngozi", "ngozi.okafro@example.com");
        assertThat(near.acceptance().near()).isNotEmpty();
        Followers followers = school.followers;
        Follower reported = followers.decide(slt, school.one(near.id()), FollowerMove.REPORT, "Spam.", "");
        hidden(reported);
        hidden(followers.claim(
                slt,
                reported,
                Claim.of(ClaimKind.PARENT_OR_CARER, false, Optional.of(school.email("ngozi.okafor@example.con")))));
        hidden(followers.reads().one(slt, near.id()));
        assertThat(followers.reads().all(slt)).isNotEmpty().allSatisfy(FollowersTest::hidden);
        assertThat(followers.reads().history(slt, near.id()).claims())
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.email()).isEmpty());
        List<ListPlan> plans = followers
                .imports()
                .plan(slt, List.of(followers.imports().read("@ngozi").as(AccountList.FOLLOWERS, true)));
        assertThat(plans.get(0).known()).hasSize(1).allSatisfy(FollowersTest::hidden);
        followers.imports().apply(slt, plans);
        List<ListPlan> gone = followers
                .imports()
                .plan(slt, List.of(followers.imports().read("@other").as(AccountList.FOLLOWERS, true)));
        assertThat(gone.get(0).gone()).hasSize(1).allSatisfy(FollowersTest::hidden);
        assertThat(plans.toString()
                        + followers.reads().tasks(slt)
                        + followers.reads().following(slt))
                .doesNotContain("@example.co");
        assertThat(school.desk.book.trail("follower " + near.id()))
                .allSatisfy(line -> assertThat(line.details()).doesNotContain("example"));
    }

    private static void hidden(Follower one) {
        assertThat(one.claim().flatMap(Claim::email)).isEmpty();
        assertThat(one.acceptance().near()).isEmpty();
        assertThat(one.toString()).doesNotContain("@example.co");
    }

    @Test
    void whoMayNotSeeAnEmailDoesNotTakeItAwayByLeavingTheFieldEmpty() {
        Actor slt = school.desk.actor(school.head, "Robin Vale", Role.SLT);
        Follower parent = school.parent("@ngozi", Riverside.HELD);
        Follower seen = school.followers.reads().one(slt, parent.id());
        assertThat(refusal(() -> school.followers.claim(
                                slt, seen, Claim.of(ClaimKind.PARENT_OR_CARER, true, Optional.empty())))
                        .key())
                .isEqualTo("followers.email.unseen");
        Follower pupil = school.followers.claim(slt, seen, Claim.of(ClaimKind.PUPIL, true, Optional.empty()));
        assertThat(pupil.acceptance().allowed()).isFalse();
    }

    @Test
    void anAcceptanceDoesNotMoveToAnotherAccount() {
        Follower accepted = school.decide(school.parent("@ngozi", Riverside.HELD), FollowerMove.ACCEPT);
        assertThat(refusal(() -> rename(accepted, "", "a_stranger")).key()).isEqualTo("followers.account.decided");
        Follower numbered = school.one(rename(accepted, "17", "ngozi").id());
        Follower renamed = school.one(rename(numbered, "17", "ngozi_reads").id());
        assertThat(renamed.state()).isEqualTo(FollowerState.ACCEPTED);
        assertThat(refusal(() -> rename(renamed, "18", "ngozi_reads")).key()).isEqualTo("followers.account.decided");
        Follower again = school.decide(renamed, FollowerMove.RECONSIDER);
        assertThat(rename(again, "18", "a_stranger").platformId()).isEqualTo("18");
    }

    private PlatformAccount rename(Follower seen, String number, String handle) {
        return school.followers.identify(school.coordinator, seen, new PlatformAccount(seen.id(), number, handle, ""));
    }

    @Test
    void anAccountThatTheSchoolFollowsMayAskToFollowAndIsThenOnTheList() {
        school.followers.follow(school.coordinator, "@RiversideLib");
        assertThat(refusal(() -> school.followers.follow(school.coordinator, "@riversidelib"))
                        .key())
                .isEqualTo("followers.follow.known");
        Follower library = school.add("@RiversideLib");
        assertThat(school.followers.reads().all(school.coordinator))
                .extracting(Follower::id)
                .containsExactly(library.id());
        assertThat(refusal(() -> school.add("@RiversideLib")).key()).isEqualTo("followers.account.known");
        assertThat(school.open(TaskKind.ASK)).hasSize(1);
    }

    @Test
    void anEmailThatNobodyDecidesAboutInAYearIsRemovedAndAskedForAgain() {
        Follower asking = school.parent("@sian", Riverside.OTHER_FAMILY);
        school.clock.forward(Duration.ofDays(364));
        assertThat(school.followers.forgetSpentEmails()).isZero();
        school.clock.forward(Duration.ofDays(2));
        assertThat(school.followers.forgetSpentEmails()).isEqualTo(1);
        Follower now = school.one(asking.id());
        assertThat(now.acceptance().standing()).isEqualTo(Acceptance.Standing.NO_EMAIL);
        assertThat(refusal(() -> school.decide(now, FollowerMove.ACCEPT)).key()).isEqualTo("followers.cannot-accept");
    }

    @Test
    void anEmailThatWasReplacedIsRemovedToo() {
        Follower first = school.parent("@ngozi", "somebody@nowhere.example");
        school.claim(first, ClaimKind.PARENT_OR_CARER, Riverside.HELD);
        school.clock.forward(Duration.ofDays(31));
        assertThat(school.followers.forgetSpentEmails()).isEqualTo(1);
        assertThat(school.followers
                        .reads()
                        .history(school.coordinator, first.id())
                        .claims())
                .extracting(claim -> claim.email().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void anEmailIsRemovedWhenItIsNeededNoLongerAndTheAcceptanceIsStillHeldAgainstTheRecord() {
        Follower accepted = school.decide(school.parent("@ngozi", Riverside.HELD), FollowerMove.ACCEPT);
        Follower asking = school.parent("@sian", Riverside.OTHER_FAMILY);
        school.clock.forward(Duration.ofDays(29));
        assertThat(school.followers.forgetSpentEmails()).isZero();
        school.clock.forward(Duration.ofDays(2));
        assertThat(school.followers.forgetSpentEmails()).isEqualTo(1);
        assertThat(school.followers.forgetSpentEmails()).isZero();
        Follower now = school.one(accepted.id());
        assertThat(now.claim().flatMap(Claim::email)).isEmpty();
        assertThat(now.state()).isEqualTo(FollowerState.ACCEPTED);
        assertThat(now.isDoubtful()).isFalse();
        assertThat(school.one(asking.id()).claim().flatMap(Claim::email)).isPresent();
        try (Handle sql = Jdbi.open("jdbc:sqlite:" + school.desk.book.file())) {
            assertThat(sql.createQuery("SELECT count(*) FROM follower_claim_email WHERE email LIKE '%ngozi%'")
                            .mapTo(Integer.class)
                            .one())
                    .isZero();
        }
        Contact moved = new Contact(
                school.ngozi.contact().id(), "Mrs", "Ngozi", "Okafor", List.of("other@example.com"), List.of());
        school.roll
                .contacts()
                .change(
                        school.clerk,
                        school.ngozi,
                        new PupilContact(school.chidi.id(), moved, "Mother", 1, true, true));
        assertThat(school.one(accepted.id()).doubt()).isNotEmpty();
        assertThat(school.open(TaskKind.DECIDE))
                .anyMatch(task -> task.account().handle().equals("ngozi"));
    }

    @Test
    void anAcceptanceIsInDoubtOnceTheChildHasLeftWithTheEmailOrWithoutIt() {
        Follower accepted = school.decide(school.parent("@ngozi", Riverside.HELD), FollowerMove.ACCEPT);
        school.roll.leave(school.head, List.of(school.chidi), school.followers.today());
        assertThat(school.one(accepted.id()).doubt()).contains("Chidi Okafor");
        school.clock.forward(Duration.ofDays(31));
        school.followers.forgetSpentEmails();
        assertThat(school.one(accepted.id()).doubt()).contains("Chidi Okafor");
        assertThat(school.decide(school.one(accepted.id()), FollowerMove.REMOVE).state())
                .isEqualTo(FollowerState.REMOVED);
    }

    @Test
    void severalAreDecidedAboutAtOnceAndWhatCannotBeIsTold() {
        Follower good = school.parent("@ngozi", Riverside.HELD);
        Follower near = school.parent("@near", "ngozi.okafro@example.com");
        Followers.Decided decided =
                school.followers.decide(school.coordinator, List.of(near, good), FollowerMove.ACCEPT, "", at -> true);
        assertThat(decided.done()).isEqualTo(1);
        assertThat(decided.refused()).containsOnlyKeys("@near");
        assertThat(school.one(good.id()).state()).isEqualTo(FollowerState.ACCEPTED);
        assertThat(school.one(near.id()).state()).isEqualTo(FollowerState.UNVERIFIED);
    }

    @Test
    void whatIsStoppedOnItsWayStaysDoneAsFarAsItCameAndIsCounted() throws IOException {
        List<Follower> three = List.of(school.add("@one"), school.add("@two"), school.add("@three"));
        try (Riverside other = school.atAnotherDesk()) {
            other.decide(other.one(three.get(0).id()), FollowerMove.BLOCK);
        }
        Followers.Decided decided =
                school.followers.decide(school.coordinator, three, FollowerMove.DECLINE, "No answer.", at -> at < 2);
        assertThat(decided.done()).isEqualTo(1);
        assertThat(decided.refused()).containsOnlyKeys("@one");
        assertThat(decided.left()).isEqualTo(1);
        assertThat(three)
                .extracting(one -> school.one(one.id()).state())
                .containsExactly(FollowerState.BLOCKED, FollowerState.DECLINED, FollowerState.UNVERIFIED);
    }

    @Test
    void theSchoolFollowsOrganisationsOnly() {
        assertThat(refusal(() -> school.followers.follow(school.coordinator, "@ngozi"))
                        .key())
                .isEqualTo("followers.follow.organisations-only");
        school.followers.follow(school.coordinator, "@riversidelib");
        assertThat(school.followers.reads().following(school.coordinator))
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Followed.Kind.ORGANISATION));
        // It is no follower for that.
        assertThat(school.followers.reads().all(school.coordinator)).isEmpty();
    }

    @Test
    void theTrailNamesNobody() {
        Follower one = school.parent("@ngozi", Riverside.HELD);
        school.decide(one, FollowerMove.BLOCK);
        assertThat(school.desk.book.trail("follower " + one.id()))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.details()).doesNotContainIgnoringCase("ngozi"));
    }

    @Test
    void theLetterSaysNothingOfWhatSomebodyElseGave() throws IOException {
        AskingLetter letter = AskingLetter.to(
                "Mrs Ngozi Okafor", new PlatformAccount(1, "", "ngozi", ""), "Riverside Primary School");
        assertThat(letter.body())
                .startsWith("Dear Mrs Ngozi Okafor,")
                .contains("@ngozi", "never use private messages")
                .doesNotContain("{");
    }
}
