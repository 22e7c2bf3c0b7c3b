package org.gatehouse.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.book.TrailLine;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.people.Role;
import org.gatehouse.people.TestDesk;
import org.gatehouse.school.Settings;
import org.gatehouse.sites.SiteDetails.Account;
import org.gatehouse.sites.SiteDetails.Keeping;
import org.gatehouse.sites.SiteDetails.Posting;
import org.gatehouse.sites.SiteDetails.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitesTest {
    @TempDir
    Path folder;

    private Hillside school;
    private Sites sites;

    @BeforeEach
    void open() throws IOException {
        school = Hillside.in(folder);
        sites = school.sites;
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void theFirstAccountIsEnteredByTheHeadWhoDeclaresWhatOthersMustShow() {
        Site site = sites.openAccount(school.head, "X", " @HillsidePrim ", " Office@Hillside.example.sch.uk ");
        assertThat(site.open()).isTrue();
        assertThat(site.shown()).isEqualTo("@HillsidePrim");
        assertThat(site.address()).isEqualTo("https://x.com/HillsidePrim");
        assertThat(site.email()).isEqualTo("Office@hillside.example.sch.uk");
        assertThat(site.consentUse()).isEqualTo(ConsentUse.X_ACCOUNT);
        assertThat(sites.all()).containsExactly(site);
        assertThat(sites.account()).isEqualTo(site);
        assertThat(school.missing(school.slt, site)).containsExactly(SiteStep.SECOND_PERSON);
        assertThat(sites.reads().history(school.teacher, site.id()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.move()).isEqualTo(SiteMove.ENTER);
                    assertThat(event.actorId()).isEqualTo(school.head.id());
                    assertThat(event.reason()).contains("senior leadership team knows");
                });
        assertThat(school.desk.book.trail("site " + site.id())).singleElement().satisfies(line -> {
            assertThat(line.act()).isEqualTo("site.enter");
            assertThat(line.details()).contains("HillsidePrim", "SITE-EMAIL").doesNotContain("@");
            assertThat(line.personal()).contains("Office@");
        });
    }

    @Test
    void aRequestComesIntoTheRegisterByTheHeadsDecisionAlone() {
        Site asked = school.requested(school.blog());
        assertThat(asked.state()).isEqualTo(SiteState.REQUESTED);
        assertThat(sites.all()).isEmpty();
        assertThat(sites.reads().waitingFor(school.head).toDecide())
                .singleElement()
                .satisfies(one -> assertThat(one.requester()).isEqualTo("Nadia Nwosu-Hale"));
        Site question = sites.requests().decide(school.head, asked, SiteMove.ASK, "Who reads the comments?");
        assertThat(sites.reads().waitingFor(school.teacher).asked()).hasSize(1);
        Site answered = sites.requests()
                .answer(school.teacher, question, school.blog(), "There are none, they are switched off.");
        Site approved = sites.requests().decide(school.head, answered, SiteMove.APPROVE, "");
        assertThat(sites.all()).containsExactly(approved);
        assertThat(approved.open()).isFalse();
        assertThat(sites.reads().history(school.teacher, asked.id()))
                .extracting(SiteEvent::move)
                .containsExactly(SiteMove.REQUEST, SiteMove.ASK, SiteMove.ANSWER, SiteMove.APPROVE);
        assertThat(school.desk.book.trail("site " + asked.id()))
                .extracting(TrailLine::act)
                .containsExactly("site.request", "site.ask", "site.answer", "site.approve");
    }

    @Test
    void aRefusalSaysWhyAndEndsTheRequest() {
        Site asked = school.requested(school.blog());
        assertThat(refusal(() -> sites.requests().decide(school.head, asked, SiteMove.REFUSE, " "))
                        .key())
                .isEqualTo("sites.reason.REFUSE");
        Site refused = sites.requests().decide(school.head, asked, SiteMove.REFUSE, "We have one already.");
        assertThat(refused.state()).isEqualTo(SiteState.REFUSED);
        assertThat(refusal(() -> sites.requests().decide(school.head, refused, SiteMove.APPROVE, ""))
                        .key())
                .isEqualTo("sites.illegal-move");
        assertThat(sites.all()).isEmpty();
    }

    @Test
    void accessOpensOnlyAfterTheNoticeOfThisVeryAddress() {
        Site approved = school.approved(school.blog());
        assertThat(school.missing(school.slt, approved)).containsExactly(SiteStep.NOTICE);
        assertThat(refusal(() -> sites.register().open(school.slt, approved)).key())
                .isEqualTo("sites.open.missing");
        Site told = sites.register().notifySlt(school.slt, approved, "At Monday’s meeting.");
        Site moved = sites.register()
                .change(school.slt, told, Hillside.withAddress(told.details(), "https://six.hillside.example"));
        assertThat(school.missing(school.slt, moved)).containsExactly(SiteStep.NOTICE);
        Site again = sites.register().notifySlt(school.slt, moved, "By e-mail on Tuesday.");
        assertThat(sites.register().open(school.slt, again).open()).isTrue();
    }

    @Test
    void aChangeThatTakesAwayWhatAccessRestsOnEndsAccess() {
        Site open = school.opened(school.blog());
        Site held = sites.register()
                .change(school.teacher, open, Hillside.withAddress(open.details(), "https://new.hillside.example"));
        assertThat(held.state()).isEqualTo(SiteState.APPROVED);
        assertThat(sites.open()).isEmpty();
        List<SiteEvent> events = sites.reads().history(school.slt, open.id());
        assertThat(events.get(events.size() - 1).move()).isEqualTo(SiteMove.HOLD);
        Site told = sites.register().notifySlt(school.slt, held, "By e-mail.");
        Site reopened = sites.register().open(school.slt, told);
        Site tooYoung = sites.register()
                .change(
                        school.slt,
                        reopened,
                        Hillside.withTerms(reopened.details(), Optional.of(new Terms(13, school.today()))));
        assertThat(tooYoung.open()).as("the terms ask for more now").isFalse();
    }

    @Test
    void aSiteAboveItsYoungestUsersAgeCannotOpen() {
        Site young = school.told(school.instagram(10));
        assertThat(school.missing(school.slt, young)).containsExactly(SiteStep.AGE);
        assertThat(refusal(() -> sites.register().open(school.slt, young)).getMessage())
                .contains("13 years", "user is 10");
        Site older = sites.register().change(school.slt, young, Hillside.withAudience(young.details(), 13, true));
        assertThat(sites.register().open(school.slt, older).open()).isTrue();
    }

    @Test
    void termsAreReadAndDatedAndNobodysPersonalAccountComesIn() {
        Site unread = school.told(Hillside.withTerms(school.blog(), Optional.empty()));
        assertThat(school.missing(school.slt, unread)).containsExactly(SiteStep.TERMS);
        assertThat(refusal(() -> school.requested(Hillside.withTerms(
                                school.blog(),
                                Optional.of(new Terms(0, school.today().plusDays(1))))))
                        .key())
                .isEqualTo("sites.terms.future");
        Site personal = school.approved(
                Hillside.withAudience(Hillside.withAddress(school.blog(), "https://zoe.example"), 10, false));
        assertThat(school.missing(school.slt, personal)).contains(SiteStep.SEPARATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amara@mail.hillside.example.sch.uk",
                "amara@example.sch.uk",
                "amara@gmail.com",
                "hillside.example.sch.uk@gmail.com",
                "amara@hillside.example.sch.uk.example.com",
                "amara@nothillside.example.sch.uk",
                "amara@hillsıde.example.sch.uk",
                "amara@h\u0456llside.example.sch.uk"
            })
    void aSiteIsTiedToAnOfficialAddress(String email) {
        assertThat(refusal(() -> sites.openAccount(school.head, "X", "HillsidePrim", email))
                        .key())
                .startsWith("sites.email-");
        assertThat(refusal(() -> school.requested(Hillside.withEmail(school.blog(), email)))
                        .key())
                .startsWith("sites.email-");
        Site open = school.opened(school.blog());
        assertThat(refusal(() -> sites.register().change(school.slt, open, Hillside.withEmail(open.details(), email)))
                        .key())
                .startsWith("sites.email-");
    }

    @Test
    void whatIsOfficialIsDecidedByTheSchoolsDomainsOfToday() {
        Site told = school.told(school.blog());
        Site running = school.opened(Hillside.withAddress(school.blog(), "https://five.hillside.example"));
        school.desk.school.changeFacts(school.head, Hillside.withDomains("trust.example.org"));
        assertThat(refusal(() -> sites.register().open(school.slt, told)).getMessage())
                .contains("mail domain");
        assertThat(school.missing(school.slt, running)).containsExactly(SiteStep.EMAIL);
    }

    @Test
    void keepersAreTwoPeopleWhoWorkHere() {
        SiteDetails blog = school.blog();
        Keeping alone = new Keeping(school.teacher.id(), school.teacher.id(), Optional.empty());
        assertThat(refusal(() -> school.requested(blog.withKeeping(alone))).key())
                .isEqualTo("sites.second.same");
        Site told = school.told(
                blog.withKeeping(new Keeping(0, 0, Optional.of(school.today().plusYears(1)))));
        assertThat(told.details().keeping().owner()).isEqualTo(school.teacher.id());
        assertThat(school.missing(school.slt, told)).containsExactly(SiteStep.SECOND_PERSON);
        Site whole = school.opened(Hillside.withAddress(blog, "https://five.hillside.example"));
        school.desk.people.leave(school.head, school.colleague.id());
        assertThat(school.missing(school.slt, whole)).containsExactly(SiteStep.SECOND_PERSON);
        assertThat(whole.open()).isTrue();
    }

    @Test
    void anOverdueReviewShowsAndARecordedOneMovesTheDay() {
        Site open = school.opened(school.blog());
        school.clock.forward(Duration.ofDays(367));
        assertThat(sites.reads().waitingFor(school.slt).toReview()).hasSize(1);
        assertThat(sites.reads().waitingFor(school.teacher).toReview()).isEmpty();
        assertThat(refusal(() -> sites.register().review(school.slt, open, "All well.", school.today()))
                        .key())
                .isEqualTo("sites.review.future");
        sites.register().review(school.slt, open, "All well.", school.today().plusYears(1));
        assertThat(sites.reads().waitingFor(school.slt).toReview()).isEmpty();
    }

    @Test
    void closingSaysWhyAndNothingMovesAfterIt() {
        Site open = school.opened(school.blog());
        assertThat(refusal(() -> sites.register().close(school.head, open, "")).key())
                .isEqualTo("sites.reason.CLOSE");
        Site closed = sites.register().close(school.head, open, "The class has left.");
        assertThat(closed.state()).isEqualTo(SiteState.CLOSED);
        assertThat(sites.all()).containsExactly(closed);
        assertThat(refusal(() -> sites.register().close(school.head, closed, "Again."))
                        .key())
                .isEqualTo("sites.illegal-move");
        assertThat(school.opened(school.blog()).id())
                .as("its address is free again")
                .isNotEqualTo(open.id());
    }

    @Test
    void anAddressStandsInTheRegisterOnceHoweverItIsWritten() {
        Site first = sites.openAccount(school.head, "X", "HillsidePrim", Hillside.OFFICE);
        assertThat(refusal(() -> sites.openAccount(school.head, "X", "@hillsideprim", Hillside.OFFICE))
                        .key())
                .isEqualTo("sites.open-already");
        Site one = school.requested(school.blog());
        Site other = sites.requests().request(school.colleague, school.blog());
        sites.requests().decide(school.head, one, SiteMove.APPROVE, "");
        assertThat(refusal(() -> sites.requests().decide(school.head, other, SiteMove.APPROVE, ""))
                        .key())
                .isEqualTo("sites.open-already");
        assertThat(first.open()).isTrue();
    }

    @Test
    void whatAnotherDeskDidMeanwhileIsSaidAndNotOverwritten() throws IOException {
        Site asked = school.requested(school.blog());
        try (TestDesk other = TestDesk.open(folder, school.clock)) {
            Sites there = new Sites(other.book, other.school, other.people);
            Site withdrawn = there.requests().withdraw(school.teacher, asked);
            assertThat(refusal(() -> sites.requests().decide(school.head, asked, SiteMove.APPROVE, ""))
                            .getMessage())
                    .contains("Nadia Nwosu-Hale withdrew the request");
            assertThat(sites.site(asked.id())).isEqualTo(withdrawn);
        }
    }

    @Test
    void twoDesksDoNotBothEnterAHandle() throws IOException {
        try (TestDesk other = TestDesk.open(folder, school.clock)) {
            Sites there = new Sites(other.book, other.school, other.people);
            long refused = Stream.of(sites, there)
                    .map(desks -> CompletableFuture.supplyAsync(
                            () -> desks.openAccount(school.head, "X", "HillsidePrim", Hillside.OFFICE)))
                    .toList()
                    .stream()
                    .filter(opening ->
                            opening.handle((site, fault) -> fault != null).join())
                    .count();
            assertThat(refused).isEqualTo(1);
        }
        assertThat(sites.all()).hasSize(1);
    }

    @Test
    void requestsAreSeenByWhoeverMadeThemAndByThoseWhoKeepTheRegister() {
        Site asked = school.requested(school.blog());
        assertThat(sites.reads().all(school.teacher)).hasSize(1);
        assertThat(sites.reads().all(school.colleague)).isEmpty();
        assertThat(refusal(() -> sites.reads().history(school.colleague, asked.id()))
                        .key())
                .isEqualTo("sites.missing");
        assertThat(sites.reads().all(school.slt)).hasSize(1);
        sites.requests().decide(school.head, asked, SiteMove.APPROVE, "");
        assertThat(sites.reads().all(school.colleague)).hasSize(1);
        Actor governor = school.desk.actor(school.head, "Revd Bellamy", Role.GOVERNOR);
        assertThat(refusal(() -> sites.reads().all(governor)).key()).isEqualTo("book.not-allowed");
    }

    @Test
    void anyMediumComesInUnderItsOwnName() {
        SiteDetails details = Hillside.with(
                school.blog(),
                new Account(Platform.OTHER, "Class messenger", "", "messages.example/hillside", Hillside.OFFICE));
        Site site = school.opened(details);
        assertThat(site.medium()).isEqualTo("Class messenger");
        assertThat(site.address()).isEqualTo("https://messages.example/hillside");
        assertThat(refusal(() -> school.requested(
                                Hillside.with(details, new Account(Platform.OTHER, " ", "", "", Hillside.OFFICE))))
                        .key())
                .isEqualTo("sites.medium");
    }

    @Test
    void eachPlatformHasItsOwnLengthAndItsOwnForm() {
        Settings settings = new Settings(
                140, false, Settings.DEFAULT.reviewers(), "https://x.com/intent/tweet?text=", 10, false, 30);
        Site x = sites.openAccount(school.head, "X", "HillsidePrim", Hillside.OFFICE);
        assertThat(x.postLimit(settings)).isEqualTo(140);
        assertThat(x.composeAddress(settings, "A & B")).isEqualTo("https://x.com/intent/tweet?text=A+%26+B");
        Site instagram = school.requested(school.instagram(13));
        assertThat(instagram.postLimit(settings)).isEqualTo(2_200);
        assertThat(instagram.composeAddress(settings, "A & B")).isEqualTo("https://www.instagram.com/");
        Site blog = school.requested(school.blog());
        assertThat(blog.composeAddress(settings, "A")).isEqualTo("https://year6.hillside.example");
        SiteDetails own = school.blog();
        Site shortened = school.requested(new SiteDetails(
                own.account(),
                own.audience(),
                own.terms(),
                own.keeping(),
                new Posting(ConsentUse.WEBSITE, 500, "https://year6.hillside.example/new")));
        assertThat(shortened.postLimit(settings)).isEqualTo(500);
        assertThat(shortened.composeAddress(settings, "A")).isEqualTo("https://year6.hillside.example/new");
    }

    @Test
    void anUnknownPlatformAHandleThatIsNoneAndAMissingSiteAreRefused() {
        assertThat(refusal(() -> sites.openAccount(school.head, "Y", "HillsidePrim", Hillside.OFFICE))
                        .key())
                .isEqualTo("sites.platform");
        assertThat(refusal(() -> sites.openAccount(school.head, "X", "Hillside Prim", Hillside.OFFICE))
                        .key())
                .isEqualTo("sites.handle.X");
        assertThat(refusal(() -> sites.openAccount(school.head, "X", "HillsidePrim", "office"))
                        .key())
                .isEqualTo("sites.email");
        assertThat(refusal(() -> sites.site(9)).key()).isEqualTo("sites.missing");
    }
}
