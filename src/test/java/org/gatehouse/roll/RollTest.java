package org.gatehouse.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
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

class RollTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/gatehouse/roll");

    @TempDir
    private Path folder;

    private OpenSchool school;

    @BeforeEach
    void open() throws IOException {
        school = OpenSchool.create(folder);
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void previewThenApplyThenTheSameFileChangesNothing() throws IOException {
        RollPlan preview = school.plan(FIXTURES.resolve("sims.csv"));
        assertThat(preview.add()).hasSize(9);
        assertThat(school.roll.pupils(school.head, RollSearch.ALL))
                .as("a preview does nothing")
                .isEmpty();

        school.roll.apply(school.head, preview);

        RollPlan again = school.plan(FIXTURES.resolve("sims.csv"));
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.same()).hasSize(9);
        refused("roll.nothing-to-do", () -> school.roll.apply(school.head, again));
    }

    @Test
    void whatIsReadBackIsWhatTheFileSaid() throws IOException {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        assertThat(school.roll.pupils(school.head, RollSearch.ALL))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactlyInAnyOrderElementsOf(PupilFile.read(FIXTURES.resolve("sims.csv")));
    }

    @Test
    void oneImportIsOneLineInTheTrailWithoutAName() throws IOException {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        school.roll.apply(school.head, school.plan("Adno,Forename,Surname,Class\n412,Aisha,Khan,6 Bell\n"));
        List<TrailLine> lines = school.book.trail("roll");
        assertThat(lines).extracting(TrailLine::act).containsExactly("roll.import", "roll.import");
        assertThat(lines.get(0).details()).contains("\"added\":9").doesNotContain("Khan");
        assertThat(lines.get(1).details())
                .contains("\"fields\":{\"class\":1}", "\"missing\":8")
                .doesNotContain("Bell");
        assertThat(lines.get(1).personal()).isEmpty();
        assertThat(school.book.verify().isWhole()).isTrue();
    }

    @Test
    void whoIsMissingFromTheFileStays() throws IOException {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        RollPlan plan = school.plan("Adno,Forename,Surname,Class\n412,Aisha,Khan,6 Bell\n");
        assertThat(plan.missing()).hasSize(8);
        school.roll.apply(school.head, plan);
        assertThat(school.roll.pupils(school.head, RollSearch.ALL)).hasSize(9);
    }

    @Test
    void aFileThatWouldEmptyTheRollOrLacksALargePartNeedsADecision() throws IOException {
        StringBuilder forty = new StringBuilder("Adno,Forename,Surname\n");
        for (int at = 1; at <= 40; at++)
            forty.append(at)
                    .append(",Child")
                    .append((char) ('A' + at % 26))
                    .append("x")
                    .append("y".repeat(at))
                    .append(",Lane\n");
        school.roll.apply(school.head, school.plan(forty.toString()));
        assertThat(school.plan(firstOf(forty, 31)).losesMuch()).as("9 of 40").isFalse();
        assertThat(school.plan(firstOf(forty, 30)).losesMuch()).as("10 of 40").isTrue();
        RollPlan plan = school.plan(firstOf(forty, 30) + "99,Leila,Haddad\n");
        refused("roll.import.loses", () -> school.roll.apply(school.head, plan));
        assertThat(found("")).hasSize(40);

        refused(
                "roll.left.future",
                () -> school.roll.apply(school.head, plan, Missing.leftOn(LocalDate.of(2026, 11, 25))));
        school.roll.apply(school.head, plan, Missing.leftOn(LocalDate.of(2026, 11, 20)));

        assertThat(found("")).hasSize(31);
        assertThat(school.roll.pupils(school.head, new RollSearch("", "", true)))
                .hasSize(41);
        assertThat(school.book.trail("roll"))
                .last()
                .satisfies(line -> assertThat(line.details()).contains("\"leftOn\":\"2026-11-20\"", "\"missing\":10"));
        assertThat(school.plan(forty.toString()).losesMuch())
                .as("one is missing now")
                .isFalse();
    }

    @Test
    void aSmallRollIsNotEmptiedUnasked() throws IOException {
        school.roll.apply(school.head, school.plan("Adno,Forename,Surname\n1,Aisha,Khan\n2,Leila,Haddad\n"));
        RollPlan plan = school.plan("Adno,Forename,Surname\n7,Ida,Öberg\n");
        refused("roll.import.loses", () -> school.roll.apply(school.head, plan));
        school.roll.apply(school.head, plan, Missing.STAY);
        assertThat(found("")).hasSize(3);
    }

    private static String firstOf(CharSequence csv, int rows) {
        return csv.toString().lines().limit(rows + 1).collect(java.util.stream.Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aPlanMadeBeforeAnotherDeskChangedTheRollIsRefused() throws IOException {
        RollPlan mine = school.plan(FIXTURES.resolve("sims.csv"));
        try (OpenSchool other = school.atAnotherDesk()) {
            other.roll.apply(other.head, other.plan("Forename,Surname\nLeila,Haddad\n"));
            refused("roll.changed-elsewhere", () -> school.roll.apply(school.head, mine));
        }
        assertThat(school.plan(FIXTURES.resolve("sims.csv")).held()).hasSize(1);
    }

    @Test
    void onlyWhoMayChangesTheRollAndOnlyWhoMaySeesIt() throws IOException {
        RollPlan plan = school.plan(FIXTURES.resolve("sims.csv"));
        Actor teacher = school.actor(Role.STAFF);
        refused("book.not-allowed", () -> school.roll.apply(teacher, plan));
        refused("book.not-allowed", () -> school.roll.add(teacher, Pupils.AISHA));
        refused("book.not-allowed", () -> school.roll.change(teacher, Pupils.AISHA, Pupils.AISHA));
        refused("book.not-allowed", () -> school.roll.leave(teacher, List.of(), Pupils.TODAY));
        Actor governor = school.actor(Role.GOVERNOR);
        refused("book.not-allowed", () -> school.roll.pupils(governor, RollSearch.ALL));
        school.roll.apply(school.actor(Role.OFFICE), plan);
        assertThat(school.roll.pupils(teacher, RollSearch.ALL)).hasSize(9);
    }

    @Test
    void aRightTakenAwaySinceSignInIsSeenInTheAct() throws IOException {
        Actor clerk = school.actor(Role.OFFICE);
        school.people.leave(school.head, clerk.id());
        RollPlan plan = school.plan(FIXTURES.resolve("sims.csv"));
        assertThatThrownBy(() -> school.roll.apply(clerk, plan)).isInstanceOf(Refusal.class);
        assertThat(school.roll.pupils(school.head, RollSearch.ALL)).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesToDeleteAPupilAndASecondHolderOfAUpn() throws Exception {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + OpenSchool.file(folder))) {
            assertThatThrownBy(() -> sql.createStatement().execute("DELETE FROM pupil WHERE id = 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never deleted");
            assertThatThrownBy(() -> sql.createStatement()
                            .execute("UPDATE pupil SET upn = (SELECT upn FROM pupil WHERE id = 1) WHERE id = 2"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aCorrectedMappingIsRememberedForItsLayout() throws IOException {
        Path file = java.nio.file.Files.writeString(
                folder.resolve("odd.csv"), "Forename,Surname,Group,House\nAisha,Khan,6 Bell,Blue\n");
        Sheet sheet = Sheet.read(file, PupilField.class);
        Columns<PupilField> corrected = school.roll.columns(sheet).with(PupilField.CLASS, 2);
        school.roll.apply(school.head, school.roll.plan(sheet, corrected));
        assertThat(school.roll.columns(sheet)).isEqualTo(corrected);
        assertThat(school.roll.pupils(school.head, RollSearch.ALL))
                .extracting(Pupil::className)
                .containsExactly("6 Bell");
    }

    @Test
    void searchFindsByTheStartOfAnyWordWithoutAccentsOrApostrophes() throws IOException {
        school.roll.apply(school.head, school.plan(FIXTURES.resolve("sims.csv")));
        assertThat(found("zoe")).containsExactly("Zoë Adeyemi");
        assertThat(found("oneill")).containsExactly("Seán O'Neill");
        assertThat(found("wojcik matty")).containsExactly("Matty Wójcik");
        assertThat(found("year 6 kh")).containsExactly("Aisha Khan");
        assertThat(found("0415")).containsExactly("Budi Suryadi");
        assertThat(found("zz")).isEmpty();
        assertThat(school.roll.pupils(school.head, new RollSearch("", "6R", false)))
                .hasSize(3);
        assertThat(school.roll.classes(school.head)).containsExactly("1A", "4D", "6R", "N", "RB");
    }

    @Test
    void listsAreInTheOrderOfSurnames() throws IOException {
        school.roll.apply(school.head, school.plan("Forename,Surname\nEva,Zola\nIda,Öberg\nTom,O'Neill\nAda,Abel\n"));
        assertThat(found("")).containsExactly("Ada Abel", "Ida Öberg", "Tom O'Neill", "Eva Zola");
    }

    @Test
    void aPupilIsTypedInChangedAndLeavesByHand() {
        Pupil aisha = school.roll.add(school.head, Pupils.AISHA);
        assertThat(school.roll.pupil(aisha.id())).isEqualTo(aisha);
        Pupil bell = new Pupil(
                aisha.id(),
                aisha.upn(),
                "0412",
                "Aisha",
                "",
                "",
                "Khan",
                "",
                YearGroup.Y6,
                "6 Bell",
                aisha.dateOfBirth(),
                null,
                List.of("aisha_k"));
        school.roll.change(school.head, aisha, bell);
        refused("roll.changed-elsewhere.one", () -> school.roll.change(school.head, aisha, bell));
        refused("roll.taken.UPN", () -> school.roll.add(school.head, Pupils.AISHA));

        school.roll.leave(school.head, List.of(bell), LocalDate.of(2026, 11, 20));

        assertThat(found("")).isEmpty();
        assertThat(school.roll.pupils(school.head, new RollSearch("", "", true)))
                .extracting(Pupil::leftOn)
                .containsExactly(LocalDate.of(2026, 11, 20));
        assertThat(school.book.trail("pupil " + aisha.id()))
                .extracting(TrailLine::act)
                .containsExactly("roll.add", "roll.change");
    }

    @Test
    void theCompiledRollKnowsWhoIsHereAndFollowsEveryChange() throws IOException {
        assertThat(school.roll.compiled().pupilsNamed("Aisha Khan")).isEmpty();
        Pupil aisha = school.roll.add(school.head, Pupils.AISHA);
        assertThat(school.roll.compiled().pupilsNamed("Khan, Aisha")).containsExactly(aisha.id());
        assertThat(school.roll.compiled())
                .as("unchanged names are not compiled again")
                .isSameAs(school.book.read(school.roll::compiled));
        school.roll.leave(school.head, List.of(aisha), Pupils.TODAY);
        try (OpenSchool other = school.atAnotherDesk()) {
            other.roll.add(other.head, Pupils.MATEUSZ);
        }
        assertThat(school.book.read(school.roll::compiled).pupilsNamed(Pupils.MATEUSZ.name()))
                .as("an act sees what another desk did")
                .hasSize(1);
        assertThat(school.roll.compiled().pupilsNamed("Aisha Khan"))
                .as("a child who has left is still a child")
                .containsExactly(aisha.id());
    }

    private List<String> found(String words) {
        return school.roll.pupils(school.head, new RollSearch(words, "", false)).stream()
                .map(Pupil::name)
                .toList();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
