package org.gatehouse.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentFieldTest {
    @ParameterizedTest
    @CsvSource({
        "15:30,15:30",
        "1530,15:30",
        "15.30,15:30",
        "3.30pm,15:30",
        "3:30 PM,15:30",
        "3pm,15:00",
        "9:05,09:05",
        "12am,00:00"
    })
    void aTimeIsReadAsPeopleWriteIt(String typed, LocalTime meant) {
        assertThat(MomentField.timeOf(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half three", "25:00", "15:60", "15", "13pm"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(MomentField.timeOf(typed)).isEmpty();
    }

    @Property
    void everyMinuteOfTheDayIsReadBack(@ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(max = 59) int minute) {
        LocalTime time = LocalTime.of(hour, minute);
        assertThat(MomentField.timeOf("%02d:%02d".formatted(hour, minute))).contains(time);
        assertThat(MomentField.timeOf("%d.%02d".formatted(hour, minute))).contains(time);
    }
}
