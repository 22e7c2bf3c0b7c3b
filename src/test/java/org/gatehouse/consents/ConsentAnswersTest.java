package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gatehouse.consents.ConsentUse.PRESS;
import static org.gatehouse.consents.ConsentUse.VIDEO;
import static org.gatehouse.consents.ConsentUse.WEBSITE;
import static org.gatehouse.consents.ConsentUse.X_ACCOUNT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.people.SettableClock;
import org.gatehouse.roll.Pupil;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Problem.Effect;
import org.gatehouse.sheets.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentAnswersTest {
    private static final String GOOGLE = "Timestamp,Email Address,Child's full name,Child's class,Your name,"
            + "Relationship to child,May we show your child on our account on X?,School website,Press,Video\n";

    @TempDir
    Path folder;

    private OfficeDesk office;

    @BeforeEach
    void open() throws Exception {
        office = OfficeDesk.open(folder, new SettableClock());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aGoogleExportIsRecordedOnceHoweverOftenItIsBroughtIn() throws Exception {
        String rows = GOOGLE
                + "2026/09/04 8:15:02 pm GMT+1,ifeoma@mail.example,Chidi Okafor,4B,Ifeoma Okafor,Mother,I give consent,"
                + "Yes,I do not give consent,\n"
                + "2026/09/05 7:01:00 am GMT+1,liv@mail.example,\"Akesson, Freya\",Class 4B,Liv Åkesson,mum,No,Yes,No,No\n";
        AnswerPlan plan = plan(rows);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.near()).isEmpty();
        assertThat(plan.ready()).hasSize(2);
        assertThat(plan.ready().get(0).changes())
                .extracting(AnswerPlan.Change::answer)
                .containsExactly(Decision.GIVEN, Decision.GIVEN, Decision.REFUSED);
        assertThat(office.consents.answers().apply(office.clerk, plan, Set.of()))
                .hasSize(2);
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
        assertThat(office.state(office.chidi, PRESS)).isEqualTo(ConsentState.REFUSED);
        assertThat(office.state(office.chidi, VIDEO)).isEqualTo(ConsentState.NOT_ASKED);
        assertThat(office.state(office.freya, WEBSITE)).isEqualTo(ConsentState.GIVEN);
        ConsentEntry entry =
                office.consents.reads().entries(office.clerk, office.freya.id()).get(0);
        assertThat(entry.from()).isEqualTo(LocalDate.of(2026, 9, 5));
        assertThat(entry.evidence().orElseThrow().reference())
                .isEqualTo("2026/09/05 7:01:00 am GMT+1, liv@mail.example");

        AnswerPlan again = plan(rows);
        assertThat(again.ready()).isEmpty();
        assertThat(again.already()).isEqualTo(2);
        assertThatThrownBy(() -> office.consents.answers().apply(office.clerk, again, Set.of()))
                .hasMessageContaining("no form to record");
        assertThat(plan(rows.replace("consent,\n", "consent,Yes\n"))
                        .ready()
                        .get(0)
                        .form()
                        .answers())
                .isEqualTo(Map.of(VIDEO, Decision.GIVEN));
    }

    @Test
    void aMicrosoftExportTakesTheRespondentForTheParent() throws Exception {
        AnswerPlan plan = plan("ID;Start time;Completion time;Email;Name;Child's first name;Child's surname;Class;"
                + "I give permission for Twitter / X;Newspapers\n"
                + "1;04/09/2026 20:10:00;04/09/2026 20:15:02;anonymous;Ifeoma Okafor;Chidi;Okafor;4B;True;False\n");
        assertThat(plan.problems()).isEmpty();
        ConsentForm form = plan.ready().get(0).form();
        assertThat(form.answers()).isEqualTo(Map.of(X_ACCOUNT, Decision.GIVEN, PRESS, Decision.REFUSED));
        assertThat(form.giver()).isEqualTo(OfficeDesk.MOTHER);
        assertThat(form.evidence())
                .contains(
                        new EvidenceSource.Fresh(EvidenceKind.FORM, "04/09/2026 20:15:02, Ifeoma Okafor", bytes(form)));
    }

    @Test
    void nearMatchesAreRecordedOnlyWhereAPersonConfirmedThem() throws Exception {
        Pupil benjamin = office.roll.add(
                office.head,
                new Pupil(0, "", "", "Benjamin", "Ben", "", "Sato", "", null, "5W", null, null, List.of()));
        AnswerPlan plan = plan(GOOGLE
                + "01/09/2026 10:00,a@mail.example,Chidi Okaffor,4B,A,mother,Yes,,,\n"
                + "01/09/2026 10:01,b@mail.example,Ben Sato,5W,B,father,Yes,,,\n"
                + "01/09/2026 10:02,c@mail.example,Åkesson Freya,4B,C,mother,Yes,,,\n"
                + "01/09/2026 10:03,d@mail.example,Chidi Okafor,5W,D,mother,Yes,,,\n");
        assertThat(plan.ready()).isEmpty();
        assertThat(plan.near())
                .extracting(line -> Set.copyOf(line.misses()))
                .containsExactly(
                        Set.of(NearMiss.ONE_LETTER),
                        Set.of(NearMiss.KNOWN_AS),
                        Set.of(NearMiss.SWAPPED),
                        Set.of(NearMiss.OTHER_CLASS));
        int confirmed = plan.near().get(1).row();
        assertThat(office.consents.answers().apply(office.clerk, plan, Set.of(confirmed)))
                .hasSize(1);
        assertThat(office.state(benjamin, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
        assertThat(office.consents.reads().entries(office.clerk, office.chidi.id()))
                .isEmpty();
    }

    @Test
    void whoCannotBeFoundAndWhatCannotBeReadIsListedWithItsReason() throws Exception {
        office.roll.add(
                office.head, new Pupil(0, "", "", "Chidi", "", "", "Okafor", "", null, "4B", null, null, List.of()));
        AnswerPlan plan = plan(GOOGLE
                + "01/09/2026 10:00,a@mail.example,Chidi Okafor,4B,A,mother,Yes,,,\n"
                + "01/09/2026 10:01,b@mail.example,Nobody Known,4B,B,mother,Yes,,,\n"
                + "01/09/2026 10:02,c@mail.example,Freya Åkesson,4B,C,mother,Yes,\"Yes, but only in a group\",,\n"
                + "08/09/2026 10:02,d@mail.example,Freya Åkesson,4B,D,mother,Yes,,,\n"
                + ",e@mail.example,Freya Åkesson,4B,E,mother,Yes,,,\n"
                + "02/09/2026,,Freya Åkesson,4B,,mother,Yes,,,\n");
        assertThat(plan.problems())
                .extracting(Problem::row, Problem::effect)
                .containsExactly(
                        tuple(2, Effect.ROW_LEFT_OUT),
                        tuple(3, Effect.ROW_LEFT_OUT),
                        tuple(4, Effect.CELL_LEFT_OUT),
                        tuple(5, Effect.ROW_LEFT_OUT),
                        tuple(6, Effect.ROW_LEFT_OUT),
                        tuple(7, Effect.ROW_LEFT_OUT));
        assertThat(plan.problems().get(0).message()).contains("Several children fit");
        assertThat(plan.ready()).hasSize(1);
        assertThat(plan.ready().get(0).form().answers()).isEqualTo(Map.of(X_ACCOUNT, Decision.GIVEN));
    }

    @Test
    void whoIsNoParentIsNotTakenForOne() throws Exception {
        AnswerPlan plan = plan(GOOGLE + "01/09/2026,g@mail.example,Chidi Okafor,4B,Grace Okafor,grandmother,Yes,,,\n");
        assertThat(plan.ready().get(0).form().giver().parentalResponsibility()).isFalse();
        office.consents.answers().apply(office.clerk, plan, Set.of());
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.NOT_ASKED);
    }

    @Test
    void aColumnOfDaysIsReadOneWay() throws Exception {
        String row = ",a@mail.example,Chidi Okafor,4B,A,mother,Yes,,,\n";
        assertThat(plan(GOOGLE + "9/4/2026 10:00:00" + row + "8/17/2026 10:00:00" + row)
                        .ready())
                .extracting(line -> line.form().from())
                .containsExactly(LocalDate.of(2026, 9, 4), LocalDate.of(2026, 8, 17));
        assertThatThrownBy(() -> plan(GOOGLE + "17/8/2026" + row + "8/17/2026" + row))
                .hasMessageContaining("begin with the month");
    }

    @Test
    void withoutANameATimeOrAnAnswerThereIsNoPlan() {
        assertThatThrownBy(() -> plan("Timestamp,Class,Video\n01/09/2026,4B,Yes\n"))
                .hasMessageContaining("child’s name");
        assertThatThrownBy(() -> plan("Child's name,Class,Video\nChidi Okafor,4B,Yes\n"))
                .hasMessageContaining("when it was answered");
        assertThatThrownBy(() -> plan("Timestamp,Child's name,Shoes\n01/09/2026,Chidi Okafor,Yes\n"))
                .hasMessageContaining("known as an answer");
    }

    @Test
    void aQuestionThatNamesTwoUsesIsTakenForNone() throws Exception {
        Sheet sheet = sheet("Timestamp,Child's name,May we show them in the press and on video?,On video?\n"
                + "01/09/2026,Chidi Okafor,Yes,Yes\n");
        assertThat(AnswerColumns.of(sheet, office.consents.choices().uses()).uses())
                .isEqualTo(Map.of(3, VIDEO));
    }

    private static byte[] bytes(ConsentForm form) {
        return ((EvidenceSource.Fresh) form.evidence().orElseThrow()).file();
    }

    private Sheet sheet(String text) throws Exception {
        return Sheet.read(Files.writeString(folder.resolve("answers.csv"), text), AnswerField.class);
    }

    private AnswerPlan plan(String text) throws Exception {
        Sheet sheet = sheet(text);
        return office.consents
                .answers()
                .plan(
                        office.clerk,
                        sheet,
                        AnswerColumns.of(sheet, office.consents.choices().uses()),
                        Optional.empty(),
                        pupil -> pupil == office.chidi.id() ? List.of(OfficeDesk.MOTHER) : List.of());
    }
}
