package org.gatehouse.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Backups;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.people.Session;
import org.gatehouse.roll.ContactField;
import org.gatehouse.roll.Contacts;
import org.gatehouse.roll.PupilField;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;
import org.gatehouse.wiring.Rooms;

/** Writes a fictional school: people, a roll of 420 children with contacts and consents, posts in every state, over ten days before now. */
public final class DemoSchool {
    public static final String NAME = "St Wilfrith’s Church Primary School";
    private static final String DOMAIN = "stwilfriths.example.sch.uk";
    private static final String PASSWORD = "oak ladder seven";
    private static final Duration STORY = Duration.ofDays(10);

    /**
     * How to sign in as somebody of the demo school.
     *
     * @param roles as people say them
     */
    public record DemoSignIn(String name, String signInName, String password, Set<Role> roleSet) {
        public String roles() {
            return roleSet.stream().sorted().map(Role::title).collect(Collectors.joining(", "));
        }
    }

    public static final List<DemoSignIn> SIGN_INS = List.of(
            signIn("Mrs Ashworth", "ashworth", Role.HEAD_TEACHER),
            signIn("Mr Boateng-Lloyd", "boateng", Role.NAMED_DEPUTY, Role.SLT),
            signIn("Ms O’Rourke", "orourke", Role.SLT, Role.ESAFETY_COORDINATOR),
            signIn("Mrs Pritchard", "pritchard", Role.SLT, Role.DSL),
            signIn("Miss Green", "green", Role.STAFF),
            signIn("Mr Ó Briain", "obriain", Role.STAFF),
            signIn("Ms Akhtar", "akhtar", Role.OFFICE),
            signIn("Revd Okonkwo-Bell", "okonkwo", Role.CHAIR_OF_GOVERNORS));

    private DemoSchool() {}

    private static DemoSignIn signIn(String name, String signInName, Role first, Role... more) {
        return new DemoSignIn(name, signInName, PASSWORD, EnumSet.of(first, more));
    }

    /**
     * Writes the school's file whole, or none.
     *
     * @throws Refusal where there is a file of that name already
     */
    public static void write(Path file, Clock clock) throws IOException {
        if (Files.exists(file)) throw new Refusal("book.exists", file);
        Path workshop = Files.createTempDirectory("gatehouse-demo-");
        try {
            Path draft = workshop.resolve("demo.gatehouse");
            StoryClock story = new StoryClock(clock.instant().minus(STORY), clock.instant());
            try (Rooms rooms = Rooms.on(Book.create(draft, story, new DeskSettings(workshop.resolve("desk"))))) {
                Map<String, Session> sessions = people(rooms);
                Map<String, Actor> actors = new HashMap<>();
                sessions.forEach((name, session) -> actors.put(name, session.actor()));
                roll(rooms, actors.get("akhtar"), workshop);
                new DemoOrganisations(rooms.organisations(), actors.get("ashworth")).write();
                new DemoConsents(rooms, actors.get("akhtar")).write();
                new DemoFollowers(rooms, actors.get("orourke")).write();
                new DemoSites(rooms, actors, story).write();
                DemoMonitoring monitoring = new DemoMonitoring(rooms, actors.get("orourke"));
                monitoring.round();
                new DemoPolicy(rooms.policy(), actors).write();
                new DemoIncidents(rooms, sessions, story).write();
                new DemoPosts(rooms, actors, story, workshop).write();
                monitoring.audit(workshop);
                sessions.values().forEach(Session::close);
            }
            Backups.backup(draft, file, Optional.empty());
        } finally {
            try (var paths = Files.walk(workshop)) {
                for (Path path :
                        paths.sorted((one, other) -> other.compareTo(one)).toList()) Files.deleteIfExists(path);
            }
        }
    }

    private static Map<String, Session> people(Rooms rooms) {
        DemoSignIn first = SIGN_INS.get(0);
        Person head = rooms.people()
                .setUpHead(first.name(), first.signInName(), "head@" + DOMAIN, PASSWORD.toCharArray())
                .person();
        Actor headActor = rooms.people().actor(head);
        rooms.school()
                .setUp(
                        headActor,
                        new SchoolFacts(
                                NAME,
                                ZoneId.of("Europe/London"),
                                List.of(DOMAIN),
                                List.of("office@" + DOMAIN),
                                List.of("01632 960123"),
                                List.of("Minster Lane, Wilfrithsbury"),
                                List.of("https://www." + DOMAIN)));
        rooms.sites().openAccount(headActor, "X", "StWilfriths", "office@" + DOMAIN);
        Map<String, Session> sessions = new HashMap<>();
        sessions.put(first.signInName(), rooms.signIn().signIn(first.signInName(), PASSWORD.toCharArray()));
        for (DemoSignIn one : SIGN_INS.subList(1, SIGN_INS.size())) {
            char[] temporary = rooms.people().temporaryPassword();
            char[] again = temporary.clone();
            char[] old = temporary.clone();
            String email = one.signInName() + "@" + DOMAIN;
            rooms.people().add(headActor, one.name(), one.signInName(), email, one.roleSet(), temporary);
            Session atTheDoor = rooms.signIn().signIn(one.signInName(), again);
            sessions.put(one.signInName(), rooms.signIn().changePassword(atTheDoor, old, PASSWORD.toCharArray()));
        }
        return sessions;
    }

    private static void roll(Rooms rooms, Actor clerk, Path workshop) throws IOException {
        Path export = workshop.resolve("pupils.csv");
        Files.writeString(export, DemoRoll.csv());
        Sheet sheet = Sheet.read(export, PupilField.class);
        Columns<PupilField> columns = rooms.roll().columns(sheet);
        rooms.roll().apply(clerk, rooms.roll().plan(sheet, columns));
        Path adults = workshop.resolve("contacts.csv");
        Files.writeString(adults, DemoContacts.csv(rooms.roll().pupils(clerk, RollSearch.ALL)));
        Sheet list = Sheet.read(adults, ContactField.class);
        Contacts contacts = rooms.roll().contacts();
        contacts.apply(clerk, contacts.plan(list, contacts.columns(list)));
    }
}
