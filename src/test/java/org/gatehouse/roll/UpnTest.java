package org.gatehouse.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpnTest {
    @ParameterizedTest
    @ValueSource(strings = {"B801200005001", "P207000016049", " b8012 00005001"})
    void theCheckLetterOfARealShapeFits(String cell) {
        assertThat(Upn.read(cell).checks()).isTrue();
    }

    @Test
    void aWrongLetterIsReadAndSaid() {
        assertThat(Upn.read("A801200005001").checks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"801200005001", "B80120000500", "B8012000050011", "BB01200005001", "B80120000500O", "none"})
    void whatHasNotTheShapeIsRefused(String cell) {
        assertThatThrownBy(() -> Upn.read(cell)).isInstanceOf(Refusal.class);
    }

    @Property
    void aDigitTypedWrongNeverGoesUnseen(
            @ForAll @StringLength(12) @CharRange(from = '0', to = '9') String digits,
            @ForAll @IntRange(min = 0, max = 11) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char wrong = (char) ('0' + (digits.charAt(at) - '0' + by) % 10);
        String mistyped = digits.substring(0, at) + wrong + digits.substring(at + 1);
        assertThat(Upn.letter(mistyped)).isNotEqualTo(Upn.letter(digits));
    }

    @Test
    void aTemporaryNumberEndsInALetterThatCounts() {
        assertThat(Upn.letter("80120002501A")).isNotEqualTo(Upn.letter("80120002501B"));
        assertThat(Upn.read(Upn.letter("80120002501A") + "80120002501A").checks())
                .isTrue();
    }
}
