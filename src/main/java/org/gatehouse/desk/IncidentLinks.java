package org.gatehouse.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gatehouse.book.Actor;
import org.gatehouse.followers.FollowersController;
import org.gatehouse.incidents.Category;
import org.gatehouse.incidents.Facts;
import org.gatehouse.incidents.Gravity;
import org.gatehouse.incidents.IncidentDesk;
import org.gatehouse.incidents.IncidentsController;
import org.gatehouse.incidents.InvolvedSearch;
import org.gatehouse.monitoring.RoundFinding;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.people.Person;
import org.gatehouse.people.Session;
import org.gatehouse.sites.Site;
import org.gatehouse.wiring.Rooms;

/** The steps from an incident into other places, as far as they are open to who is signed in. */
record IncidentLinks(FrameController frame, Session session) implements IncidentDesk.Links {
    static IncidentDesk desk(FrameController frame, Rooms rooms, Session session) {
        return new IncidentDesk(
                rooms.incidents(),
                session,
                new InvolvedSearch(rooms.roll(), rooms.people()),
                () -> rooms.sites().all().stream().map(Site::handle).toList(),
                () -> rooms.people().all().stream().collect(Collectors.toUnmodifiableMap(Person::id, Person::name)),
                () -> new Letterhead(
                        rooms.school().facts().name(), rooms.school().crest()),
                new IncidentLinks(frame, session));
    }

    /** Makes an incident of what a monitoring round or an audit found; absent where nobody here can hand one in. */
    static Optional<Consumer<RoundFinding>> ofFinding(FrameController frame, Rooms rooms, Actor actor) {
        if (!Place.INCIDENTS.isOpenTo(actor)) return Optional.empty();
        return Optional.of(finding -> {
            Facts known = new Facts(
                    rooms.book().clock().instant(),
                    finding.account().isEmpty() ? "" : "@" + finding.account(),
                    finding.address(),
                    finding.handle(),
                    Optional.of(finding.rule()).filter(Category.RULES::contains),
                    Optional.empty(),
                    Gravity.MINOR,
                    List.of(),
                    false,
                    false);
            frame.page(Place.INCIDENTS, IncidentsController.class).begin(known, finding.words());
        });
    }

    @Override
    public void follower(String handle, String reason) {
        if (isOpen(Place.FOLLOWERS))
            frame.page(Place.FOLLOWERS, FollowersController.class).find(handle, reason);
    }

    @Override
    public void posts() {
        if (isOpen(Place.QUEUE)) frame.go(Place.QUEUE);
    }

    @Override
    public void pupil(long id) {
        if (isOpen(Place.PUPIL)) frame.openPupil(id);
    }

    @Override
    public void protocols() {
        if (isOpen(Place.POLICY)) frame.go(Place.POLICY);
    }

    private boolean isOpen(Place place) {
        return place.isOpenTo(session.actor());
    }
}
