package org.gatehouse.sites;

import static org.gatehouse.book.Permission.CHANGE_SITES;
import static org.gatehouse.book.Permission.KEEP_SITES;
import static org.gatehouse.book.Permission.REQUEST_SITES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gatehouse.book.Actor;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;

/** What screens show of sites, to whom it may be shown. */
public final class SiteReads {
    /** How long a refusal stands on the Today of whoever asked. */
    private static final Duration LATELY = Duration.ofDays(7);

    private final SiteActs acts;
    private final People people;

    SiteReads(SiteActs acts, People people) {
        this.acts = acts;
        this.people = people;
    }

    public LocalDate today() {
        return acts.read(acts::today);
    }

    /** The register, and those requests that this person may see: one’s own, or all for those who keep the register. */
    public List<SiteEntry> all(Actor actor) {
        actor.require(REQUEST_SITES);
        return acts.read(sql -> entries(sql, actor));
    }

    /**
     * What was done with a site, oldest first.
     *
     * @throws Refusal where this person may not see it
     */
    public List<SiteEvent> history(Actor actor, long siteId) {
        actor.require(REQUEST_SITES);
        return acts.read(sql -> {
            if (!isShownTo(actor, SiteActs.find(sql, siteId))) throw new Refusal("sites.missing", siteId);
            return StoredSites.events(sql, siteId);
        });
    }

    /** The names of everybody who works or worked here, by id. */
    public Map<Long, String> names() {
        return people.all().stream().collect(Collectors.toUnmodifiableMap(Person::id, Person::name));
    }

    /** What waits for this person. */
    public SitesWaiting waitingFor(Actor actor) {
        if (!actor.may(REQUEST_SITES)) return SitesWaiting.NOTHING;
        List<SiteEntry> all = all(actor);
        boolean keeps = actor.may(KEEP_SITES);
        Instant lately = acts.now().minus(LATELY);
        return new SitesWaiting(
                which(all, one -> one.state() == SiteState.REQUESTED && actor.may(CHANGE_SITES)),
                which(all, one -> one.state() == SiteState.ASKED && isOwn(one, actor)),
                which(all, one -> keeps && one.isAgainstARule() && !one.waitsForNotice()),
                which(all, one -> one.isUnready() && isOwnersOf(one, actor)),
                which(all, one -> keeps && one.waitsForNotice()),
                which(all, one -> keeps && one.isReady()),
                which(all, one -> keeps && one.overdue()),
                which(
                        all,
                        one -> one.state() == SiteState.REFUSED
                                && isOwn(one, actor)
                                && one.site().movedAt().isAfter(lately)));
    }

    private static List<SiteEntry> which(List<SiteEntry> all, Predicate<SiteEntry> holds) {
        return all.stream().filter(holds).toList();
    }

    private static boolean isOwn(SiteEntry one, Actor actor) {
        return one.site().requestedBy() == actor.id();
    }

    private static boolean isOwnersOf(SiteEntry one, Actor actor) {
        return one.site().details().keeping().owner() == actor.id();
    }

    private List<SiteEntry> entries(Handle sql, Actor actor) {
        LocalDate today = acts.today(sql);
        Map<Long, String> names = people.all(sql).stream().collect(Collectors.toMap(Person::id, Person::name));
        return StoredSites.all(sql).stream()
                .filter(site -> isShownTo(actor, site))
                .map(site -> new SiteEntry(
                        site,
                        acts.missing(sql, site),
                        name(names, site.details().keeping().owner()),
                        name(names, site.details().keeping().second()),
                        name(names, site.requestedBy()),
                        site.isOverdue(today)))
                .toList();
    }

    private static boolean isShownTo(Actor actor, Site site) {
        return site.state().isRegistered() || site.requestedBy() == actor.id() || actor.may(KEEP_SITES);
    }

    private static String name(Map<Long, String> names, long id) {
        return id == 0 ? "" : names.getOrDefault(id, Words.of("people.nobody", id));
    }
}
