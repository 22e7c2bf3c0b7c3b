package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PHOTO-NONAME: beside a picture a tagged child’s forename blocks, another pupil’s warns. */
class PhotoNonameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Aisha painted this|1|BLOCK: Aisha",
                "aisha painted this|1|BLOCK: aisha",
                "Aisha’s painting|1|BLOCK: Aisha",
                "Tommy painted this|2|BLOCK: Tommy",
                "Noor painted this|1|BLOCK: Noor",
                "Aisha painted this|2|WARN: Aisha",
                "Grace loved it|3|BLOCK: Grace",
                "Well done Grace!|3|BLOCK: Grace",
                "WELL DONE GRACE!|3|BLOCK: GRACE",
                "Will made a bird box|5|BLOCK: Will",
                "Summer won a prize|10|BLOCK: Summer",
                "Thanks to Paris for this|11|BLOCK: Paris",
                "Thanks to Hope for this|1|WARN: Hope",
                "Thank you to Paris for this|1|WARN: Paris",
                "#WellDoneAisha|1|BLOCK: Aisha",
                "#welldoneaisha|1|BLOCK: aisha",
                "#WellDoneGrace|3|BLOCK: Grace",
                "Aisha Khan painted this|1|BLOCK: Aisha",
                "Aisha Khan painted this|2|WARN: Aisha",
                "Tom painted this|2|BLOCK: Tom",
                "Jazzy painted this|6|BLOCK: Jazzy",
                "Jas painted this|1|WARN: Jas"
            })
    void aForenameBesideAPictureIsFound(String text, Long tagged, String finding) {
        assertThat(Desk.inPicture(text, Rule.PHOTO_NONAME, tagged)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will you join us at the fair?",
                "Will we see you there?",
                "The children will plant a tree.",
                "Summer is here and the sun is out.",
                "Our Summer reading challenge starts now.",
                "We learnt about Paris and the Seine.",
                "Our trip to Paris was fun.",
                "We painted like Mark Rothko.",
                "Our value this half term is Hope.",
                "Hope to see you there!",
                "Rose petals and perfume",
                "We made Rose petal perfume.",
                "Mr Taylor and Miss Green sang.",
                "Grace Adeyemi, our cook, made soup.",
                "Grace Darling rowed out to sea.",
                "May half term starts on Friday.",
                "See you in May!",
                "Mark your calendars."
            })
    void wordsThatAreAlsoNamesStayClear(String text) {
        assertThat(Desk.inPicture(text, Rule.PHOTO_NONAME)).isEmpty();
        assertThat(Desk.inPicture(text, Rule.PHOTO_NONAME, 3L, 5L, 10L, 11L, 12L, 13L, 14L))
                .isEmpty();
    }

    @Test
    void withoutAPictureAForenameIsNoFinding() {
        assertThat(Desk.in("Aisha painted this", Rule.PHOTO_NONAME)).isEmpty();
    }

    @Test
    void aForenameInTheAltTextIsFoundThere() {
        Report report =
                Desk.CHECKS.report(new CheckedPost("Fun", List.of("Aisha with a map"), List.of(), true, List.of(1L)));
        assertThat(Desk.of(report, Rule.PHOTO_NONAME)).containsExactly("BLOCK: Aisha");
        assertThat(report.findings().get(0).place()).hasToString("altTexts[0]");
    }

    @Test
    void childrenOffTheRollCountWhenTheyAreTagged() {
        CompiledRoll others = CompiledRoll.of(List.of(PupilName.of(-1, "Ngozi", "Eze")));
        CheckedPost post = new CheckedPost("Ngozi Eze and Aisha", List.of("A table"), List.of(), true, List.of());
        Report report = Desk.CHECKS.report(post, others);
        assertThat(Desk.of(report, Rule.TW_NAME)).containsExactly("BLOCK: Ngozi Eze");
        assertThat(Desk.of(report, Rule.PHOTO_NONAME)).containsExactly("BLOCK: Ngozi", "WARN: Aisha");
    }

    @Test
    void aPupilWithOneNameIsKnownByItAlone() {
        CompiledRoll roll = CompiledRoll.of(Desk.PUPILS);
        assertThat(roll.pupilsNamed("Suharto")).containsExactly(21L);
        assertThat(roll.pupilsNamed("Aisha")).isEmpty();
    }
}
