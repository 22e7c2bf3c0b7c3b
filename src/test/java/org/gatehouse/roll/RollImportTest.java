package org.gatehouse.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatehouse.roll.Pupils.AISHA;
import static org.gatehouse.roll.Pupils.MATEUSZ;
import static org.gatehouse.roll.Pupils.SURYADI;
import static org.gatehouse.roll.Pupils.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.roll.ImportPlan.Change;
import org.gatehouse.roll.ImportPlan.FieldChange;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollImportTest {
    @TempDir
    private Path folder;

    @Test
    void aPupilIsFoundByUpnAndEachFieldThatDiffersIsTold() throws IOException {
        RollPlan plan =
                plan(List.of(AISHA), "UPN,Forename,Surname,Class,Year\nR801200020001,Aisha,Khan-Reid,6 Bell,6\n");
        assertThat(plan.change()).hasSize(1);
        Change<Pupil> change = plan.change().get(0);
        assertThat(change.fields())
                .containsExactly(
                        new FieldChange(PupilField.SURNAME, "Khan", "Khan-Reid"),
                        new FieldChange(PupilField.CLASS, "6 Rauf", "6 Bell"));
        assertThat(change.after().middleNames()).as("a field the file lacks").isEqualTo("Noor");
        assertThat(change.after().id()).isEqualTo(AISHA.id());
    }

    @Test
    void withoutUpnTheAdmissionNumberFindsAndLeadingZerosDoNotMatter() throws IOException {
        RollPlan plan = plan(List.of(MATEUSZ), "Adno,Forename,Surname\n414,Mateusz,Wojcik\n");
        assertThat(plan.change()).extracting(change -> change.after().surname()).containsExactly("Wojcik");
    }

    @Test
    void withoutNumbersNameAndBirthdayFindAlsoByTheNameUsedInSchool() throws IOException {
        RollPlan plan = plan(
                List.of(MATEUSZ, SURYADI), "Forename,Surname,DOB\nMATTY,wojcik,29/02/2016\nSuryadi,-,30/09/2017\n");
        assertThat(plan.add()).isEmpty();
        assertThat(plan.same()).contains(SURYADI);
        assertThat(plan.missing()).isEmpty();
    }

    @Test
    void theNameUsedInSchoolTakesNothingFromTheLegalOne() throws IOException {
        RollPlan plan = plan(List.of(MATEUSZ), "Forename,Surname,DOB\nMatty,Wójcik,29/02/2016\n");
        assertThat(plan.same()).containsExactly(MATEUSZ);
        plan = plan(List.of(MATEUSZ), "Preferred First Name,Preferred Last Name,DOB\nMatty,Wójcik,29/02/2016\n");
        assertThat(plan.same()).containsExactly(MATEUSZ);
    }

    @Test
    void twoOfOneNameAreToldApartByBirthdayAndNeverGuessed() throws IOException {
        Pupil elder = Pupils.named(7, "", "Mohammed", "Ali", LocalDate.of(2017, 10, 1));
        Pupil younger = Pupils.named(8, "", "Mohammed", "Ali", LocalDate.of(2018, 3, 5));
        RollPlan plan = plan(
                List.of(elder, younger),
                "Forename,Surname,DOB,Class\nMohammed,Ali,05/03/2018,3 Oak\nMohammed,Ali,,3 Elm\n");
        assertThat(plan.change()).extracting(change -> change.before().id()).containsExactly(8L);
        assertThat(plan.problems()).extracting(Problem::row).containsExactly(3);
    }

    @Test
    void sameNameAndTwoUpnsAreTwoChildren() throws IOException {
        Pupil held = Pupils.named(7, "B801200005001", "Mohammed", "Ali", null);
        RollPlan plan = plan(List.of(held), "UPN,Forename,Surname\nP207000016049,Mohammed,Ali\n");
        assertThat(plan.add()).hasSize(1);
        assertThat(plan.missing()).containsExactly(held);
    }

    @Test
    void whoIsNotInTheFileIsShownAndLeaversAreNot() throws IOException {
        Pupil gone = Pupils.left(SURYADI, LocalDate.of(2026, 7, 20));
        RollPlan plan = plan(List.of(AISHA, MATEUSZ, gone), "UPN,Forename,Surname\nR801200020001,Aisha,Khan\n");
        assertThat(plan.missing()).containsExactly(MATEUSZ);
        assertThat(plan.changesNothing()).isTrue();
    }

    @Test
    void aLeaverWhoStandsInTheFileIsBack() throws IOException {
        Pupil gone = Pupils.left(AISHA, LocalDate.of(2026, 7, 20));
        RollPlan plan = plan(List.of(gone), "UPN,Forename,Surname\nR801200020001,Aisha,Khan\n");
        assertThat(plan.change())
                .extracting(Change::fields)
                .containsExactly(List.of(new FieldChange(PupilField.LEFT_ON, "20/07/2026", "")));
    }

    @Test
    void aBlankClearsAClassButNeverANumberOrABirthday() throws IOException {
        RollPlan plan =
                plan(List.of(AISHA), "UPN,Adno,Forename,Surname,Middle Names,Class,DOB\nR801200020001,,Aisha,,,,\n");
        Pupil after = plan.change().get(0).after();
        assertThat(after.className()).isEmpty();
        assertThat(after.middleNames()).isEmpty();
        assertThat(after.admissionNumber()).isEqualTo("0412");
        assertThat(after.surname()).isEqualTo("Khan");
        assertThat(after.dateOfBirth()).isEqualTo(AISHA.dateOfBirth());
    }

    @Test
    void whatCannotBeReadIsToldByRowColumnAndValueAndTheRestIsTaken() throws IOException {
        RollPlan plan = PupilFile.plan(fixture("broken.csv"), List.of(), TODAY);
        assertThat(plan.rows()).isEqualTo(11);
        assertThat(plan.problems())
                .extracting(Problem::row, Problem::column, Problem::value, Problem::effect)
                .containsExactly(
                        tuple(5, "Date of Birth", "31/02/2015", Effect.CELL_LEFT_OUT),
                        tuple(6, "Date of Birth", "14/10/15", Effect.CELL_LEFT_OUT),
                        tuple(7, "Year Group", "Year 14", Effect.CELL_LEFT_OUT),
                        tuple(8, "Surname", "", Effect.ROW_LEFT_OUT),
                        tuple(11, "UPN", "12345", Effect.CELL_LEFT_OUT),
                        tuple(13, "", "x", Effect.ROW_LEFT_OUT),
                        tuple(14, "UPN", "P801200015003", Effect.ROW_LEFT_OUT),
                        tuple(15, "Forename", "JosÃ©", Effect.ROW_LEFT_OUT));
        assertThat(plan.add()).hasSize(7);
        assertThat(plan.readWhole()).isFalse();
    }

    @Test
    void aCellThatCannotBeReadKeepsWhatTheRollHas() throws IOException {
        RollPlan plan =
                plan(List.of(AISHA), "UPN,Forename,Surname,Year,DOB\nR801200020001,Aisha,Khan,Year 66,31/02/2015\n");
        assertThat(plan.same()).containsExactly(AISHA);
        assertThat(plan.problems()).hasSize(2);
    }

    @Test
    void aPupilWhoseRowCouldNotBeReadIsNotMissing() throws IOException {
        RollPlan plan = plan(List.of(AISHA), "UPN,Forename,Surname\nR801200020001,\uFFFDisha,Khan\n");
        assertThat(plan.missing()).isEmpty();
        assertThat(plan.problems()).hasSize(1);
    }

    @Test
    void aWrongCheckLetterWarnsAndDoesNotReject() throws IOException {
        RollPlan plan = plan(List.of(), "UPN,Forename,Surname\nA801200005001,Aisha,Khan\n");
        assertThat(plan.add()).extracting(Pupil::upn).containsExactly("A801200005001");
        assertThat(plan.problems()).extracting(Problem::effect).containsExactly(Effect.TAKEN);
        assertThat(plan.readWhole()).isTrue();
    }

    @Test
    void numbersThatPointAtTwoPupilsAreAProblem() throws IOException {
        RollPlan plan = plan(List.of(AISHA, MATEUSZ), "UPN,Adno,Forename,Surname\nR801200020001,0414,Aisha,Khan\n");
        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan.problems().get(0).message()).contains("Aisha Khan", "Matty Wójcik");
        plan = plan(List.of(MATEUSZ), "Adno,Forename,Surname\n0414,Leila,Haddad\n");
        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan.problems()).hasSize(1);
    }

    @Test
    void aWholeNameInOneCellIsTakenApart() throws IOException {
        RollPlan plan = plan(List.of(), "Pupil name,Class\n\"O’Neill, Seán\",4D\nMaría Peña Núñez,4D\nSuryadi,4D\n");
        assertThat(plan.add())
                .extracting(Pupil::forename, Pupil::surname)
                .containsExactly(tuple("Seán", "O’Neill"), tuple("María", "Peña Núñez"), tuple("Suryadi", ""));
    }

    @Test
    void aFileWithoutNamesIsRefusedWithItsHeader() {
        assertThatThrownBy(() -> plan(List.of(), "Ref,Forename,House\n1,Aisha,Blue\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Ref, Forename, House");
    }

    @Test
    void theSameFileAgainChangesNothingInAnyLayout() throws IOException {
        for (String name : List.of("arbor.csv", "sims.csv", "bromcom.csv", "broken.csv")) {
            List<Pupil> held = imported(PupilFile.plan(fixture(name), List.of(), TODAY));
            RollPlan again = PupilFile.plan(fixture(name), held, TODAY);
            assertThat(again.changesNothing()).as(name).isTrue();
            assertThat(again.same()).as(name).containsExactlyInAnyOrderElementsOf(held);
            assertThat(again.missing()).as(name).isEmpty();
        }
    }

    @Test
    void oneSystemsExportFollowsAnothers() throws IOException {
        List<Pupil> held = imported(PupilFile.plan(fixture("arbor.csv"), List.of(), TODAY));
        RollPlan plan = PupilFile.plan(fixture("sims.csv"), held, TODAY);
        assertThat(plan.add()).extracting(Pupil::name).containsExactlyInAnyOrder("Budi Suryadi", "Íñigo Peña");
        assertThat(plan.change()).hasSize(7);
        assertThat(plan.missing()).extracting(Pupil::name).containsExactly("Suryadi");
    }

    @Test
    void inOneFileTwoUpnsAreTwoChildrenEvenOfOneNameAndBirthday() throws IOException {
        RollPlan plan = plan(
                List.of(),
                "UPN,Forename,Surname,DOB\nB801200005001,Noor,Ali,01/10/2018\nP207000016049,Noor,Ali,01/10/2018\n,Noor,Ali,01/10/2018\n");
        assertThat(plan.add()).hasSize(2);
        assertThat(plan.problems()).extracting(Problem::row).containsExactly(4);
    }

    @Test
    void aListOfParentsAndCarersIsNotTakenForPupils() {
        assertThatThrownBy(() -> plan(
                        List.of(),
                        "ID,Forename,Surname,ID,(Contact) Priority,Parental responsibility (T/F),Lives with Pupil,Title,Forename,Surname\n"
                                + "1,Aisha,Khan,9,1,T,T,Mrs,Farah,Khan\n"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("roll.contacts"));
    }

    @Test
    void forCheckingEveryRowWithANameCounts() throws IOException {
        assertThat(PupilFile.read(fixture("broken.csv")))
                .extracting(Pupil::name)
                .contains("Jean-Luc d'Aubigné", "Seán O'Neill")
                .hasSize(9);
    }

    private RollPlan plan(List<Pupil> held, String csv) throws IOException {
        return PupilFile.plan(Files.writeString(folder.resolve("pupils.csv"), csv), held, TODAY);
    }

    private static List<Pupil> imported(RollPlan plan) {
        List<Pupil> pupils = new ArrayList<>();
        plan.add().forEach(pupil -> pupils.add(pupil.withId(pupils.size() + 1L)));
        return pupils;
    }

    private static Path fixture(String name) {
        return Path.of("src/test/resources/org/gatehouse/roll", name);
    }
}
