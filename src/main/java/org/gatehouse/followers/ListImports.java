package org.gatehouse.followers;

import static org.gatehouse.book.Permission.CHANGE_FOLLOWERS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.archive.AccountList;
import org.gatehouse.archive.ArchivedAccount;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;

/** Brings in the platform's lists: read, compared with the last time, shown, and then taken. */
public final class ListImports {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Book book;
    private final People people;
    private final Sights sights;

    ListImports(Book book, People people, Sights sights) {
        this.book = book;
        this.people = people;
        this.sights = sights;
    }

    /**
     * What a file would do.
     *
     * @param of the account whose archive it is; absent where it is none, or does not say
     */
    public record FilePlan(List<ListPlan> lists, Optional<ArchivedAccount> of) {}

    /** @param text one account a line: a handle, a number, a link */
    public ListReading read(String text) {
        return ListReader.text(text, today());
    }

    /**
     * Reads a spreadsheet, an archive of the account or one file of it, and compares; changes nothing.
     *
     * @throws Refusal in words for the person, where it is nothing that can be read
     */
    public FilePlan plan(Actor actor, Path file) throws IOException {
        actor.require(CHANGE_FOLLOWERS);
        ListReader.FileRead read = ListReader.file(file, today(), ZONE);
        return new FilePlan(plan(actor, read.lists()), read.of());
    }

    /** What bringing these in would do; changes nothing. */
    public List<ListPlan> plan(Actor actor, List<ListReading> readings) {
        actor.require(CHANGE_FOLLOWERS);
        return book.read(sql -> plan(sql, sights.known(sql), actor, readings));
    }

    private static List<ListPlan> plan(Handle sql, FollowerSight sight, Actor actor, List<ListReading> readings) {
        ListComparison comparison = new ListComparison(
                sight.all().stream().map(one -> FollowerReads.shown(actor, one)).toList(), StoredAccounts.taken(sql));
        return readings.stream().map(comparison::with).toList();
    }

    /**
     * Takes the lists as they were shown.
     *
     * @throws Refusal where something changed since
     */
    public void apply(Actor actor, List<ListPlan> plans) {
        people.act(actor, CHANGE_FOLLOWERS, "followers.import", act -> {
            List<ListReading> readings = plans.stream().map(ListPlan::reading).toList();
            if (!plan(act.sql(), sights.fresh(act.sql()), actor, readings).equals(plans))
                throw new Refusal("followers.import.changed-elsewhere");
            Map<String, Object> details = new LinkedHashMap<>();
            Map<String, Long> given = new HashMap<>();
            for (ListPlan plan : plans) {
                take(act, plan, given);
                details.put(plan.reading().list().name(), told(plan));
            }
            act.record("followers", details);
            return plans;
        });
    }

    /** @param given the new accounts of the lists before, by their names */
    private static void take(Act act, ListPlan plan, Map<String, Long> given) {
        ListReading reading = plan.reading();
        StoredAccounts.take(act.sql(), reading.list(), new ListTaken(reading.takenOn(), act.at(), reading.source()));
        // First what is known anew of those who are held: one may give up a handle that a new one has.
        StoredAccounts.identify(act.sql(), plan.learned());
        List<PlatformAccount> unseen = plan.fresh().stream()
                .filter(one -> one.names().stream().noneMatch(given::containsKey))
                .toList();
        for (PlatformAccount added : StoredAccounts.add(act.sql(), act.at().toString(), unseen))
            added.names().forEach(name -> given.put(name, added.id()));
        List<Long> listed = new ArrayList<>();
        for (PlatformAccount one : plan.fresh())
            listed.add(one.names().stream()
                    .map(given::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow());
        plan.joining().forEach(one -> listed.add(one.id()));
        StoredAccounts.list(act.sql(), reading.list(), listed);
        for (Follower one : plan.gone())
            // They stood on the list, so that their request was accepted: it is not to be done again.
            if (reading.list() == AccountList.FOLLOWERS && one.state() == FollowerState.ACCEPTED)
                StoredMarks.add(act, one.id(), TaskKind.ACCEPT, true);
        StoredAccounts.unlist(
                act.sql(),
                reading.list(),
                plan.gone().stream().map(Follower::id).toList());
    }

    private static Map<String, Object> told(ListPlan plan) {
        return Map.of(
                "takenOn", plan.reading().takenOn().toString(),
                "whole", plan.reading().whole(),
                "new", plan.fresh().size(),
                "known", plan.known().size(),
                "gone", plan.gone().size(),
                "unread", plan.unread().size());
    }

    private LocalDate today() {
        return LocalDate.now(book.clock().withZone(ZONE));
    }
}
