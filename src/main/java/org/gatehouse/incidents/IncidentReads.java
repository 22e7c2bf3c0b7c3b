package org.gatehouse.incidents;

import java.util.List;
import org.gatehouse.people.Session;

/** What somebody may read of incidents. Opened in memory, bit by bit, and kept there until they sign out. */
public final class IncidentReads {
    /** Opens up to {@code most} more of what this person may read, the newest first; called again until all is open. */
    public Opened openMore(Session session, int most) {
        throw new UnsupportedOperationException();
    }

    /** Those already open that fit, the newest first. */
    public List<IncidentRow> rows(Session session, IncidentFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** One incident. The first opening in a session stands in the trail. */
    public Incident open(Session session, long incidentId) {
        throw new UnsupportedOperationException();
    }

    /** What waits for this person. */
    public IncidentsWaiting waiting(Session session) {
        throw new UnsupportedOperationException();
    }

    /** What this person handed in, the newest first. */
    public List<HandedIn> handedIn(Session session) {
        throw new UnsupportedOperationException();
    }

    /** The entries of every incident about somebody, in the order in which things happened. */
    public List<Dated> chronology(Session session, About about) {
        throw new UnsupportedOperationException();
    }

    /** Who or what comes up again this term, the most often first. */
    public List<Pattern> patterns(Session session) {
        throw new UnsupportedOperationException();
    }

    /** The original bytes of a piece of evidence. */
    public byte[] evidence(Session session, long incidentId, int number) {
        throw new UnsupportedOperationException();
    }
}
