package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gatehouse.kit.TwoVersions;
import org.gatehouse.photos.PictureFormat;
import org.junit.jupiter.api.Test;

class TwoDraftsTest {
    private static PostPicture picture(String hash, String altText) {
        return new PostPicture(hash, PictureFormat.JPEG, 800, 600, List.of(), altText, Optional.empty());
    }

    private static PostContent content(String text, PostPicture... pictures) {
        return new PostContent(text, Purpose.LOG, List.of(pictures), List.of(), Optional.empty());
    }

    @Test
    void whatWasTypedIsSavedOverThePicturesThatTheDraftHasNow() {
        PostContent theirs = content("We planted peas.", picture("a", "Peas"), picture("b", "A spade"));
        PostContent mine = content("We planted beans.", picture("a", "Beans"), picture("gone", "A hoe"));
        assertThat(TwoDraftsView.mine(theirs, mine))
                .isEqualTo(content("We planted beans.", picture("a", "Beans"), picture("b", "A spade")));
    }

    @Test
    void whatIsTheSameInBothIsNotShown() {
        PostContent theirs = content("We planted peas.");
        PostContent mine = content("We planted beans.");
        assertThat(TwoDraftsView.of("Draft", theirs, mine).parts())
                .extracting(TwoVersions.Part::theirs, TwoVersions.Part::mine)
                .containsExactly(org.assertj.core.api.Assertions.tuple("We planted peas.", "We planted beans."));
    }
}
