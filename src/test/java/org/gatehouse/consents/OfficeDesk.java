package org.gatehouse.consents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gatehouse.book.Actor;
import org.gatehouse.people.Role;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.gatehouse.roll.Pupil;
import org.gatehouse.roll.Roll;
import org.gatehouse.roll.RollSearch;
import org.gatehouse.school.SchoolFacts;

/** The office of an invented school, whose clerk keeps the consents of two classes; several may be open on one file. */
final class OfficeDesk implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    static final byte[] SCAN = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);
    static final Giver MOTHER = Giver.named("Ifeoma Okafor", "mother", true);
    static final Giver FATHER = Giver.named("Daniel Okafor", "father", true);
    static final Giver GRANDMOTHER = Giver.named("Grace Okafor", "grandmother", false);

    final TestDesk desk;
    final Roll roll;
    final Consents consents;
    Actor head;
    Actor clerk;
    Actor teacher;
    Pupil chidi;
    Pupil freya;
    Pupil tomas;

    private OfficeDesk(Path folder, SettableClock clock) throws IOException {
        desk = TestDesk.open(folder, clock);
        roll = new Roll(desk.book, desk.people);
        consents = new Consents(desk.book, desk.school, desk.people, roll);
    }

    static OfficeDesk open(Path folder, SettableClock clock) throws IOException {
        OfficeDesk office = new OfficeDesk(folder, clock);
        office.head = office.desk.head();
        office.desk.school.setUp(
                office.head,
                new SchoolFacts(
                        "Oakfield Primary School",
                        ZoneId.of("Europe/London"),
                        List.of("oakfield.example.sch.uk"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        office.clerk = office.desk.actor(office.head, "Samira Lindqvist", Role.OFFICE);
        office.teacher = office.desk.actor(office.head, "Callum Haddad", Role.STAFF);
        office.chidi = office.pupil("Chidi", "Okafor", "4B");
        office.freya = office.pupil("Freya", "Åkesson", "4B");
        office.tomas = office.pupil("Tomás", "", "5W");
        return office;
    }

    /** A file that was filled before. */
    static OfficeDesk again(Path folder, SettableClock clock) throws IOException {
        OfficeDesk office = new OfficeDesk(folder, clock);
        office.head = office.actor("Amara Okafor");
        office.clerk = office.actor("Samira Lindqvist");
        return office;
    }

    private Actor actor(String name) {
        return desk.people.all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .map(desk.people::actor)
                .orElseThrow();
    }

    OfficeDesk second(Path folder, SettableClock clock) throws IOException {
        OfficeDesk other = new OfficeDesk(folder, clock);
        other.head = head;
        other.clerk = clerk;
        other.chidi = chidi;
        return other;
    }

    private Pupil pupil(String forename, String surname, String className) {
        return roll.add(
                head, new Pupil(0, "", "", forename, "", "", surname, "", null, className, null, null, List.of()));
    }

    long seen(Pupil pupil) {
        return consents.reads().pupil(head, pupil.id()).seen();
    }

    ConsentState state(Pupil pupil, long use) {
        return consents.reads().pupil(head, pupil.id()).state(use);
    }

    /** What this person says about the X account, on paper, as the child’s page shows it now. */
    ConsentForm form(Pupil pupil, Giver giver, Decision decision) {
        return form(pupil, giver, Map.of(ConsentUse.X_ACCOUNT, decision));
    }

    ConsentForm form(Pupil pupil, Giver giver, Map<Long, Decision> answers) {
        return ConsentForm.said(pupil.id(), seen(pupil), giver, answers, TODAY)
                .with(new EvidenceSource.Fresh(EvidenceKind.SCAN, "pile of 7 September", SCAN));
    }

    List<PupilConsents> grid(String className) {
        return consents.reads().grid(teacher, new RollSearch("", className, false));
    }

    @Override
    public void close() {
        desk.close();
    }
}
