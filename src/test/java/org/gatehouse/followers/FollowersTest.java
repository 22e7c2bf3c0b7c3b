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
import org.gatehouse.book.Permission;
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
        "@12345, '', 12345"
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

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleDoesWhatItMayAndNothingElse(Role role) {
        Follower one = school.parent("@ngozi", Riverside.HELD);
        Actor actor = role == Role.HEAD_TEACHER ? school.head : school.desk.actor(school.head, "Robin Vale", role);
        boolean reads = role.permissions().contains(Permission.READ_FOLLOWERS);
        boolean changes = role.permissions().contains(Permission.CHANGE_FOLLOWERS);
        boolean emails = role.permissions().contains(Permission.READ_FOLLOWER_EMAILS);
        allowed(reads, () -> school.followers.reads().all(actor));
        allowed(reads, () -> school.followers.reads().history(actor, one.id()));
        allowed(reads, () -> school.followers.reads().following(actor));
        allowed(reads, () -> school.followers.reads().tasks(actor));
        if (reads) {
            assertThat(school.followers
                            .reads()
                            .one(actor, one.id())
                            .claim()
                            .flatMap(Claim::email)
                            .isPresent())
                    .isEqualTo(emails);
            assertThat(school.followers
                            .reads()
                            .history(actor, one.id())
                            .claims()
                            .get(0)
                            .email()
                            .isPresent())
                    .isEqualTo(emails);
        }
        allowed(changes, () -> school.followers.add(actor, "@new_one", ""));
        allowed(changes, () -> school.followers.follow(actor, "@RiversideLib"));
        allowed(changes, () -> school.followers.decide(actor, one, FollowerMove.ACCEPT, "", ""));
        allowed(
                changes,
                () -> school.followers.claim(
                        actor, school.one(one.id()), Claim.of(ClaimKind.OTHER, false, Optional.empty())));
        List<ListPlan> plan = school.followers
                .imports()
                .plan(school.head, List.of(school.followers.imports().read("@listed")));
        allowed(changes, () -> school.followers.imports().apply(actor, plan));
    }

    private static void allowed(boolean may, Runnable act) {
        if (may) act.run();
        else assertThat(refusal(act::run).key()).isEqualTo("book.not-allowed");
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
        Followers.Decided decided = school.followers.decide(
                school.coordinator, List.of(near, good), FollowerMove.ACCEPT, "", at -> true);
        assertThat(decided.done()).isEqualTo(1);
        assertThat(decided.refused()).containsOnlyKeys("@near");
        assertThat(school.one(good.id()).state()).isEqualTo(FollowerState.ACCEPTED);
        assertThat(school.one(near.id()).state()).isEqualTo(FollowerState.UNVERIFIED);
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
