package org.gatehouse.sites;

import static org.gatehouse.book.Permission.KEEP_SITES;
import static org.gatehouse.book.Permission.REQUEST_SITES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.Permission;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.school.School;
import org.jdbi.v3.core.Handle;

/** What every act on a site does: looks whether it is as it was seen, moves it, and writes its line in the trail. */
final class SiteActs {
    private final Book book;
    private final School school;
    private final People people;

    SiteActs(Book book, School school, People people) {
        this.book = book;
        this.school = school;
        this.people = people;
    }

    <T> T read(Function<Handle, T> question) {
        return book.read(question);
    }

    <T> T act(Actor actor, Permission permission, SiteMove move, Function<Act, T> change) {
        return people.act(actor, permission, "site." + move.name().toLowerCase(Locale.ROOT), change);
    }

    Instant now() {
        return book.clock().instant();
    }

    /** The day it is at the school. */
    LocalDate today(Handle sql) {
        return LocalDateTime.ofInstant(book.clock().instant(), school.facts(sql).zone())
                .toLocalDate();
    }

    static Site find(Handle sql, long id) {
        return StoredSites.find(sql, id).orElseThrow(() -> new Refusal("sites.missing", id));
    }

    /** The site in an act’s own transaction, as it was seen on the screen. */
    Site requireSeen(Act act, Site seen) {
        Site now = find(act.sql(), seen.id());
        if (now.moveId() == seen.moveId()) return now;
        List<SiteEvent> events = StoredSites.events(act.sql(), now.id());
        SiteEvent last = events.get(events.size() - 1);
        String who = people.all(act.sql()).stream()
                .filter(person -> person.id() == last.actorId())
                .map(Person::name)
                .findFirst()
                .orElse("");
        throw new Refusal(
                "sites.changed-elsewhere", now.shown(), who, last.move().deed());
    }

    /** Whoever asked for a site or owns it, and those who keep the register. */
    void requireKeeper(Act act, Site site) {
        long actor = act.actor().id();
        if (actor == site.requestedBy() || actor == site.details().keeping().owner()) return;
        people.requireToday(act, KEEP_SITES);
    }

    void requireRequester(Act act, Site site) {
        people.requireToday(act, REQUEST_SITES);
        if (act.actor().id() != site.requestedBy()) throw new Refusal("sites.not-yours");
    }

    /** What somebody typed, tidied and judged by the school of this moment. */
    SiteDetails judged(Act act, SiteDetails typed) {
        return SiteRules.details(typed, school.facts(act.sql()), staff(act.sql()), today(act.sql()));
    }

    /** The ids of everybody who has a desk today. */
    Set<Long> staff(Handle sql) {
        return people.all(sql).stream().filter(Person::active).map(Person::id).collect(Collectors.toUnmodifiableSet());
    }

    List<SiteStep> missing(Handle sql, Site site) {
        return SiteStep.missing(site, school.facts(sql), staff(sql), today(sql));
    }

    void requireFree(Act act, long siteId, SiteDetails details) {
        String address = details.account().address();
        if (address.isEmpty()) return;
        StoredSites.all(act.sql()).stream()
                .filter(other -> other.id() != siteId)
                .filter(other -> other.state() == SiteState.APPROVED || other.open())
                .filter(other -> other.address().equalsIgnoreCase(address))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal("sites.open-already", other.shown());
                });
    }

    /** Moves a site and writes the line. @return the site as it is now */
    Site move(Act act, Site before, SiteMove move, SiteState next, String reason, Optional<Rule> rule) {
        StoredSites.addMove(act, before.id(), move, next, reason);
        Site now = find(act.sql(), before.id());
        record(act, now, Map.of("from", before.state().name()), reason, rule);
        return now;
    }

    void record(Act act, Site now, Map<String, ?> more, String reason, Optional<Rule> rule) {
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("platform", now.platform().name());
        details.put("handle", now.handle());
        details.put("address", now.address());
        details.put("to", now.state().name());
        rule.ifPresent(one -> details.put("rule", one.id()));
        act.record("site " + now.id(), details, (now.email() + " " + reason).strip());
    }
}
