package org.gatehouse.sites;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.people.Role;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.sites.SiteDetails.Account;
import org.gatehouse.sites.SiteDetails.Audience;
import org.gatehouse.sites.SiteDetails.Keeping;
import org.gatehouse.sites.SiteDetails.Posting;
import org.gatehouse.sites.SiteDetails.Terms;

/** An invented school with its people, and requests for sites as they make them. */
final class Hillside implements AutoCloseable {
    static final String DOMAIN = "hillside.example.sch.uk";
    static final String OFFICE = "office@" + DOMAIN;

    final SettableClock clock = new SettableClock();
    final TestDesk desk;
    final Sites sites;
    final Actor head;
    final Actor slt;
    final Actor teacher;
    final Actor colleague;

    private Hillside(Path folder) throws IOException {
        desk = TestDesk.open(folder, clock);
        sites = new Sites(desk.book, desk.school, desk.people);
        head = desk.head();
        desk.school.setUp(head, withDomains(DOMAIN));
        slt = desk.actor(head, "Bilal Shah", Role.SLT);
        teacher = desk.actor(head, "Nadia Nwosu-Hale", Role.STAFF);
        colleague = desk.actor(head, "Tomos O’Dowd", Role.STAFF);
    }

    static Hillside in(Path folder) throws IOException {
        return new Hillside(folder);
    }

    static SchoolFacts withDomains(String... domains) {
        return new SchoolFacts(
                "Hillside Primary School",
                ZoneId.of("Europe/London"),
                List.of(domains),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    LocalDate today() {
        return sites.reads().today();
    }

    /** A blog of Year 6 of which nothing is missing but the notice. */
    SiteDetails blog() {
        return details(Platform.BLOG, "", "https://year6.hillside.example", 10, new Terms(0, today()));
    }

    /** An account on Instagram for 13 years and over. */
    SiteDetails instagram(int youngestAge) {
        return details(Platform.INSTAGRAM, "hillside.choir", "", youngestAge, new Terms(13, today()));
    }

    SiteDetails details(Platform platform, String handle, String address, int youngestAge, Terms terms) {
        return new SiteDetails(
                new Account(platform, "", handle, address, OFFICE),
                new Audience("What we make and find out", youngestAge, true),
                Optional.of(terms),
                new Keeping(teacher.id(), colleague.id(), Optional.of(today().plusYears(1))),
                new Posting(ConsentUse.WEBSITE, 0, ""));
    }

    static SiteDetails withEmail(SiteDetails details, String email) {
        Account old = details.account();
        return with(details, new Account(old.platform(), old.medium(), old.handle(), old.address(), email));
    }

    static SiteDetails withAddress(SiteDetails details, String address) {
        Account old = details.account();
        return with(details, new Account(old.platform(), old.medium(), "", address, old.email()));
    }

    static SiteDetails with(SiteDetails details, Account account) {
        return new SiteDetails(account, details.audience(), details.terms(), details.keeping(), details.posting());
    }

    static SiteDetails withAudience(SiteDetails details, int youngestAge, boolean separate) {
        return new SiteDetails(
                details.account(),
                new Audience(details.audience().purpose(), youngestAge, separate),
                details.terms(),
                details.keeping(),
                details.posting());
    }

    static SiteDetails withTerms(SiteDetails details, Optional<Terms> terms) {
        return new SiteDetails(details.account(), details.audience(), terms, details.keeping(), details.posting());
    }

    Site requested(SiteDetails details) {
        return sites.requests().request(teacher, details);
    }

    Site approved(SiteDetails details) {
        return sites.requests().decide(head, requested(details), SiteMove.APPROVE, "");
    }

    Site told(SiteDetails details) {
        return sites.register().notifySlt(slt, approved(details), "At the meeting on Monday.");
    }

    Site opened(SiteDetails details) {
        return sites.register().open(slt, told(details));
    }

    List<SiteStep> missing(Actor actor, Site site) {
        return sites.reads().all(actor).stream()
                .filter(one -> one.id() == site.id())
                .findFirst()
                .orElseThrow()
                .missing();
    }

    @Override
    public void close() {
        desk.close();
    }
}
