package org.gatehouse.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.sites.Platform;
import org.gatehouse.sites.Site;
import org.gatehouse.sites.SiteDetails;
import org.gatehouse.sites.SiteDetails.Account;
import org.gatehouse.sites.SiteDetails.Audience;
import org.gatehouse.sites.SiteDetails.Keeping;
import org.gatehouse.sites.SiteDetails.Posting;
import org.gatehouse.sites.SiteDetails.Terms;
import org.gatehouse.sites.SiteMove;
import org.gatehouse.sites.Sites;
import org.gatehouse.wiring.Rooms;

/** The demo school’s sites in every state: open, overdue for review, approved, waiting, asked back, refused, closed. */
final class DemoSites {
    private static final String OFFICE = "office@stwilfriths.example.sch.uk";

    private final Sites sites;
    private final Map<String, Actor> actors;
    private final StoryClock story;
    private final LocalDate today;

    DemoSites(Rooms rooms, Map<String, Actor> actors, StoryClock story) {
        this.sites = rooms.sites();
        this.actors = actors;
        this.story = story;
        this.today = rooms.sites().reads().today();
    }

    void write() {
        secondPerson();
        Site blog = told(approved(
                "green",
                blog("https://year4.stwilfriths.example", "What Year 4 make and find out, for their families", 8)));
        sites.register().open(actors.get("orourke"), blog);
        Site choir = approved("obriain", video());
        sites.register().open(actors.get("orourke"), told(choir));
        Site library = told(approved("green", blog("https://library.stwilfriths.example", "Books of the month", 5)));
        Site open = sites.register().open(actors.get("orourke"), library);
        sites.register().close(actors.get("ashworth"), open, "Its pages have moved to the school’s own website.");
        story.pass(Duration.ofHours(3));
        approved("obriain", facebook());
        Site asked = sites.requests().request(actors.get("obriain"), messenger());
        sites.requests()
                .decide(
                        actors.get("ashworth"),
                        asked,
                        SiteMove.ASK,
                        "Can parents see each other’s telephone numbers there?");
        Site refused = sites.requests()
                .request(
                        actors.get("green"),
                        blog("https://green.example/class", "My own pages about teaching", 8, false));
        sites.requests()
                .decide(
                        actors.get("ashworth"),
                        refused,
                        SiteMove.REFUSE,
                        "It is your own site as well. The Year 4 blog can hold this.");
        sites.requests().request(actors.get("green"), instagram());
    }

    /** At set-up the Head Teacher was alone. */
    private void secondPerson() {
        Site account = sites.account();
        SiteDetails known = account.details();
        Keeping keeping = known.keeping();
        sites.register()
                .change(
                        actors.get("ashworth"),
                        account,
                        new SiteDetails(
                                known.account(),
                                known.audience(),
                                known.terms(),
                                new Keeping(keeping.owner(), id("boateng"), keeping.reviewOn()),
                                known.posting()));
    }

    private long id(String signInName) {
        return actors.get(signInName).id();
    }

    private Site approved(String who, SiteDetails details) {
        return sites.requests()
                .decide(
                        actors.get("ashworth"),
                        sites.requests().request(actors.get(who), details),
                        SiteMove.APPROVE,
                        "");
    }

    private Site told(Site site) {
        return sites.register()
                .notifySlt(actors.get("orourke"), site, "Read out at the leadership meeting, and in its minutes.");
    }

    private SiteDetails blog(String address, String purpose, int youngest) {
        return blog(address, purpose, youngest, true);
    }

    private SiteDetails blog(String address, String purpose, int youngest, boolean separate) {
        return new SiteDetails(
                new Account(Platform.BLOG, "", "", address, OFFICE),
                new Audience(purpose, youngest, separate),
                Optional.of(new Terms(0, today.minusDays(20))),
                new Keeping(id("green"), id("orourke"), Optional.of(today.plusMonths(10))),
                new Posting(ConsentUse.WEBSITE, 2_000, ""));
    }

    /** Its review falls into the ten days of the story. */
    private SiteDetails video() {
        return new SiteDetails(
                new Account(Platform.YOUTUBE, "", "StWilfrithsChoir", "", OFFICE),
                new Audience("Concerts of the choir, for families and the parish", 13, true),
                Optional.of(new Terms(13, today.minusMonths(11))),
                new Keeping(id("obriain"), id("ashworth"), Optional.of(today.plusDays(6))),
                new Posting(ConsentUse.VIDEO, 0, ""));
    }

    private SiteDetails facebook() {
        return new SiteDetails(
                new Account(Platform.FACEBOOK, "", "StWilfrithsPTA", "", "pta@stwilfriths.example.sch.uk"),
                new Audience("News of the parents’ association, for adults", 18, true),
                Optional.of(new Terms(13, today.minusDays(3))),
                new Keeping(id("obriain"), id("pritchard"), Optional.of(today.plusYears(1))),
                new Posting(ConsentUse.WEBSITE, 0, ""));
    }

    private SiteDetails messenger() {
        return new SiteDetails(
                new Account(Platform.OTHER, "Class messenger", "", "", OFFICE),
                new Audience("Reminders for the parents of 5 Ash", 18, true),
                Optional.empty(),
                new Keeping(id("obriain"), 0, Optional.empty()),
                new Posting(0, 0, ""));
    }

    /** Its terms ask for more years than the children have. */
    private SiteDetails instagram() {
        return new SiteDetails(
                new Account(Platform.INSTAGRAM, "", "stwilfriths.year6", "", OFFICE),
                new Audience("Pictures of our trips, for Year 6 and their families", 10, true),
                Optional.of(new Terms(13, today.minusDays(1))),
                new Keeping(id("green"), id("orourke"), Optional.of(today.plusYears(1))),
                new Posting(0, 0, ""));
    }
}
