package org.gatehouse.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.gatehouse.book.Book;
import org.gatehouse.book.Hashes;
import org.gatehouse.book.StoredBytes;
import org.gatehouse.people.People;
import org.gatehouse.people.Session;
import org.gatehouse.people.UnlockedKey;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.Term;

/** What somebody may read of incidents. Opened in memory, bit by bit, and kept there while their key is. */
public final class IncidentReads {
    private final Incidents incidents;
    private final Book book;
    private final People people;
    /** Goes with the key that it was opened with. */
    private final Map<UnlockedKey, IncidentIndex> indexes = new WeakHashMap<>();

    IncidentReads(Incidents incidents, Book book, People people) {
        this.incidents = incidents;
        this.book = book;
        this.people = people;
    }

    IncidentIndex index(Session session) {
        UnlockedKey key = Opener.key(session);
        synchronized (indexes) {
            indexes.keySet().removeIf(UnlockedKey::isWiped);
            return indexes.computeIfAbsent(key, none -> new IncidentIndex(book, people));
        }
    }

    /** Opens up to {@code most} more of what this person may read, the newest first; called again until all is open. */
    public Opened openMore(Session session, int most) {
        return index(session).openMore(session, most);
    }

    /** Those already open that fit, the newest first. */
    public List<IncidentRow> rows(Session session, IncidentFilter filter) {
        IncidentIndex index = index(session);
        Instant now = incidents.now();
        List<String> words = filter.words().isBlank()
                ? List.of()
                : List.of(OpenIncident.folded(filter.words()).strip().split("\\s+"));
        return index.all(session).stream()
                .filter(one -> words.stream().allMatch(one.glance().searched()::contains))
                .filter(one -> fits(filter, one))
                .map(one -> index.row(session, one, now))
                .toList();
    }

    private static boolean fits(IncidentFilter filter, OpenIncident one) {
        Facts facts = one.incident().facts();
        return (filter.states().isEmpty()
                        || filter.states().contains(one.glance().state()))
                && (filter.rule().isEmpty() || filter.rule().equals(facts.rule()))
                && filter.gravity().filter(wanted -> wanted != facts.gravity()).isEmpty()
                && filter.about().filter(about -> !about.fits(facts)).isEmpty()
                && (!filter.childOnly() || facts.involvesChild())
                && filter.from().filter(from -> day(facts).isBefore(from)).isEmpty()
                && filter.to().filter(to -> day(facts).isAfter(to)).isEmpty();
    }

    private static LocalDate day(Facts facts) {
        return LocalDate.ofInstant(facts.happenedAt(), Incidents.ZONE);
    }

    /** One incident. The first opening in a session stands in the trail. */
    public Incident open(Session session, long incidentId) {
        IncidentIndex index = index(session);
        OpenIncident found = index.find(session, incidentId).orElseThrow(() -> new Refusal("incidents.not-yours"));
        if (index.isFirstOpening(incidentId)) {
            incidents.act(session, "open", act -> {
                OpenIncident now = incidents.find(act, incidents.opener(act.sql(), session), incidentId);
                act.record(Incidents.subject(now.rows().shown()), Map.of());
                return now;
            });
            index.noteOpening(incidentId);
        }
        return found.incident();
    }

    /**
     * Whether the file holds all of an incident and nothing that was written past the program, as sentences; empty where nothing is
     * wrong.
     */
    public List<String> doubts(Session session, long incidentId) {
        OpenIncident found =
                index(session).find(session, incidentId).orElseThrow(() -> new Refusal("incidents.not-yours"));
        return Doubts.of(found, book.trail(Incidents.subject(found.rows().shown())));
    }

    /** The incidents, of those already open, that were linked with this one from either side; the newest first. */
    public List<IncidentRow> linked(Session session, long incidentId) {
        IncidentIndex index = index(session);
        Instant now = incidents.now();
        Set<Long> from = index.find(session, incidentId)
                .map(found -> found.incident().links())
                .orElse(Set.of());
        return index.all(session).stream()
                .filter(one -> from.contains(one.incident().id())
                        || one.incident().links().contains(incidentId))
                .map(one -> index.row(session, one, now))
                .toList();
    }

    /** What waits for this person; renewals among what is open already. */
    public IncidentsWaiting waiting(Session session) {
        IncidentIndex index = index(session);
        Instant now = incidents.now();
        List<IncidentRow> toAcknowledge = new ArrayList<>();
        List<IncidentRow> toAnswer = new ArrayList<>();
        List<IncidentRow> overdue = new ArrayList<>();
        for (OpenIncident one : index.unfinished(session)) {
            Incident incident = one.incident();
            Set<Standing> standings = incident.standings();
            boolean responsible = standings.contains(Standing.IN_CHARGE) || standings.contains(Standing.SAFEGUARDING);
            IncidentRow row = index.row(session, one, now);
            if (row.toAcknowledge() && standings.contains(Standing.SAFEGUARDING)) toAcknowledge.add(row);
            if (responsible && one.glance().toAnswer()) toAnswer.add(row);
            if (responsible && !row.overdue().isEmpty()) overdue.add(row);
        }
        return new IncidentsWaiting(
                toAcknowledge,
                toAnswer,
                overdue,
                Renewals.all(index.all(session), index.staff()),
                Renewals.alone(index.all(session), session.person().id()));
    }

    /** What this person handed in, the newest first. */
    public List<HandedIn> handedIn(Session session) {
        return book.read(sql -> StoredIncidents.handedIn(sql, session.person().id()));
    }

    /** The entries of every incident about somebody, in the order in which things happened; what is not open yet is opened first. */
    public List<Dated> chronology(Session session, About about) {
        openMore(session, Integer.MAX_VALUE);
        return index(session).all(session).stream()
                .map(OpenIncident::incident)
                .filter(incident -> about.fits(incident.facts()))
                .flatMap(incident ->
                        incident.entries().stream().map(entry -> new Dated(incident.id(), incident.number(), entry)))
                .sorted(Comparator.comparing((Dated dated) -> dated.entry().happenedAt())
                        .thenComparing(Dated::incidentId)
                        .thenComparing(dated -> dated.entry().ordinal()))
                .toList();
    }

    /** Who or what comes up again this term, the most often first. */
    public List<Pattern> patterns(Session session) {
        IncidentIndex index = index(session);
        Instant now = incidents.now();
        Term term = Incidents.term(now);
        Map<About, List<OpenIncident>> found = new LinkedHashMap<>();
        Map<About, String> names = new LinkedHashMap<>();
        for (OpenIncident one : index.all(session)) {
            Facts facts = one.incident().facts();
            if (!term.contains(day(facts))) continue;
            for (Map.Entry<About, String> about : Renewals.abouts(facts).entrySet()) {
                found.computeIfAbsent(about.getKey(), none -> new ArrayList<>()).add(one);
                names.putIfAbsent(about.getKey(), about.getValue());
            }
        }
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Pattern(
                        entry.getKey(),
                        names.get(entry.getKey()),
                        entry.getValue().stream()
                                .map(one -> index.row(session, one, now))
                                .toList()))
                .sorted(Comparator.comparing(
                                (Pattern pattern) -> -pattern.incidents().size())
                        .thenComparing(Pattern::name))
                .toList();
    }

    /**
     * The original bytes of a piece of evidence.
     *
     * @throws Refusal where the incident carries the mark of an indecent image: nobody looks at it here
     */
    public byte[] evidence(Session session, long incidentId, int number) {
        OpenIncident found =
                index(session).find(session, incidentId).orElseThrow(() -> new Refusal("incidents.not-yours"));
        if (found.incident().facts().indecentImage()) throw new Refusal("incidents.gate.shut");
        Entry entry = found.incident().entries().stream()
                .filter(one ->
                        one.attachment().filter(kept -> kept.number() == number).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refusal("incidents.evidence.gone", number));
        IncidentRows.EntryRow row = found.rows().entries().get(entry.ordinal() - 1);
        byte[] sealed = book.read(sql -> StoredBytes.get(sql, row.sha256()));
        String sha256 = entry.attachment().orElseThrow().sha256();
        return Optional.ofNullable(found.keys().get(row.keyId()))
                .flatMap(key ->
                        key.open(Opener.aboutEvidence(index(session).fileId(), incidentId, entry.ordinal()), sealed))
                .filter(bytes -> Hashes.sha256(bytes).equals(sha256))
                .orElseThrow(() -> new Refusal("incidents.evidence.gone", number));
    }
}
