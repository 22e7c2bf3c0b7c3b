package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextLimitTest {
    private static final PostChecks CHECKS = new PostChecks(
            CompiledRoll.EMPTY, StaffNames.NONE, Organisations.NONE, OwnDetails.NONE, PostChecks.PLATFORM_LIMIT);

    @Test
    void anotherPlatformCountsEveryCharacterOnceAndItsLinksInFull() {
        TextLimit instagram = new TextLimit(2_200, false);
        String tooLongForX = "x".repeat(281);
        assertThat(CHECKS.report(CheckedPost.ofText(tooLongForX)).verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(CHECKS.report(CheckedPost.ofText(tooLongForX), instagram).verdict())
                .isEqualTo(Verdict.CLEAR);
        assertThat(CHECKS.report(CheckedPost.ofText("💩".repeat(2_201)), instagram)
                        .verdict())
                .isEqualTo(Verdict.BLOCK);
        assertThat(instagram.lengthOf("https://library.example/stories")).isEqualTo(31);
        assertThat(TextLimit.weighted(280).lengthOf("https://library.example.org/stories"))
                .isEqualTo(23);
    }

    @Test
    void whatGoesBeyondIsMarkedFromTheFirstCharacterThatDoesNotFit() {
        List<Finding> found = CHECKS.report(CheckedPost.ofText("💩".repeat(25)), new TextLimit(20, false))
                .findings();
        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.start()).isEqualTo(40));
    }

    @Property(tries = 100)
    void whatFitsIsNeverLongerThanTheLimit(@ForAll String text, @ForAll @IntRange(min = 0, max = 60) int most) {
        TextLimit limit = new TextLimit(most, false);
        int fitting = limit.fitting(text);
        assertThat(limit.lengthOf(text.substring(0, fitting))).isLessThanOrEqualTo(most);
        assertThat(fitting == text.length()).isEqualTo(limit.lengthOf(text) <= most);
    }
}
