package org.gatehouse.consents.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A number is read back as itself or not at all, from a code in any turn and from a person’s typing. */
class FormNumberTest {
    private static final long MOST = (1L << 50) - 1;

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void anyNumberInAnyTurnIsReadBackOrRefusedAndNeverMisread(
            @ForAll @LongRange(max = MOST) long value,
            @ForAll @IntRange(max = 3) int quarters,
            @ForAll @DoubleRange(min = -5, max = 5) double skew,
            @ForAll @IntRange(max = 40) int noise) {
        FormNumber number = new FormNumber(value);
        BufferedImage page = Distortion.turned(PaperForms.page(number, 3), quarters * 90 + skew, Color.WHITE);
        BufferedImage scanned = Distortion.noisy(page, noise, new Random(value));
        FormReading reading = PaperForms.read(scanned, PaperForms.known(number, 3));
        if (reading instanceof FormPage read) {
            assertThat(read.number()).isEqualTo(number);
            assertThat(read.quarterTurns()).isEqualTo(quarters);
            assertThat(read.answers())
                    .extracting(FormAnswer::proposal)
                    .isSubsetOf(FormProposal.NEITHER, FormProposal.UNSURE);
        } else {
            assertThat(noise).isGreaterThan(15);
            assertThat(((FormUnread) reading).code()).isIn(Optional.empty(), Optional.of(new FormCode(1, 1, number)));
        }
    }

    @Property
    void aPayloadSaysItsNumberAndPageAndNothingElse(
            @ForAll @LongRange(max = MOST) long value, @ForAll @IntRange(min = 1, max = 9) int page) {
        FormCode code = new FormCode(1, page, new FormNumber(value));
        assertThat(code.payload()).hasSize(15).matches("G1[1-9][0-9A-Z]{12}");
        assertThat(FormCode.of(code.payload())).contains(code);
        assertThat(FormNumber.typed(code.number().printed().toLowerCase(Locale.ROOT)))
                .contains(code.number());
    }

    @Property
    void oneWrongLetterIsNoticed(
            @ForAll @LongRange(max = MOST) long value,
            @ForAll @IntRange(min = 2, max = 14) int at,
            @ForAll @IntRange(max = 31) int letter) {
        String payload = new FormCode(1, 1, new FormNumber(value)).payload();
        char wrong = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(letter);
        if (payload.charAt(at) == wrong) return;
        assertThat(FormCode.of(payload.substring(0, at) + wrong + payload.substring(at + 1)))
                .isEmpty();
    }

    @Property
    void twoLettersSwappedAreNoticed(@ForAll @LongRange(max = MOST) long value, @ForAll @IntRange(max = 8) int at) {
        String typed = new FormNumber(value).printed().replace(" ", "");
        if (typed.charAt(at) == typed.charAt(at + 1)) return;
        String swapped = typed.substring(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.substring(at + 2);
        assertThat(FormNumber.typed(swapped)).isEmpty();
    }

    @Test
    void lettersThatLookAlikeAreTakenAsMeant() {
        FormNumber number = new FormNumber(1);
        assertThat(number.printed()).isEqualTo("0000 0000 0101");
        assertThat(FormNumber.typed(number.printed().replace('0', 'o').replace('1', 'l')))
                .contains(number);
        assertThat(FormNumber.typed("")).isEmpty();
        assertThat(FormNumber.typed("https://example.org")).isEmpty();
    }

    @Test
    void randomNumbersFillTheirWholeRange() {
        Random random = new Random(1);
        long all = 0;
        for (int times = 0; times < 500; times++)
            all |= FormNumber.random(random).value();
        assertThat(all).isEqualTo(MOST);
    }
}
