package org.gatehouse.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.book.Act;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.people.Person;
import org.gatehouse.people.Session;
import org.gatehouse.people.UnlockedKey;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/** Who reads an incident beside those whose kind of case it is, and the renewal of what somebody can no longer open. */
public final class IncidentReaders {
    private static final int CHUNK = 200;

    private final Incidents incidents;
    private final Book book;
    private final People people;

    IncidentReaders(Incidents incidents, Book book, People people) {
        this.incidents = incidents;
        this.book = book;
        this.people = people;
    }

    /** Whom an incident can be shown to by name: who is here, has a key, is not concerned and does not read it yet. */
    public List<Person> candidates(Session session, long incidentId) {
        Incident incident = incidents.reads().open(session, incidentId);
        Staff staff = book.read(sql -> Staff.of(sql, people));
        Set<Long> reading = new HashSet<>(incident.facts().concernedStaff());
        incident.readers().forEach(reader -> reading.add(reader.personId()));
        return staff.people().values().stream()
                .filter(person -> staff.canBeSealedFor(person.id()) && !reading.contains(person.id()))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /**
     * Lets somebody read who needs to know.
     *
     * @throws Refusal where it concerns them, whatever their role, or nothing can be sealed for them
     */
    public Incident add(Session session, Incident seen, long personId, String why) {
        String reasons = IncidentRules.words(why, "incidents.reasons.missing");
        return incidents.write(session, seen, EntryKind.READER_ADDED, (act, before) -> {
            Staff staff = Staff.of(act.sql(), people);
            String name = staff.name(personId);
            if (before.facts().concernedStaff().contains(personId))
                throw new Refusal("incidents.reader.concerned", name);
            if (before.readers().stream().anyMatch(reader -> reader.personId() == personId))
                throw new Refusal("incidents.reader.already", name);
            if (staff.keys().isDoubtful(personId)) throw new Refusal("incidents.key-doubtful", name);
            if (!staff.canBeSealedFor(personId)) throw new Refusal("incidents.reader.no-key", name);
            return EntryBody.of(reasons, act.at())
                    .other(personId)
                    .given(Map.of(personId, EnumSet.of(Standing.BY_NAME)));
        });
    }

    /** Ends that somebody reads who was let in by name; what is written from then on is under keys that they never had. */
    public Incident remove(Session session, Incident seen, long personId, String why) {
        String reasons = IncidentRules.words(why, "incidents.reasons.missing");
        return incidents.write(session, seen, EntryKind.READER_REMOVED, (act, before) -> {
            Reader reader = before.readers().stream()
                    .filter(one -> one.personId() == personId)
                    .findFirst()
                    .orElseThrow(() -> new Refusal("incidents.reader.none"));
            if (!reader.standings().equals(Set.of(Standing.BY_NAME)))
                throw new Refusal("incidents.reader.by-role", reader.name());
            return EntryBody.of(reasons, act.at()).other(personId);
        });
    }

    /**
     * Seals for somebody, for the key that they have today, what they should read and this person can open.
     *
     * @return how many incidents
     */
    public int renew(Session session, long personId) {
        incidents.reads().openMore(session, Integer.MAX_VALUE);
        IncidentIndex index = incidents.reads().index(session);
        List<Long> wanted = index.all(session).stream()
                .filter(one -> one.glance().due().containsKey(personId))
                .map(one -> one.incident().id())
                .toList();
        if (wanted.isEmpty()) throw new Refusal("incidents.renewal.none");
        int done = 0;
        for (int from = 0; from < wanted.size(); from += CHUNK)
            done += renew(session, personId, wanted.subList(from, Math.min(wanted.size(), from + CHUNK)));
        return done;
    }

    private int renew(Session session, long personId, Collection<Long> ids) {
        UnlockedKey key = Opener.key(session);
        return incidents.act(session, "renew", act -> {
            Opener opener = incidents.opener(act.sql(), session);
            IncidentPen pen = new IncidentPen(act, opener, key);
            List<String> renewed = new ArrayList<>();
            for (IncidentRows rows : StoredIncidents.some(act.sql(), ids))
                opener.open(rows)
                        .filter(one -> renew(act, pen, one, opener.staff(), personId))
                        .ifPresent(one -> renewed.add(rows.shown()));
            act.record("person " + personId, Map.of("incidents", renewed));
            return renewed.size();
        });
    }

    private static boolean renew(Act act, IncidentPen pen, OpenIncident one, Staff staff, long personId) {
        Renewals.Due due = one.glance().due().get(personId);
        if (due == null) return false;
        if (due == Renewals.Due.NEW_KEY) pen.renew(one, personId);
        else
            pen.write(
                    one,
                    EntryKind.READER_ADDED,
                    EntryBody.of(Words.of("incidents.renewal.by-role"), act.at())
                            .other(personId)
                            .given(Map.of(
                                    personId,
                                    Renewals.byRole(one.incident().facts(), staff)
                                            .get(personId))));
        return true;
    }

    /**
     * What nobody could open any more without the key that this person has today, as sentences to show before it goes.
     *
     * @return empty where nothing hangs on it
     */
    public List<String> lostWith(long personId) {
        Map<Long, Set<Long>> able = new HashMap<>();
        Map<Long, Long> incidentOf = new HashMap<>();
        book.read(sql -> {
            Staff staff = Staff.of(sql, people);
            for (StoredIncidents.Access access : StoredIncidents.access(sql)) {
                if (!staff.keyHex(access.readerId()).equals(access.readerKey())) continue;
                able.computeIfAbsent(access.keyId(), none -> new HashSet<>()).add(access.readerId());
                incidentOf.put(access.keyId(), access.incidentId());
            }
            return able;
        });
        long lost = able.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Set.of(personId)))
                .map(entry -> incidentOf.get(entry.getKey()))
                .distinct()
                .count();
        List<String> sentences = new ArrayList<>();
        if (lost > 0) sentences.add(Words.of("incidents.lost", lost));
        if (incidents.drafts().has(personId)) sentences.add(Words.of("incidents.lost.drafts"));
        return sentences;
    }
}
