package org.gatehouse.incidents;

import java.time.Instant;
import java.util.List;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.people.Session;
import org.gatehouse.roll.Roll;

/** The acts on incidents. Each takes the session, since what is written is sealed with its person's own key. */
public final class Incidents {
    private final IncidentReads reads;
    private final IncidentReaders readers;
    private final IncidentDrafts drafts;
    private final IncidentPapers papers;

    public Incidents(Book book, People people, Roll roll) {
        this.reads = new IncidentReads();
        this.readers = new IncidentReaders();
        this.drafts = new IncidentDrafts(book);
        this.papers = new IncidentPapers();
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
     * @throws org.gatehouse.rules.Refusal where the words are missing, or nobody could open it
     */
    public HandedIn handIn(Session session, Facts facts, String words, List<StagedFile> evidence) {
        throw new UnsupportedOperationException();
    }

    /** Adds words to what somebody handed in; they refer it again and reopen it. */
    public HandedIn addLater(Session session, long incidentId, LaterWords later) {
        throw new UnsupportedOperationException();
    }

    /** @param happenedAt when what the note tells happened; may lie before now */
    public Incident note(Session session, long incidentId, String words, Instant happenedAt) {
        throw new UnsupportedOperationException();
    }

    /** Puts a correction beside an entry. */
    public Incident amend(Session session, long incidentId, int ordinal, String words) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts another version of the facts beside those before. Who it concerns by it no longer reads it; whose kind of case it now is
     * does.
     *
     * @throws org.gatehouse.rules.Refusal where another desk changed the incident since, or a closed one would not be reopened by it
     */
    public Incident change(Session session, Incident seen, Facts facts) {
        throw new UnsupportedOperationException();
    }

    /** Records a guided step. */
    public Incident step(Session session, Incident seen, Step step) {
        throw new UnsupportedOperationException();
    }

    /** Keeps a file as evidence, exactly as it came. */
    public Incident attach(Session session, long incidentId, StagedFile file) {
        throw new UnsupportedOperationException();
    }

    /** Links another incident that this person may read. */
    public Incident link(Session session, long incidentId, long other) {
        throw new UnsupportedOperationException();
    }

    /** The DSL says that they have seen it all. */
    public Incident acknowledge(Session session, Incident seen, String words) {
        throw new UnsupportedOperationException();
    }

    public Incident close(Session session, Incident seen, Outcome outcome, String reasons) {
        throw new UnsupportedOperationException();
    }

    public Incident reopen(Session session, Incident seen, String reasons) {
        throw new UnsupportedOperationException();
    }
}
