package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.Test;

/** TW-LEN: over the limit blocks, within five hundredths of it warns, and the finding points at what is too much. */
class TwLenTest {
    @Test
    void overTheLimitBlocksFromTheFirstLetterTooMany() {
        Finding finding = check("x".repeat(285), 280).findings().get(0);
        assertThat(finding.rule()).isEqualTo(Rule.TW_LEN);
        assertThat(finding.start()).isEqualTo(280);
        assertThat(finding.end()).isEqualTo(285);
        assertThat(finding.message()).contains("285 of 280").contains("by 5");
    }

    @Test
    void theLimitItselfIsWithinFiveHundredths() {
        assertThat(check("x".repeat(280), 280).verdict()).isEqualTo(Verdict.WARN);
        assertThat(check("x".repeat(267), 280).verdict()).isEqualTo(Verdict.WARN);
        assertThat(check("x".repeat(266), 280).verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void theSchoolsOwnLimitHolds() {
        assertThat(check("x".repeat(141), 140).verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(check("x".repeat(133), 140).verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(check("💩".repeat(71), 140).verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(check("💩".repeat(66), 140).verdict()).isEqualTo(Verdict.CLEAR);
    }

    private static Report check(String text, int limit) {
        return new PostChecks(CompiledRoll.EMPTY, StaffNames.NONE, Organisations.NONE, OwnDetails.NONE, limit)
                .report(CheckedPost.ofText(text));
    }
}
