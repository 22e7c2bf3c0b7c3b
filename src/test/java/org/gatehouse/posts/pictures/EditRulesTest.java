package org.gatehouse.posts.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gatehouse.photos.Box;
import org.gatehouse.photos.HiddenSpan;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;

class EditRulesTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final long PERSON = 7;
    private static final Box FACE = new Box(100, 100, 60, 80);
    private static final PictureEdit FOUND = PictureEdit.found("aa", Optional.of(List.of(FACE)));

    private static PictureEdit keep(PictureEdit wanted) {
        return EditRules.require(FOUND, wanted, WIDTH, HEIGHT, false, PERSON);
    }

    private static void refused(PictureEdit wanted, String key) {
        assertThatThrownBy(() -> keep(wanted))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static PictureEdit face(FaceMark mark) {
        return FOUND.with(0, mark);
    }

    @Test
    void whatNobodyTouchedStaysWithoutAName() {
        assertThat(keep(FOUND)).isEqualTo(FOUND);
        assertThat(keep(FOUND).faces().get(0).decidedBy()).isZero();
    }

    @Test
    void aFaceThatWasFoundNeverGoesFromTheList() {
        refused(FOUND.without(0), "posts.face.lost");
        refused(FOUND.without(0).with(FaceMark.drawn(FACE)), "posts.face.lost");
    }

    @Test
    void nobodyPassesADrawnBoxOffAsFound() {
        refused(FOUND.with(FaceMark.found(new Box(1, 1, 9, 9))), "posts.face.lost");
    }

    @Test
    void aBoxMayMoveALittleAndCarriesTheNameOfWhoMovedIt() {
        FaceMark kept = keep(face(FOUND.faces().get(0).at(new Box(90, 95, 70, 90))))
                .faces()
                .get(0);
        assertThat(kept.box()).isEqualTo(new Box(90, 95, 70, 90));
        assertThat(kept.decidedBy()).isEqualTo(PERSON);
        refused(face(FOUND.faces().get(0).at(new Box(300, 300, 60, 80))), "posts.face.uncovered");
        refused(face(FOUND.faces().get(0).at(new Box(110, 110, 30, 30))), "posts.face.uncovered");
    }

    @Test
    void aFaceStaysVisibleForAReasonOnly() {
        FaceMark mark = FOUND.faces().get(0);
        refused(face(mark.decided(FaceDecision.NOT_A_FACE, " ")), "posts.face.reason");
        refused(face(mark.decided(FaceDecision.NOT_OURS, "")), "posts.face.reason");
        FaceMark kept = keep(face(mark.decided(FaceDecision.NOT_A_FACE, " A knot in the bark. ")))
                .faces()
                .get(0);
        assertThat(kept.reason()).isEqualTo("A knot in the bark.");
        assertThat(kept.decidedBy()).isEqualTo(PERSON);
    }

    @Test
    void whatIsCutAwayNeedsNoReasonUntilItIsShownAgain() {
        PictureEdit cut = face(FOUND.faces().get(0).decided(FaceDecision.NOT_OURS, ""))
                .withCrop(Optional.of(new Box(200, 0, 600, 600)));
        PictureEdit kept = keep(cut);
        assertThat(kept.isCutAway(kept.faces().get(0))).isTrue();
        assertThatThrownBy(() -> EditRules.require(kept, kept.withCrop(Optional.empty()), WIDTH, HEIGHT, false, PERSON))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void notIdentifiableIsAReasonOnlyWhereTheSchoolSaysSo() {
        PictureEdit wanted = face(FOUND.faces().get(0).decided(FaceDecision.NOT_IDENTIFIABLE, "Far away."));
        refused(wanted, "posts.face.not-identifiable-off");
        assertThat(EditRules.require(FOUND, wanted, WIDTH, HEIGHT, true, PERSON).hidden())
                .isEmpty();
    }

    @Test
    void whatSomebodyElseDecidedKeepsTheirName() {
        PictureEdit theirs = keep(face(FOUND.faces().get(0).decided(FaceDecision.NOT_A_FACE, "A knot.")));
        PictureEdit more = EditRules.require(
                theirs, theirs.with(FaceMark.drawn(new Box(0, 0, 20, 20))), WIDTH, HEIGHT, false, PERSON + 1);
        assertThat(more.faces().stream().map(FaceMark::decidedBy)).containsExactly(PERSON, PERSON + 1);
        PictureEdit hidden = EditRules.require(more, more.allHidden(), WIDTH, HEIGHT, false, PERSON + 1);
        assertThat(hidden.faces().get(0).decidedBy()).isEqualTo(PERSON + 1);
    }

    @Test
    void nobodyPutsAnotherNameToADecision() {
        FaceMark forged = new FaceMark(
                Optional.of(new Sighting(FACE, Optional.empty())),
                FACE,
                Optional.empty(),
                FaceDecision.NOT_OURS,
                "A portrait.",
                PERSON + 9);
        assertThat(keep(face(forged)).faces().get(0).decidedBy()).isEqualTo(PERSON);
    }

    @Test
    void whatIsKeptOfThePictureLiesWithinIt() {
        refused(FOUND.withCrop(Optional.of(new Box(0, 0, WIDTH + 1, HEIGHT))), "posts.face.crop");
        refused(FOUND.withCrop(Optional.of(new Box(-1, 0, 100, 100))), "posts.face.crop");
        refused(FOUND.withCrop(Optional.of(new Box(0, 0, 63, 100))), "posts.face.crop");
        refused(FOUND.with(FaceMark.drawn(new Box(WIDTH - 5, 0, 6, 6))), "posts.face.outside");
    }

    @Test
    void aFaceBesideWhatIsKeptIsCutAway() {
        PictureEdit cut = keep(FOUND.withCrop(Optional.of(new Box(200, 0, 600, 600))));
        assertThat(cut.isCutAway(cut.faces().get(0))).isTrue();
        assertThat(cut.facesOfPeople()).isZero();
        PictureEdit touched = keep(FOUND.withCrop(Optional.of(new Box(170, 0, 600, 600))));
        assertThat(touched.isCutAway(touched.faces().get(0))).isFalse();
        assertThat(touched.facesOfPeople()).isOne();
    }

    @Provide
    Arbitrary<Box> boxes() {
        return Combinators.combine(
                        Arbitraries.integers().between(-50, WIDTH),
                        Arbitraries.integers().between(-50, HEIGHT),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(1, 300))
                .as(Box::new);
    }

    /** Whatever is wished, a face that was found is hidden where it was, cut away, or stands with a reason. */
    @Property(tries = 500)
    void noWishShowsAFaceWithoutAReason(
            @ForAll("boxes") Box box, @ForAll FaceDecision decision, @ForAll("reasons") String reason) {
        FaceMark wish = FOUND.faces().get(0).at(box).decided(decision, reason);
        try {
            FaceMark kept = keep(face(wish)).faces().get(0);
            boolean hiddenThere = kept.decision() == FaceDecision.HIDDEN
                    && box.x() <= FACE.x() + FACE.width() / 2
                    && FACE.x() + FACE.width() / 2 <= box.right()
                    && box.y() <= FACE.y() + FACE.height() / 2
                    && FACE.y() + FACE.height() / 2 <= box.bottom();
            assertThat(hiddenThere || !kept.reason().isBlank()).isTrue();
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> reasons() {
        return Arbitraries.of("", " ", "A statue.", "A knot in the bark.");
    }

    private static final PictureEdit VIDEO = new PictureEdit(
            "aa",
            true,
            Optional.empty(),
            List.of(FaceMark.found(new HiddenSpan(FACE, Duration.ofSeconds(2), Duration.ofSeconds(4)))),
            Optional.of(VideoChoice.silent(20_000, true)));

    private static void refusedInVideo(PictureEdit wanted, String key) {
        assertThatThrownBy(() -> EditRules.require(VIDEO, wanted, WIDTH, HEIGHT, false, PERSON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void aVideoIsNotCroppedAndItsFacesStayHiddenAsLongAsTheyAreSeen() {
        refusedInVideo(VIDEO.withCrop(Optional.of(new Box(400, 0, 300, 300))), "posts.video.no-crop");
        FaceMark face = VIDEO.faces().get(0);
        refusedInVideo(VIDEO.with(0, face.during(new Span(2_000, 3_900))), "posts.video.too-short");
        refusedInVideo(
                VIDEO.with(0, face.during(new Span(0, 1_000)).decided(FaceDecision.NOT_A_FACE, ""))
                        .withVideo(VIDEO.video().orElseThrow().keeping(Optional.of(new Span(1_500, 20_000)))),
                "posts.video.too-short");
        refusedInVideo(
                VIDEO.withVideo(VIDEO.video().orElseThrow().keeping(Optional.of(new Span(0, 20_001)))),
                "posts.video.kept");
    }

    @Test
    void everyHiddenFaceOfAVideoIsFilledAlsoWhereItIsCutAway() {
        PictureEdit cut = VIDEO.withVideo(VIDEO.video().orElseThrow().keeping(Optional.of(new Span(10_000, 20_000))));
        assertThat(cut.isCutAway(cut.faces().get(0))).isTrue();
        assertThat(cut.asVideoEdit(cut.video().orElseThrow()).hidden()).hasSize(1);
    }

    @Test
    void theSoundCarriesTheNameOfWhoeverListened() {
        PictureEdit heard = EditRules.require(
                VIDEO, VIDEO.withVideo(VIDEO.video().orElseThrow().withSound(true)), WIDTH, HEIGHT, false, PERSON);
        assertThat(heard.video().orElseThrow().soundBy()).isEqualTo(PERSON);
        assertThat(EditRules.require(heard, heard, WIDTH, HEIGHT, false, PERSON + 1)
                        .video()
                        .orElseThrow()
                        .soundBy())
                .isEqualTo(PERSON);
    }

    @Test
    void moreThanAHairOfAHiddenFaceNeverShows() {
        refused(face(FOUND.faces().get(0).at(new Box(100, 125, 60, 80))), "posts.face.uncovered");
    }

    @Property(tries = 200)
    void stretchesOfTimeAreReadAsTheyAreWritten(
            @ForAll @IntRange(max = 6_000) int from, @ForAll @IntRange(min = 1, max = 6_000) int more) {
        Span span = new Span(from * 100L, (from + more) * 100L);
        assertThat(Span.typed(span.words())).contains(span);
    }

    @Property(tries = 200)
    void whateverIsTypedForAStretchIsReadOrNot(@ForAll String typed) {
        Span.typed(typed).ifPresent(span -> assertThat(span.from()).isLessThan(span.to()));
    }
}
