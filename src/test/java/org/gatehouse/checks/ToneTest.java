package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.rules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SITE-PROF and USER-UPSET: whole words alone, and only where one pupil is meant. */
class ToneTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What a crap week|WARN: crap",
                "f*** this|WARN: f***",
                "bloody awful rain|WARN: bloody",
                "PLEASE DO NOT PARK ON THE ZIGZAGS|WARN: PLEASE DO NOT PARK ON THE ZIGZAGS"
            })
    void swearingAndShoutingWarn(String text, String finding) {
        assertThat(Desk.in(text, Rule.SITE_PROF)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scunthorpe and Penistone",
                "Blue tits and a woodcock",
                "Dick Whittington",
                "The Bloody Assizes",
                "WELL DONE EVERYONE!",
                "PE, RE, KS2, SATs and PTA",
                "5 * 4 * 3",
                "Write to OFFICE@GRACELANE.EXAMPLE.SCH.UK today"
            })
    void wordsWithinWordsAndSchoolsLettersAreFree(String text) {
        assertThat(Desk.in(text, Rule.SITE_PROF)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Aisha is in hospital|WARN: hospital",
                "One of our boys broke his arm|WARN: broke his arm",
                "She has ADHD|WARN: ADHD",
                "A pupil was excluded|WARN: excluded",
                "A girl with hearing aids sang|WARN: aids",
                "His operation went well|WARN: operation",
                "She has speech therapy|WARN: speech",
                "One of our Year 4s had a seizure|WARN: seizure",
                "The lad with the walking frame won|WARN: walking frame",
                "The naughty boy hid|WARN: naughty",
                "She was rude|WARN: rude",
                "He finds spelling very hard|WARN: finds spelling very hard",
                "One of our pupils starts chemotherapy|WARN: chemotherapy",
                "The girl with eczema sang|WARN: eczema",
                "Three of our Year 4 pupils have ADHD|WARN: ADHD",
                "To the boy who keeps kicking the doors|WARN: kicking",
                "A pupil has been biting other children|WARN: biting",
                "She pushed another pupil|WARN: pushed",
                "One pupil gets pupil premium|WARN: pupil premium"
            })
    void onePupilsHealthAndBehaviourWarn(String text, String finding) {
        assertThat(Desk.in(text, Rule.USER_UPSET)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Autism Awareness Week",
                "Please send her a card",
                "I’ll see him at the fair",
                "If your child has asthma, tell us",
                "SEND coffee morning",
                "Louis Braille was blind and he changed the world",
                "The hospital sent us its thanks",
                "His coach nearly fainted",
                "She wrote about a very rude teapot",
                "She made teaching aids for Reception",
                "Free for pupil premium",
                "Our pupils have asthma pumps",
                "The girl kicked the winning goal",
                "She keeps kicking the ball over the hedge",
                "He was biting into an apple",
                "A biting wind met our pupil",
                "He is throwing the javelin"
            })
    void healthInGeneralIsFree(String text) {
        assertThat(Desk.in(text, Rule.USER_UPSET)).isEmpty();
    }
}
