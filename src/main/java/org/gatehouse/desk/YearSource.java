package org.gatehouse.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Days that one room keeps in mind, for the year ahead on Today. It reads off the window's thread. */
interface YearSource {
    /** @param from the day it is at the school */
    List<YearDay> read(LocalDate from, LocalDate until);

    /**
     * Many days as one a month, on the first of them.
     *
     * @param words for how many there are
     */
    static List<YearDay> monthly(
            Collection<LocalDate> days, LocalDate from, LocalDate until, IntFunction<String> words, Place place) {
        return days.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .sorted()
                .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(month -> new YearDay(month.get(0), words.apply(month.size()), place))
                .toList();
    }
}
