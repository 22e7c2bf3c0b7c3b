package org.gatehouse.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatehouse.rules.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearAndClassTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|Y4",
                "04|Y4",
                "Year 4|Y4",
                "year  4|Y4",
                "Yr 4|Y4",
                "Yr4|Y4",
                "Y4|Y4",
                "NC Year 4|Y4",
                "Curriculum Year  4|Y4",
                "Year Group 4|Y4",
                "Year 6, Year 6|Y6",
                "R|R",
                "Rec|R",
                "Reception|R",
                "YR|R",
                "Year R|R",
                "Reception Year|R",
                "N1|N1",
                "N2|N2",
                "Nursery 1|N1",
                "Nursery 2|N2",
                "Nursery|N2",
                "Year N1|N1"
            })
    void readsAYearAsExportsWriteIt(String cell, YearGroup year) {
        assertThat(YearGroup.read(cell)).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Year 7", "13", "4th", "0", "Blue", ",", "Year 5, Year 6", "Year 5 and Year 6"})
    void refusesWhatIsNoOneYearOfAPrimarySchool(String cell) {
        assertThatThrownBy(() -> YearGroup.read(cell)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItShowsAndStores(YearGroup year) {
        assertThat(YearGroup.read(year.shown())).isEqualTo(year);
        assertThat(YearGroup.read(year.code())).isEqualTo(year);
        assertThat(YearGroup.ofCode(year.code())).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Year 6: 6 Rauf And Year 6|6 Rauf",
                "Year 6 And Year 6: 6 Rauf|6 Rauf",
                "Reception: Robins And Reception|Robins",
                "Year 4, 4 Donaldson|4 Donaldson",
                "Registration Form: 6RA|6RA",
                "6 Rauf, Maths Set 2|6 Rauf",
                "Foxes And Badgers|Foxes And Badgers",
                "Ash and Oak|Ash and Oak",
                "6R|6R",
                "Year 6|Year 6",
                "4: The Explorers|The Explorers",
                "Unit: Blue|Unit: Blue"
            })
    void findsTheClassInANoisyCell(String cell, String name) {
        assertThat(ClassName.read(cell)).isEqualTo(name);
    }
}
