package org.gatehouse.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/09/2015",
                "5/9/2015",
                "5-9-2015",
                "05.09.2015",
                "2015-09-05",
                "2015-09-05T00:00:00",
                "05/09/2015 00:00",
                "05/09/2015 12:00:00 AM",
                "5 Sep 2015",
                "05-Sept-2015",
                "5th September 2015"
            })
    void readsADayAsExportsWriteIt(String cell) {
        assertThat(Dates.read(cell)).isEqualTo(LocalDate.of(2015, 9, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2015,sheets.date.never",
        "29/02/2015,sheets.date.never",
        "2015-13-01,sheets.date.never",
        "02/31/2015,sheets.date.never",
        "0/1/2015,sheets.date.never",
        "5/9/15,sheets.date.short-year",
        "5-Sep-15,sheets.date.short-year",
        "42252,sheets.date.none",
        "soon,sheets.date.none",
        "5 Sap 2015,sheets.date.none"
    })
    void refusesWhatIsNoDayAndSaysWhy(String cell, String key) {
        assertThatThrownBy(() -> Dates.read(cell))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Property
    void everyDayIsReadAsItWasWritten(@ForAll LocalDate day) {
        if (day.getYear() < 1000 || day.getYear() > 9999) return;
        for (String pattern : new String[] {"dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd", "d MMMM yyyy", "dd-MMM-yyyy"})
            assertThat(Dates.read(
                            DateTimeFormatter.ofPattern(pattern, Locale.UK).format(day)))
                    .isEqualTo(day);
    }
}
