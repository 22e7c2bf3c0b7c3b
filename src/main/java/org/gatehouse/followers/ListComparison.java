package org.gatehouse.followers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.archive.AccountList;
import org.gatehouse.followers.ListReading.Unread;
import org.gatehouse.rules.Words;

/** Compares lists with what is held. A number says for certain which account it is; a handle may have gone to another account since. */
final class ListComparison {
    private final List<Follower> held;
    private final Map<AccountList, ListTaken> taken;
    private final Map<String, Follower> byName = new HashMap<>();
    private final Map<Long, PlatformAccount> before = new HashMap<>();

    /** @param taken when each list was brought in last */
    ListComparison(List<Follower> held, Map<AccountList, ListTaken> taken) {
        this.held = held;
        this.taken = taken;
        for (Follower one : held) {
            one.account().names().forEach(name -> byName.put(name, one));
            before.put(one.id(), one.account());
        }
    }

    ListPlan with(ListReading reading) {
        return new Comparing(reading).plan();
    }

    /** One list under way. */
    private final class Comparing {
        private final ListReading reading;
        private final List<PlatformAccount> fresh = new ArrayList<>();
        private final Map<Long, Follower> known = new LinkedHashMap<>();
        private final Map<Long, PlatformAccount> learned = new LinkedHashMap<>();
        private final List<Unread> unread;

        private Comparing(ListReading reading) {
            this.reading = reading;
            this.unread = new ArrayList<>(reading.unread());
        }

        private ListPlan plan() {
            reading.accounts().forEach(this::look);
            List<Follower> joining = known.values().stream()
                    .filter(one -> !one.listed().contains(reading.list()))
                    .toList();
            Set<Long> there = new HashSet<>(known.keySet());
            List<Follower> gone = reading.whole()
                    ? held.stream()
                            .filter(one -> one.listed().contains(reading.list()) && !there.contains(one.id()))
                            .toList()
                    : List.of();
            List<PlatformAccount> changed = learned.values().stream()
                    .filter(after -> !after.equals(before.get(after.id())))
                    .toList();
            Optional<ListTaken> newer = Optional.ofNullable(taken.get(reading.list()))
                    .filter(last -> last.takenOn().isAfter(reading.takenOn()));
            return new ListPlan(reading, fresh, new ArrayList<>(known.values()), joining, changed, gone, unread, newer);
        }

        private void look(PlatformAccount wanted) {
            Optional<Follower> numbered = find(wanted.numberName());
            Optional<Follower> named = find(wanted.handleName()).filter(one -> isStill(one, wanted));
            Optional<Follower> found = numbered.or(() -> named);
            if (found.isEmpty()) {
                fresh.add(wanted);
                return;
            }
            Follower one = found.get();
            known.put(one.id(), one);
            if (named.isPresent() && named.get().id() != one.id()) {
                known.put(named.get().id(), named.get());
                unread.add(new Unread(0, wanted.shown(), Words.of("followers.import.two-accounts", wanted.handle())));
                return;
            }
            learned.put(one.id(), now(one).learning(wanted));
        }

        /** Whether the account that had the handle of {@code wanted} still is the one; if not, it has it no longer. */
        private boolean isStill(Follower named, PlatformAccount wanted) {
            PlatformAccount now = now(named);
            if (now.platformId().isEmpty()
                    || wanted.platformId().isEmpty()
                    || now.platformId().equals(wanted.platformId())) return true;
            if (now.handle().equalsIgnoreCase(wanted.handle())) learned.put(named.id(), now.withoutHandle());
            return false;
        }

        private Optional<Follower> find(Optional<String> name) {
            return name.map(byName::get);
        }

        private PlatformAccount now(Follower one) {
            return learned.getOrDefault(one.id(), one.account());
        }
    }
}
