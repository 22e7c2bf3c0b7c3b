package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.consents.ConsentUse.PRESS;
import static org.gatehouse.consents.ConsentUse.WEBSITE;
import static org.gatehouse.consents.ConsentUse.X_ACCOUNT;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.gatehouse.consents.forms.FormAnswer;
import org.gatehouse.consents.forms.FormCode;
import org.gatehouse.consents.forms.FormLayout;
import org.gatehouse.consents.forms.FormProposal;
import org.gatehouse.consents.forms.FormReader;
import org.gatehouse.consents.forms.PaperForms;
import org.gatehouse.consents.forms.PenStroke;
import org.gatehouse.people.SettableClock;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentFormsTest {
    private static final List<Long> USES = List.of(X_ACCOUNT, WEBSITE, PRESS);

    @TempDir
    Path folder;

    private OfficeDesk office;
    private ConsentForms forms;
    private ConsentWording wording;

    @BeforeEach
    void open() throws Exception {
        office = OfficeDesk.open(folder, new SettableClock());
        forms = office.consents.forms();
        wording = office.consents
                .choices()
                .addWording(office.clerk, "2026-1", PaperForms.WORDING, OfficeDesk.TODAY.minusDays(7));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aLetterIsKnownAgainWhenItComesBackAndItsPageIsTheEvidence() throws Exception {
        PilePage page = pile(print(office.chidi)).pages().get(0);
        assertThat(page.form().orElseThrow().answers())
                .extracting(FormAnswer::proposal)
                .containsExactly(FormProposal.YES, FormProposal.YES, FormProposal.NEITHER);
        PrintedForm printed =
                forms.find(office.clerk, page.code().orElseThrow().number()).orElseThrow();
        assertThat(printed.pupilId()).isEqualTo(office.chidi.id());
        assertThat(printed.uses(1)).isEqualTo(USES);
        Recorded recorded = forms.file(office.clerk, filing(page, office.chidi, false));
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.GIVEN);
        ConsentEntry entry = recorded.entries().get(0);
        assertThat(entry.wordingVersion()).contains("2026-1");
        Evidence evidence = entry.evidence().orElseThrow();
        assertThat(evidence.reference()).contains(printed.number().printed()).contains("pile.png");
        assertThat(office.consents.reads().evidenceFile(office.clerk, evidence.id()))
                .isEqualTo(page.picture());
    }

    @Test
    void theSameFormTwiceIsToldAndFiledOnlyByWhoKnowsIt() throws Exception {
        PilePage page = pile(print(office.chidi)).pages().get(0);
        forms.file(office.clerk, filing(page, office.chidi, false));
        assertThatThrownBy(() -> forms.file(office.clerk, filing(page, office.chidi, false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Chidi Okafor was filed by Samira Lindqvist");
        assertThat(forms.file(office.clerk, filing(page, office.chidi, true)).entries())
                .isNotEmpty();
    }

    @Test
    void aPageEnteredByHandIsKnownAgainByItsPicture() throws Exception {
        PilePage page = pile(print(office.chidi)).pages().get(0);
        FormFiling byHand = new FormFiling(
                Optional.empty(),
                1,
                page.place(),
                page.picture(),
                false,
                filing(page, office.freya, false).form());
        forms.file(office.clerk, byHand);
        FormFiling again = new FormFiling(
                Optional.empty(),
                1,
                page.place(),
                page.picture(),
                false,
                filing(page, office.freya, false).form());
        assertThatThrownBy(() -> forms.file(office.clerk, again)).hasMessageContaining("was filed by");
    }

    @Test
    void aFormIsFiledForNobodyButTheChildItWasPrintedFor() throws Exception {
        PilePage page = pile(print(office.chidi)).pages().get(0);
        assertThatThrownBy(() -> forms.file(office.clerk, filing(page, office.freya, false)))
                .hasMessageContaining("another child");
        assertThat(office.state(office.freya, X_ACCOUNT)).isEqualTo(ConsentState.NOT_ASKED);
    }

    @Test
    void whatIsOutComesBackByFilingAndIsOutAgainWhenThatIsUndone() throws Exception {
        byte[] letters = print(office.chidi, office.freya);
        assertThat(unreturned()).containsExactly(office.chidi, office.freya);
        PilePage page = pile(letters).pages().get(0);
        Pupil child = forms.find(office.clerk, page.code().orElseThrow().number())
                                .orElseThrow()
                                .pupilId()
                        == office.chidi.id()
                ? office.chidi
                : office.freya;
        Recorded recorded = forms.file(office.clerk, filing(page, child, false));
        assertThat(unreturned()).hasSize(1).doesNotContain(child);
        office.consents.undo(
                office.clerk, recorded.entries().stream().map(ConsentEntry::id).toList());
        assertThat(unreturned()).hasSize(2);
        forms.file(office.clerk, filing(page, child, false));
    }

    @Test
    void whoHasAnsweredOrMustNotBeShownGetsNoLetter() {
        office.consents.record(
                office.clerk, office.form(office.chidi, OfficeDesk.MOTHER, Map.of(X_ACCOUNT, Decision.REFUSED)));
        office.consents.setDoNotShow(office.clerk, office.freya.id(), OfficeDesk.TODAY, Optional.empty());
        LetterPlan plan = forms.plan(office.clerk, "", List.of(X_ACCOUNT), true);
        assertThat(plan.pupils()).containsExactly(office.tomas);
        assertThat(plan.answered()).isEqualTo(1);
        assertThat(plan.notShown()).isEqualTo(1);
        assertThat(forms.plan(office.clerk, "", List.of(X_ACCOUNT, PRESS), true).pupils())
                .contains(office.chidi);
        assertThat(forms.plan(office.clerk, "4B", List.of(X_ACCOUNT), false).pupils())
                .containsExactly(office.chidi);
    }

    @Test
    void lettersArePrintedByTheOfficeForADayThatIsToCome() {
        assertThatThrownBy(() -> forms.print(
                        office.teacher, List.of(office.chidi.id()), wording.id(), USES, OfficeDesk.TODAY.plusDays(7)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> forms.print(
                        office.clerk, List.of(office.chidi.id()), wording.id(), USES, OfficeDesk.TODAY.minusDays(1)))
                .hasMessageContaining("is over");
        assertThat(unreturned()).isEmpty();
    }

    @Test
    void aPileThatDoesNotFitIsReadUpToWhereItSaysSo() throws Exception {
        Path pile = filled(print(office.chidi, office.freya));
        Path second = Files.copy(pile, folder.resolve("second.png"));
        Path third = Files.copy(pile, folder.resolve("third.png"));
        PileReading read = PileReading.of(
                List.of(pile, second, third), new FormReader(forms.printedForms()), () -> false, page -> {}, 1);
        assertThat(read.pages()).hasSize(2);
        assertThat(read.pages().get(1).reason().orElseThrow()).contains("second.png");
    }

    @Test
    void thePageThatLayInThePileBeforeSaysSo() throws Exception {
        Path pile = filled(print(office.chidi));
        Path copy = Files.copy(pile, folder.resolve("copy.png"));
        PileReading read =
                PileReading.of(List.of(pile, copy), new FormReader(forms.printedForms()), () -> false, page -> {});
        assertThat(read.pages()).extracting(PilePage::again).containsExactly(false, true);
    }

    private List<Pupil> unreturned() {
        return forms.unreturned(office.clerk, "").stream()
                .map(Unreturned::pupil)
                .toList();
    }

    private byte[] print(Pupil... pupils) {
        return forms.print(
                office.clerk,
                List.of(pupils).stream().map(Pupil::id).toList(),
                wording.id(),
                USES,
                OfficeDesk.TODAY.plusDays(14));
    }

    private FormFiling filing(PilePage page, Pupil child, boolean again) {
        return new FormFiling(
                page.code().map(FormCode::number),
                1,
                page.place(),
                page.picture(),
                again,
                ConsentForm.said(
                        child.id(),
                        office.seen(child),
                        OfficeDesk.MOTHER,
                        Map.of(X_ACCOUNT, Decision.GIVEN, WEBSITE, Decision.GIVEN),
                        OfficeDesk.TODAY));
    }

    private PileReading pile(byte[] letters) throws Exception {
        return PileReading.of(List.of(filled(letters)), new FormReader(forms.printedForms()), () -> false, page -> {});
    }

    /** The first letter as it comes back: yes to the first two uses, nothing on the third. */
    private Path filled(byte[] letters) throws Exception {
        BufferedImage page = PaperForms.pages(letters).get(0);
        FormLayout layout = FormLayout.of(USES.size(), 1);
        PenStroke pen = new PenStroke(page, PenStroke.BLUE, 0.6, new Random(4));
        pen.tick(layout.yes(0));
        pen.cross(layout.yes(1));
        Path file = folder.resolve("pile.png");
        ImageIO.write(page, "png", file.toFile());
        return file;
    }
}
