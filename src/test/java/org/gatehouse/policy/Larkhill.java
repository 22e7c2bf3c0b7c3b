package org.gatehouse.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.book.Actor;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.sites.Sites;

/** A small fictional school with somebody in every role, its clock, and its policy at one or two desks. */
final class Larkhill implements AutoCloseable {
    /** The day on which the clock stands. */
    static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private static final Map<Role, String> NAMES = Map.of(
            Role.NAMED_DEPUTY, "Deborah Nwosu",
            Role.SLT, "Liam O’Hara",
            Role.ESAFETY_COORDINATOR, "Zainab Ó Briain",
            Role.DSL, "Priya",
            Role.OFFICE, "Olive Smith-Jones",
            Role.STAFF, "Tariq Aziz",
            Role.GOVERNOR, "Gwen D’Souza",
            Role.CHAIR_OF_GOVERNORS, "Ruth Okonkwo-Bell");

    private static byte[] content;

    final SettableClock clock;
    final TestDesk desk;
    final Policy policy;
    final Sites sites;
    private final Path folder;
    private final Map<Role, Actor> actors;

    private Larkhill(Path folder, SettableClock clock, Map<Role, Actor> actors) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.actors = actors;
        this.desk = TestDesk.open(folder, clock);
        this.sites = new Sites(desk.book, desk.school, desk.people);
        this.policy = new Policy(desk.book, desk.school, desk.people, sites);
    }

    /** Set up once and copied, since dozens of schools are needed. */
    static synchronized Larkhill in(Path folder) throws IOException {
        Path file = folder.resolve("school.gatehouse");
        if (content == null) {
            try (Larkhill school = new Larkhill(folder, new SettableClock(), new EnumMap<>(Role.class))) {
                school.setUp();
            }
            content = Files.readAllBytes(file);
        } else Files.write(file, content);
        Larkhill school = new Larkhill(folder, new SettableClock(), new EnumMap<>(Role.class));
        for (Person person : school.desk.people.all())
            person.roles().forEach(role -> school.actors.put(role, school.desk.people.actor(person)));
        return school;
    }

    private void setUp() {
        Actor head = desk.head();
        desk.school.setUp(
                head,
                new SchoolFacts(
                        "Larkhill Primary School",
                        ZoneId.of("Europe/London"),
                        List.of("oakfield.example.sch.uk"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        sites.openAccount(head, "X", "LarkhillSchool", "office@oakfield.example.sch.uk");
        NAMES.forEach((role, name) -> desk.actor(head, name, role));
    }

    Larkhill atAnotherDesk() throws IOException {
        return new Larkhill(folder, clock, actors);
    }

    Actor as(Role role) {
        return actors.get(role);
    }

    Actor head() {
        return as(Role.HEAD_TEACHER);
    }

    Actor coordinator() {
        return as(Role.ESAFETY_COORDINATOR);
    }

    Actor clerk() {
        return as(Role.OFFICE);
    }

    Actor teacher() {
        return as(Role.STAFF);
    }

    PolicyVersion draft() {
        return policy.versions().start(coordinator());
    }

    PolicyVersion agreed() {
        return policy.versions().agree(coordinator(), draft(), TODAY.minusDays(20), "Staff meeting");
    }

    PolicyVersion approved() {
        return policy.versions()
                .approve(head(), agreed(), TODAY.minusDays(10), "Full governing body", TODAY.plusMonths(11));
    }

    PolicyVersion inForce() {
        return policy.versions().bringIntoForce(head(), approved());
    }

    CoveredPerson person(Role role) {
        return policy.registers().mayAskFor(as(role)).stream()
                .filter(one -> one.source() == CoveredPerson.Source.DESK && one.id() == as(role).id())
                .findFirst()
                .orElseThrow();
    }

    AcknowledgementRow row(String name) {
        return policy.acknowledgements().all(clerk()).stream()
                .filter(row -> row.person().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        desk.close();
    }
}
