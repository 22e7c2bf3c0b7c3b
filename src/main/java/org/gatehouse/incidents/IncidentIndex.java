package org.gatehouse.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.people.Session;
import org.jdbi.v3.core.Handle;

/**
 * What one person may read, opened in memory bit by bit. What has not changed in the file is never opened twice; the file is asked
 * again only after an act on incidents or people, here or at another desk.
 */
final class IncidentIndex {
    private static final int CHUNK = 50;

    private final Book book;
    private final People people;
    private final Map<Long, OpenIncident> open = new HashMap<>();
    private final LinkedHashSet<Long> pending = new LinkedHashSet<>();
    /** Sealed for them once, and not theirs to read: not tried again before people change. */
    private final Set<Long> notTheirs = new HashSet<>();

    private final Set<Long> openedByName = new HashSet<>();
    private long lastAct = -1;
    private long lastPeople = -1;
    private StoredIncidents.Marks marks = new StoredIncidents.Marks(0, 0);
    private Opener opener;
    private List<OpenIncident> sorted;
    private Map<Long, Integer> ranks;

    IncidentIndex(Book book, People people) {
        this.book = book;
        this.people = people;
    }

    /** Opens up to {@code most} more, the newest first. */
    Opened openMore(Session session, int most) {
        int left = most;
        while (left > 0) {
            int done = openChunk(session, Math.min(left, CHUNK));
            if (done == 0) break;
            left -= done;
        }
        return reach(session);
    }

    synchronized Opened reach(Session session) {
        refresh(session);
        return new Opened(open.size(), open.size() + pending.size());
    }

    private synchronized int openChunk(Session session, int most) {
        refresh(session);
        List<Long> next = pending.stream().limit(most).toList();
        load(next);
        return next.size();
    }

    /** Those open, the newest first by when they happened. */
    synchronized List<OpenIncident> all(Session session) {
        refresh(session);
        if (sorted == null)
            sorted = open.values().stream()
                    .sorted(Comparator.comparing(
                                    (OpenIncident one) -> one.incident().facts().happenedAt())
                            .thenComparing(one -> one.incident().id())
                            .reversed())
                    .toList();
        return sorted;
    }

    /** Those that may wait for somebody, all of them opened. */
    synchronized List<OpenIncident> unfinished(Session session) {
        refresh(session);
        List<Long> wanted = book.read(
                sql -> StoredIncidents.perhapsOpen(sql, session.person().id(), opener.keyHex()));
        load(wanted.stream().filter(pending::contains).toList());
        return wanted.stream()
                .flatMap(id -> Optional.ofNullable(open.get(id)).stream())
                .toList();
    }

    synchronized Optional<OpenIncident> find(Session session, long id) {
        refresh(session);
        if (pending.contains(id)) load(List.of(id));
        return Optional.ofNullable(open.get(id));
    }

    /** Which one of its handle an incident is within its term; 0 without a handle. */
    synchronized int rank(Session session, long id) {
        if (ranks == null) {
            ranks = new HashMap<>();
            Map<String, Integer> counts = new HashMap<>();
            List<OpenIncident> oldestFirst = new ArrayList<>(all(session));
            Collections.reverse(oldestFirst);
            for (OpenIncident one : oldestFirst) {
                Facts facts = one.incident().facts();
                if (facts.handle().isEmpty()) continue;
                LocalDate term = Incidents.term(facts.happenedAt()).from();
                ranks.put(
                        one.incident().id(), counts.merge(term + " " + About.folded(facts.handle()), 1, Integer::sum));
            }
        }
        return ranks.getOrDefault(id, 0);
    }

    /** Whether this person opens it for the first time since they signed in. */
    synchronized boolean isFirstOpening(long id) {
        return !openedByName.contains(id);
    }

    synchronized void noteOpening(long id) {
        openedByName.add(id);
    }

    String fileId() {
        return opener.fileId();
    }

    Staff staff() {
        return opener.staff();
    }

    IncidentRow row(Session session, OpenIncident one, Instant now) {
        Incident incident = one.incident();
        Glance glance = one.glance();
        Facts facts = incident.facts();
        return new IncidentRow(
                incident.id(),
                incident.number(),
                facts.happenedAt(),
                glance.firstWords(),
                facts,
                glance.state(),
                glance.toAcknowledge(),
                glance.state() == IncidentState.OPEN ? incident.overdue(now) : List.of(),
                rank(session, incident.id()));
    }

    private void refresh(Session session) {
        book.read(sql -> {
            long acts = Book.lastAct(sql, "incidents");
            long peoples = Book.lastAct(sql, "people");
            if (acts == lastAct && peoples == lastPeople) return true;
            if (peoples != lastPeople) people(sql, session);
            if (acts != lastAct) changed(sql, session);
            lastAct = acts;
            lastPeople = peoples;
            return true;
        });
    }

    private void people(Handle sql, Session session) {
        Staff today = Staff.of(sql, people);
        boolean first = opener == null;
        if (!first && opener.staff().isSameAs(today)) return;
        opener = new Opener(
                StoredIncidents.fileId(sql),
                today,
                Opener.key(session),
                session.person().id());
        if (first) return;
        // Who lost a role reads less, and who got one back reads again what still lies sealed for them.
        new ArrayList<>(open.keySet())
                .forEach(id -> opener.again(open.get(id))
                        .ifPresentOrElse(again -> open.put(id, again), () -> open.remove(id)));
        notTheirs.clear();
        pending.addAll(sealed(sql, session));
        forgetOrder();
    }

    private void changed(Handle sql, Session session) {
        boolean first = marks.entry() == 0;
        List<Long> changed = first ? List.of() : StoredIncidents.changedSince(sql, marks);
        marks = StoredIncidents.marks(sql);
        changed.forEach(open::remove);
        notTheirs.removeAll(changed);
        Set<Long> mine = sealed(sql, session);
        pending.retainAll(mine);
        pending.addAll(mine);
        if (!changed.isEmpty()) {
            List<Long> again = changed.stream().filter(pending::contains).toList();
            if (again.size() <= CHUNK) take(StoredIncidents.some(sql, again), again);
        }
        forgetOrder();
    }

    private Set<Long> sealed(Handle sql, Session session) {
        Set<Long> mine = new LinkedHashSet<>(
                StoredIncidents.sealedFor(sql, session.person().id(), opener.keyHex()));
        mine.removeAll(open.keySet());
        mine.removeAll(notTheirs);
        return mine;
    }

    private void load(Collection<Long> ids) {
        if (ids.isEmpty()) return;
        take(book.read(sql -> StoredIncidents.some(sql, ids)), ids);
    }

    private void take(List<IncidentRows> rows, Collection<Long> ids) {
        // Curves are what it costs, and they share nothing.
        rows.parallelStream()
                .map(opener::open)
                .flatMap(Optional::stream)
                .toList()
                .forEach(one -> open.put(one.incident().id(), one));
        pending.removeAll(ids);
        ids.stream().filter(id -> !open.containsKey(id)).forEach(notTheirs::add);
        forgetOrder();
    }

    private void forgetOrder() {
        sorted = null;
        ranks = null;
    }
}
