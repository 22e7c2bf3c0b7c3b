package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TW-NAME, its warnings: part of a name beside a class, an age or an award. */
class TwNameContextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Well done to Aisha K in Year 4!|WARN: Aisha K",
                "Well done Aisha K.|WARN: Aisha K",
                "Aisha in Year 4 sang|WARN: Aisha",
                "Year 4’s Aisha sang|WARN: Aisha",
                "Aisha (Y4) sang|WARN: Aisha",
                "Grace (Year 3) sang|WARN: Grace",
                "Star of the week: Aisha|WARN: Aisha",
                "The prize goes to Aisha|WARN: Aisha",
                "Star of the week: Okafor|WARN: Okafor",
                "Master Okafor sang|WARN: Master Okafor",
                "the Okafors came|NOTE: Okafors",
                "The Okafor family came|NOTE: Okafor family",
                "the Okafor twins|WARN: Okafor twins",
                "G. Hill sang|WARN: G. Hill",
                "A. Singh sang|WARN: A. Singh",
                "Suharto sang|WARN: Suharto",
                "Happy 8th birthday Aisha!|WARN: Aisha",
                "Aisha, 9, swam a mile|WARN: Aisha",
                "Aisha is 8 today|WARN: Aisha",
                "Star reader: Aisha|WARN: Aisha",
                "A pen licence for Aisha|WARN: Aisha",
                "Aisha, aged 8, swam a mile|WARN: Aisha",
                "Aisha: Year 4|WARN: Aisha",
                "Aisha from Willow class sang|WARN: Aisha",
                "Year 4’s very own Aisha sang|WARN: Aisha",
                "Our pupil of the day in Year 4 is Aisha|WARN: Aisha"
            })
    void aPartOfANameIsFoundWhereItMakesAChild(String text, String finding) {
        assertThat(Desk.in(text, Rule.TW_NAME)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aisha sang to us",
                "Well done to Aisha for singing",
                "Aisha I think you are right",
                "Aisha read to Year 4",
                "The summer term award winners",
                "Will Year 4 win a prize?",
                "The award goes to Mrs Khan",
                "Mark Rothko won a prize",
                "Miss Okafor won a prize",
                "Chidi Okafor opened the Year 4 show",
                "the Greens and the Hills",
                "Hope you are all well in Year 4",
                "Year 4 met Aisha at the library",
                "Year 4 read with Aisha",
                "Ceres, Juno, Aisha: Year 4 goddesses",
                "Aisha, Willow Class and Oak Class sang",
                "The Hill family gave us a bench"
            })
    void aPartOfANameAloneIsFree(String text) {
        assertThat(Desk.in(text, Rule.TW_NAME)).isEmpty();
    }

    @Test
    void anAgeBelongsToBothHalvesOfAForename() {
        assertThat(Desk.in("Mary-Jane, aged 9, sang", Rule.TW_NAME)).contains("WARN: Mary");
    }
}
