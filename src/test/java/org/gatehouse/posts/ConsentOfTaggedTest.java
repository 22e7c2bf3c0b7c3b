package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.posts.Oakfield.refusalOf;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.checks.Finding;
import org.gatehouse.consents.ConsentForm;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.consents.Decision;
import org.gatehouse.consents.EvidenceKind;
import org.gatehouse.consents.EvidenceSource;
import org.gatehouse.consents.Giver;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.sites.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a consent to its withdrawal: what it stops in the queue, and what it brings down. */
class ConsentOfTaggedTest {
    private static final long AISHA = 1;
    private static final long ZEBEDEE = 2;
    private static final Giver MOTHER = Giver.named("Nadia Rahman", "mother", true);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    @TempDir
    Path out;

    private Oakfield school;

    @BeforeEach
    void open() throws IOException {
        school = Oakfield.in(folder);
    }

    @AfterEach
    void close() {
        assertThat(school.book.verify().problems()).isEmpty();
        school.close();
    }

    private static ConsentForm form(Oakfield desk, long pupil, Decision decision) {
        long seen = desk.consents.reads().pupil(desk.head, pupil).seen();
        return ConsentForm.said(pupil, seen, MOTHER, Map.of(ConsentUse.X_ACCOUNT, decision), TODAY);
    }

    private void give(long pupil) {
        school.consents.record(
                school.head,
                form(school, pupil, Decision.GIVEN).with(new EvidenceSource.Fresh(EvidenceKind.FORM, "form 17")));
    }

    private void withdraw(Oakfield desk, long pupil) {
        desk.consents.withdraw(desk.head, form(desk, pupil, Decision.WITHDRAWN));
    }

    private Seen submitted(Long... pupils) throws IOException {
        Draft draft = school.draft(school.teacher, "A newt in the pond.");
        draft = school.posts
                .drafting()
                .addPicture(school.teacher, draft.postId(), draft.revision(), school.ready(Color.PINK));
        draft = school.describe(school.teacher, draft, "Two pairs of wellies beside a pond");
        PostContent content = draft.content();
        draft = school.posts
                .drafting()
                .saveDraft(
                        school.teacher,
                        draft.postId(),
                        draft.revision(),
                        new PostContent(
                                content.text(),
                                content.purpose(),
                                content.pictures(),
                                List.of(pupils),
                                Optional.empty()));
        school.posts.drafting().submit(school.teacher, draft.postId(), draft.revision());
        Seen seen = school.seen(draft.postId());
        school.confirmAll(school.head, seen);
        return seen;
    }

    private Seen approved(Long... pupils) throws IOException {
        Seen seen = submitted(pupils);
        school.posts.reviewing().approve(school.head, seen, school.warnings(seen.postId()));
        return school.seen(seen.postId());
    }

    private Seen posted(Long... pupils) throws IOException {
        Seen seen = approved(pupils);
        school.posts.publishing().export(school.slt, seen, out);
        school.posts
                .publishing()
                .markPosted(
                        school.slt,
                        school.seen(seen.postId()),
                        "https://x.com/oakfield_school/status/1",
                        "A newt in the pond.",
                        Oakfield.MORNING);
        return school.seen(seen.postId());
    }

    private List<String> consentFindings(Oakfield desk, Long... pupils) {
        PostContent content = new PostContent("A newt.", Purpose.LOG, List.of(), List.of(pupils), Optional.empty());
        return desk.posts.findings().of(desk.site(), content).stream()
                .filter(finding -> finding.rule() == Rule.PHOTO_CONSENT && finding.severity() == Severity.BLOCK)
                .map(Finding::message)
                .toList();
    }

    private static String approval(Oakfield desk, Seen seen) {
        return refusalOf(() -> desk.posts.reviewing().approve(desk.head, seen, desk.warnings(seen.postId())));
    }

    @Test
    void theSiteNamesTheUseThatAChildNeedsConsentFor() {
        assertThat(school.sites.all()).extracting(Site::consentUse).containsExactly(ConsentUse.X_ACCOUNT);
    }

    @Test
    void eachTaggedChildWithoutConsentIsNamedBrieflyWithWhatIsMissing() {
        give(ZEBEDEE);
        assertThat(consentFindings(school, AISHA, ZEBEDEE))
                .singleElement()
                .asString()
                .startsWith("Aisha R. ")
                .contains("asked", "X account");
        school.consents.record(school.head, form(school, AISHA, Decision.REFUSED));
        assertThat(consentFindings(school, AISHA)).singleElement().asString().contains("refused");
        school.consents.setDoNotShow(school.head, AISHA, TODAY, Optional.empty());
        assertThat(consentFindings(school, AISHA)).containsExactly("Aisha R. must not be shown.");
        assertThat(consentFindings(school, ZEBEDEE)).isEmpty();
    }

    @Test
    void consentForAnotherUseIsNone() {
        school.consents.record(
                school.head,
                ConsentForm.said(AISHA, 0, MOTHER, Map.of(ConsentUse.WEBSITE, Decision.GIVEN), TODAY)
                        .with(new EvidenceSource.Fresh(EvidenceKind.FORM, "form 18")));
        assertThat(consentFindings(school, AISHA)).hasSize(1);
    }

    @Test
    void aPictureWithTaggedChildrenIsConfirmedAsHavingThemAllTagged() throws IOException {
        give(AISHA);
        Seen seen = submitted(AISHA);
        assertThat(school.post(seen.postId()).newest().orElseThrow().said(1, school.head.id()))
                .containsExactlyInAnyOrder(PictureStatement.CHILDREN_TAGGED, PictureStatement.NO_RECOGNISABLE_FACE);
        school.posts.reviewing().approve(school.head, seen, school.warnings(seen.postId()));
        assertThat(school.state(seen.postId())).isEqualTo(PostState.APPROVED);
    }

    @Test
    void aWithdrawalStopsWhatIsQueuedAndBringsDownWhatIsOutAtEveryDesk() throws IOException {
        give(AISHA);
        give(ZEBEDEE);
        Seen waiting = submitted(AISHA, ZEBEDEE);
        Seen ready = approved(AISHA);
        Seen out = posted(AISHA);
        Seen others = posted(ZEBEDEE);
        assertThat(school.posts.reads().takeDowns(school.slt)).isEmpty();
        try (Oakfield second = school.atAnotherDesk()) {
            AffectedPosts touched = second.posts.reads().affectedBy(second.head, AISHA, ConsentUse.X_ACCOUNT);
            assertThat(touched.queued())
                    .extracting(PostRow::id)
                    .containsExactlyInAnyOrder(waiting.postId(), ready.postId());
            assertThat(touched.posted()).extracting(PostRow::id).containsExactly(out.postId());
            assertThat(second.posts
                            .reads()
                            .affectedBy(second.head, AISHA, ConsentUse.PRESS)
                            .isEmpty())
                    .isTrue();

            withdraw(second, AISHA);
            for (Oakfield desk : List.of(school, second)) {
                assertThat(approval(desk, waiting)).isEqualTo("posts.approve.blocked");
                assertThat(refusalOf(() -> desk.posts.publishing().export(desk.slt, ready, this.out)))
                        .isEqualTo("posts.export.blocked");
                assertThat(desk.posts.reads().waitingFor(desk.slt).toTakeDown())
                        .singleElement()
                        .satisfies(takeDown -> {
                            assertThat(takeDown.post().id()).isEqualTo(out.postId());
                            assertThat(takeDown.due()).isEqualTo(TODAY.plusDays(1));
                            assertThat(takeDown.why())
                                    .singleElement()
                                    .asString()
                                    .startsWith("Aisha R. ");
                        });
                assertThat(desk.posts.reads().waitingFor(desk.teacher).toTakeDown())
                        .isEmpty();
            }
            second.posts.publishing().takeDown(second.slt, out, "Consent was withdrawn.");
        }
        assertThat(school.posts.reads().takeDowns(school.slt)).isEmpty();
        assertThat(school.state(others.postId())).isEqualTo(PostState.POSTED);
        assertThat(filesOf(ready)).isEmpty();
    }

    private List<Path> filesOf(Seen seen) throws IOException {
        String folderOf = "post-" + school.post(seen.postId()).number();
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.getFileName().toString().equals(folderOf))
                    .toList();
        }
    }

    @Test
    void theTextAloneLeavesNoMoreEither() {
        give(AISHA);
        Draft draft = school.draft(school.teacher, "A newt in the pond.");
        PostContent tagged =
                new PostContent("A newt in the pond.", Purpose.LOG, List.of(), List.of(AISHA), Optional.empty());
        draft = school.posts.drafting().saveDraft(school.teacher, draft.postId(), draft.revision(), tagged);
        school.posts.drafting().submit(school.teacher, draft.postId(), draft.revision());
        school.posts.reviewing().approve(school.head, school.seen(draft.postId()), List.of());
        withdraw(school, AISHA);
        Seen seen = school.seen(draft.postId());
        assertThat(refusalOf(() -> school.posts.publishing().takeText(school.slt, seen)))
                .isEqualTo("posts.export.blocked");
    }

    @Test
    void aDraftIsAmongWhatAWithdrawalTouchesAndAWithdrawnPostIsNot() throws IOException {
        give(AISHA);
        Seen back = submitted(AISHA);
        school.posts.drafting().withdraw(school.teacher, back);
        Seen mended = submitted(AISHA);
        school.posts.drafting().mend(school.teacher, mended);
        assertThat(school.posts
                        .reads()
                        .affectedBy(school.head, AISHA, ConsentUse.X_ACCOUNT)
                        .queued())
                .extracting(PostRow::id)
                .containsExactly(mended.postId());
        assertThat(refusalOf(() -> school.posts.reads().affectedBy(school.teacher, AISHA, ConsentUse.X_ACCOUNT)))
                .isEqualTo("book.not-allowed");
    }

    @Test
    void undoingTheWithdrawalLetsItGoAgain() throws IOException {
        give(AISHA);
        Seen out = posted(AISHA);
        List<Long> slip =
                school.consents.withdraw(school.head, form(school, AISHA, Decision.WITHDRAWN)).entries().stream()
                        .map(entry -> entry.id())
                        .toList();
        assertThat(school.posts.reads().takeDowns(school.slt)).hasSize(1);
        school.consents.undo(school.head, slip);
        assertThat(school.posts.reads().takeDowns(school.slt)).isEmpty();
        assertThat(school.state(out.postId())).isEqualTo(PostState.POSTED);
    }

    @Test
    void whoLeavesIsTakenDownByTheNextWeekday() throws IOException {
        give(AISHA);
        posted(AISHA);
        Pupil aisha = school.roll.pupil(AISHA);
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(school.posts.reads().takeDowns(school.slt)).isEmpty();
        try (Oakfield later = school.later(Oakfield.MORNING.plus(Duration.ofDays(3)))) {
            later.roll.leave(later.head, List.of(aisha), friday);
            assertThat(later.posts.reads().takeDowns(later.slt))
                    .extracting(TakeDown::due)
                    .containsExactly(LocalDate.of(2026, 11, 30));
        }
    }
}
