package org.gatehouse.sites;

import static org.gatehouse.book.Permission.CHANGE_SITES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;
import org.gatehouse.school.School;
import org.gatehouse.sites.SiteDetails.Account;
import org.gatehouse.sites.SiteDetails.Audience;
import org.gatehouse.sites.SiteDetails.Keeping;
import org.gatehouse.sites.SiteDetails.Posting;
import org.gatehouse.sites.SiteDetails.Terms;
import org.jdbi.v3.core.Handle;

/** The school's own accounts and sites: how they are asked for, decided, opened and closed. */
public final class Sites {
    /** How long a site stands until the school looks at it again, unless somebody says otherwise. */
    public static final int REVIEW_YEARS = 1;

    private final Book book;
    private final SiteActs acts;
    private final SiteReads reads;
    private final SiteRequests requests;
    private final SiteRegister register;

    /** @param school whose mail domains an account's e-mail must be of, read in the act itself */
    public Sites(Book book, School school, People people) {
        this.book = book;
        this.acts = new SiteActs(book, school, people);
        this.reads = new SiteReads(acts, people);
        this.requests = new SiteRequests(acts);
        this.register = new SiteRegister(acts);
    }

    /** What screens show. */
    public SiteReads reads() {
        return reads;
    }

    public SiteRequests requests() {
        return requests;
    }

    public SiteRegister register() {
        return register;
    }

    /** The register: what the Head Teacher approved, also what is closed, in the order in which it was asked for. */
    public List<Site> all() {
        return book.read(StoredSites::all).stream()
                .filter(site -> site.state().isRegistered())
                .toList();
    }

    /** What posts may go to, the account on X first. */
    public List<Site> open() {
        return all().stream()
                .filter(Site::open)
                .sorted((one, other) -> one.platform().compareTo(other.platform()))
                .toList();
    }

    /**
     * The account that posts go to unless somebody chooses another.
     *
     * @throws Refusal where the school has none open
     */
    public Site account() {
        return open().stream().findFirst().orElseThrow(() -> new Refusal("sites.none-open"));
    }

    /** @throws Refusal where there is none of this id */
    public Site site(long id) {
        return book.read(sql -> site(sql, id));
    }

    /** The same as {@code sql} sees it at this moment. */
    public Site site(Handle sql, long id) {
        return SiteActs.find(sql, id);
    }

    /**
     * Enters an account that the school has already, by decision of the Head Teacher, who declares with it that the senior leadership
     * team knows it and that the provider’s terms were read.
     *
     * @param platform {@code X}
     * @param handle with or without its @
     * @param email must be of a mail domain of the school itself (SITE-EMAIL)
     * @throws Refusal where the handle or the e-mail will not do, or an account of this handle is open
     */
    public Site openAccount(Actor actor, String platform, String handle, String email) {
        Platform known = Platform.named(platform).orElseThrow(() -> new Refusal("sites.platform", platform));
        SiteRules.handle(known, handle);
        return acts.act(actor, CHANGE_SITES, SiteMove.ENTER, act -> {
            LocalDate today = acts.today(act.sql());
            int age = known.usualMinimumAge();
            SiteDetails details = acts.judged(
                    act,
                    new SiteDetails(
                            new Account(known, "", handle, "", email),
                            new Audience(Words.of("sites.first.purpose"), age, true),
                            Optional.of(new Terms(age, today)),
                            new Keeping(actor.id(), 0, Optional.of(today.plusYears(REVIEW_YEARS))),
                            new Posting(known.consentUse(), 0, "")));
            acts.requireFree(act, 0, details);
            long id = StoredSites.begin(act);
            StoredSites.addVersion(act, id, details);
            String declared = Words.of("sites.first.declared");
            StoredSites.addMove(act, id, SiteMove.ENTER, SiteState.OPEN, declared);
            Site entered = SiteActs.find(act.sql(), id);
            acts.record(
                    act, entered, Map.of("consentUse", entered.consentUse()), declared, Optional.of(Rule.SITE_EMAIL));
            return entered;
        });
    }
}
