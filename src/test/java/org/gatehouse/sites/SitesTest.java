package org.gatehouse.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.book.TrailLine;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.people.Role;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.gatehouse.school.SchoolFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitesTest {
    private static final String OFFICE = "office@oakfield.example.sch.uk";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private TestDesk desk;
    private Sites sites;
    private Actor head;

    @BeforeEach
    void open() throws IOException {
        desk = TestDesk.open(folder, clock);
        sites = new Sites(desk.book, desk.school, desk.people);
        head = desk.head();
        desk.school.setUp(head, withDomains("oakfield.example.sch.uk"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static SchoolFacts withDomains(String... domains) {
        return new SchoolFacts(
                "Oakfield Primary School",
                ZoneId.of("Europe/London"),
                List.of(domains),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void anAccountIsOpenedUnderItsHandleAndAddress() {
        Site site = sites.openAccount(head, "X", " @OakfieldPrim ", " Office@Oakfield.example.sch.uk ");
        assertThat(site)
                .isEqualTo(new Site(
                        site.id(),
                        "X",
                        "OakfieldPrim",
                        "https://x.com/OakfieldPrim",
                        "Office@oakfield.example.sch.uk",
                        ConsentUse.X_ACCOUNT,
                        true));
        assertThat(sites.all()).containsExactly(site);
        assertThat(sites.site(site.id())).isEqualTo(site);
        assertThat(desk.book.trail("site " + site.id())).singleElement().satisfies(line -> {
            assertThat(line.act()).isEqualTo("site.open-account");
            assertThat(line.details()).contains("OakfieldPrim", "SITE-EMAIL").doesNotContain("@");
            assertThat(line.personal()).contains("Office@");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amara@mail.oakfield.example.sch.uk",
                "amara@example.sch.uk",
                "amara@gmail.com",
                "oakfield.example.sch.uk@gmail.com",
                "amara@oakfield.example.sch.uk.example.com"
            })
    void anAccountIsTiedToAnOfficialAddress(String email) {
        assertThat(refusal(() -> sites.openAccount(head, "X", "OakfieldPrim", email))
                        .key())
                .isEqualTo("sites.email-not-official");
        assertThat(sites.all()).isEmpty();
    }

    @Test
    void whatIsOfficialIsDecidedByTheSchoolsDomainsOfToday() {
        desk.school.changeFacts(head, withDomains("trust.example.org"));
        assertThat(refusal(() -> sites.openAccount(head, "X", "OakfieldPrim", OFFICE))
                        .key())
                .isEqualTo("sites.email-not-official");
        sites.openAccount(head, "X", "OakfieldPrim", "oakfield@trust.example.org");
    }

    @Test
    void anAddressIsOneAndThePlatformIsKnown() {
        assertThat(refusal(() -> sites.openAccount(head, "X", "OakfieldPrim", "office"))
                        .key())
                .isEqualTo("sites.email");
        assertThat(refusal(() -> sites.openAccount(head, "Y", "OakfieldPrim", OFFICE))
                        .key())
                .isEqualTo("sites.platform");
        assertThat(refusal(() -> sites.openAccount(head, "X", "Oakfield Prim", OFFICE))
                        .key())
                .isEqualTo("sites.handle");
        assertThat(refusal(() -> sites.site(9)).key()).isEqualTo("sites.missing");
    }

    @Test
    void onlyTheHeadDecidesAlsoWhereADeskStayedOpen() {
        Actor deputy = desk.actor(head, "Bilal Shah", Role.NAMED_DEPUTY);
        assertThat(refusal(() -> sites.openAccount(deputy, "X", "OakfieldPrim", OFFICE))
                        .key())
                .isEqualTo("book.not-allowed");
        Actor second = desk.actor(head, "Chloe Wright", Role.HEAD_TEACHER);
        Site site = sites.openAccount(second, "X", "OakfieldPrim", OFFICE);
        desk.people.leave(head, second.id());
        assertThat(refusal(() -> sites.openAccount(second, "X", "OakfieldYear6", OFFICE))
                        .key())
                .isEqualTo("book.not-allowed");
        assertThat(refusal(() -> sites.closeAccount(second, site.id())).key()).isEqualTo("book.not-allowed");
    }

    @Test
    void aHandleIsOpenOnceHoweverItIsWritten() {
        Site site = sites.openAccount(head, "X", "OakfieldPrim", OFFICE);
        assertThat(refusal(() -> sites.openAccount(head, "X", "@oakfieldprim", OFFICE))
                        .key())
                .isEqualTo("sites.open-already");
        sites.closeAccount(head, site.id());
        assertThat(sites.site(site.id()).open()).isFalse();
        assertThat(refusal(() -> sites.closeAccount(head, site.id())).key()).isEqualTo("sites.closed");
        assertThat(sites.openAccount(head, "X", "oakfieldprim", OFFICE).id()).isNotEqualTo(site.id());
        assertThat(desk.book.trail("site " + site.id()))
                .extracting(TrailLine::act)
                .containsExactly("site.open-account", "site.close-account");
    }

    @Test
    void twoDesksDoNotBothOpenAHandle() throws IOException {
        try (TestDesk other = TestDesk.open(folder, clock)) {
            Sites there = new Sites(other.book, other.school, other.people);
            long refused = Stream.of(sites, there)
                    .map(desks ->
                            CompletableFuture.supplyAsync(() -> desks.openAccount(head, "X", "OakfieldPrim", OFFICE)))
                    .toList()
                    .stream()
                    .filter(opening ->
                            opening.handle((site, fault) -> fault != null).join())
                    .count();
            assertThat(refused).isEqualTo(1);
        }
        assertThat(sites.all()).hasSize(1);
    }
}
