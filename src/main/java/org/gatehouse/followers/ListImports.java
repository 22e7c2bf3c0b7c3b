package org.gatehouse.followers;

import static org.gatehouse.book.Permission.CHANGE_FOLLOWERS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.archive.ArchivedAccount;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.followers.ListReading.Unread;
import org.gatehouse.people.People;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;

/** Brings in the platform's lists: read, compared with the last time, shown, and then taken. */
public final class ListImports {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Book book;
    private final People people;
    private final Function<Handle, FollowerSight> sight;

    ListImports(Book book, People people, Function<Handle, FollowerSight> sight) {
        this.book = book;
        this.people = people;
        this.sight = sight;
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
    public FilePlan plan(Path file) throws IOException {
        ListReader.FileRead read = ListReader.file(file, today(), ZONE);
        return new FilePlan(plan(read.lists()), read.of());
    }

    /** What bringing these in would do; changes nothing. */
    public List<ListPlan> plan(List<ListReading> readings) {
        return book.read(sql -> plan(sql, readings));
    }

    private List<ListPlan> plan(Handle sql, List<ListReading> readings) {
        List<Follower> held = sight.apply(sql).all();
        return readings.stream().map(reading -> compare(held, reading)).toList();
    }

    private static ListPlan compare(List<Follower> held, ListReading reading) {
        Map<String, Follower> byName = new HashMap<>();
        for (Follower one : held) keys(one.account()).forEach(key -> byName.put(key, one));
        List<PlatformAccount> fresh = new ArrayList<>();
        Map<Long, Follower> known = new LinkedHashMap<>();
        Map<Long, PlatformAccount> learned = new LinkedHashMap<>();
        List<Unread> unread = new ArrayList<>(reading.unread());
        for (PlatformAccount wanted : reading.accounts()) {
            Set<Follower> found = keys(wanted)
                    .map(byName::get)
                    .filter(one -> one != null)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (found.isEmpty()) {
                fresh.add(wanted);
                continue;
            }
            Follower one = found.iterator().next();
            known.put(one.id(), one);
            if (found.size() > 1) {
                unread.add(new Unread(0, wanted.shown(), Words.of("followers.import.two-accounts", wanted.handle())));
                continue;
            }
            PlatformAccount after = one.account().learning(wanted);
            if (!after.equals(one.account())) learned.put(one.id(), after);
        }
        List<Follower> joining = known.values().stream()
                .filter(one -> !one.listed().contains(reading.list()))
                .toList();
        Set<Long> there = new HashSet<>(known.keySet());
        List<Follower> gone = reading.whole()
                ? held.stream()
                        .filter(one -> one.listed().contains(reading.list()) && !there.contains(one.id()))
                        .toList()
                : List.of();
        return new ListPlan(
                reading,
                fresh,
                new ArrayList<>(known.values()),
                joining,
                new ArrayList<>(learned.values()),
                gone,
                unread);
    }

    private static Stream<String> keys(PlatformAccount account) {
        return Stream.of(
                        account.platformId(),
                        account.handle().isEmpty() ? "" : "@" + account.handle().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty());
    }

    /**
     * Takes the lists as they were shown.
     *
     * @throws Refusal where something changed since
     */
    public void apply(Actor actor, List<ListPlan> plans) {
        people.act(actor, CHANGE_FOLLOWERS, "followers.import", act -> {
            List<ListReading> readings = plans.stream().map(ListPlan::reading).toList();
            if (!plan(act.sql(), readings).equals(plans)) throw new Refusal("followers.import.changed-elsewhere");
            Map<String, Object> details = new LinkedHashMap<>();
            Map<String, Long> given = new HashMap<>();
            for (ListPlan plan : plans) {
                ListReading reading = plan.reading();
                StoredAccounts.take(
                        act.sql(), reading.list(), new ListTaken(reading.takenOn(), act.at(), reading.source()));
                List<PlatformAccount> unseen = plan.fresh().stream()
                        .filter(one -> keys(one).noneMatch(given::containsKey))
                        .toList();
                for (PlatformAccount added :
                        StoredAccounts.add(act.sql(), act.at().toString(), unseen))
                    keys(added).forEach(key -> given.put(key, added.id()));
                StoredAccounts.identify(act.sql(), plan.learned());
                StoredAccounts.list(
                        act.sql(),
                        reading.list(),
                        Stream.concat(
                                        plan.fresh().stream()
                                                .map(one -> keys(one)
                                                        .map(given::get)
                                                        .filter(id -> id != null)
                                                        .findFirst()
                                                        .orElseThrow()),
                                        plan.joining().stream().map(Follower::id))
                                .toList());
                StoredAccounts.unlist(
                        act.sql(),
                        reading.list(),
                        plan.gone().stream().map(Follower::id).toList());
                details.put(
                        reading.list().name(),
                        Map.of(
                                "takenOn", reading.takenOn().toString(),
                                "whole", reading.whole(),
                                "new", plan.fresh().size(),
                                "known", plan.known().size(),
                                "gone", plan.gone().size(),
                                "unread", plan.unread().size()));
            }
            act.record("followers", details);
            return plans;
        });
    }

    private LocalDate today() {
        return LocalDate.now(book.clock().withZone(ZONE));
    }
}
