package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;
import static org.gatehouse.policy.Larkhill.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.gatehouse.people.Role;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgementsTest {
    @TempDir
    Path folder;

    private Larkhill school;
    private Acknowledgements kept;
    private PolicyVersion version;

    @BeforeEach
    void open() throws IOException {
        school = Larkhill.in(folder);
        kept = school.policy.acknowledgements();
        version = school.inForce();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void everybodyIsAskedForEachVersionAndEachYear() {
        assertThat(kept.all(school.clerk()))
                .extracting(AcknowledgementRow::state)
                .containsOnly(AcknowledgementState.NOT_YET);
        kept.acknowledge(school.teacher(), version, true);
        assertThat(kept.own(school.teacher()).state()).isEqualTo(AcknowledgementState.CURRENT);
        assertThat(refusal(() -> kept.acknowledge(school.teacher(), version, true))
                        .key())
                .isEqualTo("policy.acknowledged-already");

        school.clock.forward(Duration.ofDays(340));
        assertThat(kept.own(school.teacher()).state()).isEqualTo(AcknowledgementState.ENDS_SOON);
        school.clock.forward(Duration.ofDays(26));
        assertThat(kept.own(school.teacher()).state()).isEqualTo(AcknowledgementState.LAPSED);
        kept.acknowledge(school.teacher(), version, true);
        assertThat(kept.own(school.teacher()).all()).hasSize(2);

        LocalDate today = school.policy.reads().today();
        PolicyVersion next = school.policy.versions().start(school.coordinator());
        next = school.policy.versions().agree(school.coordinator(), next, today, "Staff meeting");
        next = school.policy.versions().approve(school.head(), next, today, "Governors", today.plusYears(1));
        school.policy.versions().bringIntoForce(school.head(), next);
        assertThat(kept.own(school.teacher()).state()).isEqualTo(AcknowledgementState.OLDER_VERSION);
        assertThat(refusal(() -> kept.acknowledge(school.teacher(), version, true))
                        .key())
                .as("the version that was read is not the one in force")
                .isEqualTo("policy.newer-in-force");
    }

    @Test
    void nobodyAcknowledgesWithoutKnowingTheLinkedPolicies() {
        assertThat(refusal(() -> kept.acknowledge(school.teacher(), version, false))
                        .key())
                .isEqualTo("policy.linked-unknown");
    }

    @Test
    void whoHasNoDeskIsWithinThePolicyUntilTheyGo() {
        CoveredPerson wanda = kept.add(school.clerk(), "Wanda", CoveredKind.VOLUNTEER, "Reads with 2B");
        assertThat(refusal(() -> kept.add(school.clerk(), "wanda", CoveredKind.VOLUNTEER, "reads with 2b"))
                        .key())
                .isEqualTo("policy.name.taken");
        kept.recordSigned(school.clerk(), version, wanda, TODAY.minusDays(2));
        assertThat(school.row("Wanda").last().orElseThrow().how()).isEqualTo(Acknowledged.How.SHEET);
        kept.end(school.clerk(), wanda);
        assertThat(kept.all(school.clerk()))
                .extracting(row -> row.person().name())
                .doesNotContain("Wanda");
        assertThat(refusal(() -> kept.end(school.clerk(), wanda)).key()).isEqualTo("policy.person.gone");
        assertThat(refusal(() -> kept.end(school.clerk(), school.row("Priya").person()))
                        .key())
                .isEqualTo("policy.end-elsewhere");
    }

    @Test
    void familiesAreGivenTheSheetAsGroups() {
        kept.recordGiven(school.clerk(), version, CoveredKind.PARENTS, "Newsletter", TODAY);
        assertThat(school.row(CoveredKind.PARENTS.title()).state()).isEqualTo(AcknowledgementState.CURRENT);
        assertThat(school.row(CoveredKind.PUPILS.title()).state()).isEqualTo(AcknowledgementState.NOT_YET);
        CoveredPerson pupils = school.row(CoveredKind.PUPILS.title()).person();
        assertThat(refusal(() -> kept.recordSigned(school.clerk(), version, pupils, TODAY))
                        .key())
                .isEqualTo("policy.group-signs-not");
    }

    @Test
    void aSignatureIsOfThisVersionAndOfADayThatWas() {
        CoveredPerson priya = school.row("Priya").person();
        assertThat(refusal(() -> kept.recordSigned(school.clerk(), version, priya, TODAY.minusDays(11)))
                        .key())
                .isEqualTo("policy.signed-early");
        assertThat(refusal(() -> kept.recordSigned(school.clerk(), version, priya, TODAY.plusDays(1)))
                        .key())
                .isEqualTo("policy.day.future");
    }

    @Test
    void twoDesksRecordOneSignatureOnceAndASlipIsTakenBackOnce() throws IOException {
        CoveredPerson priya = school.row("Priya").person();
        try (Larkhill other = school.atAnotherDesk()) {
            other.policy.acknowledgements().recordSigned(school.head(), version, priya, TODAY);
            assertThat(refusal(() -> kept.recordSigned(school.clerk(), version, priya, TODAY))
                            .key())
                    .isEqualTo("policy.signed-already");
            Acknowledged slip = school.row("Priya").last().orElseThrow();
            kept.takeBack(school.clerk(), priya, slip);
            assertThat(school.row("Priya").state()).isEqualTo(AcknowledgementState.NOT_YET);
            assertThat(refusal(() -> other.policy.acknowledgements().takeBack(school.head(), priya, slip))
                            .key())
                    .isEqualTo("policy.taken-back-already");
        }
    }

    private Sheet sheet(String text) throws IOException {
        return Sheet.read(Files.writeString(folder.resolve("signed.csv"), text), AcknowledgementField.class);
    }

    @Test
    void aSignedListIsComparedRowByRowAndTakenOnce() throws IOException {
        AcknowledgementPlan plan = kept.plan(school.clerk(), sheet("""
                        Full name,Date signed,Group,Note
                        zainab o’briain,07/09/2026,,
                        LIAM O'HARA,1 Sept 2026,,
                        Gwen Ó Cuinn,05/09/2026,Volunteers,Reads with 1A
                        Nobody Known,05/09/2026,,
                        Priya,31/02/2026,,
                        Priya,,,
                        Tariq Aziz,01/02/2020,,
                        Tariq Aziz,08/09/2026,,
                        Liam O’Hara,02/09/2026,,
                        Somebody New,05/09/2026,Pirate,
                        """));
        assertThat(plan.signed())
                .extracting(one -> one.person().name())
                .containsExactly("Zainab Ó Briain", "Liam O’Hara", "Gwen Ó Cuinn");
        assertThat(plan.problems()).extracting(Problem::row).containsExactly(5, 6, 7, 8, 9, 10, 11);
        kept.apply(school.clerk(), plan);
        assertThat(school.row("Gwen Ó Cuinn").person().kind()).isEqualTo(CoveredKind.VOLUNTEER);
        assertThat(school.row("Zainab Ó Briain").state()).isEqualTo(AcknowledgementState.CURRENT);
        assertThat(refusal(() -> kept.apply(school.clerk(), plan)).key()).isEqualTo("policy.import.elsewhere");

        AcknowledgementPlan again = kept.plan(school.clerk(), plan.sheet());
        assertThat(again.signed()).isEmpty();
        assertThat(again.same()).isEqualTo(3);
    }

    @Test
    void namesThatSeveralHaveAreToldApartByTheNoteOrLeftOut() throws IOException {
        kept.add(school.clerk(), "Sam Lee", CoveredKind.CONTRACTOR, "Drains");
        kept.add(school.clerk(), "Sam Lee", CoveredKind.VOLUNTEER, "Choir");
        AcknowledgementPlan plan = kept.plan(
                school.clerk(), sheet("name,signed on,note\nSam Lee,07/09/2026,choir\nSam Lee,07/09/2026,\n"));
        assertThat(plan.signed())
                .singleElement()
                .satisfies(one -> assertThat(one.person().kind()).isEqualTo(CoveredKind.VOLUNTEER));
        assertThat(plan.problems())
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("Several people are called Sam Lee"));
    }

    @Test
    void aListWithoutDaysIsRefusedWhole() throws IOException {
        Sheet sheet = sheet("name,class\nPriya,2B\n");
        assertThat(refusal(() -> kept.plan(school.clerk(), sheet)).key()).isEqualTo("policy.import.columns");
    }

    @Test
    void whoLeftIsAskedNoMore() {
        school.desk.people.leave(school.head(), school.as(Role.SLT).id());
        assertThat(kept.all(school.clerk()))
                .extracting(row -> row.person().name())
                .doesNotContain("Liam O’Hara");
    }
}
