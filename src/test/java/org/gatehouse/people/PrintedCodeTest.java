package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PrintedCodeTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void aRecoveryCodeHoldsAtLeast110BitsAndNothingThatLooksLikeSomethingElse() {
        long signs = PrintedCode.ALPHABET.chars().distinct().count();
        assertThat(signs).isEqualTo(PrintedCode.ALPHABET.length());
        assertThat(PrintedCode.RECOVERY * Math.log(signs) / Math.log(2)).isGreaterThanOrEqualTo(110);
        for (String alike : new String[] {"0O", "1IL", "2Z", "5S", "8B", "UV"})
            assertThat(PrintedCode.ALPHABET
                            .chars()
                            .filter(sign -> alike.indexOf(sign) >= 0)
                            .count())
                    .as(alike)
                    .isLessThanOrEqualTo(1);
        assertThat(PrintedCode.make(PrintedCode.RECOVERY, RANDOM))
                .matches("([ACDEFGHJKMNPQRTVWXY34679]{4}-){5}[ACDEFGHJKMNPQRTVWXY34679]{4}");
    }

    @Property(tries = 100)
    void aCodeIsReadHoweverItIsTyped(@ForAll @LongRange(min = 0, max = 23) long at) {
        String code = PrintedCode.make(PrintedCode.RECOVERY, RANDOM);
        String bare = code.replace("-", "");
        assertThat(PrintedCode.parseRecovery(code)).contains(code);
        assertThat(PrintedCode.parseRecovery(" " + bare.toLowerCase())).contains(code);
        assertThat(PrintedCode.parseRecovery(code.replace('-', '\u2013') + "\n"))
                .contains(code);
        assertThat(PrintedCode.parseRecovery(
                        new StringBuilder(bare).deleteCharAt((int) at).toString()))
                .isEmpty();
        assertThat(PrintedCode.parseRecovery(
                        new StringBuilder(bare).insert((int) at, 'A').toString()))
                .isEmpty();
        StringBuilder alike = new StringBuilder(bare);
        alike.setCharAt((int) at, '0');
        assertThat(PrintedCode.parseRecovery(alike.toString())).isEmpty();
    }

    @Property(tries = 200)
    void anyTextIsACodeOrNone(@ForAll String typed) {
        PrintedCode.parseRecovery(typed).ifPresent(code -> assertThat(code).hasSize(29));
    }
}
