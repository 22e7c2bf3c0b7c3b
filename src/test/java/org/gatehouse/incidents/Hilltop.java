package org.gatehouse.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.incidents.Involved.Part;
import org.gatehouse.people.Role;
import org.gatehouse.people.Session;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.Roll;
import org.gatehouse.rules.Rule;

/** An invented school in which everybody who has to do with incidents has a desk and a key. */
final class Hilltop implements AutoCloseable {
    static final String WORDS = "A comment under the harvest post calls a pupil Kumquat names";

    final Path folder;
    final SettableClock clock;
    final TestDesk desk;
    final Roll roll;
    final Incidents incidents;
    Session head;
    Session coordinator;
    Session dsl;
    Session chair;
    Session teacher;
    Session deputy;
    Pupil ayo;
    Pupil maeve;

    private Hilltop(Path folder, SettableClock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        desk = TestDesk.open(folder, clock);
        roll = new Roll(desk.book, desk.people);
        incidents = new Incidents(desk.book, desk.people, roll);
    }

    static Hilltop in(Path folder) throws IOException {
        Hilltop school = new Hilltop(folder, new SettableClock());
        school.head = school.desk.headSession();
        school.coordinator = school.settled("Dilnoza O’Keeffe", Role.ESAFETY_COORDINATOR);
        school.dsl = school.settled("Ifeanyi Brand-Ross", Role.DSL, Role.SLT);
        school.chair = school.settled("Winston Achterberg", Role.CHAIR_OF_GOVERNORS);
        school.teacher = school.settled("Saoirse Ní Bhriain", Role.STAFF);
        school.deputy = school.settled("Mei-Lin Tauro", Role.NAMED_DEPUTY);
        school.ayo = school.pupil("Ayo", "Lindqvist", "ayo_builds");
        school.maeve = school.pupil("Maeve", "D’Souza", "");
        return school;
    }

    Hilltop atAnotherDesk() throws IOException {
        Hilltop other = new Hilltop(folder, clock);
        other.ayo = ayo;
        other.maeve = maeve;
        other.head = other.desk.again(head);
        other.coordinator = other.desk.again(coordinator);
        other.dsl = other.desk.again(dsl);
        other.chair = other.desk.again(chair);
        other.teacher = other.desk.again(teacher);
        other.deputy = other.desk.again(deputy);
        return other;
    }

    /** The school that {@link #in} made in this folder, opened again. */
    static Hilltop again(Path folder) throws IOException {
        Hilltop school = new Hilltop(folder, new SettableClock());
        school.head = school.desk.again("amara");
        school.coordinator = school.desk.again("dilnoza");
        school.teacher = school.desk.again("saoirse");
        return school;
    }

    Session settled(String name, Role... roles) {
        return desk.settled(head.actor(), name, roles);
    }

    private Pupil pupil(String forename, String surname, String handle) {
        return roll.add(
                head.actor(),
                new Pupil(
                        0,
                        "",
                        "",
                        forename,
                        "",
                        "",
                        surname,
                        "",
                        null,
                        "3T",
                        null,
                        null,
                        handle.isEmpty() ? List.of() : List.of(handle)));
    }

    Instant now() {
        return clock.instant();
    }

    /** A follower's comment without a child: the coordinator's. */
    Facts comment() {
        return with(Facts.quick(now()), "rude_robin", Rule.USER_UPSET);
    }

    static Facts with(Facts facts, String handle, Rule rule) {
        return new Facts(
                facts.happenedAt(),
                "X",
                "https://x.example/status/1",
                handle,
                Optional.of(rule),
                Optional.of(FourC.CONDUCT),
                facts.gravity(),
                facts.involved(),
                facts.childInvolved(),
                facts.indecentImage());
    }

    static Facts involving(Facts facts, Involved... involved) {
        return new Facts(
                facts.happenedAt(),
                facts.account(),
                facts.address(),
                facts.handle(),
                facts.rule(),
                facts.area(),
                facts.gravity(),
                List.of(involved),
                facts.childInvolved(),
                facts.indecentImage());
    }

    static Facts marked(Facts facts) {
        return Incident.marked(
                facts, HandedIns.marks(new LaterWords("", facts.happenedAt(), false, true), facts.happenedAt()));
    }

    /** A comment that names a child: the coordinator's and the DSL's. */
    Facts aboutAyo() {
        return involving(comment(), Involved.pupil(ayo.id(), ayo.name(), Part.AFFECTED));
    }

    static Involved concerned(Session who) {
        return Involved.staff(who.person().id(), who.person().name(), Part.CONCERNED);
    }

    Facts concerning(Session who) {
        return involving(comment(), concerned(who));
    }

    long handIn(Session by, Facts facts) {
        return incidents.handIn(by, facts, WORDS, List.of()).id();
    }

    Incident open(Session who, long id) {
        return incidents.reads().open(who, id);
    }

    boolean reads(Session who, long id) {
        incidents.reads().openMore(who, Integer.MAX_VALUE);
        boolean listed =
                incidents.reads().rows(who, IncidentFilter.ALL).stream().anyMatch(row -> row.id() == id);
        boolean opens;
        try {
            open(who, id);
            opens = true;
        } catch (org.gatehouse.rules.Refusal refused) {
            opens = false;
        }
        if (listed != opens) throw new AssertionError("listed " + listed + ", opens " + opens);
        return opens;
    }

    Step step(EntryKind kind) {
        return new Step(kind, StepResult.DONE, "Dilnoza O’Keeffe", now(), "To the Head Teacher");
    }

    Incident steps(Session who, long id) {
        for (EntryKind kind : EntryKind.STEPS) incidents.step(who, open(who, id), step(kind));
        return open(who, id);
    }

    Incident closed(Session who, long id) {
        steps(who, id);
        return incidents.close(who, open(who, id), Outcome.ACCOUNT_BLOCKED, "Blocked, and the parents know");
    }

    void forward(Duration duration) {
        clock.forward(duration);
    }

    @Override
    public void close() {
        desk.close();
    }
}
