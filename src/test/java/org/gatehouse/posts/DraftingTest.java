package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.posts.Oakfield.refusalOf;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.photos.ReadBack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftingTest {
    @TempDir
    Path folder;

    private Oakfield school;
    private Drafting drafting;

    @BeforeEach
    void open() throws IOException {
        school = Oakfield.in(folder);
        drafting = school.posts.drafting();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void numbersCountAfreshEachYearOfTheSchoolsZone() throws IOException {
        school.draft(school.teacher, "One.");
        assertThat(school.post(school.draft(school.head, "Two.").postId()).number())
                .isEqualTo("2026-002");
        try (Oakfield newYear = school.later(Instant.parse("2027-01-01T00:00:00Z"))) {
            assertThat(newYear.post(newYear.draft(newYear.head, "Three.").postId())
                            .number())
                    .isEqualTo("2027-001");
        }
    }

    @Test
    void aSaveThatChangesNothingIsNoAct() {
        Draft draft = school.draft(school.teacher, "Bring a coat.");
        long lines = school.book.trailHead().seq();
        assertThat(drafting.saveDraft(school.teacher, draft.postId(), draft.revision(), draft.content()))
                .isEqualTo(draft);
        assertThat(school.book.trailHead().seq()).isEqualTo(lines);
    }

    @Test
    void aPostThatIsNotThereIsNoFault() {
        assertThat(refusalOf(() -> drafting.saveDraft(school.teacher, 99, 1, Oakfield.text("Bring a coat."))))
                .isEqualTo("posts.missing");
        assertThat(refusalOf(() -> drafting.withdraw(school.teacher, new Seen(99, 0, PostState.DRAFT))))
                .isEqualTo("posts.missing");
    }

    @Test
    void twoDesksOnOneDraftNeverOverwriteEachOther() throws IOException {
        Draft draft = school.draft(school.teacher, "Bring a coat.");
        long id = draft.postId();
        try (Oakfield other = school.atAnotherDesk()) {
            other.posts.drafting().saveDraft(other.slt, id, draft.revision(), Oakfield.text("Bring a hat."));
        }
        assertThat(refusalOf(
                        () -> drafting.saveDraft(school.teacher, id, draft.revision(), Oakfield.text("Bring gloves."))))
                .isEqualTo("posts.draft.meanwhile");
        assertThat(refusalOf(() -> drafting.addPicture(school.teacher, id, draft.revision(), school.ready(Color.RED))))
                .isEqualTo("posts.draft.meanwhile");
        assertThat(refusalOf(() -> drafting.submit(school.teacher, id, draft.revision())))
                .isEqualTo("posts.draft.meanwhile");
        assertThat(school.post(id).content().text()).isEqualTo("Bring a hat.");
    }

    @Test
    void aDraftThatWasHandedInAndOpenedAgainStillKnowsAnOldDesk() {
        Draft draft = school.draft(school.teacher, "Bring a coat.");
        drafting.submit(school.teacher, draft.postId(), draft.revision());
        Draft again = drafting.mend(school.teacher, school.seen(draft.postId()));
        assertThat(again.revision()).isGreaterThan(draft.revision());
        assertThat(refusalOf(() -> drafting.saveDraft(
                        school.teacher, draft.postId(), draft.revision(), Oakfield.text("Bring gloves."))))
                .isEqualTo("posts.draft.meanwhile");
    }

    @Test
    void onlyWhoWroteItWhoEnteredItOrTheSltChangesADraft() {
        Draft draft = school.draft(school.teacher, "Bring a coat.");
        long id = draft.postId();
        PostContent other = Oakfield.text("Bring a hat.");
        assertThat(refusalOf(() -> drafting.saveDraft(school.colleague, id, draft.revision(), other)))
                .isEqualTo("posts.not-yours");
        assertThat(refusalOf(() -> drafting.withdraw(school.colleague, school.seen(id))))
                .isEqualTo("posts.not-yours");
        assertThat(refusalOf(() -> drafting.submit(school.colleague, id, draft.revision())))
                .isEqualTo("posts.not-yours");
        assertThat(drafting.saveDraft(school.slt, id, draft.revision(), other).savedBy())
                .isEqualTo(school.slt.id());
    }

    @Test
    void whatWasHandedInCannotBeWrittenInWithoutANewDraft() {
        Seen seen = school.submitted(school.teacher, "Bring a coat.");
        assertThat(refusalOf(() -> drafting.saveDraft(school.teacher, seen.postId(), 3, Oakfield.text("Bring a hat."))))
                .isEqualTo("posts.stale");
    }

    @Test
    void anEmptyPostIsNotHandedInNorOneWithoutAPurpose() {
        Draft empty = school.draft(school.teacher, "  \n ");
        assertThat(refusalOf(() -> drafting.submit(school.teacher, empty.postId(), empty.revision())))
                .isEqualTo("posts.submit.empty");
        Draft aimless = drafting.begin(school.teacher, school.teacher.id(), school.site());
        Draft saved = drafting.saveDraft(
                school.teacher,
                aimless.postId(),
                aimless.revision(),
                new PostContent("Bring a coat.", null, List.of(), List.of(), Optional.empty()));
        assertThat(refusalOf(() -> drafting.submit(school.teacher, saved.postId(), saved.revision())))
                .isEqualTo("posts.submit.purpose");
    }

    @Test
    void theAuthorMendsNamesAndLengthBeforeAnybodyElseSeesThem() {
        for (String text : List.of("Well done, Zebedee Ofori!", "Come. ".repeat(80))) {
            Draft draft = school.draft(school.teacher, text);
            assertThat(refusalOf(() -> drafting.submit(school.teacher, draft.postId(), draft.revision())))
                    .isEqualTo("posts.submit.mend-first");
            assertThat(school.post(draft.postId()).versions()).isEmpty();
        }
    }

    @Test
    void onlyCleanPicturesAreKeptAtMostFourAndEachOnce() throws IOException {
        Draft draft = school.draft(school.teacher, "Our garden.");
        long id = draft.postId();
        for (Color colour : List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE)) {
            if (draft.content().pictures().size() == 1) {
                long revision = draft.revision();
                assertThat(refusalOf(() -> drafting.addPicture(school.teacher, id, revision, school.ready(Color.RED))))
                        .isEqualTo("posts.picture.twice");
            }
            draft = drafting.addPicture(school.teacher, id, draft.revision(), school.ready(colour));
        }
        long revision = draft.revision();
        assertThat(refusalOf(() -> drafting.addPicture(school.teacher, id, revision, school.ready(Color.BLACK))))
                .isEqualTo("posts.picture.too-many");
        for (PostPicture picture : draft.content().pictures())
            assertThat(ReadBack.traces(school.posts.reads().picture(school.teacher, id, picture.sha256())))
                    .isEmpty();
        List<PostPicture> turned = new ArrayList<>(draft.content().pictures());
        Collections.reverse(turned);
        draft = drafting.saveDraft(
                school.teacher, id, revision, Oakfield.text("Our garden.").withPictures(turned));
        assertThat(draft.content().pictures()).isEqualTo(turned);
    }

    @Test
    void aPictureThatNeverCameInIsNotTakenFromTheContent() {
        Draft draft = school.draft(school.teacher, "Our garden.");
        PostPicture foreign =
                new PostPicture("00".repeat(32), PictureFormat.JPEG, 10, 10, List.of(), "A garden", Optional.empty());
        assertThat(refusalOf(() -> drafting.saveDraft(
                        school.teacher,
                        draft.postId(),
                        draft.revision(),
                        Oakfield.text("Our garden.").withPictures(List.of(foreign)))))
                .isEqualTo("posts.picture.unknown");
    }

    @Test
    void whatIsNoPictureChangesNothing() throws IOException {
        Draft draft = school.draft(school.teacher, "Our garden.");
        Path letter = Files.writeString(folder.resolve("letter.jpg"), "Dear parents");
        assertThat(refusalOf(() -> drafting.readPicture(letter))).startsWith("photos.refused");
        assertThat(school.post(draft.postId()).draft()).isEqualTo(draft);
    }

    @Test
    void aClosedAccountTakesNoNewPostAndLetsNoneOut() {
        Seen seen = school.approved("Bring a coat.");
        school.sites.register().close(school.head, school.sites.account(), "Nobody reads it.");
        assertThat(refusalOf(() -> school.draft(school.teacher, "Bring a hat.")))
                .isEqualTo("posts.site-closed");
        assertThat(refusalOf(() -> school.posts.publishing().takeText(school.slt, seen)))
                .isEqualTo("posts.site-closed");
    }
}
