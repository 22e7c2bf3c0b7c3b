package org.gatehouse.followers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.archive.AccountList;
import org.gatehouse.book.Actor;
import org.gatehouse.followers.Claim.GivenEmail;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.organisations.OrganisationKind;
import org.gatehouse.organisations.Organisations;
import org.gatehouse.people.Role;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.gatehouse.roll.Contact;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.PupilContact;
import org.gatehouse.roll.Roll;
import org.gatehouse.school.SchoolFacts;

/** An invented school with two families, a library and a coordinator who looks after the followers. */
final class Riverside implements AutoCloseable {
    static final String HELD = "ngozi.okafor@example.com";
    static final String OTHER_FAMILY = "sian.o-dowd@example.org";

    final Path folder;
    final SettableClock clock;
    final TestDesk desk;
    final Roll roll;
    final Organisations organisations;
    final Followers followers;
    Actor head;
    Actor coordinator;
    Actor clerk;
    Pupil chidi;
    Pupil erin;
    PupilContact ngozi;

    private Riverside(Path folder, SettableClock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        desk = TestDesk.open(folder, clock);
        roll = new Roll(desk.book, desk.people);
        organisations = new Organisations(desk.book, desk.people);
        followers = new Followers(desk.book, desk.school, desk.people, roll, organisations);
    }

    static Riverside in(Path folder) throws IOException {
        Riverside school = new Riverside(folder, new SettableClock());
        school.head = school.desk.head();
        school.desk.school.setUp(
                school.head,
                new SchoolFacts(
                        "Riverside Primary School",
                        ZoneId.of("Europe/London"),
                        List.of("oakfield.example.sch.uk"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        school.coordinator = school.desk.actor(school.head, "Marisol Quaye", Role.ESAFETY_COORDINATOR);
        school.clerk = school.desk.actor(school.head, "Tevita Lund", Role.OFFICE);
        school.chidi = school.pupil("Chidi", "Okafor", "chidi_plays");
        school.erin = school.pupil("Erin", "O’Dowd", "erin_od");
        school.ngozi = school.contact(school.chidi, "Mrs", "Ngozi", "Okafor", HELD);
        school.contact(school.erin, "Ms", "Siân", "O’Dowd", OTHER_FAMILY);
        school.agree("Riverside Library", "RiversideLib");
        return school;
    }

    Riverside atAnotherDesk() throws IOException {
        Riverside other = new Riverside(folder, clock);
        other.head = head;
        other.coordinator = coordinator;
        other.clerk = clerk;
        return other;
    }

    private Pupil pupil(String forename, String surname, String handle) {
        return roll.add(
                head, new Pupil(0, "", "", forename, "", "", surname, "", null, "4B", null, null, List.of(handle)));
    }

    PupilContact contact(Pupil child, String title, String forename, String surname, String email) {
        return roll.contacts()
                .add(
                        clerk,
                        new PupilContact(
                                child.id(),
                                new Contact(0, title, forename, surname, List.of(email), List.of()),
                                "Mother",
                                1,
                                true,
                                true));
    }

    Organisation agree(String name, String handle) {
        LocalDate agreed = followers.today().minusMonths(1);
        return organisations.add(
                head,
                new Organisation(
                        0,
                        name,
                        OrganisationKind.CULTURE,
                        "Our classes visit it",
                        Set.of(),
                        Set.of(handle),
                        Set.of(),
                        "Amara Okafor",
                        agreed,
                        agreed.plusYears(1),
                        Optional.empty()));
    }

    Follower add(String typed) {
        return one(followers.add(coordinator, typed, "").id());
    }

    Follower one(long id) {
        return followers.reads().one(coordinator, id);
    }

    GivenEmail email(String text) {
        return new GivenEmail(text, EmailSource.MESSAGE, followers.today(), coordinator.id());
    }

    Follower claim(Follower seen, ClaimKind kind, String email) {
        return followers.claim(
                coordinator,
                seen,
                Claim.of(kind, false, email.isEmpty() ? Optional.empty() : Optional.of(email(email))));
    }

    Follower parent(String handle, String email) {
        return claim(add(handle), ClaimKind.PARENT_OR_CARER, email);
    }

    Follower decide(Follower seen, FollowerMove move) {
        return followers.decide(coordinator, seen, move, move.needsReason() ? "Because." : "", "");
    }

    /** Brings in a list that is whole. */
    void bringIn(AccountList list, String... typed) {
        ListReading read = followers.imports().read(String.join("\n", typed)).as(list, true);
        followers.imports().apply(coordinator, followers.imports().plan(coordinator, List.of(read)));
    }

    List<PlatformTask> open(TaskKind kind) {
        return followers.reads().tasks(coordinator).stream()
                .filter(task -> task.kind() == kind && task.done().isEmpty())
                .toList();
    }

    @Override
    public void close() {
        desk.close();
    }
}
