package org.gatehouse.sites;

import static org.gatehouse.book.Permission.CHANGE_SITES;

import java.util.List;
import java.util.Map;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.school.MailAddress;
import org.gatehouse.school.School;
import org.gatehouse.school.SchoolFacts;
import org.jdbi.v3.core.Handle;

/** The register of the school's own accounts and sites, and the acts that open and close them. */
public final class Sites {
    private final Book book;
    private final School school;
    private final People people;

    /** @param school whose mail domains an account's e-mail must be of, read in the act itself */
    public Sites(Book book, School school, People people) {
        this.book = book;
        this.school = school;
        this.people = people;
    }

    /** All, also those that are closed, in the order in which they were opened. */
    public List<Site> all() {
        return book.read(StoredSites::all);
    }

    /**
     * The account that posts go to.
     *
     * @throws Refusal where the school has none open
     */
    public Site account() {
        return all().stream().filter(Site::open).findFirst().orElseThrow(() -> new Refusal("sites.none-open"));
    }

    /** @throws Refusal where there is none of this id */
    public Site site(long id) {
        return book.read(sql -> site(sql, id));
    }

    /** The same as {@code sql} sees it at this moment. */
    public Site site(Handle sql, long id) {
        return StoredSites.find(sql, id).orElseThrow(() -> new Refusal("sites.missing", id));
    }

    /**
     * Enters an account of the school.
     *
     * @param platform {@code X}
     * @param handle with or without its @
     * @param email must be of a mail domain of the school itself (SITE-EMAIL)
     * @throws Refusal where the handle or the e-mail will not do, or an account of this handle is open
     */
    public Site openAccount(Actor actor, String platform, String handle, String email) {
        Platform known = Platform.named(platform).orElseThrow(() -> new Refusal("sites.platform", platform));
        String name = known.parseHandle(handle).orElseThrow(() -> new Refusal("sites.handle"));
        MailAddress official = MailAddress.parse(email).orElseThrow(() -> new Refusal("sites.email", email));
        return people.act(actor, CHANGE_SITES, "site.open-account", act -> {
            requireOfficial(official, school.facts(act.sql()));
            requireNoneOpen(act.sql(), known, name);
            Site opened = StoredSites.open(
                    act.sql(),
                    new Site(
                            0,
                            known.name(),
                            name,
                            known.addressOf(name),
                            official.toString(),
                            known.consentUse(),
                            true),
                    act.at().toString());
            act.record(
                    subject(opened.id()),
                    Map.of(
                            "platform",
                            opened.platform(),
                            "handle",
                            opened.handle(),
                            "address",
                            opened.address(),
                            "consentUse",
                            opened.consentUse(),
                            "rule",
                            Rule.SITE_EMAIL.id()),
                    opened.email());
            return opened;
        });
    }

    /** Closes an account for good; what was posted there stays on record. */
    public void closeAccount(Actor actor, long id) {
        people.act(actor, CHANGE_SITES, "site.close-account", act -> {
            Site site = site(act.sql(), id);
            if (!site.open()) throw new Refusal("sites.closed", site.handle());
            StoredSites.close(act.sql(), id, act.at().toString());
            act.record(subject(id), Map.of("handle", site.handle()));
            return site;
        });
    }

    private static String subject(long id) {
        return "site " + id;
    }

    private static void requireOfficial(MailAddress email, SchoolFacts school) {
        if (!email.isOf(school))
            throw new Refusal("sites.email-not-official", email, String.join(", ", school.mailDomains()));
    }

    private static void requireNoneOpen(Handle sql, Platform platform, String handle) {
        boolean open = StoredSites.all(sql).stream()
                .anyMatch(site -> site.open()
                        && site.platform().equals(platform.name())
                        && site.handle().equalsIgnoreCase(handle));
        if (open) throw new Refusal("sites.open-already", handle);
    }
}
