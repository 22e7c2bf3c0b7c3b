package org.gatehouse.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.roll.ImportPlan.Change;
import org.gatehouse.roll.ImportPlan.FieldChange;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Sheet;
import org.gatehouse.sheets.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactImportTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/gatehouse/roll");
    private static final Path LIST = FIXTURES.resolve("contacts.csv");
    private static final String HEADER =
            "UPN,Forename,Surname,Priority,Parental responsibility (T/F),Lives with Pupil,Title,Forename,Surname,Primary Email,Mobile number\n";
    private static final String AISHA = "E801200019001,Aisha,Khan,";
    private static final String SAMINA = AISHA + "1,T,T,Mrs,Samina,Khan,";

    @TempDir
    private Path folder;

    @Test
    void ofDoubledHeadersTheFirstIsThePupilsAndTheSecondTheContacts() throws IOException {
        ContactPlan plan = plan(List.of(), LIST);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.columns().named(plan.sheet()))
                .containsEntry("ID", "pupilId")
                .containsEntry("Forename", "pupilForename")
                .containsEntry("ID (2)", "contactId")
                .containsEntry("Forename (2)", "forename")
                .containsEntry("Surname (2)", "surname")
                .containsEntry("Parental responsibility (T/F)", "parentalResponsibility")
                .containsEntry("(Contact) Home Email", "homeEmail")
                .containsEntry("Primary Email", "email")
                .hasSize(14);
        assertThat(plan.add())
                .extracting(
                        link -> plan.pupils().get(link.pupilId()).name(),
                        link -> link.contact().name(),
                        PupilContact::priority,
                        PupilContact::parentalResponsibility)
                .containsExactly(
                        tuple("Aisha Khan", "Mrs Samina Khan", 1, true),
                        tuple("Aisha Khan", "Mr Bilal Raja", 2, false),
                        tuple("Zoë Adeyemi", "Ms Niamh O’Brien", 1, true),
                        tuple("Budi Suryadi", "Ms Niamh O’Brien", 3, false),
                        tuple("Matty Wójcik", "Zofia Wójcik", 1, true));
    }

    @Test
    void severalRowsOfOneAdultAreOneWithAllTheirAddressesAsTheyAreWritten() throws IOException {
        ContactPlan plan = plan(List.of(), LIST);
        Contact niamh = plan.add().get(2).contact();
        assertThat(niamh.emails())
                .containsExactly("niamh@example.com", "niamh.home@example.net", "niamh.work@example.com");
        assertThat(plan.add().get(3).contact()).as("for the other child too").isEqualTo(niamh);
        assertThat(plan.add().get(0).contact().emails()).containsExactly("Samina.Khan@example.com");
        assertThat(plan.add().get(0).contact().telephones()).containsExactly("01632 960101", "07700 900101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void inAnyEncodingTheSameContacts(String charset) throws IOException {
        String text = Files.readString(LIST).replace("ó", "ò");
        List<PupilContact> expected = plan(List.of(), write("utf8.csv", text.getBytes(StandardCharsets.UTF_8)))
                .add();
        assertThat(plan(List.of(), write("list.csv", text.getBytes(Charset.forName(charset))))
                        .add())
                .isEqualTo(expected);
        assertThat(plan(List.of(), write("list.csv", text.replace(',', ';').getBytes(Charset.forName(charset))))
                        .add())
                .isEqualTo(expected);
    }

    @Test
    void aWorkbookGivesTheSameContacts() throws IOException {
        List<List<String>> rows = Files.readAllLines(LIST).stream()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        ContactPlan plan = plan(List.of(), write("list.xlsx", Workbooks.of(rows)));
        assertThat(plan.add()).isEqualTo(plan(List.of(), LIST).add());
    }

    @Test
    void theSameFileAgainChangesNothingAlsoWithBrokenRows() throws IOException {
        String broken = HEADER + SAMINA + "samina@example.com,07700 900101\n" + AISHA + "2,F,F,Mr,Bilal,Raja,bilal@,\n";
        for (Path file : List.of(LIST, csv(broken))) {
            List<HeldContact> held = held(plan(List.of(), file));
            ContactPlan again = plan(held, file);
            assertThat(again.changesNothing()).isTrue();
            assertThat(again.same()).hasSameSizeAs(held);
            assertThat(again.missing()).isEmpty();
        }
    }

    @Test
    void whatDiffersIsToldFieldByField() throws IOException {
        List<HeldContact> held = held(plan(List.of(), csv(HEADER + SAMINA + "samina@example.com,07700 900101\n")));
        ContactPlan plan =
                plan(held, csv(HEADER + AISHA + "2,F,T,Mrs,Samina,Khan,Samina@Example.com,+44 7700 900101\n"));
        assertThat(plan.change()).hasSize(1);
        assertThat(plan.change().get(0).fields())
                .containsExactly(
                        new FieldChange(ContactField.PRIORITY, "1", "2"),
                        new FieldChange(ContactField.RESPONSIBILITY, "yes", "no"),
                        new FieldChange(ContactField.EMAIL, "samina@example.com", "Samina@Example.com"),
                        new FieldChange(ContactField.TELEPHONE, "07700 900101", "+44 7700 900101"));
    }

    @Test
    void aFieldThatTheFileLacksStays() throws IOException {
        List<HeldContact> held = held(plan(List.of(), csv(HEADER + SAMINA + "samina@example.com,07700 900101\n")));
        ContactPlan plan = plan(held, csv("UPN,Contact name,Relationship\nE801200019001,Mrs Samina Khan,Mother\n"));
        PupilContact after = plan.change().get(0).after();
        assertThat(after.relation()).isEqualTo("Mother");
        assertThat(after.parentalResponsibility()).isTrue();
        assertThat(after.contact().emails()).containsExactly("samina@example.com");
    }

    @Test
    void aBadEmailIsToldAndTheRestIsKept() throws IOException {
        ContactPlan plan =
                plan(List.of(), csv(HEADER + SAMINA + "samina@example.com; samina(at)example.org,07700 900101\n"));
        assertThat(plan.add().get(0).contact().emails()).containsExactly("samina@example.com");
        assertThat(plan.problems())
                .extracting(Problem::row, Problem::column, Problem::effect)
                .containsExactly(tuple(2, "Primary Email", Effect.CELL_LEFT_OUT));
        assertThat(plan.problems().get(0).message()).contains("samina(at)example.org");
    }

    @Test
    void anEmailThatCannotBeReadTakesNothingFromWhatIsHeld() throws IOException {
        List<HeldContact> held = held(plan(List.of(), csv(HEADER + SAMINA + "samina@example.com,07700 900101\n")));
        ContactPlan plan = plan(held, csv(HEADER + SAMINA + "samina@@example.com,\n"));
        assertThat(plan.change()).hasSize(1);
        assertThat(plan.change().get(0).fields())
                .extracting(FieldChange::field)
                .containsExactly(ContactField.TELEPHONE);
    }

    @Test
    void brokenRowsAreToldByRowAndColumn() throws IOException {
        ContactPlan plan = plan(
                List.of(),
                csv(HEADER + SAMINA + ",\n"
                        + ",Nadia,Haddad,1,T,T,Mr,Omar,Haddad,,\n"
                        + AISHA + "1,maybe,T,Mr,Bilal,Raja,,call me\n"
                        + AISHA + "x,T,T,Miss,,,,07700 900109\n"
                        + AISHA + "1,T,T,Mr,Bi\uFFFDal,Raja,,\n"
                        + "E801200019001,Aisha,Khan,,,,,,,,\n"));
        assertThat(plan.problems())
                .extracting(Problem::row, Problem::column, Problem::effect)
                .containsExactly(
                        tuple(3, "Surname", Effect.ROW_LEFT_OUT),
                        tuple(4, "Mobile number", Effect.CELL_LEFT_OUT),
                        tuple(4, "Parental responsibility (T/F)", Effect.CELL_LEFT_OUT),
                        tuple(5, "Priority", Effect.CELL_LEFT_OUT),
                        tuple(5, "Surname (2)", Effect.ROW_LEFT_OUT),
                        tuple(6, "Forename (2)", Effect.ROW_LEFT_OUT));
        assertThat(plan.add())
                .extracting(link -> link.contact().name(), PupilContact::parentalResponsibility)
                .containsExactly(tuple("Mrs Samina Khan", true), tuple("Mr Bilal Raja", false));
    }

    @Test
    void whereTwoRowsSayTheOppositeOfResponsibilityNeitherIsBelieved() throws IOException {
        String rows = HEADER + SAMINA + "a@example.com,\n" + AISHA + "1,F,T,Mrs,Samina,Khan,b@example.com,\n";
        ContactPlan plan = plan(List.of(), csv(rows));
        assertThat(plan.add().get(0).parentalResponsibility()).isFalse();
        assertThat(plan.add().get(0).contact().emails()).containsExactly("a@example.com", "b@example.com");
        assertThat(plan.problems()).extracting(Problem::row).containsExactly(3);
        ContactPlan blank = plan(List.of(), csv(rows.replace("1,F,T", ",,")));
        assertThat(blank.add().get(0).parentalResponsibility())
                .as("a blank says nothing")
                .isTrue();
        assertThat(blank.problems()).isEmpty();
    }

    @Test
    void whoIsNotInTheFileIsShownAndStays() throws IOException {
        List<HeldContact> held = held(plan(List.of(), LIST));
        ContactPlan plan = plan(held, csv("UPN,Contact name\nE801200019001,Mrs Samina Khan\n"));
        assertThat(plan.missing()).hasSize(4);
        assertThat(plan.changesNothing()).isTrue();
    }

    @Test
    void whoWasEndedAndStandsInTheFileAgainIsShownAsComingBack() throws IOException {
        List<HeldContact> held = held(plan(List.of(), csv(HEADER + SAMINA + ",\n"))).stream()
                .map(one -> new HeldContact(one.link(), one.sourceId(), LocalDate.of(2026, 9, 1)))
                .toList();
        ContactPlan plan = plan(held, csv(HEADER + SAMINA + ",\n"));
        assertThat(plan.change())
                .extracting(Change::fields)
                .containsExactly(List.of(new FieldChange(ContactField.ENDED, "01/09/2026", "")));
        assertThat(plan.problems()).extracting(Problem::effect).containsExactly(Effect.TAKEN);
        assertThat(plan(held, csv(HEADER + AISHA + "1,T,T,Mr,Bilal,Raja,,\n")).missing())
                .isEmpty();
    }

    @Test
    void aChildIsFoundByNumberOrElseByNameAndClass() throws IOException {
        Pupil oak = Pupils.named(21, "", "Mohammed", "Ali", null);
        Pupil elm = inClass(Pupils.named(22, "", "Mohammed", "Ali", null), "3 Elm");
        Pupil gone = Pupils.left(Pupils.named(23, "", "Leila", "Haddad", null), LocalDate.of(2026, 7, 20));
        Pupil back = Pupils.named(24, "", "Leila", "Haddad", null);
        List<Pupil> pupils = List.of(oak, elm, gone, back);
        ContactPlan plan = ContactImport.plan(
                pupils,
                List.of(),
                sheet(csv("Pupil name,Class,Contact name,Relationship\n"
                        + "\"Ali, Mohammed\",3 Elm,Mr Tariq Ali,Father\n"
                        + "Mohammed Ali,,Ms Rana Ali,Mother\n"
                        + "Leila Haddad,6 Rauf,Mr Omar Haddad,Father\n")),
                columns(csv("Pupil name,Class,Contact name,Relationship\n")));
        assertThat(plan.add()).extracting(PupilContact::pupilId).containsExactly(22L, 24L);
        assertThat(plan.problems()).extracting(Problem::row).containsExactly(3);
    }

    @Test
    void aNumberOfNoKnownKindIsBelievedOnlyWhereTheNameAgrees() throws IOException {
        String header = "ID,Forename,Surname,ID,Forename,Surname,Relationship\n";
        assertThat(plan(List.of(), csv(header + "413,Aisha,Khan,1,Samina,Khan,Mother\n"))
                        .add())
                .extracting(PupilContact::pupilId)
                .containsExactly(1L);
        assertThat(plan(List.of(), csv(header + "E801200019001,,,1,Samina,Khan,Mother\n"))
                        .add())
                .extracting(PupilContact::pupilId)
                .containsExactly(1L);
        assertThat(plan(List.of(), csv(header + "413,,,1,Samina,Khan,Mother\n")).problems())
                .hasSize(1);
    }

    @Test
    void twoOfOneNameAreToldApartByTheirNumberOrNotAtAll() throws IOException {
        String header = "UPN,Contact ID,Contact name,Email,Relationship\n";
        String two = "E801200019001,7,Mr Bilal Raja,,Father\nE801200019001,8,Mr Bilal Raja,,Grandfather\n";
        List<HeldContact> held = held(plan(List.of(), csv(header + two)));
        assertThat(held).hasSize(2);
        assertThat(plan(held, csv(header + two)).same()).hasSize(2);
        ContactPlan plan = plan(held, csv("UPN,Contact name,Relationship\nE801200019001,Mr Bilal Raja,Uncle\n"));
        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan.problems()).extracting(Problem::effect).containsExactly(Effect.ROW_LEFT_OUT);
        assertThat(plan.missing()).as("they may be the ones").isEmpty();
    }

    @Test
    void aNumberGivenToSomebodyElseIsAProblemInTheFileAndNoProofInTheRoll() throws IOException {
        String header = "UPN,Contact ID,Contact name,Relationship\n";
        List<HeldContact> held = held(plan(List.of(), csv(header + "E801200019001,7,Mr Bilal Raja,Father\n")));
        ContactPlan plan = plan(held, csv(header + "U801200019002,7,Ms Niamh O’Brien,Mother\n"));
        assertThat(plan.add()).hasSize(1);
        assertThat(plan.add().get(0).contact().id()).isNegative();
        plan = plan(
                List.of(),
                csv(header + "E801200019001,7,Mr Bilal Raja,Father\nU801200019002,7,Ms Niamh O’Brien,Mother\n"));
        assertThat(plan.add()).hasSize(1);
        assertThat(plan.problems()).extracting(Problem::row).containsExactly(3);
    }

    @Test
    void aFileWithoutAChildOrAnAdultIsRefusedWithItsHeader() {
        assertThatThrownBy(() -> plan(List.of(), csv("Title,Priority,Relationship\nMr,1,Father\n")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Title, Priority, Relationship");
    }

    private static List<Pupil> pupils() throws IOException {
        List<Pupil> read = PupilFile.read(FIXTURES.resolve("sims.csv"));
        List<Pupil> numbered = new ArrayList<>();
        for (Pupil pupil : read) numbered.add(pupil.withId(numbered.size() + 1));
        return numbered;
    }

    private static Pupil inClass(Pupil one, String name) {
        return new Pupil(
                one.id(),
                one.upn(),
                "",
                one.forename(),
                "",
                "",
                one.surname(),
                "",
                one.year(),
                name,
                null,
                null,
                List.of());
    }

    private static ContactPlan plan(List<HeldContact> held, Path file) throws IOException {
        return ContactImport.plan(pupils(), held, sheet(file), columns(file));
    }

    private static Sheet sheet(Path file) throws IOException {
        return Sheet.read(file, ContactField.class);
    }

    private static org.gatehouse.sheets.Columns<ContactField> columns(Path file) throws IOException {
        return ContactImport.columns(sheet(file));
    }

    /** What would be held after the plan was applied. */
    private static List<HeldContact> held(ContactPlan plan) {
        return Stream.concat(plan.add().stream(), plan.change().stream().map(Change::after))
                .map(link -> new HeldContact(
                        link.of(link.contact().withId(Math.abs(link.contact().id()))),
                        plan.sourceIds().getOrDefault(link.contact().id(), ""),
                        null))
                .toList();
    }

    private Path csv(String text) throws IOException {
        return write("list" + text.hashCode() + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
