package org.gatehouse.organisations;

import static org.gatehouse.book.Permission.CHANGE_ORGANISATIONS;
import static org.gatehouse.book.Permission.WRITE_POSTS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.organisations.Organisation.Ended;
import org.gatehouse.people.People;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sheets.Sheet;
import org.jdbi.v3.core.Handle;

/** The list of organisations of the school whose file is open, and the acts that change it. */
public final class Organisations {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Book book;
    private final People people;

    public Organisations(Book book, People people) {
        this.book = book;
        this.people = people;
    }

    /** All, also those that ended, in the order in which they came. For everybody who writes posts. */
    public List<Organisation> all(Actor actor) {
        actor.require(WRITE_POSTS);
        return book.read(StoredOrganisations::all);
    }

    /** Those that count, as {@code sql} sees them at this moment. */
    public List<Organisation> current(Handle sql) {
        return StoredOrganisations.all(sql).stream()
                .filter(Organisation::counts)
                .toList();
    }

    /** How many are overdue for a review. */
    public int overdue() {
        LocalDate today = today();
        return (int) book.read(this::current).stream()
                .filter(one -> one.isOverdue(today))
                .count();
    }

    /** What was done to one, newest first. */
    public List<OrganisationEvent> history(Actor actor, long id) {
        actor.require(WRITE_POSTS);
        return OrganisationEvent.of(book, people, id);
    }

    /** The day it is at the school. */
    public LocalDate today() {
        return LocalDate.now(book.clock().withZone(ZONE));
    }

    /**
     * Adds one.
     *
     * @return the organisation with the id that it has from now on
     * @throws Refusal where the entry will not do, or something of it belongs to another organisation
     */
    public Organisation add(Actor actor, Organisation wanted) {
        return people.act(actor, CHANGE_ORGANISATIONS, "organisation.add", act -> {
            requireCounting(wanted);
            Organisation checked = OrganisationRules.check(wanted.withId(0), today());
            OrganisationRules.requireOwn(StoredOrganisations.all(act.sql()), checked);
            Organisation added = StoredOrganisations.add(act.sql(), checked);
            act.record(subject(added.id()), OrganisationDetails.of(added), added.agreedBy());
            return added;
        });
    }

    /**
     * Changes one that counts.
     *
     * @param seen the organisation as it stood on the screen
     * @throws Refusal where another desk changed it since, or the entry will not do
     */
    public Organisation change(Actor actor, Organisation seen, Organisation wanted) {
        if (seen.id() != wanted.id()) throw new IllegalArgumentException("another organisation");
        requireCounting(wanted);
        return become(actor, "organisation.change", seen, before -> {
            requireCounting(before);
            Organisation checked = OrganisationRules.check(wanted, today());
            if (checked.equals(before)) throw new Refusal("organisations.no-change", before.name());
            return checked;
        });
    }

    /** Ends one: it stays in the list and counts no longer. */
    public Organisation end(Actor actor, Organisation seen, String why) {
        return become(actor, "organisation.end", seen, before -> {
            requireCounting(before);
            return before.ending(new Ended(today(), OrganisationRules.why(why)));
        });
    }

    /**
     * Lets one that ended count again, from today and for a year.
     *
     * @param agreedBy who agreed to it this time
     */
    public Organisation reinstate(Actor actor, Organisation seen, String agreedBy) {
        return become(actor, "organisation.reinstate", seen, before -> {
            if (before.counts()) throw new Refusal("organisations.counts", before.name());
            return before.agreed(OrganisationRules.agreedBy(agreedBy), today());
        });
    }

    /** What importing {@code sheet} would do; changes nothing. */
    public OrganisationPlan plan(Sheet sheet) {
        return OrganisationImport.plan(book.read(StoredOrganisations::all), sheet, today());
    }

    /**
     * Does what {@code plan} says.
     *
     * @throws Refusal where the list is no longer the one that the plan was made on, or the plan changes nothing
     */
    public void apply(Actor actor, OrganisationPlan plan) {
        people.act(actor, CHANGE_ORGANISATIONS, "organisation.import", act -> {
            if (!StoredOrganisations.all(act.sql()).equals(plan.held()))
                throw new Refusal("organisations.changed-elsewhere");
            if (plan.changesNothing()) throw new Refusal("organisations.nothing-to-do");
            StoredOrganisations.change(
                    act.sql(),
                    plan.change().stream().map(OrganisationPlan.Change::after).toList());
            List<Organisation> added = new ArrayList<>();
            for (Organisation one : plan.add()) added.add(StoredOrganisations.add(act.sql(), one));
            act.record("organisations", OrganisationDetails.of(plan, added), OrganisationDetails.personal(plan, added));
            return added;
        });
    }

    private Organisation become(Actor actor, String name, Organisation seen, UnaryOperator<Organisation> change) {
        return people.act(actor, CHANGE_ORGANISATIONS, name, act -> {
            List<Organisation> all = StoredOrganisations.all(act.sql());
            if (!all.contains(seen)) throw new Refusal("organisations.changed-elsewhere.one", seen.name());
            Organisation after = change.apply(seen);
            OrganisationRules.requireOwn(all, after);
            StoredOrganisations.change(act.sql(), List.of(after));
            record(act, seen, after);
            return after;
        });
    }

    private static void record(Act act, Organisation before, Organisation after) {
        act.record(
                subject(after.id()),
                Map.of("changed", OrganisationDetails.differences(before, after)),
                OrganisationDetails.personal(before, after));
    }

    private static void requireCounting(Organisation organisation) {
        if (!organisation.counts()) throw new Refusal("organisations.ended", organisation.name());
    }

    static String subject(long id) {
        return "organisation " + id;
    }
}
