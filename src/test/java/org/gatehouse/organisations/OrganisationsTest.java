package org.gatehouse.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.book.TrailLine;
import org.gatehouse.people.Role;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationsTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private TestDesk desk;
    private Organisations organisations;
    private Actor head;

    @BeforeEach
    void open() throws IOException {
        desk = TestDesk.open(folder, clock);
        organisations = new Organisations(desk.book, desk.people);
        head = desk.head();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Organisation> current() {
        return desk.book.read(organisations::current);
    }

    private Organisation add(Organisation one) {
        return organisations.add(head, one);
    }

    @Test
    void whatIsAddedIsTidyCountsAndStandsInTheTrailWithoutWhoAgreed() {
        Organisation added = add(new Organisation(
                0,
                "  Oakfield \n Library ",
                OrganisationKind.CULTURE,
                "Story hour",
                Set.of("https://www.Library.example/stories"),
                Set.of("@OakfieldLib", "oakfieldlib"),
                Set.of("1234567890123456789"),
                "Amara Okafor",
                Known.AGREED,
                Known.AGREED.plusYears(1),
                Optional.empty()));
        assertThat(added.name()).isEqualTo("Oakfield Library");
        assertThat(added.hosts()).containsExactly("library.example");
        assertThat(added.handles()).hasSize(1);
        assertThat(current()).containsExactly(added);
        assertThat(desk.book.trail("organisation " + added.id()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.act()).isEqualTo("organisation.add");
                    assertThat(line.details())
                            .contains("ORG-KNOWN", "library.example")
                            .doesNotContain("Okafor");
                    assertThat(line.personal()).isEqualTo("Amara Okafor");
                });
        assertThat(desk.book.verify().problems()).isEmpty();
    }

    @Test
    void oneEndsWithItsReasonCountsNoLongerAndComesBackOnlyByANewAgreement() {
        Organisation library = add(Known.library());
        Organisation ended = organisations.end(head, library, "The site was taken over.");
        assertThat(ended.ended()).map(Organisation.Ended::why).contains("The site was taken over.");
        assertThat(current()).isEmpty();
        assertThat(organisations.all(head)).containsExactly(ended);
        assertThat(refusal(() -> organisations.end(head, ended, "Again.")).key())
                .isEqualTo("organisations.ended");
        assertThat(refusal(() -> organisations.reinstate(head, ended, " ")).key())
                .isEqualTo("organisations.agreed-by.missing");
        Organisation back = organisations.reinstate(head, ended, "The governors");
        LocalDate today = organisations.today();
        assertThat(back.agreedBy()).isEqualTo("The governors");
        assertThat(List.of(back.agreedOn(), back.reviewOn())).containsExactly(today, today.plusYears(1));
        assertThat(current()).containsExactly(back);
        assertThat(refusal(() -> organisations.reinstate(head, back, "The governors"))
                        .key())
                .isEqualTo("organisations.counts");
        List<TrailLine> lines = desk.book.trail("organisation " + library.id());
        assertThat(lines)
                .extracting(TrailLine::act)
                .containsExactly("organisation.add", "organisation.end", "organisation.reinstate");
        assertThat(lines.get(1).details()).doesNotContain("taken over");
        assertThat(lines.get(1).personal()).contains("taken over");
    }

    @Test
    void theHistoryIsReadFromTheTrailNewestFirst() {
        Organisation library = add(Known.library());
        Organisation changed = organisations.change(
                head, library, Known.with(library, "Oakfield Libraries", library.hosts(), Set.of()));
        organisations.end(head, changed, "Closed.");
        assertThat(organisations.history(head, library.id()))
                .extracting(OrganisationEvent::what)
                .containsExactly("Ended", "Changed: Name, Handles on X", "Added");
        assertThat(organisations.history(head, library.id()))
                .extracting(OrganisationEvent::who)
                .containsOnly("Amara Okafor");
    }

    @Test
    void anEntryWithoutWhatThePolicyAsksIsRefused() {
        Organisation good = Known.library();
        assertRefused("organisations.name.missing", Known.with(good, " ", good.hosts(), good.handles()));
        assertRefused("organisations.nowhere", Known.with(good, "Library", Set.of(), Set.of()));
        assertRefused("organisations.host", Known.with(good, "Library", Set.of("library"), Set.of()));
        assertRefused("organisations.host.shared", Known.with(good, "Library", Set.of("facebook.com"), Set.of()));
        assertRefused("organisations.handle", Known.with(good, "Library", Set.of(), Set.of("sixteen_letters_")));
        assertRefused("organisations.account-id", ids("1.23457E+18"));
        assertRefused("organisations.kind.missing", agreed(null, "x", "y", Known.AGREED, Known.AGREED.plusDays(1)));
        OrganisationKind charity = OrganisationKind.CHARITY;
        assertRefused("organisations.link.missing", agreed(charity, "", "y", Known.AGREED, Known.AGREED.plusDays(1)));
        assertRefused(
                "organisations.agreed-by.missing", agreed(charity, "x", "", Known.AGREED, Known.AGREED.plusDays(1)));
        assertRefused("organisations.agreed-on.missing", agreed(charity, "x", "y", null, Known.AGREED));
        LocalDate tomorrow = organisations.today().plusDays(1);
        assertRefused("organisations.agreed-on.future", agreed(charity, "x", "y", tomorrow, tomorrow.plusDays(1)));
        assertRefused("organisations.review-on.missing", agreed(charity, "x", "y", Known.AGREED, null));
        assertRefused("organisations.review-on.early", agreed(charity, "x", "y", Known.AGREED, Known.AGREED));
        assertThat(organisations.all(head)).isEmpty();
    }

    private void assertRefused(String key, Organisation entry) {
        assertThat(refusal(() -> add(entry)).key()).isEqualTo(key);
    }

    private static Organisation ids(String id) {
        return new Organisation(
                0,
                "Library",
                OrganisationKind.CULTURE,
                "x",
                Set.of(),
                Set.of(),
                Set.of(id),
                "y",
                Known.AGREED,
                Known.AGREED.plusDays(1),
                Optional.empty());
    }

    private static Organisation agreed(OrganisationKind kind, String link, String by, LocalDate on, LocalDate review) {
        return new Organisation(
                0,
                "Library",
                kind,
                link,
                Set.of("library.example"),
                Set.of(),
                Set.of(),
                by,
                on,
                review,
                Optional.empty());
    }

    @Test
    void nameHostAndHandleBelongToOneAndTheSentenceNamesIt() {
        Organisation library = add(Known.library());
        assertTaken("organisations.taken.name", Known.of("OAKFIELD library", "other.example", ""));
        assertTaken("organisations.taken.host", Known.of("Other", "http://LIBRARY.example", ""));
        assertTaken("organisations.taken.handle", Known.of("Other", "", "@oakfieldlib"));
        Organisation museum = add(Known.of("Museum", "museum.example", ""));
        assertThat(refusal(() -> organisations.change(
                                head, museum, Known.with(museum, "Museum", Set.of("library.example"), Set.of())))
                        .key())
                .isEqualTo("organisations.taken.host");
        organisations.end(head, library, "It closed.");
        assertTaken("organisations.taken-ended.host", Known.of("Other", "library.example", ""));
        assertThat(refusal(() -> add(Known.of("Other", "library.example", ""))).getMessage())
                .contains("It closed.");
    }

    private void assertTaken(String key, Organisation entry) {
        assertThat(refusal(() -> add(entry))).satisfies(refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.getMessage()).contains("Oakfield Library");
        });
    }

    @Test
    void aChangeOfWhatAnotherDeskHasChangedIsRefusedAndChangesNothing() throws IOException {
        Organisation seen = add(Known.library());
        try (TestDesk other = TestDesk.open(folder, clock)) {
            Organisations there = new Organisations(other.book, other.people);
            Organisation theirs =
                    there.change(head, seen, Known.with(seen, "Oakfield Libraries", seen.hosts(), seen.handles()));
            Organisation ours = Known.with(seen, "Library of Oakfield", seen.hosts(), seen.handles());
            String stale = "organisations.changed-elsewhere.one";
            assertThat(refusal(() -> organisations.change(head, seen, ours)).key())
                    .isEqualTo(stale);
            assertThat(refusal(() -> organisations.end(head, seen, "Closed.")).key())
                    .isEqualTo(stale);
            assertThat(organisations.all(head)).containsExactly(theirs);
        }
    }

    @Test
    void ofTwoDesksOneAddsAHost() throws IOException {
        try (TestDesk other = TestDesk.open(folder, clock)) {
            Organisations there = new Organisations(other.book, other.people);
            long refused = Stream.of(organisations, there)
                    .map(room -> CompletableFuture.supplyAsync(() -> room.add(head, Known.library())))
                    .toList()
                    .stream()
                    .filter(adding ->
                            adding.handle((one, fault) -> fault != null).join())
                    .count();
            assertThat(refused).isEqualTo(1);
        }
        assertThat(current()).hasSize(1);
    }

    @Test
    void anEntryThatChangesNothingIsRefusedAndLeavesNoLine() {
        Organisation library = add(Known.library());
        assertThat(refusal(() -> organisations.change(head, library, library)).key())
                .isEqualTo("organisations.no-change");
        assertThat(desk.book.trail("organisation " + library.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheSltAndTheCoordinatorChangeTheListAndWhoWritesPostsReadsIt(Role role) {
        Actor actor = desk.actor(head, "Bilal Shah", role);
        boolean may = Set.of(Role.HEAD_TEACHER, Role.NAMED_DEPUTY, Role.SLT, Role.ESAFETY_COORDINATOR)
                .contains(role);
        boolean reads = may || Set.of(Role.STAFF, Role.DSL).contains(role);
        if (may) organisations.add(actor, Known.library());
        else
            assertThat(refusal(() -> organisations.add(actor, Known.library())).key())
                    .isEqualTo("book.not-allowed");
        if (reads) assertThat(organisations.all(actor)).hasSize(may ? 1 : 0);
        else assertThat(refusal(() -> organisations.all(actor)).key()).isEqualTo("book.not-allowed");
    }

    @Test
    void aRoleTakenAwayAtAnotherDeskCountsAtOnce() {
        Actor coordinator = desk.actor(head, "Chloe Wright", Role.ESAFETY_COORDINATOR);
        Organisation library = organisations.add(coordinator, Known.library());
        desk.people.leave(head, coordinator.id());
        assertThat(refusal(() -> organisations.end(coordinator, library, "Closed."))
                        .key())
                .isEqualTo("book.not-allowed");
    }

    @Test
    void aReviewIsOverdueTheDayAfterItsDayUntilItIsAgreedAgain() {
        LocalDate today = organisations.today();
        Organisation due = Known.library();
        Organisation library = add(new Organisation(
                0,
                due.name(),
                due.kind(),
                due.link(),
                due.hosts(),
                due.handles(),
                due.accountIds(),
                due.agreedBy(),
                today.minusYears(1),
                today.minusDays(1),
                due.ended()));
        assertThat(organisations.overdue()).isEqualTo(1);
        assertThat(library.isOverdue(today.minusDays(1))).isFalse();
        organisations.change(head, library, library.agreed("The governors", today));
        assertThat(organisations.overdue()).isZero();
    }

    @Test
    void theFileItselfLetsNoneBeDeleted() throws SQLException {
        add(Known.library());
        try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + desk.book.file())) {
            assertThatThrownBy(() -> outside.createStatement().execute("DELETE FROM organisation"))
                    .hasMessageContaining("ended and never deleted");
        }
    }
}
