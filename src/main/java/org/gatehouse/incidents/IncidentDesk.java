package org.gatehouse.incidents;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gatehouse.book.Permission;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.people.Session;

/**
 * What the screens of the incident log are given.
 *
 * @param session whose key opens what may be read
 * @param accounts the school's accounts and sites, as people call them
 * @param names of everybody who works or worked here, by id
 * @param links into other places, which the window follows
 */
public record IncidentDesk(
        Incidents incidents,
        Session session,
        InvolvedSearch search,
        Supplier<List<String>> accounts,
        Supplier<Map<Long, String>> names,
        Supplier<Letterhead> letterhead,
        Links links) {
    /** Steps from an incident into another place; each is empty-handed where that place is closed to who is signed in. */
    public interface Links {
        /** The list of followers, at this handle, to block or report it for this reason. */
        void follower(String handle, String reason);

        /** The queue, to take a post down. */
        void posts();

        void pupil(long id);

        /** The protocols sheet, to remind somebody of it. */
        void protocols();
    }

    /** Whether incidents go to this person by what they do here, and not by name alone. */
    boolean readsByRole() {
        return session.actor().may(Permission.READ_INCIDENTS);
    }

    long me() {
        return session.person().id();
    }
}
