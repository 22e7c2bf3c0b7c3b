package org.gatehouse.incidents;

import java.util.List;
import org.gatehouse.people.Person;
import org.gatehouse.people.Session;

/** Who reads an incident beside those whose kind of case it is, and the renewal of what somebody can no longer open. */
public final class IncidentReaders {
    /** Whom an incident can be shown to by name: who is here, has a key, is not concerned and does not read it yet. */
    public List<Person> candidates(Session session, long incidentId) {
        throw new UnsupportedOperationException();
    }

    /** Lets somebody read who needs to know. */
    public Incident add(Session session, Incident seen, long personId, String why) {
        throw new UnsupportedOperationException();
    }

    /** Ends that somebody reads who was let in by name. */
    public Incident remove(Session session, Incident seen, long personId, String why) {
        throw new UnsupportedOperationException();
    }

    /**
     * Seals for somebody, for the key that they have today, what they should read and this person can open.
     *
     * @return how many incidents
     */
    public int renew(Session session, long personId) {
        throw new UnsupportedOperationException();
    }

    /** What nobody could open any more without the key that this person has today, as sentences to show before it goes; empty where nothing. */
    public List<String> lostWith(long personId) {
        throw new UnsupportedOperationException();
    }
}
