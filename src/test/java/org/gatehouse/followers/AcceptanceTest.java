package org.gatehouse.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.followers.Acceptance.Standing.MATCHES;
import static org.gatehouse.followers.Acceptance.Standing.NEAR_MISS;
import static org.gatehouse.followers.Acceptance.Standing.NEVER;
import static org.gatehouse.followers.Acceptance.Standing.NOT_HELD;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.net.IDN;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.archive.AccountList;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.people.Person;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be accepted: on exactly the e-mail that the office holds, and never on one that is almost it. */
class AcceptanceTest {
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
    @ValueSource(
            strings = {
                "ngozi.okafor@example.com",
                "NGOZI.Okafor@Example.COM",
                "  ngozi.okafor@example.com ",
                "ngozi.okafor@example.com\u200B",
                "ngozi.okafor @ example.com",
                "ngozi.okafor\uFF20example.com",
                "ngozi.okafor@\uFF45xample.com"
            })
    void whatMailSystemsTakeForTheSameAddressIsTheSame(String given) {
        Follower parent = school.parent("@ngozi", given);
        assertThat(parent.acceptance().standing()).isEqualTo(MATCHES);
        assertThat(parent.acceptance().grounds())
                .hasValueSatisfying(grounds -> assertThat(grounds.name()).isEqualTo("Mrs Ngozi Okafor"));
        assertThat(school.decide(parent, FollowerMove.ACCEPT).state()).isEqualTo(FollowerState.ACCEPTED);
    }

    @Test
    void aDomainInItsOwnScriptIsTheOneThatTheNetworkKnows() {
        school.contact(school.erin, "Mr", "Jörg", "Müller", "joerg@xn--mller-kva.example");
        assertThat(standing("@one", "joerg@MÜLLER.example")).isEqualTo(MATCHES);
        assertThat(standing("@two", "joerg@mu\u0308ller.example")).isEqualTo(MATCHES);
        assertThat(standing("@three", "joerg@möller.example")).isNotEqualTo(MATCHES);
    }

    /** Older rules for domains read the first of each as the second, which is somebody else’s. */
    @ParameterizedTest
    @CsvSource({
        "maria@stra\u00DFe.example, maria@strasse.example",
        "maria@\u1E9Etadt.example, maria@sstadt.example",
        "maria@\u03BF\u03B4\u03CC\u03C2.example, maria@xn--mxacd5d.example",
        "maria@na\u200Dme.example, maria@name.example",
        "maria@na\u200Cme.example, maria@name.example",
        // Before the @ mail systems compose accents and no more.
        "\uFF4Daria@name.example, maria@name.example",
        "maria.\u017Fommer@name.example, maria.sommer@name.example",
        "ma\uFB01a@name.example, mafia@name.example",
        "ma\u200Bria@name.example, maria@name.example",
        "ma ria@name.example, maria@name.example",
        "mar\u0131a@name.example, maria@name.example"
    })
    void aStrangersAddressIsNotTheOfficesWhateverItLooksLike(String given, String held) {
        school.contact(school.erin, "Ms", "Maria", "Sommer", held);
        Follower stranger = school.parent("@stranger", given);
        assertThat(stranger.acceptance().standing()).isIn(NOT_HELD, NEAR_MISS);
        assertThat(refusal(() -> school.decide(stranger, FollowerMove.ACCEPT)).key())
                .isEqualTo("followers.cannot-accept");
    }

    @Test
    void capitalAndSmallSigmaAreOneLetterAndTheFinalOneIsAnother() {
        String held = "maria@" + IDN.toASCII("\u03BF\u03B4\u03CC\u03C3.example");
        school.contact(school.erin, "Ms", "Maria", "Sommer", held);
        assertThat(standing("@one", "maria@\u03BF\u03B4\u03CC\u03C3.example")).isEqualTo(MATCHES);
        assertThat(standing("@two", "maria@\u039F\u0394\u038C\u03A3.EXAMPLE")).isEqualTo(MATCHES);
        assertThat(standing("@three", "maria@\u03BF\u03B4\u03CC\u03C2.example")).isNotEqualTo(MATCHES);
    }

    private Acceptance.Standing standing(String handle, String email) {
        return school.parent(handle, email).acceptance().standing();
    }

    @ParameterizedTest
    @CsvSource({
        "ngozi.okafor@gmail.com, ngozi.okafor@googlemail.com, SAME_PROVIDER",
        "ngoziokafor@example.com, ngozi.okafor@example.com, DOTS_OR_PLUS",
        "ngozi.okafor+school@example.com, ngozi.okafor@example.com, DOTS_OR_PLUS",
        "ngozi.okafro@example.com, ngozi.okafor@example.com, SPELLING",
        "ngozi.okafor@example.con, ngozi.okafor@example.com, SPELLING",
        // A Cyrillic letter that looks like a Latin one.
        "ng\u043Ezi.okafor@example.com, ngozi.okafor@example.com, SPELLING",
        "ngozi.okafor@elsewhere.example, ngozi.okafor@example.com, OTHER_PROVIDER"
    })
    void almostTheAddressIsShownAndNeverEnough(String given, String held, NearMiss.Kind kind) {
        school.contact(school.erin, "Ms", "Another", "Okafor", held);
        Follower parent = school.parent("@ngozi", given);
        assertThat(parent.acceptance().standing()).isEqualTo(NEAR_MISS);
        assertThat(parent.acceptance().near()).anySatisfy(near -> {
            assertThat(near.held().email()).isEqualTo(held);
            assertThat(near.kind()).isEqualTo(kind);
        });
        assertThat(refusal(() -> school.decide(parent, FollowerMove.ACCEPT)).key())
                .isEqualTo("followers.cannot-accept");
        assertThat(school.one(parent.id()).state()).isEqualTo(FollowerState.UNVERIFIED);
    }

    @Test
    void theDifferenceIsMarked() {
        assertThat(NearMiss.marked("ivkram@example.org", "vikram@example.org").stream()
                        .filter(NearMiss.Stretch::differs)
                        .map(NearMiss.Stretch::text))
                .containsExactly("i");
        assertThat(NearMiss.marked("a<b@example.org", "a<b@example.org"))
                .containsExactly(new NearMiss.Stretch("a<b@example.org", false));
    }

    private void cannot(Follower one, Rule rule, Acceptance.Standing standing) {
        assertThat(one.acceptance().standing()).isEqualTo(standing);
        assertThat(one.acceptance().rule()).isEqualTo(rule);
        assertThat(refusal(() -> school.decide(one, FollowerMove.ACCEPT)).getMessage())
                .contains(one.acceptance().why());
        assertThat(school.one(one.id()).state()).isNotEqualTo(FollowerState.ACCEPTED);
    }

    @Test
    void pupilsAndChildrenUnderThirteenAreNeverAccepted() {
        cannot(school.claim(school.add("@somebody"), ClaimKind.PUPIL, ""), Rule.TW_U13, NEVER);
        cannot(school.parent("@chidi_plays", Riverside.HELD), Rule.TW_U13, NEVER);
        Follower young = school.followers.claim(
                school.coordinator,
                school.add("@young"),
                Claim.of(ClaimKind.PARENT_OR_CARER, true, Optional.of(school.email(Riverside.HELD))));
        cannot(young, Rule.TW_U13, NEVER);
    }

    @Test
    void aFamilyWhoseChildHasLeftIsNotAcceptedAndSaysWhy() {
        Follower parent = school.parent("@ngozi", Riverside.HELD);
        school.roll.leave(school.head, List.of(school.chidi), school.followers.today());
        Follower now = school.one(parent.id());
        assertThat(now.acceptance().why()).contains("Chidi Okafor");
        cannot(now, Rule.FOL_EMAIL, NEVER);
    }

    @Test
    void aContactWhoIsNoneAnyMoreHoldsNothing() {
        Follower parent = school.parent("@ngozi", Riverside.HELD);
        school.roll.contacts().end(school.clerk, List.of(school.ngozi), school.followers.today());
        cannot(school.one(parent.id()), Rule.FOL_EMAIL, NOT_HELD);
    }

    @Test
    void theEmailOfABlockedAccountOpensNoOtherDoor() {
        Follower first = school.parent("@ngozi", Riverside.HELD);
        school.decide(first, FollowerMove.BLOCK);
        Follower second = school.parent("@ngozi_again", Riverside.HELD.toUpperCase());
        cannot(second, Rule.FOL_BLOCK, NEVER);
        Follower blocked = school.one(first.id());
        assertThat(refusal(() -> school.decide(blocked, FollowerMove.ACCEPT)).key())
                .isEqualTo("followers.illegal-move");
        school.decide(blocked, FollowerMove.UNBLOCK);
        assertThat(school.one(second.id()).acceptance().allowed()).isTrue();
    }

    @Test
    void whoIsOnThePlatformsListOfBlockedAccountsIsNotAcceptedUntilUnblocked() {
        Follower parent = school.parent("@ngozi", Riverside.HELD);
        school.bringIn(AccountList.BLOCKED, "@ngozi");
        cannot(school.one(parent.id()), Rule.FOL_BLOCK, NEVER);
        cannot(school.parent("@ngozi_again", Riverside.HELD), Rule.FOL_BLOCK, NEVER);
        school.clock.forward(Duration.ofMinutes(1));
        Follower blocked = school.decide(school.one(parent.id()), FollowerMove.BLOCK);
        Follower unblocked = school.decide(blocked, FollowerMove.UNBLOCK);
        assertThat(school.decide(unblocked, FollowerMove.ACCEPT).state()).isEqualTo(FollowerState.ACCEPTED);
        school.clock.forward(Duration.ofMinutes(1));
        school.bringIn(AccountList.BLOCKED, "@ngozi");
        assertThat(school.one(parent.id()).isDoubtful()).isTrue();
    }

    @Test
    void anAcceptanceIsInDoubtOnceAnotherAccountWithItsEmailIsBlockedAlsoAfterTheEmailWasRemoved() {
        Follower accepted = school.decide(school.parent("@ngozi", Riverside.HELD), FollowerMove.ACCEPT);
        school.clock.forward(Duration.ofDays(31));
        school.followers.forgetSpentEmails();
        assertThat(school.one(accepted.id()).isDoubtful()).isFalse();
        school.decide(school.parent("@rude", Riverside.HELD), FollowerMove.BLOCK);
        assertThat(school.one(accepted.id()).isDoubtful()).isTrue();
    }

    @Test
    void anAgreedHandleThatAnotherNumberTookOverIsNoAgreedOrganisation() {
        Organisation theatre = school.agree("Riverside Theatre", "RiversideStage");
        school.organisations.change(
                school.head,
                theatre,
                new Organisation(
                        theatre.id(),
                        theatre.name(),
                        theatre.kind(),
                        theatre.link(),
                        theatre.hosts(),
                        theatre.handles(),
                        Set.of("771"),
                        theatre.agreedBy(),
                        theatre.agreedOn(),
                        theatre.reviewOn(),
                        theatre.ended()));
        Follower stranger = school.add("772");
        school.followers.identify(
                school.coordinator, stranger, new PlatformAccount(stranger.id(), "772", "RiversideStage", ""));
        cannot(school.claim(school.one(stranger.id()), ClaimKind.ORGANISATION, ""), Rule.ORG_KNOWN, NOT_HELD);
        Follower theirs = school.claim(school.add("771"), ClaimKind.ORGANISATION, "");
        assertThat(school.decide(theirs, FollowerMove.ACCEPT).state()).isEqualTo(FollowerState.ACCEPTED);
    }

    @Test
    void staffAreAcceptedOnTheirOwnAddressWhileTheyWorkHere() {
        Person amara = school.desk.people.all().stream()
                .filter(person -> person.name().equals("Amara Okafor"))
                .findFirst()
                .orElseThrow();
        assertThat(school.claim(school.add("@amara"), ClaimKind.STAFF, "Amara@Oakfield.example.sch.uk")
                        .acceptance()
                        .grounds())
                .contains(new Grounds(Grounds.Kind.STAFF, amara.id(), "Amara Okafor"));
        cannot(school.claim(school.add("@x"), ClaimKind.STAFF, Riverside.HELD), Rule.FOL_EMAIL, NOT_HELD);
        // A parent’s address is no reason to accept somebody as a parent where only staff have it.
        cannot(school.parent("@y", "amara@oakfield.example.sch.uk"), Rule.FOL_EMAIL, NOT_HELD);
    }

    @Test
    void organisationsComeInByTheirAgreedEntryAloneAndNobodyElseDoes() {
        Follower library = school.claim(school.add("@riversidelib"), ClaimKind.ORGANISATION, "");
        assertThat(library.acceptance().grounds())
                .hasValueSatisfying(on -> assertThat(on.kind()).isEqualTo(Grounds.Kind.ORGANISATION));
        cannot(school.claim(school.add("@riverside_lib"), ClaimKind.ORGANISATION, ""), Rule.ORG_KNOWN, NOT_HELD);
        cannot(school.claim(school.add("@friend"), ClaimKind.OTHER, ""), Rule.FOL_EMAIL, NEVER);
        school.organisations.end(
                school.head, school.organisations.all(school.head).get(0), "Closed.");
        cannot(school.one(library.id()), Rule.ORG_KNOWN, NOT_HELD);
    }

    @Test
    void aChildOfTheSameFamilyStillHereIsEnough() {
        Pupil brother = school.roll.add(
                school.head, new Pupil(0, "", "", "Emeka", "", "", "Okafor", "", null, "1B", null, null, List.of()));
        school.contact(brother, "Mr", "Daniel", "Okafor", Riverside.HELD);
        school.roll.leave(school.head, List.of(school.chidi), school.followers.today());
        assertThat(school.parent("@family", Riverside.HELD).acceptance().grounds())
                .hasValueSatisfying(on -> assertThat(on.name()).isEqualTo("Mr Daniel Okafor"));
    }
}
