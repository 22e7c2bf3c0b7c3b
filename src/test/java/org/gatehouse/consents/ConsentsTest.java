package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.consents.ConsentUse.PRESS;
import static org.gatehouse.consents.ConsentUse.VIDEO;
import static org.gatehouse.consents.ConsentUse.WEBSITE;
import static org.gatehouse.consents.ConsentUse.X_ACCOUNT;
import static org.gatehouse.consents.Decision.GIVEN;
import static org.gatehouse.consents.Decision.REFUSED;
import static org.gatehouse.consents.Decision.WITHDRAWN;
import static org.gatehouse.consents.OfficeDesk.FATHER;
import static org.gatehouse.consents.OfficeDesk.GRANDMOTHER;
import static org.gatehouse.consents.OfficeDesk.MOTHER;
import static org.gatehouse.consents.OfficeDesk.SCAN;
import static org.gatehouse.consents.OfficeDesk.TODAY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.people.Person;
import org.gatehouse.people.Role;
import org.gatehouse.people.SettableClock;
import org.gatehouse.people.TestDesk;
import org.gatehouse.roll.Contact;
import org.gatehouse.roll.PupilContact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentsTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private OfficeDesk office;
    private Consents consents;

    @BeforeEach
    void open() throws IOException {
        office = OfficeDesk.open(folder, clock);
        consents = office.consents;
    }

    @AfterEach
    void close() {
        assertThat(office.desk.book.verify().problems()).isEmpty();
        office.close();
    }

    private static String refusal(ThrowingCallable act) {
        return TestDesk.refusal(act).key();
    }

    @Test
    void oneFormAnswersSeveralUsesInOneActWithOneLineInTheTrail() {
        Recorded recorded = consents.record(
                office.clerk,
                office.form(office.chidi, MOTHER, Map.of(X_ACCOUNT, GIVEN, PRESS, REFUSED, WEBSITE, GIVEN)));
        assertThat(recorded.warnings()).isEmpty();
        assertThat(recorded.entries()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.giver()).isEqualTo(MOTHER);
            assertThat(entry.recordedBy()).isEqualTo(office.clerk.id());
            assertThat(entry.at()).isEqualTo(clock.instant());
            assertThat(entry.basis()).isEqualTo(LawfulBasis.CONSENT);
        });
        assertThat(consents.reads().pupil(office.teacher, office.chidi.id()).states())
                .containsEntry(X_ACCOUNT, ConsentState.GIVEN)
                .containsEntry(WEBSITE, ConsentState.GIVEN)
                .containsEntry(PRESS, ConsentState.REFUSED)
                .containsEntry(VIDEO, ConsentState.NOT_ASKED);
        assertThat(office.desk.book.trail("pupil " + office.chidi.id()))
                .filteredOn(line -> line.act().equals("consent.record"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.details()).contains("GIVEN").doesNotContain("Ifeoma");
                    assertThat(line.personal()).contains("Ifeoma");
                });
    }

    @Test
    void oneScanShowsTheFormsOfAWholePileAndIsKeptOnce() {
        Recorded first = consents.record(office.clerk, office.form(office.chidi, MOTHER, GIVEN));
        EvidenceSource pile = first.evidence().orElseThrow();
        Recorded second = consents.record(
                office.clerk,
                office.form(office.freya, Giver.named("Linnea Åkesson", "mother", true), GIVEN)
                        .with(pile));
        Evidence shown = second.entries().get(0).evidence().orElseThrow();
        assertThat(shown).isEqualTo(first.entries().get(0).evidence().orElseThrow());
        assertThat(shown.mediaType()).contains("application/pdf");
        assertThat(consents.reads().evidenceFile(office.clerk, shown.id())).isEqualTo(SCAN);
        assertThat(office.state(office.freya, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void manyFormsGoInTogetherOrNotAtAll() {
        ConsentForm good = office.form(office.chidi, MOTHER, GIVEN);
        ConsentForm wrong = office.form(office.freya, MOTHER, GIVEN).asked(99);
        assertThat(refusal(() -> consents.recordAll(office.clerk, List.of(good, wrong))))
                .isEqualTo("consents.wording.missing");
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.NOT_ASKED);
        ConsentForm other = office.form(office.chidi, FATHER, REFUSED);
        consents.recordAll(office.clerk, List.of(good, other, office.form(office.freya, MOTHER, GIVEN)));
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.REFUSED);
        assertThat(office.state(office.freya, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
        assertThat(office.desk.book.trail("consents")).hasSize(1);
    }

    @Test
    void theSameNameTypedAgainIsTheSamePerson() {
        consents.record(office.clerk, office.form(office.chidi, MOTHER, REFUSED));
        Recorded again = consents.record(
                office.clerk, office.form(office.chidi, Giver.named(" ifeoma  OKAFOR", "mother", true), GIVEN));
        assertThat(again.warnings()).containsExactly(ConsentWarning.OVERTURNS);
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void withoutParentalResponsibilityItIsKeptAndWarnedAboutAndDoesNotCount() {
        ConsentForm form = office.form(office.chidi, GRANDMOTHER, GIVEN);
        assertThat(consents.warnings(office.clerk, form)).containsExactly(ConsentWarning.NO_PARENTAL_RESPONSIBILITY);
        assertThat(consents.record(office.clerk, form).warnings())
                .containsExactly(ConsentWarning.NO_PARENTAL_RESPONSIBILITY);
        assertThat(consents.reads().entries(office.clerk, office.chidi.id())).hasSize(1);
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.NOT_ASKED);
    }

    @Test
    void ofAContactTheRollKnowsBetterThanTheDesk() {
        long grandmother = office.roll
                .contacts()
                .add(
                        office.clerk,
                        new PupilContact(
                                office.chidi.id(),
                                new Contact(0, "Mrs", "Ifeoma", "Okafor", List.of(), List.of()),
                                "grandmother",
                                1,
                                false,
                                false))
                .contact()
                .id();
        Giver contact = new Giver(Optional.of(grandmother), "Ifeoma Okafor", "grandmother", true);
        assertThat(consents.record(office.clerk, office.form(office.chidi, contact, GIVEN))
                        .warnings())
                .containsExactly(ConsentWarning.NO_PARENTAL_RESPONSIBILITY);
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.NOT_ASKED);
        Giver unknown = new Giver(Optional.of(grandmother + 1), "Daniel Okafor", "father", true);
        consents.record(office.clerk, office.form(office.chidi, unknown, GIVEN));
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void whatIsOnlySaidIsWarnedAbout() {
        ConsentForm said = ConsentForm.said(office.chidi.id(), 0, MOTHER, Map.of(X_ACCOUNT, GIVEN), TODAY);
        assertThat(consents.record(office.clerk, said).warnings()).containsExactly(ConsentWarning.NO_EVIDENCE);
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.NO_EVIDENCE);
    }

    @Test
    void anOldFormAfterAWithdrawalChangesNothing() {
        consents.withdraw(
                office.clerk,
                ConsentForm.said(office.chidi.id(), 0, MOTHER, Map.of(X_ACCOUNT, WITHDRAWN), TODAY.minusDays(1)));
        ConsentForm old = office.form(office.chidi, MOTHER, GIVEN);
        old = new ConsentForm(
                old.pupilId(),
                old.seen(),
                old.giver(),
                old.answers(),
                old.evidence(),
                old.wordingId(),
                old.basis(),
                TODAY.minusDays(5),
                old.to());
        assertThat(consents.record(office.clerk, old).warnings()).containsExactly(ConsentWarning.OVERTAKEN);
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void undoingRestoresWhatStoodBeforeByANewEntry() {
        consents.record(office.clerk, office.form(office.chidi, MOTHER, GIVEN));
        Recorded slip = consents.withdraw(office.clerk, office.form(office.chidi, MOTHER, WITHDRAWN));
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.WITHDRAWN);
        List<Long> last = slip.entries().stream().map(ConsentEntry::id).toList();
        consents.undo(office.clerk, last);
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
        assertThat(consents.reads().entries(office.clerk, office.chidi.id()))
                .hasSize(2)
                .first()
                .satisfies(
                        entry -> assertThat(entry.undone().orElseThrow().by()).isEqualTo(office.clerk.id()));
        assertThat(refusal(() -> consents.undo(office.clerk, last))).isEqualTo("consents.meanwhile");
    }

    @Test
    void onlyTheLastIsUndone() {
        Recorded first = consents.record(office.clerk, office.form(office.chidi, MOTHER, GIVEN));
        consents.record(office.clerk, office.form(office.chidi, FATHER, REFUSED));
        assertThat(refusal(() -> consents.undo(
                        office.clerk, List.of(first.entries().get(0).id()))))
                .isEqualTo("consents.meanwhile");
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.REFUSED);
    }

    @Test
    void whatAnotherDeskRecordedSinceIsNotOverlooked() throws IOException {
        ConsentForm late = office.form(office.chidi, MOTHER, GIVEN);
        try (OfficeDesk other = office.second(folder, clock)) {
            other.consents.withdraw(other.clerk, other.form(other.chidi, FATHER, WITHDRAWN));
        }
        assertThat(TestDesk.refusal(() -> consents.record(office.clerk, late)).getMessage())
                .contains("Samira Lindqvist", "Chidi Okafor");
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void formsThatCannotBeSoAreRefused() {
        ConsentForm form = office.form(office.chidi, MOTHER, GIVEN);
        assertThat(refusal(() -> consents.record(office.clerk, form.until(TODAY.minusDays(1)))))
                .isEqualTo("consents.ends-before");
        assertThat(refusal(() -> consents.record(office.clerk, office.form(office.chidi, MOTHER, Map.of()))))
                .isEqualTo("consents.nothing-answered");
        assertThat(refusal(() -> consents.record(
                        office.clerk,
                        ConsentForm.said(office.chidi.id(), 0, MOTHER, Map.of(X_ACCOUNT, GIVEN), TODAY.plusDays(1)))))
                .isEqualTo("consents.future");
        assertThat(refusal(() ->
                        consents.record(office.clerk, office.form(office.chidi, Giver.named(" ", "", true), GIVEN))))
                .isEqualTo("consents.giver.missing");
        assertThat(refusal(() ->
                        consents.record(office.clerk, form.with(new EvidenceSource.Fresh(EvidenceKind.EMAIL, " ")))))
                .isEqualTo("consents.evidence.empty");
        assertThat(refusal(() -> consents.record(
                        office.clerk,
                        form.with(new EvidenceSource.Fresh(EvidenceKind.SCAN, "x", new byte[] {'M', 'Z'})))))
                .isEqualTo("consents.evidence.kind-of-file");
        assertThat(refusal(() -> consents.record(office.clerk, form.with(new EvidenceSource.Kept(9)))))
                .isEqualTo("consents.evidence.missing");
        assertThat(office.seen(office.chidi)).isZero();
    }

    @Test
    void theOfficeAndTheHeadKeepTheRegisterAndStaffSeeWhatIsInForce() {
        assertThat(refusal(() -> consents.record(office.teacher, office.form(office.chidi, MOTHER, GIVEN))))
                .isEqualTo("book.not-allowed");
        assertThat(refusal(() -> consents.setDoNotShow(office.teacher, office.chidi.id(), TODAY, Optional.empty())))
                .isEqualTo("book.not-allowed");
        assertThat(refusal(() -> consents.reads().entries(office.teacher, office.chidi.id())))
                .isEqualTo("book.not-allowed");
        assertThat(office.grid("4B")).hasSize(2);
    }

    @Test
    void theSchoolAddsUsesOfItsOwnAndEndsThem() {
        ConsentChoices choices = consents.choices();
        ConsentUse newsletter = choices.addUse(office.clerk, "  Parents’  newsletter ");
        assertThat(newsletter.title()).isEqualTo("Parents’ newsletter");
        assertThat(refusal(() -> choices.addUse(office.clerk, "parents’ newsletter")))
                .isEqualTo("consents.use.taken");
        assertThat(refusal(() -> choices.addUse(office.clerk, "Press"))).isEqualTo("consents.use.taken");
        ConsentForm form = office.form(office.chidi, MOTHER, Map.of(newsletter.id(), GIVEN));
        consents.record(office.clerk, form);
        choices.endUse(office.clerk, newsletter.id());
        assertThat(choices.uses())
                .last()
                .satisfies(use -> assertThat(use.endedOn()).contains(TODAY));
        assertThat(refusal(() -> choices.endUse(office.clerk, newsletter.id()))).isEqualTo("consents.use.ended");
        assertThat(refusal(() -> choices.endUse(office.clerk, X_ACCOUNT))).isEqualTo("consents.use.built-in");
        assertThat(refusal(() -> consents.record(
                        office.clerk, office.form(office.chidi, FATHER, Map.of(newsletter.id(), GIVEN)))))
                .isEqualTo("consents.use.ended");
        assertThat(office.grid("4B").get(0).states()).doesNotContainKey(newsletter.id());
    }

    @Test
    void wordingsAreKeptByVersionAndStandBesideTheEntries() {
        ConsentWording wording =
                consents.choices().addWording(office.clerk, "2026-1", "May we show your child?", TODAY);
        assertThat(refusal(() -> consents.choices().addWording(office.clerk, "2026-1", "Other", TODAY)))
                .isEqualTo("consents.wording.taken");
        consents.record(office.clerk, office.form(office.chidi, MOTHER, GIVEN).asked(wording.id()));
        assertThat(consents.choices().wordings()).containsExactly(wording);
        assertThat(consents.reads()
                        .entries(office.clerk, office.chidi.id())
                        .get(0)
                        .wordingVersion())
                .contains("2026-1");
    }

    @Test
    void doNotShowIsSetAndLiftedAndSaysNotWhy() {
        consents.record(office.clerk, office.form(office.chidi, MOTHER, GIVEN));
        consents.setDoNotShow(office.head, office.chidi.id(), TODAY, Optional.empty());
        assertThat(office.grid("4B"))
                .filteredOn(PupilConsents::doNotShow)
                .singleElement()
                .satisfies(row -> assertThat(row.state(X_ACCOUNT)).isEqualTo(ConsentState.DO_NOT_SHOW));
        assertThat(refusal(() -> consents.liftDoNotShow(office.clerk, office.chidi.id(), TODAY.minusDays(1))))
                .isEqualTo("consents.do-not-show.past");
        consents.liftDoNotShow(office.clerk, office.chidi.id(), TODAY);
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
        assertThat(refusal(() -> consents.liftDoNotShow(office.clerk, office.chidi.id(), TODAY)))
                .isEqualTo("consents.do-not-show.not-set");
    }

    @Test
    void whoNoLongerMayIsRefusedThoughTheySignedInBefore() {
        Person clerk = office.desk.people.person(office.clerk.id());
        office.desk.people.change(
                office.head,
                clerk,
                new Person(
                        clerk.id(),
                        clerk.name(),
                        clerk.signInName(),
                        clerk.email(),
                        Set.of(Role.STAFF),
                        clerk.active()));
        assertThat(refusal(() -> consents.record(office.clerk, office.form(office.chidi, MOTHER, GIVEN))))
                .isEqualTo("book.not-allowed");
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.NOT_ASKED);
    }
}
