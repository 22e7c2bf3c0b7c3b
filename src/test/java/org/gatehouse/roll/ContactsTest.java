package org.gatehouse.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.book.TrailLine;
import org.gatehouse.people.Role;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/gatehouse/roll");
    private static final long AISHA = 1;
    private static final long BUDI = 4;

    @TempDir
    private Path folder;

    private OpenSchool school;

    @BeforeEach
    void open() throws IOException {
        school = OpenSchool.create(folder);
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void previewThenApplyThenTheSameFileChangesNothing() throws IOException {
        ContactPlan preview = plan(school, FIXTURES.resolve("contacts.csv"));
        assertThat(school.roll.contacts(AISHA)).as("a preview does nothing").isEmpty();

        school.roll.contacts().apply(school.head, preview);

        assertThat(school.roll.contacts(AISHA))
                .extracting(link -> link.contact().name())
                .containsExactly("Mrs Samina Khan", "Mr Bilal Raja");
        assertThat(school.roll.contacts(AISHA).get(0).contact().emails()).containsExactly("Samina.Khan@example.com");
        assertThat(school.roll.contacts(BUDI).get(0).contact())
                .as("one adult of two children is one")
                .isEqualTo(school.roll.contacts(2).get(0).contact());
        ContactPlan again = plan(school, FIXTURES.resolve("contacts.csv"));
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.same()).hasSize(5);
        refused("roll.nothing-to-do", () -> school.roll.contacts().apply(school.head, again));
    }

    @Test
    void oneImportIsOneLineInTheTrailWithoutAName() throws IOException {
        school.roll.contacts().apply(school.head, plan(school, FIXTURES.resolve("contacts.csv")));
        TrailLine line = school.book.trail("roll").get(1);
        assertThat(line.act()).isEqualTo("roll.contacts.import");
        assertThat(line.details()).contains("\"added\":5").doesNotContain("Samina", "example.com");
        assertThat(school.book.verify().isWhole()).isTrue();
    }

    @Test
    void aChangedAddressIsTheAdultsOwnAndTheTimesBeforeAreNoLonger() throws IOException {
        school.roll.contacts().apply(school.head, plan(school, FIXTURES.resolve("contacts.csv")));
        Path file = csv(
                "Adno,Contact ID,Contact name,Email,Relationship\n0413,9003,Ms Niamh O’Brien,new@example.com,Mother\n");
        school.roll.contacts().apply(school.head, plan(school, file));
        assertThat(school.roll.contacts(BUDI).get(0).contact().emails()).containsExactly("new@example.com");
        assertThat(school.roll.contacts(AISHA)).as("missing from the file").hasSize(2);
    }

    @Test
    void aPlanMadeBeforeAnotherDeskChangedTheContactsIsRefused() throws IOException {
        ContactPlan mine = plan(school, FIXTURES.resolve("contacts.csv"));
        try (OpenSchool other = school.atAnotherDesk()) {
            other.roll.contacts().add(other.head, contact(AISHA, "Samina", "samina@example.com"));
            refused("roll.changed-elsewhere", () -> school.roll.contacts().apply(school.head, mine));
        }
        assertThat(school.roll.contacts(AISHA)).hasSize(1);
    }

    @Test
    void aContactIsTypedInChangedAndEndedByHand() {
        PupilContact samina = school.roll.contacts().add(school.head, contact(AISHA, "Samina", "samina@example.com"));
        refused(
                "roll.contact.taken",
                () -> school.roll.contacts().add(school.head, contact(AISHA, "Samina", "other@example.com")));
        refused("people.email", () -> school.roll.contacts().add(school.head, contact(AISHA, "Bilal", "no address")));
        refused("roll.contact.name", () -> school.roll.contacts().add(school.head, nameless()));
        PupilContact wanted = new PupilContact(
                AISHA,
                new Contact(
                        samina.contact().id(),
                        "Mrs",
                        "Samina",
                        "Khan",
                        List.of("Samina@Example.com", "work@example.org"),
                        List.of("07700 900101")),
                "Mother",
                1,
                true,
                true);

        school.roll.contacts().change(school.head, samina, wanted);

        assertThat(school.roll.contacts(AISHA)).containsExactly(wanted);
        refused("roll.changed-elsewhere.one", () -> school.roll.contacts().change(school.head, samina, wanted));
        refused(
                "roll.changed-elsewhere.one",
                () -> school.roll.contacts().end(school.head, List.of(samina), Pupils.TODAY));
        school.roll.contacts().end(school.head, List.of(wanted), Pupils.TODAY);
        assertThat(school.roll.contacts(AISHA)).isEmpty();
        assertThat(school.book.trail("pupil " + AISHA))
                .extracting(TrailLine::act)
                .containsExactly("roll.contact.add", "roll.contact.change", "roll.contact.end");
        assertThat(school.book.trail("pupil " + AISHA).get(1).details())
                .contains("livesWith", "email")
                .doesNotContain("Example");
        PupilContact back = school.roll.contacts().add(school.head, wanted);
        assertThat(school.roll.contacts(AISHA)).containsExactly(back);
    }

    @Test
    void oneAdultMayBeGivenToASecondChild() {
        PupilContact samina = school.roll.contacts().add(school.head, contact(AISHA, "Samina", "samina@example.com"));
        PupilContact second = school.roll
                .contacts()
                .add(school.head, new PupilContact(BUDI, samina.contact(), "Aunt", 2, false, false));
        assertThat(second.contact().id()).isEqualTo(samina.contact().id());
        school.roll.contacts().end(school.head, List.of(second), Pupils.TODAY);
        assertThat(school.roll.contacts(AISHA)).containsExactly(samina);
    }

    @Test
    void onlyWhoMayChangesContacts() throws IOException {
        ContactPlan plan = plan(school, FIXTURES.resolve("contacts.csv"));
        Actor teacher = school.actor(Role.STAFF);
        PupilContact samina = contact(AISHA, "Samina", "samina@example.com");
        refused("book.not-allowed", () -> school.roll.contacts().apply(teacher, plan));
        refused("book.not-allowed", () -> school.roll.contacts().add(teacher, samina));
        refused("book.not-allowed", () -> school.roll.contacts().change(teacher, samina, samina));
        refused("book.not-allowed", () -> school.roll.contacts().end(teacher, List.of(), Pupils.TODAY));
        Actor clerk = school.actor(Role.OFFICE);
        school.roll.contacts().apply(clerk, plan);
        school.people.leave(school.head, clerk.id());
        assertThatThrownBy(() -> school.roll.contacts().add(clerk, contact(BUDI, "Ida", "ida@example.com")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theDatabaseItselfRefusesToDeleteAContact() throws Exception {
        school.roll.contacts().apply(school.head, plan(school, FIXTURES.resolve("contacts.csv")));
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + OpenSchool.file(folder))) {
            for (String table : List.of("contact", "pupil_contact"))
                assertThatThrownBy(() -> sql.createStatement().execute("DELETE FROM " + table))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("never deleted");
        }
    }

    @Test
    void aCorrectedMappingIsRememberedForItsLayout() throws IOException {
        Path file = csv("Adno,Relationship,Who,Lives with,Post\n0412,Mother,Samina Khan,Y,samina@example.com\n");
        Sheet sheet = Sheet.read(file, ContactField.class);
        Columns<ContactField> corrected =
                school.roll.contacts().columns(sheet).with(ContactField.NAME, 2).with(ContactField.HOME_EMAIL, 4);
        school.roll.contacts().apply(school.head, school.roll.contacts().plan(sheet, corrected));
        assertThat(school.roll.contacts().columns(sheet)).isEqualTo(corrected);
        assertThat(school.roll.contacts(AISHA).get(0).contact().emails()).containsExactly("samina@example.com");
    }

    @Test
    void whoKeepsTheRollFindsAChildByTheirContactsAndOthersDoNot() throws IOException {
        RollSearch garcia = new RollSearch("garcia", "", false);
        school.roll.contacts().add(school.head, contact(AISHA, "Inés", "ines@example.com", "García"));
        assertThat(school.roll.pupils(school.head, garcia))
                .extracting(Pupil::id)
                .containsExactly(AISHA);
        assertThat(school.roll.pupils(school.head, new RollSearch("khan garcia", "", false)))
                .hasSize(1);
        assertThat(school.roll.pupils(school.actor(Role.STAFF), garcia)).isEmpty();
        try (OpenSchool other = school.atAnotherDesk()) {
            other.roll.contacts().end(other.head, school.roll.contacts(AISHA), Pupils.TODAY);
        }
        await().untilAsserted(() ->
                assertThat(school.roll.pupils(school.head, garcia)).isEmpty());
    }

    private static PupilContact contact(long pupil, String forename, String email) {
        return contact(pupil, forename, email, "Khan");
    }

    private static PupilContact contact(long pupil, String forename, String email, String surname) {
        return new PupilContact(
                pupil, new Contact(0, "", forename, surname, List.of(email), List.of()), "Parent", 1, true, false);
    }

    private static PupilContact nameless() {
        return new PupilContact(AISHA, new Contact(0, "Mr", "", "", List.of(), List.of()), "", 0, false, false);
    }

    private static ContactPlan plan(OpenSchool school, Path file) throws IOException {
        Sheet sheet = Sheet.read(file, ContactField.class);
        return school.roll.contacts().plan(sheet, school.roll.contacts().columns(sheet));
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
