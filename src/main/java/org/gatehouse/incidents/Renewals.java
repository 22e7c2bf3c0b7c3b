package org.gatehouse.incidents;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.rules.Refusal;

/** Works out who should be able to open incidents and is not, and what hangs on one reader alone. */
final class Renewals {
    private Renewals() {}

    /** What one person is due of one incident. */
    enum Due {
        /** They read it, with a key that they no longer have. */
        NEW_KEY,
        /** Their role has come to include it. */
        NEW_READER
    }

    static List<Renewal> all(Collection<OpenIncident> open, Staff staff) {
        Map<Long, int[]> counts = new TreeMap<>();
        for (OpenIncident one : open)
            one.glance().due().forEach((id, due) -> {
                int[] count = counts.computeIfAbsent(id, none -> new int[2]);
                count[0]++;
                if (due == Due.NEW_KEY) count[1]++;
            });
        return counts.entrySet().stream()
                .map(entry -> new Renewal(
                        entry.getKey(), staff.name(entry.getKey()), entry.getValue()[0], entry.getValue()[1] > 0))
                .toList();
    }

    /** By person; only where whoever reads it may let others in, and nobody whom it concerns. */
    static Map<Long, Due> due(Incident incident, Given given, Staff staff) {
        Map<Long, Due> due = new TreeMap<>();
        if (incident.standings().stream()
                .noneMatch(standing -> standing.entries().contains(EntryKind.READER_ADDED))) return due;
        Set<Long> concerned = incident.facts().concernedStaff();
        for (Reader reader : incident.readers())
            if (!reader.canOpen() && staff.canBeSealedFor(reader.personId())) due.put(reader.personId(), Due.NEW_KEY);
        for (long id : byRole(incident.facts(), staff).keySet())
            if (!given.readers().containsKey(id)) due.put(id, Due.NEW_READER);
        due.keySet().removeAll(concerned);
        return due;
    }

    static Map<Long, Set<Standing>> byRole(Facts facts, Staff staff) {
        try {
            return Recipients.of(facts, staff);
        } catch (Refusal nobody) {
            return Map.of();
        }
    }

    /** How many of them nobody but this person could open any more. */
    static int alone(Collection<OpenIncident> open, long personId) {
        return (int) open.stream()
                .filter(one -> one.incident().readers().stream()
                        .filter(Reader::canOpen)
                        .allMatch(reader -> reader.personId() == personId))
                .count();
    }

    /** Whom an incident is about, with their names. */
    static Map<About, String> abouts(Facts facts) {
        Map<About, String> abouts = new LinkedHashMap<>();
        if (!facts.handle().isEmpty()) abouts.put(About.handle(facts.handle()), "@" + facts.handle());
        for (Involved one : facts.involved()) {
            if (one.part() == Involved.Part.SAW_IT) continue;
            About.of(one).ifPresent(about -> abouts.put(about, one.name()));
        }
        return abouts;
    }
}
