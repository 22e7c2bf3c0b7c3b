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
                "Greetings from Whitby|WARN: Greetings from Whitby",
                "5 Elm still stuck outside the aquarium|WARN: 5 Elm still stuck outside the aquarium",
                "Year 1 are having lunch in Victoria Park|WARN: Year 1 are having lunch in Victoria Park",
                "Our Year 4s are currently up a hill in the Dales|WARN: Our Year 4s are currently up a hill in the Dales",
                "Coach delayed, back at about 5.15|WARN: Coach delayed, back at about 5.15",
                "We are at the village hall until 3pm|WARN: We are at the village hall until 3pm",
                "We are in the library in town|WARN: We are in the library in town",
                "We are in the library in the town|WARN: We are in the library in the town",
                "We are in Whitby today|WARN: We are in Whitby today",
                "We are at Brackendale Infant School|WARN: We are at Brackendale Infant School",
                "Our museum trip is tomorrow|WARN: Our museum trip is tomorrow",
                "The coach for the zoo leaves at 9am with us|WARN: The coach for the zoo leaves at 9am with us",
                "4B will be at the farm on Monday|WARN: 4B will be at the farm on Monday",
                "4 Elm are bug hunting at the reserve|WARN: 4 Elm are bug hunting at the reserve",
                "Litter pick along the canal with 2 Beech at 1pm tomorrow|WARN: Litter pick along the canal with 2 Beech at 1pm tomorrow",
                "Football away at Moor Primary on Tuesday|WARN: Football away at Moor Primary on Tuesday",
                "The bus sets off from the car park at 8.10|WARN: The bus sets off from the car park at 8.10",
                "On the train to York as we speak with the choir|WARN: On the train to York as we speak with the choir",
                "Year 4 are at Milltown Museum until 2pm|WARN: Year 4 are at Milltown Museum until 2pm",
                "Our singers are outside the Co-op on the High Street|WARN: Our singers are outside the Co-op on the High Street",
                "Our walkers are crossing Victoria Park now|WARN: Our walkers are crossing Victoria Park now",
                "Year 4 are passing York Minster|WARN: Year 4 are passing York Minster",
                "Our cyclists are near the harbour|WARN: Our cyclists are near the harbour",
                "We’re at the plant sale in Victoria Park|WARN: We’re at the plant sale in Victoria Park",
                "Year 4 will be at the park when parking closes at 3pm|WARN: Year 4 will be at the park when parking closes at 3pm"
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
                "Back from the farm, tired and happy",
                "The choir sang at the market on Saturday",
                "Our theatre group starts on Monday in the studio",
                "Year 4 are learning about life in the woods",
                "Mrs Bell is back at 2pm",
                "We are at the school farm until 3pm",
                "We are in forest school until 3pm",
                "Well done to the zoo, we are back on Monday",
                "Welcome to the farm club, children, on Monday",
                "We are in the library until 3pm",
                "We are at Grace Lane Primary School until 3pm",
                "We are in 3 groups at 2pm",
                "At 4.30 Elm drop in at the park",
                "We studied the harbour at Whitby this week",
                "The hall at 3 Park Lane is open on Saturday",
                "The shop sets off fireworks in town",
                "The children will see a museum box in the hall",
                "The entries are up at Milltown Library and you can vote for us",
                "We need a midday supervisor in Milltown at £12.26 an hour",
                "Our cleaner in Milltown gets £12.26",
                "We want a midday supervisor at the park",
                "Parking for our fair on Saturday is at the park",
                "Sofa free to a good home! Collect from a family near the park this weekend",
                "Uniform sale at the village hall on Saturday, 10am, and we take cards",
                "We are passing the time in the hall"
            })
    void pastTripsAndTheSchoolItselfAreFree(String text) {
        assertThat(Desk.in(text, Rule.TW_GEO)).isEmpty();
    }
}
