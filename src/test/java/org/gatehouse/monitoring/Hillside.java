package org.gatehouse.monitoring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.book.Actor;
import org.gatehouse.checks.CompiledRoll;
import org.gatehouse.checks.Organisations;
import org.gatehouse.checks.OwnDetails;
import org.gatehouse.checks.PostChecks;
import org.gatehouse.checks.PupilName;
import org.gatehouse.checks.StaffNames;
import org.gatehouse.consents.Consents;
import org.gatehouse.followers.Followers;
import org.gatehouse.people.Role;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.gatehouse.posts.Posts;
import org.gatehouse.posts.pictures.FaceSearch;
import org.gatehouse.roll.Roll;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.sites.Sites;

/** A school whose account is watched; several desks may be open on its file. */
final class Hillside implements AutoCloseable {
    final TestDesk desk;
    final SettableClock clock;
    final Monitoring monitoring;
    private final Path folder;
    Actor head;
    Actor deputy;
    Actor slt;
    Actor coordinator;
    Actor dsl;
    Actor clerk;
    Actor teacher;
    Actor governor;

    private Hillside(Path folder, SettableClock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        desk = TestDesk.open(folder, clock);
        Roll roll = new Roll(desk.book, desk.people);
        Sites sites = new Sites(desk.book, desk.school, desk.people);
        Consents consents = new Consents(desk.book, desk.school, desk.people, roll);
        org.gatehouse.organisations.Organisations known =
                new org.gatehouse.organisations.Organisations(desk.book, desk.people);
        Followers followers = new Followers(desk.book, desk.school, desk.people, roll, known);
        Posts posts = new Posts(
                desk.book, desk.school, desk.people, sites, consents, roll::compiled, known, new FaceSearch());
        monitoring =
                new Monitoring(desk.book, desk.school, desk.people, new AuditSources(known, followers, sites, posts));
    }

    static Hillside in(Path folder) throws IOException {
        Hillside school = new Hillside(folder, new SettableClock());
        school.head = school.desk.head();
        school.desk.school.setUp(
                school.head,
                new SchoolFacts(
                        "Hillside Primary School",
                        ZoneId.of("Europe/London"),
                        List.of("hillside.example.sch.uk"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        school.deputy = school.actor("Ioana Petrescu", Role.NAMED_DEPUTY);
        school.slt = school.actor("Kwame Ó Broin", Role.SLT);
        school.coordinator = school.actor("Marisol Quaye", Role.ESAFETY_COORDINATOR);
        school.dsl = school.actor("Farah D’Souza", Role.DSL);
        school.clerk = school.actor("Tevita Lund", Role.OFFICE);
        school.teacher = school.actor("Bram Achterberg-Ní Dhuibhne", Role.STAFF);
        school.governor = school.actor("Nkechi Vale", Role.GOVERNOR);
        return school;
    }

    private Actor actor(String name, Role role) {
        return desk.actor(head, name, role);
    }

    Hillside atAnotherDesk() throws IOException {
        Hillside other = new Hillside(folder, clock);
        other.head = head;
        other.coordinator = coordinator;
        return other;
    }

    Rounds rounds() {
        return monitoring.rounds();
    }

    Audits audits() {
        return monitoring.audits();
    }

    /** Answers every question that has no answer yet with all well. */
    Round answerTheRest(Round round) {
        Round now = round;
        for (RoundQuestion question : RoundQuestion.values())
            if (!now.answers().containsKey(question))
                now = rounds().answer(coordinator, now, question, RoundAnswer.Kind.OK, "");
        return now;
    }

    Round wholeRound() {
        return rounds().end(coordinator, answerTheRest(rounds().begin(coordinator)));
    }

    /** A basis with one pupil and nothing else. */
    static AuditBasis basis(Optional<List<ApprovedPost>> approved) {
        return basis(approved, false);
    }

    static AuditBasis basis(Optional<List<ApprovedPost>> approved, boolean decided) {
        return new AuditBasis(
                new PostChecks(
                        CompiledRoll.of(List.of(PupilName.of(1, "Aisha", "Khan"))),
                        StaffNames.NONE,
                        Organisations.NONE,
                        OwnDetails.NONE,
                        PostChecks.PLATFORM_LIMIT),
                "",
                approved,
                decided,
                Optional.empty(),
                Set.of(),
                Map.of());
    }

    @Override
    public void close() {
        desk.close();
    }
}
