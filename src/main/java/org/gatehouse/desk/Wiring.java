package org.gatehouse.desk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Permission;
import org.gatehouse.consents.ConsentDesk;
import org.gatehouse.consents.ConsentLists.Expiry;
import org.gatehouse.consents.ConsentsController;
import org.gatehouse.followers.FollowerDesk;
import org.gatehouse.followers.FollowersController;
import org.gatehouse.incidents.IncidentsController;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Screens;
import org.gatehouse.monitoring.MonitoringController;
import org.gatehouse.monitoring.MonitoringDesk;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.organisations.OrganisationsController;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.people.PeopleController;
import org.gatehouse.people.Person;
import org.gatehouse.people.Session;
import org.gatehouse.policy.PolicyController;
import org.gatehouse.policy.PolicyDesk;
import org.gatehouse.policy.PolicyVersion;
import org.gatehouse.posts.QueueController;
import org.gatehouse.posts.QueueRooms;
import org.gatehouse.reports.ReportsController;
import org.gatehouse.roll.RollController;
import org.gatehouse.rules.Words;
import org.gatehouse.school.SettingsController;
import org.gatehouse.sites.Platform;
import org.gatehouse.sites.Site;
import org.gatehouse.sites.SiteDesk;
import org.gatehouse.sites.SitesController;
import org.gatehouse.wiring.Rooms;

/** How every page of a school's window comes to be, and what each place counts. */
final class Wiring {
    private Wiring() {}

    static Screens screens(
            Desk desk,
            FrameController frame,
            Rooms rooms,
            Session session,
            List<TodaySource> today,
            Background background,
            Dialogs dialogs,
            Moments moments) {
        Actor actor = session.actor();
        QueueRooms queue = new QueueRooms(
                rooms.posts(),
                rooms.roll(),
                rooms.sites(),
                rooms.people(),
                rooms.school(),
                frame.ruleWords()::of,
                actor,
                desk.unsaved());
        return new Screens()
                .with(
                        TodayController.class,
                        () -> new TodayController(
                                frame, new TodayReads(rooms, actor, today, year(rooms, actor)), background, moments))
                .with(
                        PupilPageController.class,
                        () -> new PupilPageController(frame, rooms, actor, background, moments))
                .with(QueueController.class, () -> new QueueController(queue, background, dialogs, moments))
                .with(
                        ConsentsController.class,
                        () -> new ConsentsController(
                                consents(rooms, actor, frame::openPupil), background, dialogs, moments, desk.memory()))
                .with(
                        RollController.class,
                        () -> new RollController(
                                rooms.roll(), actor, background, dialogs, desk.memory(), frame::openPupil))
                .with(
                        FollowersController.class,
                        () -> new FollowersController(
                                followers(frame, rooms, actor), background, dialogs, moments, desk.memory()))
                .with(
                        OrganisationsController.class,
                        () -> new OrganisationsController(
                                rooms.organisations(), actor, background, dialogs, desk.memory()))
                .with(
                        IncidentsController.class,
                        () -> new IncidentsController(
                                IncidentLinks.desk(frame, rooms, session), background, dialogs, moments, desk.memory()))
                .with(
                        MonitoringController.class,
                        () -> new MonitoringController(
                                monitoring(frame, rooms, actor), background, dialogs, moments, desk.memory()))
                .with(
                        PolicyController.class,
                        () -> new PolicyController(
                                new PolicyDesk(rooms.policy(), actor), background, dialogs, moments, desk.memory()))
                .with(
                        ReportsController.class,
                        () -> new ReportsController(rooms.reports(), actor, background, dialogs, desk.memory()))
                .with(
                        SitesController.class,
                        () -> new SitesController(sites(rooms, actor), background, dialogs, moments, desk.memory()))
                .with(
                        PeopleController.class,
                        () -> new PeopleController(
                                rooms.people(),
                                rooms.signIn(),
                                actor,
                                background,
                                dialogs,
                                rooms.incidents().readers()::lostWith))
                .with(
                        SettingsController.class,
                        () -> new SettingsController(rooms.school(), actor, background, dialogs))
                .with(
                        BackupsController.class,
                        () -> new BackupsController(
                                new BackupDesk(desk, rooms, actor, frame.backups()), background, dialogs, moments))
                .with(
                        OwnPasswordController.class,
                        () -> new OwnPasswordController(rooms, session, background, dialogs));
    }

    private static FollowerDesk followers(FrameController frame, Rooms rooms, Actor actor) {
        return new FollowerDesk(
                rooms.followers(),
                actor,
                rooms.people()::all,
                () -> new Letterhead(
                        rooms.school().facts().name(), rooms.school().crest()),
                () -> rooms.sites().all().stream()
                        .filter(site -> site.open() && site.platform() == Platform.X)
                        .map(Site::handle)
                        .findFirst()
                        .orElse(""),
                frame::openPupil,
                () -> {
                    if (Place.ORGANISATIONS.isOpenTo(actor)) frame.go(Place.ORGANISATIONS);
                });
    }

    private static SiteDesk sites(Rooms rooms, Actor actor) {
        return new SiteDesk(
                rooms.sites(),
                actor,
                rooms.people()::all,
                rooms.consents().choices()::uses,
                rooms.school()::facts,
                () -> new Letterhead(
                        rooms.school().facts().name(), rooms.school().crest()));
    }

    private static MonitoringDesk monitoring(FrameController frame, Rooms rooms, Actor actor) {
        return new MonitoringDesk(
                rooms.monitoring(),
                actor,
                () -> rooms.people().all().stream().collect(Collectors.toUnmodifiableMap(Person::id, Person::name)),
                () -> new Letterhead(
                        rooms.school().facts().name(), rooms.school().crest()),
                () -> rooms.sites().all().stream()
                        .filter(Site::open)
                        .map(Site::handle)
                        .findFirst()
                        .orElse(""),
                IncidentLinks.ofFinding(frame, rooms, actor));
    }

    private static ConsentDesk consents(Rooms rooms, Actor actor, LongConsumer openPupil) {
        return new ConsentDesk(
                rooms.consents(),
                actor,
                pupil -> rooms.consents().reads().givers(actor, pupil),
                (pupil, uses) -> TouchedByConsent.of(rooms.posts(), actor, pupil, uses),
                () -> rooms.people().all().stream().collect(Collectors.toUnmodifiableMap(Person::id, Person::name)),
                () -> new Letterhead(
                        rooms.school().facts().name(), rooms.school().crest()),
                openPupil);
    }

    /** What Today gathers, of the rooms that are open to this person. */
    static List<TodaySource> today(FrameController frame, Rooms rooms, Session session, Moments moments) {
        Actor actor = session.actor();
        List<TodaySource> sources = new ArrayList<>();
        if (actor.may(Permission.WRITE_POSTS)) sources.add(new PostsToday(frame, rooms.posts(), actor, moments));
        if (actor.may(Permission.REQUEST_SITES)) sources.add(new SitesToday(frame, rooms.sites(), actor, moments));
        if (actor.may(Permission.CHANGE_FOLLOWERS)) sources.add(new FollowersToday(frame, rooms.followers(), actor));
        // Also whoever hands in only may have been let into an incident by name.
        if (actor.may(Permission.HAND_IN_INCIDENTS))
            sources.add(new IncidentsToday(frame, rooms.incidents(), session, moments));
        if (actor.may(Permission.READ_MONITORING)) sources.add(new MonitoringToday(frame, rooms.monitoring(), actor));
        sources.add(new PolicyToday(frame, rooms.policy(), actor));
        if (actor.may(Permission.CHANGE_SCHOOL)) sources.add(new BackupsToday(frame, frame.backups(), moments));
        return List.copyOf(sources);
    }

    /** The days of the year ahead, of the rooms that are open to this person. */
    private static List<YearSource> year(Rooms rooms, Actor actor) {
        List<YearSource> sources = new ArrayList<>();
        if (actor.may(Permission.READ_CONSENTS))
            sources.add((from, until) -> YearSource.monthly(
                    rooms.consents().lists().expiring(actor, (int) ChronoUnit.DAYS.between(from, until)).stream()
                            .map(Expiry::lastDay)
                            .toList(),
                    from,
                    until,
                    many -> Words.of("desk.year.consents", many),
                    Place.CONSENTS));
        sources.add((from, until) -> YearSource.monthly(
                rooms.policy().reads().inForce().flatMap(PolicyVersion::nextReview).stream()
                        .toList(),
                from,
                until,
                many -> Words.of("desk.year.policy"),
                Place.POLICY));
        sources.add((from, until) -> YearSource.monthly(
                rooms.policy().acknowledgements().own(actor).last().stream()
                        .map(last -> last.on().plusYears(1))
                        .toList(),
                from,
                until,
                many -> Words.of("desk.year.acknowledgement"),
                Place.POLICY));
        if (actor.may(Permission.WRITE_POSTS))
            sources.add((from, until) -> YearSource.monthly(
                    rooms.organisations().all(actor).stream()
                            .filter(Organisation::counts)
                            .map(Organisation::reviewOn)
                            .toList(),
                    from,
                    until,
                    many -> Words.of("desk.year.organisations", many),
                    Place.ORGANISATIONS));
        if (actor.may(Permission.REQUEST_SITES))
            sources.add((from, until) -> YearSource.monthly(
                    rooms.sites().open().stream()
                            .flatMap(site -> site.details().keeping().reviewOn().stream())
                            .toList(),
                    from,
                    until,
                    many -> Words.of("desk.year.sites", many),
                    Place.SITES));
        if (actor.may(Permission.READ_MONITORING)) sources.add(new MonitoringYear(rooms.monitoring(), actor));
        return List.copyOf(sources);
    }

    /** How much waits for this person, by place. */
    static Map<Place, Integer> waiting(List<TodaySource> today, Rooms rooms, Actor actor) {
        Map<Place, Integer> waiting = new EnumMap<>(Place.class);
        for (TodaySource source : today)
            for (TodayGroup group : source.read()) waiting.merge(source.place(), group.waiting(), Integer::sum);
        waiting.put(
                Place.TODAY,
                waiting.values().stream().mapToInt(Integer::intValue).sum());
        // A review is due on a list, not from one hand: it is counted where it stands and not among what waits today.
        if (actor.may(Permission.CHANGE_ORGANISATIONS))
            waiting.put(Place.ORGANISATIONS, rooms.organisations().overdue());
        return waiting;
    }
}
