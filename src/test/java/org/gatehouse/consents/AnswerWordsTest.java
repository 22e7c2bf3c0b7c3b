package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes",
                "YES ",
                "y",
                "True",
                "Yes, please",
                "I give consent",
                "I do give permission",
                "I consent",
                "Yes, I give my consent",
                "I agree to my child’s photo being used",
                "Agree",
                "We are happy for this",
                "I give permission for my child’s photograph to be used"
            })
    void aYes(String cell) {
        assertThat(AnswerWords.read(cell)).contains(Decision.GIVEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No",
                "n",
                "FALSE",
                "No, thank you",
                "I do not",
                "I don’t",
                "I don't give consent",
                "I do not give consent",
                "No, I do not consent",
                "I DO NOT AGREE",
                "Do not consent",
                "I refuse",
                "No consent",
                "Not given",
                "I would not want my child’s picture used",
                "I am not happy for this",
                "Disagree"
            })
    void aNo(String cell) {
        assertThat(AnswerWords.read(cell)).contains(Decision.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, but not on Facebook",
                "Yes and no",
                "Not sure",
                "Maybe",
                "only in group photos",
                "Yes if no name",
                "I do give consent except for video",
                "No problem",
                "I do not mind",
                "see e-mail",
                "1",
                "-",
                "yes no"
            })
    void neitherIsLeftToAPerson(String cell) {
        assertThat(AnswerWords.read(cell)).isEmpty();
    }

    @Property
    void aYesWithWordsAfterItIsNeverTakenForAPlainOne(
            @ForAll @AlphaChars @StringLength(min = 6, max = 20) String more) {
        assertThat(AnswerWords.read("Yes but " + more)).isEmpty();
        assertThat(AnswerWords.read("I give consent unless " + more)).isEmpty();
    }

    @Property
    void oneLetterMoreLessOrOtherIsOneLetterApart(
            @ForAll @AlphaChars @StringLength(min = 5, max = 15) String name, @ForAll @IntRange(max = 4) int at) {
        String less = name.substring(0, at) + name.substring(at + 1);
        String other = name.substring(0, at) + "ø" + name.substring(at + 1);
        assertThat(NameKey.oneLetterApart(name, less)).isTrue();
        assertThat(NameKey.oneLetterApart(less, name)).isTrue();
        assertThat(NameKey.oneLetterApart(name, other)).isTrue();
        assertThat(NameKey.oneLetterApart(name, name)).isFalse();
        assertThat(NameKey.oneLetterApart(name, name + "øø")).isFalse();
    }

    @Test
    void namesAndClassesAreOneHoweverTheyAreWritten() {
        assertThat(NameKey.of("Seán O’Brien-Łęcki")).isEqualTo(NameKey.of("SEAN OBRIEN LECKI"));
        assertThat(NameKey.ofClass("Year 4 4B"))
                .isEqualTo(NameKey.ofClass("class 4b"))
                .isEqualTo("4b");
        assertThat(NameKey.ofClass("Year 4")).isEqualTo("year4");
    }
}
