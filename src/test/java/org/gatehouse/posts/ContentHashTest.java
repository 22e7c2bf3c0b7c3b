package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.photos.PictureFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentHashTest {
    private static final PostPicture POND = picture("aa", "A pond");
    private static final PostPicture OAK = picture("bb", "An oak");
    private static final PostContent CONTENT = content("Our garden.", Purpose.LOG, List.of(POND, OAK), 1, 2);

    private static PostPicture picture(String sha256, String altText) {
        return new PostPicture(sha256, PictureFormat.JPEG, 64, 48, List.of("GPS"), altText);
    }

    private static PostContent content(String text, Purpose purpose, List<PostPicture> pictures, long... pupils) {
        return new PostContent(
                text, purpose, pictures, Arrays.stream(pupils).boxed().toList(), Optional.empty());
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
                content("Our garden.", Purpose.LOG, List.of(POND, OAK), 12));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anyChangeOfWhatLeavesOrWhoIsInItChangesTheHash(PostContent other) {
        assertThat(ContentHash.of("salt", 1, other)).isNotEqualTo(ContentHash.of("salt", 1, CONTENT));
    }

    @Test
    void theSiteCountsAndTheSaltAndNothingElse() {
        String hash = ContentHash.of("salt", 1, CONTENT);
        assertThat(ContentHash.of("salt", 2, CONTENT)).isNotEqualTo(hash);
        assertThat(ContentHash.of("pepper", 1, CONTENT)).isNotEqualTo(hash);
        assertThat(ContentHash.of("salt", 1, content("Our garden.", Purpose.LOG, List.of(POND, OAK), 2, 1, 1)))
                .isEqualTo(hash);
    }
}
