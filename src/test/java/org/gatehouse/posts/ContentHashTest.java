package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.photos.Box;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.posts.pictures.FaceDecision;
import org.gatehouse.posts.pictures.FaceMark;
import org.gatehouse.posts.pictures.PictureEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentHashTest {
    private static final FaceMark FACE = FaceMark.found(new Box(1, 2, 3, 4));
    private static final PictureEdit EDIT =
            PictureEdit.ofPicture("cc", true, Optional.of(new Box(0, 0, 64, 48)), List.of(FACE));
    private static final PostPicture POND = picture("aa", "A pond");
    private static final PostPicture OAK = picture("bb", "An oak");
    private static final PostContent CONTENT = content("Our garden.", Purpose.LOG, List.of(POND, OAK), 1, 2);

    private static PostPicture picture(String sha256, String altText) {
        return new PostPicture(sha256, PictureFormat.JPEG, 64, 48, List.of("GPS"), altText, Optional.of(EDIT));
    }

    private static PostContent content(String text, Purpose purpose, List<PostPicture> pictures, long... pupils) {
        return new PostContent(
                text, purpose, pictures, Arrays.stream(pupils).boxed().toList(), Optional.empty());
    }

    private static PostContent edited(PictureEdit edit) {
        return content(
                "Our garden.",
                Purpose.LOG,
                List.of(
                        new PostPicture("aa", PictureFormat.JPEG, 64, 48, List.of("GPS"), "A pond", Optional.of(edit)),
                        OAK),
                1,
                2);
    }

    static Stream<PostContent> others() {
        return Stream.of(
                content("Our garden", Purpose.LOG, List.of(POND, OAK), 1, 2),
                content("Our garden.", Purpose.LINK, List.of(POND, OAK), 1, 2),
                content("Our garden.", Purpose.LOG, List.of(OAK, POND), 1, 2),
                content("Our garden.", Purpose.LOG, List.of(POND), 1, 2),
                content("Our garden.", Purpose.LOG, List.of(POND.withAltText("A newt"), OAK), 1, 2),
                content("Our garden.", Purpose.LOG, List.of(picture("ab", "A pond"), OAK), 1, 2),
                content("Our garden.", Purpose.LOG, List.of(POND, OAK), 1),
                content("Our garden.", Purpose.LOG, List.of(POND, OAK), 12),
                edited(EDIT.withCrop(Optional.empty())),
                edited(EDIT.with(FACE)),
                edited(EDIT.with(0, FACE.at(new Box(1, 2, 3, 5)))),
                edited(EDIT.with(0, FACE.decided(FaceDecision.NOT_A_FACE, "A knot."))),
                edited(EDIT.with(0, FACE.decided(FaceDecision.HIDDEN, "A knot."))),
                edited(PictureEdit.ofPicture("cc", false, EDIT.crop(), EDIT.faces())),
                new PostContent(
                        CONTENT.text(),
                        CONTENT.purpose(),
                        CONTENT.pictures(),
                        CONTENT.taggedPupils(),
                        Optional.empty(),
                        List.of(new OtherChild("a visiting girl", "on paper"))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anyChangeOfWhatLeavesOrWhoIsInItChangesTheHash(PostContent other) {
        assertThat(ContentHash.of("salt", 1, other, true)).isNotEqualTo(ContentHash.of("salt", 1, CONTENT, true));
    }

    @Test
    void theSiteCountsAndTheSaltAndNothingElse() {
        String hash = ContentHash.of("salt", 1, CONTENT, true);
        assertThat(ContentHash.of("salt", 2, CONTENT, true)).isNotEqualTo(hash);
        assertThat(ContentHash.of("pepper", 1, CONTENT, true)).isNotEqualTo(hash);
        assertThat(ContentHash.of("salt", 1, content("Our garden.", Purpose.LOG, List.of(POND, OAK), 2, 1, 1), true))
                .isEqualTo(hash);
    }

    /** It goes from the file when the post is out, and the version is still whole. */
    @Test
    void thePictureInWhichNothingIsHiddenDoesNotCount() {
        PostContent forgotten = edited(EDIT.uncoveredAs(""));
        assertThat(ContentHash.of("salt", 1, forgotten, true)).isEqualTo(ContentHash.of("salt", 1, CONTENT, true));
    }

    @Test
    void anEarlierFormDoesNotCoverWhatWasDecidedAboutFaces() {
        PostContent other = edited(EDIT.withCrop(Optional.empty()));
        assertThat(ContentHash.of("salt", 1, other, false)).isEqualTo(ContentHash.of("salt", 1, CONTENT, false));
    }
}
