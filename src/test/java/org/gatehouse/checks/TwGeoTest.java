package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.rules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TW-GEO: points on the map block, where children are or will be warns, past trips and the school itself are free. */
class TwGeoTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "At 51.5007, -0.1246 now|BLOCK: 51.5007, -0.1246",
                "At 51.5007° N, 0.1246° W|BLOCK: 51.5007° N, 0.1246° W",
                "At 51°30'26\"N 0°7'39\"W|BLOCK: 51°30'26\"N 0°7'39\"W",
                "At geo:51.5007,-0.1246|BLOCK: geo:51.5007,-0.1246",
                "At 9C3W9QCJ+2V|BLOCK: 9C3W9QCJ+2V",
                "At 9QCJ+2V Milltown|BLOCK: 9QCJ+2V",
                "At ///table.chair.lamp|BLOCK: ///table.chair.lamp",
                "what3words: table.chair.lamp|BLOCK: what3words: table.chair.lamp",
                "https://w3w.co/table.chair.lamp|BLOCK: w3w.co/table.chair.lamp",
                "We are at the museum until 3pm|WARN: We are at the museum until 3pm",
                "Fun! We’re at the zoo. Bye|WARN: We’re at the zoo",
                "Year 4 will be at the farm on Tuesday|WARN: Year 4 will be at the farm on Tuesday",
                "Meet outside the theatre at 9.30pm|WARN: Meet outside the theatre at 9.30pm",
                "Arrived safely at the hostel|WARN: Arrived safely at the hostel",
                "Greetings from Whitby|WARN: Greetings from Whitby"
            })
    void whereaboutsAreFound(String text, String finding) {
        assertThat(Desk.in(text, Rule.TW_GEO)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We were at the museum yesterday",
                "Year 4 visited the zoo",
                "We are in the hall until 3pm",
                "Meet at the school gate at 3pm",
                "We are in awe of Year 4",
                "The museum is open on Saturday",
                "Thank you to the museum for the boxes we have this week",
                "We ran 3.141 miles, 2.718 of them uphill",
                "2+2 and 3+4 make 11",
                "Pi is 3.14159",
                "Back from the farm, tired and happy"
            })
    void pastTripsAndTheSchoolItselfAreFree(String text) {
        assertThat(Desk.in(text, Rule.TW_GEO)).isEmpty();
    }
}
