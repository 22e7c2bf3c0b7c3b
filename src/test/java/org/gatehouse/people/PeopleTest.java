package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.Role.HEAD_TEACHER;
import static org.gatehouse.people.Role.NAMED_DEPUTY;
import static org.gatehouse.people.Role.OFFICE;
import static org.gatehouse.people.Role.SLT;
import static org.gatehouse.people.Role.STAFF;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.book.TrailLine;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.Reviewers;
import org.gatehouse.school.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private TestDesk desk;
    private People people;
    private Actor head;

    @BeforeEach
    void open() throws IOException {
        desk = TestDesk.open(folder, clock);
        people = desk.people;
        head = desk.head();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Person with(Person person, Role... roles) {
        return new Person(
                person.id(), person.name(), person.signInName(), person.email(), Set.of(roles), person.active());
    }

    private static Person named(Person person, String name) {
        return new Person(person.id(), name, person.signInName(), person.email(), person.roles(), person.active());
    }

    private TrailLine lastLine(Person person) {
        List<TrailLine> lines = desk.book.trail("person " + person.id());
        return lines.get(lines.size() - 1);
    }

    @Test
    void theFirstHeadIsMadeWhileNobodyIsThere() {
        assertThat(people.all()).singleElement().satisfies(first -> {
            assertThat(first.roles()).containsExactly(HEAD_TEACHER);
            assertThat(first.signInName()).isEqualTo("amara");
        });
        assertThat(refusal(desk::setUpHead).key()).isEqualTo("people.somebody-there");
        people.all()
                .forEach(person ->
                        assertThat(desk.signIn.hasRecoveryCode(person.id())).isTrue());
    }

    @Test
    void whoIsAddedIsThereUnderATrimmedNameAndInTheTrailWithoutIt() {
        Person added = people.add(
                head,
                " Zoë Ng ",
                " Zoe.Ng ",
                "zoe@oakfield.example.sch.uk",
                Set.of(STAFF, OFFICE),
                "a first password".toCharArray());
        assertThat(people.person(added.id()))
                .isEqualTo(added)
                .isEqualTo(new Person(
                        added.id(), "Zoë Ng", "zoe.ng", "zoe@oakfield.example.sch.uk", Set.of(STAFF, OFFICE), true));
        TrailLine line = lastLine(added);
        assertThat(line.act()).isEqualTo("people.add");
        assertThat(line.actorId()).isEqualTo(head.id());
        assertThat(line.details()).contains("STAFF", "OFFICE").doesNotContainIgnoringCase("zo");
        assertThat(line.personal()).contains("Zoë Ng");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', bilal, '', people.name",
        "Bilal Shah, b, '', people.sign-in-name",
        "Bilal Shah, bilal shah, '', people.sign-in-name",
        "Bilal Shah, bïlal, '', people.sign-in-name",
        "Bilal Shah, AMARA, '', people.sign-in-name-taken",
        "Bilal Shah, bilal, bilal@, people.email"
    })
    void entriesKeepToTheirRules(String name, String signInName, String email, String key) {
        assertThat(refusal(() -> people.add(
                                head, name, signInName, email, Set.of(STAFF), "a first password".toCharArray()))
                        .key())
                .isEqualTo(key);
        assertThat(people.all()).hasSize(1);
    }

    @Test
    void everybodyHasARoleAndADecentFirstPassword() {
        assertThat(refusal(() ->
                                people.add(head, "Bilal Shah", "bilal", "", Set.of(), "a first password".toCharArray()))
                        .key())
                .isEqualTo("people.role-missing");
        assertThat(refusal(() -> people.add(head, "Bilal Shah", "bilal", "", Set.of(STAFF), "short".toCharArray()))
                        .key())
                .isEqualTo("people.password-short");
        char[] temporary = people.temporaryPassword();
        people.add(head, "Bilal Shah", "bilal", "", Set.of(STAFF), temporary);
        assertThat(temporary).as("wiped").containsOnly('\0');
    }

    @Test
    void onlyTheHeadChangesPeople() {
        Actor deputy = desk.actor(head, "Bilal Shah", NAMED_DEPUTY);
        Person other = desk.add(head, "Chloe Wright", STAFF);
        for (Refusal refused : List.of(
                refusal(() -> desk.add(deputy, "Dev Patel", STAFF)),
                refusal(() -> people.change(deputy, other, with(other, SLT))),
                refusal(() -> people.leave(deputy, other.id())),
                refusal(() -> desk.signIn.resetPassword(deputy, other.id()))))
            assertThat(refused.key()).isEqualTo("book.not-allowed");
        assertThat(people.person(other.id())).isEqualTo(other);
    }

    @Test
    void whoIsNoLongerHeadChangesNobodyThoughTheirDeskStaysOpen() {
        Person second = desk.add(head, "Bilal Shah", HEAD_TEACHER);
        Actor stale = people.actor(second);
        people.change(head, second, with(second, STAFF));
        assertThat(refusal(() -> desk.add(stale, "Dev Patel", STAFF)).key()).isEqualTo("book.not-allowed");
        people.leave(head, second.id());
        assertThat(refusal(() -> desk.add(stale, "Dev Patel", STAFF)).key()).isEqualTo("book.not-allowed");
    }

    @Test
    void aChangeIsKeptAndSaysInTheTrailWhichRolesWereAndAre() {
        Person before = desk.add(head, "Bilal Shah", STAFF);
        Person after = new Person(before.id(), "Bilal Shah-Reed", "bilal.r", "b@oakfield.example", Set.of(SLT), true);
        assertThat(people.change(head, before, after)).isEqualTo(after);
        assertThat(people.person(before.id())).isEqualTo(after);
        assertThat(lastLine(after).details()).isEqualTo("{\"roles\":{\"from\":[\"STAFF\"],\"to\":[\"SLT\"]}}");
        assertThat(lastLine(after).personal()).contains("Bilal Shah,").contains("Bilal Shah-Reed,");
        assertThat(people.name(before.id())).isEqualTo("Bilal Shah-Reed");
    }

    @Test
    void nobodyTakesAnothersSignInNameButTheNameOfWhoLeftIsFree() {
        Person bilal = desk.add(head, "Bilal Shah", STAFF);
        Person chloe = desk.add(head, "Chloe Wright", STAFF);
        Person wanted = new Person(chloe.id(), chloe.name(), "Bilal", "", chloe.roles(), true);
        assertThat(refusal(() -> people.change(head, chloe, wanted)).key()).isEqualTo("people.sign-in-name-taken");
        people.leave(head, bilal.id());
        assertThat(people.change(head, chloe, wanted).signInName()).isEqualTo("bilal");
    }

    @Test
    void theLastHeadNeitherLeavesNorLosesTheRole() {
        Person first = people.person(head.id());
        assertThat(refusal(() -> people.leave(head, first.id())).key()).isEqualTo("people.last-head");
        assertThat(refusal(() -> people.change(head, first, with(first, SLT))).key())
                .isEqualTo("people.last-head");
        Person second = desk.add(head, "Bilal Shah", HEAD_TEACHER);
        people.leave(head, first.id());
        Actor heir = people.actor(second);
        assertThat(refusal(() -> people.leave(heir, second.id())).key())
                .as("a Head who has left does not count")
                .isEqualTo("people.last-head");
    }

    @Test
    void whoLeftStaysByNameButMayNothingAndLeavesOnce() {
        Person bilal = desk.add(head, "Bilal Shah", SLT);
        people.leave(head, bilal.id());
        Person left = people.person(bilal.id());
        assertThat(left.active()).isFalse();
        assertThat(people.name(bilal.id())).isEqualTo("Bilal Shah");
        assertThat(people.staffNames()).containsExactly("Amara Okafor");
        assertThat(people.actor(left).permissions()).isEmpty();
        assertThat(refusal(() -> people.leave(head, bilal.id())).key()).isEqualTo("people.left");
        assertThat(refusal(() -> people.change(head, left, named(bilal, "Other")))
                        .key())
                .isEqualTo("people.left");
        assertThat(refusal(() -> desk.signIn.resetPassword(head, bilal.id())).key())
                .isEqualTo("people.left");
    }

    @Test
    void namesAreThereForEveryLineOfTheTrail() {
        assertThat(people.name(0)).isEqualTo("Gatehouse");
        assertThat(people.name(head.id())).isEqualTo("Amara Okafor");
        assertThat(people.name(77)).contains("77");
        assertThat(refusal(() -> people.person(77)).key()).isEqualTo("people.missing");
    }

    @Test
    void peopleStandByNameAsPeopleSortThem() {
        for (String name : List.of("Zoë Ng", "élodie Martin", "Eli Stone", "bilal Shah", "Émile Roy"))
            people.add(
                    head,
                    name,
                    "n" + name.codePointAt(0) + name.length(),
                    "",
                    Set.of(STAFF),
                    "a first password".toCharArray());
        assertThat(people.all())
                .extracting(Person::name)
                .containsExactly("Amara Okafor", "bilal Shah", "Eli Stone", "élodie Martin", "Émile Roy", "Zoë Ng");
    }

    @Test
    void rolesAddUpAndTheSchoolsChoiceOfReviewersNarrowsThem() {
        Person slt = desk.add(head, "Bilal Shah", SLT, OFFICE);
        Person deputy = desk.add(head, "Chloe Wright", NAMED_DEPUTY, SLT);
        assertThat(people.actor(slt).permissions()).contains(Permission.REVIEW_POSTS, Permission.CHANGE_ROLL);
        desk.school.changeSettings(
                head,
                new Settings(280, false, Reviewers.HEAD_AND_DEPUTIES, Settings.DEFAULT.composeUrl(), 10, false, 30));
        assertThat(people.actor(slt).permissions())
                .doesNotContain(Permission.REVIEW_POSTS)
                .contains(Permission.PUBLISH_POSTS, Permission.CHANGE_ROLL);
        assertThat(people.actor(deputy).may(Permission.REVIEW_POSTS)).isTrue();
        assertThat(people.actor(people.person(head.id())).permissions()).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void twoDesksNeverOverwriteEachOtherSilently() throws IOException {
        Person seen = desk.add(head, "Bilal Shah", STAFF);
        try (TestDesk other = TestDesk.open(folder, clock)) {
            other.people.change(head, seen, with(seen, SLT));
            assertThat(refusal(() -> people.change(head, seen, named(seen, "Bilal Shah-Reed")))
                            .key())
                    .isEqualTo("people.changed-elsewhere");
            assertThat(people.person(seen.id())).isEqualTo(with(seen, SLT));
        }
    }

    @Test
    void twoHeadsWhoSendEachOtherAwayAtTheSameMomentLeaveOne() throws Exception {
        Person second = desk.add(head, "Bilal Shah", HEAD_TEACHER);
        Actor heir = people.actor(second);
        try (TestDesk other = TestDesk.open(folder, clock)) {
            CompletableFuture<Void> here = CompletableFuture.runAsync(() -> people.leave(head, second.id()));
            CompletableFuture<Void> there = CompletableFuture.runAsync(() -> other.people.leave(heir, head.id()));
            long refused = Stream.of(here, there)
                    .filter(act -> act.handle((done, fault) -> fault != null).join())
                    .count();
            assertThat(refused).isEqualTo(1);
        }
        assertThat(people.all().stream().filter(Person::active)).hasSize(1);
        assertThat(desk.book.verify().problems()).isEmpty();
    }
}
