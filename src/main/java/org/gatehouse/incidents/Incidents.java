package org.gatehouse.incidents;

import static org.gatehouse.book.Permission.HAND_IN_INCIDENTS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.people.Session;
import org.gatehouse.people.UnlockedKey;
import org.gatehouse.roll.Roll;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.gatehouse.school.Term;
import org.jdbi.v3.core.Handle;

/** The acts on incidents. Each takes the session, since what is written is sealed and signed with its person's own key. */
public final class Incidents {
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Book book;
    private final People people;
    private final Roll roll;
    private final IncidentReads reads;
    private final IncidentReaders readers;
    private final IncidentDrafts drafts;
    private final IncidentPapers papers;

    public Incidents(Book book, People people, Roll roll) {
        this.book = book;
        this.people = people;
        this.roll = roll;
        this.reads = new IncidentReads(this, book, people);
        this.readers = new IncidentReaders(this, book, people);
        this.drafts = new IncidentDrafts(book);
        this.papers = new IncidentPapers(this, book, people);
    }

    /** What screens show. */
    public IncidentReads reads() {
        return reads;
    }

    /** Who may read, and the renewal of what somebody can no longer open. */
    public IncidentReaders readers() {
        return readers;
    }

    /** What is being typed. */
    public IncidentDrafts drafts() {
        return drafts;
    }

    /** Chronologies, evidence and figures on paper. */
    public IncidentPapers papers() {
        return papers;
    }

    /**
     * Hands an incident in: seals it for those whose kind of case it is, and refers it to the DSL where a child is involved.
     *
     * @param evidence must be empty where the facts carry the mark of an indecent image
     * @throws Refusal where the words are missing, or nobody could open it
     */
    public HandedIn handIn(Session session, Facts facts, String words, List<StagedFile> evidence) {
        UnlockedKey key = Opener.key(session);
        String said = IncidentRules.words(words, "incidents.words.missing");
        if (facts.indecentImage() && !evidence.isEmpty()) throw new Refusal("incidents.gate.no-evidence");
        evidence.forEach(Evidence::requireFit);
        return act(session, "hand-in", act -> {
            Opener opener = opener(act.sql(), session);
            Staff staff = opener.staff();
            Facts known = IncidentRules.facts(facts, staff, roll.pupils(act.sql()), act.at());
            Map<Long, Set<Standing>> given = Recipients.of(known, staff);
            int year = act.at().atZone(ZONE).getYear();
            IncidentRows incident =
                    StoredIncidents.add(act.sql(), year, act.actor().id(), act.at());
            EntryBody body = EntryBody.of(said, known.happenedAt()).facts(known).given(given);
            new IncidentPen(act, opener, key).handIn(incident, body, evidence);
            record(act, incident, 1 + evidence.size());
            return HandedIns.of(incident, given.keySet(), staff);
        });
    }

    /** Adds words to what somebody handed in; they refer it again and reopen it. */
    public HandedIn addLater(Session session, long incidentId, LaterWords later) {
        UnlockedKey key = Opener.key(session);
        String said = IncidentRules.words(later.words(), "incidents.words.missing");
        return act(session, "add-later", act -> {
            long author = act.actor().id();
            Opener opener = opener(act.sql(), session);
            IncidentRows incident = StoredIncidents.find(act.sql(), incidentId)
                    .filter(rows -> rows.handedInBy() == author)
                    .orElseThrow(() -> new Refusal("incidents.not-yours"));
            Receipt receipt = Receipt.newest(
                            StoredIncidents.receipts(act.sql(), incidentId),
                            opener.fileId(),
                            incidentId,
                            key,
                            author,
                            opener.staff())
                    .orElseThrow(() -> new Refusal("incidents.later.new-key", incident.shown()));
            Instant happenedAt = IncidentRules.past(later.happenedAt(), act.at());
            EntryBody body = EntryBody.of(said, happenedAt);
            if (later.childInvolved() || later.indecentImage())
                body = body.facts(HandedIns.marks(later, happenedAt))
                        .given(HandedIns.broughtIn(receipt, later, opener.staff()));
            new IncidentPen(act, opener, key).addLater(incident, body, receipt);
            record(act, incident, incident.next());
            return HandedIns.of(incident, receipt.readers().keySet(), opener.staff());
        });
    }

    /** @param happenedAt when what the note tells happened; may lie before now */
    public Incident note(Session session, long incidentId, String words, Instant happenedAt) {
        String said = IncidentRules.words(words, "incidents.words.missing");
        return write(
                session,
                incidentId,
                EntryKind.NOTE,
                (act, before) -> EntryBody.of(said, IncidentRules.past(happenedAt, act.at())));
    }

    /** Puts a correction beside an entry. */
    public Incident amend(Session session, long incidentId, int ordinal, String words) {
        String said = IncidentRules.words(words, "incidents.words.missing");
        return write(session, incidentId, EntryKind.AMENDMENT, (act, before) -> {
            before.entries().stream()
                    .filter(entry -> entry.ordinal() == ordinal && !entry.shut())
                    .findFirst()
                    .orElseThrow(() -> new Refusal("incidents.amend.what"));
            return EntryBody.of(said, act.at()).amending(ordinal);
        });
    }

    /**
     * Puts another version of the facts beside those before. Who it concerns by it no longer reads it; whose kind of case it now is
     * does.
     *
     * @throws Refusal where another desk changed the incident since, or a closed one would not be reopened by it
     */
    public Incident change(Session session, Incident seen, Facts facts) {
        return write(session, seen, EntryKind.FACTS, (act, before) -> {
            Staff staff = Staff.of(act.sql(), people);
            Facts known = IncidentRules.facts(facts, staff, roll.pupils(act.sql()), act.at());
            if (known.equals(before.facts())) throw new Refusal("incidents.facts.same");
            if (before.facts().indecentImage() && !known.indecentImage() && !isSafeguarding(before))
                throw new Refusal("incidents.gate.dsl-lifts");
            if (before.state() == IncidentState.CLOSED && !known.isWeightierThan(before.facts()))
                throw new Refusal("incidents.closed.reopen-first", before.number());
            return EntryBody.of("", act.at()).facts(known).given(Recipients.of(known, staff));
        });
    }

    private static boolean isSafeguarding(Incident incident) {
        return incident.standings().contains(Standing.SAFEGUARDING);
    }

    /** Records a guided step. */
    public Incident step(Session session, Incident seen, Step step) {
        return write(session, seen, step.kind(), (act, before) -> {
            Step taken = IncidentRules.step(step, before.facts(), act.at());
            return EntryBody.of(taken.words(), taken.at()).step(taken);
        });
    }

    /** Keeps a file as evidence, exactly as it came. */
    public Incident attach(Session session, long incidentId, StagedFile file) {
        UnlockedKey key = Opener.key(session);
        Evidence.requireFit(file);
        return act(session, "evidence", act -> {
            Opener opener = opener(act.sql(), session);
            OpenIncident before = find(act, opener, incidentId);
            if (before.incident().facts().indecentImage()) throw new Refusal("incidents.gate.no-evidence");
            requireMay(before.incident(), EntryKind.EVIDENCE);
            Attachment kept = Evidence.describe(before.incident().evidence().size() + 1, file);
            EntryBody body = EntryBody.of("", act.at()).attachment(kept);
            new IncidentPen(act, opener, key).write(before, EntryKind.EVIDENCE, body, Optional.of(file.content()));
            record(act, before.rows(), before.rows().next());
            return find(act, opener, incidentId).incident();
        });
    }

    /** Links another incident that this person may read. */
    public Incident link(Session session, long incidentId, long other) {
        return write(session, incidentId, EntryKind.LINK, (act, before) -> {
            if (other == incidentId) throw new Refusal("incidents.link.itself");
            if (before.links().contains(other)) throw new Refusal("incidents.link.twice");
            // Its number is all that stands here of it: a reader of this one need not be one of the other.
            IncidentRows linked = find(act, opener(act.sql(), session), other).rows();
            return EntryBody.of(linked.shown(), act.at()).other(other);
        });
    }

    /** The DSL says that they have seen it all. */
    public Incident acknowledge(Session session, Incident seen, String words) {
        return write(session, seen, EntryKind.ACKNOWLEDGED, (act, before) -> {
            if (!before.toAcknowledge()) throw new Refusal("incidents.acknowledged-already");
            return EntryBody.of(IncidentRules.optional(words), act.at());
        });
    }

    /** Ends an incident, when it was copied, removed and reported, and acknowledged where a child is involved. */
    public Incident close(Session session, Incident seen, Outcome outcome, String reasons) {
        String why = IncidentRules.words(reasons, "incidents.reasons.missing");
        return write(
                session,
                seen,
                EntryKind.CLOSED,
                (act, before) -> EntryBody.of(why, act.at()).outcome(outcome));
    }

    public Incident reopen(Session session, Incident seen, String reasons) {
        String why = IncidentRules.words(reasons, "incidents.reasons.missing");
        return write(session, seen, EntryKind.REOPENED, (act, before) -> EntryBody.of(why, act.at()));
    }

    /** What an entry says, worked out of the incident as it stands in the act's own transaction. */
    interface Saying {
        EntryBody of(Act act, Incident before);
    }

    Incident write(Session session, Incident seen, EntryKind kind, Saying saying) {
        return write(session, seen.id(), kind, (act, before) -> {
            if (before.seen() != seen.seen()) throw new Refusal("incidents.changed-elsewhere", before.number());
            return saying.of(act, before);
        });
    }

    private Incident write(Session session, long incidentId, EntryKind kind, Saying saying) {
        UnlockedKey key = Opener.key(session);
        return act(session, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), act -> {
            Opener opener = opener(act.sql(), session);
            OpenIncident before = find(act, opener, incidentId);
            requireMay(before.incident(), kind);
            EntryBody body = saying.of(act, before.incident());
            new IncidentPen(act, opener, key).write(before, kind, body);
            record(act, before.rows(), before.rows().next());
            return find(act, opener, incidentId).incident();
        });
    }

    /** Says whether it is who may that fails, or where the incident stands. */
    private static void requireMay(Incident incident, EntryKind kind) {
        boolean may = incident.standings().stream()
                .anyMatch(standing -> standing.entries().contains(kind));
        if (!may) throw new Refusal("incidents.may-not", incident.number(), kind.verb());
        if (incident.state().entries().contains(kind)) return;
        if (kind == EntryKind.CLOSED && incident.state() == IncidentState.OPEN)
            throw new Refusal("incidents.close.early", missing(incident));
        throw new Refusal(
                "incidents.state-refuses", incident.number(), incident.state().title(), kind.verb());
    }

    private static String missing(Incident incident) {
        StringBuilder missing = new StringBuilder();
        for (EntryKind step : EntryKind.STEPS)
            if (incident.step(step).isEmpty())
                missing.append(missing.isEmpty() ? "" : ", ").append(step.title());
        if (incident.toAcknowledge())
            missing.append(missing.isEmpty() ? "" : ", ").append(EntryKind.ACKNOWLEDGED.title());
        return missing.toString();
    }

    <T> T act(Session session, String name, Function<Act, T> change) {
        Actor actor = session.actor();
        return people.act(actor, HAND_IN_INCIDENTS, "incidents." + name, change);
    }

    Opener opener(Handle sql, Session session) {
        return new Opener(
                StoredIncidents.fileId(sql),
                Staff.of(sql, people),
                Opener.key(session),
                session.person().id());
    }

    /** In the same words whether there is none or it is not for them. */
    OpenIncident find(Act act, Opener opener, long incidentId) {
        return StoredIncidents.find(act.sql(), incidentId)
                .flatMap(opener::open)
                .orElseThrow(() -> new Refusal("incidents.not-yours"));
    }

    static void record(Act act, IncidentRows incident, int entry) {
        act.record(subject(incident.shown()), Map.of("entry", entry));
    }

    static String subject(String number) {
        return "incident " + number;
    }

    /** The term in which something happened. */
    static Term term(Instant moment) {
        return Term.of(LocalDate.ofInstant(moment, ZONE));
    }

    /** The moment it is. */
    public Instant now() {
        return book.clock().instant();
    }

    /** What national guidance asks where an indecent image of somebody under 18 may be involved. */
    public static String guidance() {
        return Words.of("incidents.gate");
    }
}
