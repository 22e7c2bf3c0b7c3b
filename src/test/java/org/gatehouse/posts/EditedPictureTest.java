package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.posts.Oakfield.refusalOf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.gatehouse.book.Hashes;
import org.gatehouse.book.Permission;
import org.gatehouse.book.Verification;
import org.gatehouse.checks.Finding;
import org.gatehouse.photos.Box;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.photos.Progress;
import org.gatehouse.posts.pictures.FaceDecision;
import org.gatehouse.posts.pictures.FaceMark;
import org.gatehouse.posts.pictures.OpenPicture;
import org.gatehouse.posts.pictures.PictureEdit;
import org.gatehouse.posts.pictures.ReadyPicture;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TW-FACE in the file: what is hidden is gone from what leaves, and stays gone. */
class EditedPictureTest {
    private static final Box BOX = new Box(10, 8, 16, 12);

    @TempDir
    Path folder;

    private Oakfield school;
    private Draft draft;

    @BeforeEach
    void aDraftWithAPicture() throws IOException {
        school = Oakfield.in(folder);
        draft = school.draft(school.teacher, "Our pond.");
        draft = school.posts
                .drafting()
                .addPicture(school.teacher, draft.postId(), draft.revision(), school.ready(Color.ORANGE));
        draft = school.describe(school.teacher, draft, "A pond with reeds");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private PostPicture picture() {
        return draft.content().pictures().get(0);
    }

    private OpenPicture open() throws IOException {
        return school.posts.drafting().openPicture(school.teacher, draft.postId(), picture());
    }

    private ReadyPicture retouched(PictureEdit wanted) throws IOException {
        return school.posts.drafting().retouch(school.teacher, open(), wanted, Progress.UNWATCHED);
    }

    private void edit(PictureEdit wanted) throws IOException {
        draft = school.posts
                .drafting()
                .editPicture(school.teacher, draft.postId(), draft.revision(), open(), retouched(wanted));
    }

    private int storedBytes() {
        return school.book.read(sql -> sql.createQuery("SELECT count(*) FROM bytes")
                .mapTo(Integer.class)
                .one());
    }

    private List<Finding> findings() {
        return school.posts.findings().of(school.site(), draft.content());
    }

    @Test
    void aPictureInWhichNothingIsHiddenIsKeptOnce() {
        assertThat(picture().edit())
                .hasValueSatisfying(edit -> assertThat(edit.changesNothing()).isTrue());
        assertThat(picture().uncovered()).isEqualTo(picture().sha256());
        assertThat(storedBytes()).isOne();
    }

    @Test
    void whatIsHiddenIsInThePixelsOfWhatLeavesAndWhatItReplacedGoes() throws IOException {
        edit(open().edit().with(FaceMark.drawn(BOX)));
        assertThat(picture().sha256()).isNotEqualTo(picture().uncovered());
        assertThat(picture().edit().orElseThrow().faces().get(0).decidedBy()).isEqualTo(school.teacher.id());
        assertThat(storedBytes()).isEqualTo(2);
        edit(open().edit().with(FaceMark.drawn(new Box(0, 0, 9, 9))));
        assertThat(storedBytes()).isEqualTo(2);
        assertThat(picture().altText()).isEqualTo("A pond with reeds");
        edit(open().edit().withFaces(List.of()));
        assertThat(storedBytes()).isOne();
    }

    @Test
    void aCroppedPictureHasItsNewSizeAndCanBeMadeWholeAgain() throws IOException {
        int width = picture().width();
        edit(open().edit().withCrop(Optional.of(new Box(0, 0, 64, 80))));
        assertThat(picture().width()).isEqualTo(64);
        byte[] bytes = school.posts
                .reads()
                .picture(school.teacher, draft.postId(), picture().sha256());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(image.getWidth()).isEqualTo(64);
        edit(open().edit().withCrop(Optional.empty()));
        assertThat(picture().width()).isEqualTo(width);
    }

    @Test
    void takingAPictureOutOfTheDraftTakesItOutOfTheFile() throws IOException {
        edit(open().edit().with(FaceMark.drawn(BOX)));
        draft = school.posts
                .drafting()
                .saveDraft(
                        school.teacher,
                        draft.postId(),
                        draft.revision(),
                        draft.content().withPictures(List.of()));
        assertThat(storedBytes()).isZero();
    }

    /** Also where the draft was read anew behind the window in which somebody decides. */
    @Test
    void anotherDesksDecisionIsNotOverwritten() throws IOException {
        OpenPicture mine = open();
        ReadyPicture ready = retouched(mine.edit().with(FaceMark.drawn(BOX)));
        long revision = draft.revision();
        edit(open().edit().with(FaceMark.drawn(new Box(1, 1, 9, 9))));
        assertThat(refusalOf(() ->
                        school.posts.drafting().editPicture(school.teacher, draft.postId(), revision, mine, ready)))
                .isEqualTo("posts.draft.meanwhile");
        assertThat(refusalOf(() -> school.posts
                        .drafting()
                        .editPicture(school.teacher, draft.postId(), draft.revision(), mine, ready)))
                .isEqualTo("posts.draft.meanwhile");
    }

    /** What somebody else made ready carries their name, which nobody borrows. */
    @Test
    void nobodyKeepsADecisionUnderAnotherName() throws IOException {
        OpenPicture opened = open();
        ReadyPicture theirs = school.posts
                .drafting()
                .retouch(school.head, opened, opened.edit().with(FaceMark.drawn(BOX)), Progress.UNWATCHED);
        assertThat(refusalOf(() -> school.posts
                        .drafting()
                        .editPicture(school.teacher, draft.postId(), draft.revision(), opened, theirs)))
                .isEqualTo("posts.face.another-name");
    }

    @Test
    void aVideoThatIsNotCleanIsNotExported() throws IOException {
        byte[] dirty = "no video at all".getBytes(StandardCharsets.US_ASCII);
        PostPicture video = new PostPicture(
                Hashes.sha256(dirty), PictureFormat.MP4, 320, 240, List.of(), "A gate", Optional.empty());
        assertThat(refusalOf(() -> ExportFolder.write(
                        folder, "2026-001", draft.content().withPictures(List.of(video)), List.of(dirty))))
                .isEqualTo("photos.refused.video.not-clean");
        assertThat(folder.resolve("post-2026-001")).doesNotExist();
    }

    @Test
    void aPictureOfSomebodyElsesDraftIsNotOpened() {
        assertThat(refusalOf(() -> school.posts.drafting().openPicture(school.colleague, draft.postId(), picture())))
                .isEqualTo("posts.not-yours");
    }

    @Test
    void theVersionKeepsWhatWasDecidedAndTheApprovalBelongsToIt() throws IOException {
        edit(open().edit().with(FaceMark.drawn(BOX).decided(FaceDecision.NOT_A_FACE, "A knot in the bark.")));
        Version version = school.posts.drafting().submit(school.teacher, draft.postId(), draft.revision());
        assertThat(version.whole()).isTrue();
        assertThat(version.content().pictures().get(0).edit())
                .isEqualTo(picture().edit());
        school.book.act(school.head, Permission.WRITE_POSTS, "post.tamper", act -> {
            act.sql().execute("DROP TRIGGER post_version_words_keep");
            act.sql().execute("UPDATE post_version_words SET edits = replace(edits, 'knot', 'child')");
            act.record("post", Map.of());
            return null;
        });
        assertThat(school.posts
                        .reads()
                        .post(school.head, draft.postId())
                        .newest()
                        .orElseThrow()
                        .whole())
                .isFalse();
    }

    @Test
    void thePictureInWhichNothingIsHiddenGoesWhenThePostIsOut() throws IOException {
        edit(open().edit().with(FaceMark.drawn(BOX)));
        PostPicture picture = picture();
        school.posts.drafting().submit(school.teacher, draft.postId(), draft.revision());
        assertThat(school.posts.reads().picture(school.head, draft.postId(), picture.uncovered()))
                .isNotEmpty();
        school.confirmAll(school.head, school.seen(draft.postId()));
        school.posts.reviewing().approve(school.head, school.seen(draft.postId()), school.warnings(draft.postId()));
        school.posts.publishing().export(school.slt, school.seen(draft.postId()), folder);
        assertThat(storedBytes()).isEqualTo(2);
        school.posts
                .publishing()
                .markPosted(
                        school.slt,
                        school.seen(draft.postId()),
                        "https://x.com/oakfield_school/status/1",
                        "Our pond.",
                        Instant.now(school.book.clock()));
        assertThat(storedBytes()).isOne();
        Post post = school.posts.reads().post(school.head, draft.postId());
        assertThat(post.newest().orElseThrow().whole()).isTrue();
        assertThat(post.content().pictures().get(0).uncovered()).isEqualTo(picture.sha256());
        assertThat(refusalOf(() -> school.posts.reads().picture(school.head, draft.postId(), picture.uncovered())))
                .isEqualTo("posts.picture.unknown");
        school.close();
        assertThat(Verification.ofFile(school.book.file(), name -> Optional.empty())
                        .problems())
                .isEmpty();
    }

    @Test
    void aMendedPostOpensItsPicturesWithNothingHidden() throws IOException {
        edit(open().edit().with(FaceMark.drawn(BOX)));
        PostPicture before = picture();
        school.posts.drafting().submit(school.teacher, draft.postId(), draft.revision());
        draft = school.posts.drafting().mend(school.teacher, school.seen(draft.postId()));
        assertThat(picture()).isEqualTo(before);
        edit(open().edit().withFaces(List.of()));
        assertThat(picture().sha256()).isEqualTo(before.uncovered());
    }

    @Test
    void aPictureThatNobodySearchedBlocks() {
        PostPicture unsearched =
                new PostPicture(picture().sha256(), picture().format(), 64, 48, List.of(), "A pond", Optional.empty());
        assertThat(school.posts.findings().of(school.site(), draft.content().withPictures(List.of(unsearched))))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.TW_FACE);
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                });
        assertThat(findings()).noneMatch(finding -> finding.rule() == Rule.TW_FACE);
    }

    @Test
    void moreFacesThanTaggedChildrenAreAskedAbout() throws IOException {
        assertThat(findings()).noneMatch(finding -> finding.rule() == Rule.PHOTO_CONSENT);
        edit(open().edit().with(FaceMark.drawn(BOX)));
        assertThat(findings())
                .filteredOn(finding -> finding.rule() == Rule.PHOTO_CONSENT)
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARN));
        edit(open().edit().with(0, FaceMark.drawn(BOX).decided(FaceDecision.NOT_OURS, "A portrait of an author.")));
        assertThat(findings()).noneMatch(finding -> finding.rule() == Rule.PHOTO_CONSENT);
    }

    @Test
    void notIdentifiableBlocksAsSoonAsTheSchoolTakesThatReasonBack() throws IOException {
        assertThat(refusalOf(() -> retouched(
                        open().edit().with(FaceMark.drawn(BOX).decided(FaceDecision.NOT_IDENTIFIABLE, "Far away.")))))
                .isEqualTo("posts.face.not-identifiable-off");
        school.acceptNotIdentifiable(true);
        edit(open().edit().with(FaceMark.drawn(BOX).decided(FaceDecision.NOT_IDENTIFIABLE, "Far away.")));
        assertThat(findings()).noneMatch(finding -> finding.rule() == Rule.TW_FACE);
        school.acceptNotIdentifiable(false);
        assertThat(findings())
                .anyMatch(finding -> finding.rule() == Rule.TW_FACE && finding.severity() == Severity.BLOCK);
    }

    @Test
    void aChildWhoIsNotOnTheRollNeedsWrittenConsentToo() {
        PostContent content = draft.content();
        assertThat(school.posts
                        .findings()
                        .of(school.site(), with(content, new OtherChild("a boy of the visiting team", ""))))
                .anyMatch(finding -> finding.rule() == Rule.PHOTO_CONSENT && finding.severity() == Severity.BLOCK);
        assertThat(school.posts
                        .findings()
                        .of(
                                school.site(),
                                with(content, new OtherChild("a boy of the visiting team", "form seen by Mr Haddad"))))
                .filteredOn(finding -> finding.rule() == Rule.PHOTO_CONSENT)
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARN));
    }

    private static PostContent with(PostContent content, OtherChild child) {
        return new PostContent(
                content.text(), content.purpose(), content.pictures(), List.of(), Optional.empty(), List.of(child));
    }

    @Test
    void aPictureMayShowNoChildThoughOthersOfThePostDo() throws IOException {
        PostContent tagged =
                new PostContent("A newt.", Purpose.LOG, draft.content().pictures(), List.of(1L), Optional.empty());
        assertThat(PictureStatement.missing(
                        EnumSet.of(PictureStatement.NO_CHILD, PictureStatement.NO_RECOGNISABLE_FACE), tagged))
                .isEmpty();
        assertThat(PictureStatement.missing(
                        EnumSet.of(PictureStatement.CHILDREN_TAGGED, PictureStatement.NO_RECOGNISABLE_FACE),
                        draft.content()))
                .contains(PictureStatement.NO_CHILD);
        assertThat(PictureStatement.missing(EnumSet.of(PictureStatement.CHILDREN_TAGGED), tagged))
                .contains(PictureStatement.NO_RECOGNISABLE_FACE);
    }
}
