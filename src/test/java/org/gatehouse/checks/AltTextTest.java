package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ALT-TEXT: each picture has a description that says what there is to see. */
class AltTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "IMG_1234.jpg",
                "DSC0012",
                "holiday photo.png",
                "Screenshot 2024-05-03 at 10.12",
                "Image of children",
                "A photo of a garden",
                "Picture: garden",
                "photo",
                "WhatsApp Image 2024-05-03 at 10.12.01"
            })
    void aPoorDescriptionWarns(String alt) {
        assertThat(check(alt)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Children planting beans in a raised bed",
                "A child paints a photo frame",
                "Pictures drawn by children on a wall",
                "Photography club badges",
                "2 hens"
            })
    void aDescriptionStaysClear(String alt) {
        assertThat(check(alt)).isEmpty();
    }

    @Test
    void everyPictureNeedsOne() {
        Report report = Desk.CHECKS.report(
                new CheckedPost("Fun", List.of("A map"), List.of("a1.jpg", "a2.jpg"), true, List.of()));
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).place()).hasToString("altTexts[1]");
    }

    private static List<String> check(String alt) {
        return Desk.of(
                Desk.CHECKS.report(new CheckedPost("Fun", List.of(alt), List.of(), true, List.of())), Rule.ALT_TEXT);
    }
}
