package org.gatehouse.incidents;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who became readers of an incident and ceased to be, as its entries say one after the other. */
final class Given {
    private final Map<Long, Set<Standing>> readers = new TreeMap<>();
    private int since = 1;
    private boolean uncertain;

    /** The same, to be taken further. */
    Given copy() {
        Given copy = new Given();
        readers.forEach((id, standings) -> copy.readers.put(id, EnumSet.copyOf(standings)));
        copy.since = since;
        copy.uncertain = uncertain;
        return copy;
    }

    void take(Entry entry) {
        if (entry.shut()) {
            uncertain = true;
            return;
        }
        entry.given().forEach((id, standings) -> {
            if (!standings.isEmpty())
                readers.computeIfAbsent(id, none -> EnumSet.noneOf(Standing.class))
                        .addAll(standings);
        });
        Set<Long> gone = new HashSet<>();
        entry.facts().ifPresent(facts -> gone.addAll(facts.concernedStaff()));
        if (entry.kind() == EntryKind.READER_REMOVED) gone.add(entry.other());
        if (readers.keySet().removeAll(gone)) since = entry.ordinal();
    }

    /** Those who read it after what was taken so far. */
    Map<Long, Set<Standing>> readers() {
        return readers;
    }

    /** From which entry on content must be under keys that nobody has who ceased to read. */
    int since() {
        return since;
    }

    /** Whether somebody may have written the entry that comes next; where an entry is shut, that cannot be known. */
    boolean mayWrite(long personId, EntryKind kind) {
        return uncertain
                || readers.getOrDefault(personId, Set.of()).stream()
                        .anyMatch(standing -> standing.entries().contains(kind));
    }
}
