package org.gatehouse.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;
import org.gatehouse.sheets.Dates;

/** Reads the day of a time stamp; whether a column writes the month first shows only in all of its cells. */
final class AnswerDays {
    private static final Pattern DAY =
            Pattern.compile("^\\s*(\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4})(?:[ T,].*)?$", Pattern.DOTALL);
    private static final Pattern EITHER = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    private final boolean monthFirst;

    /** @throws Refusal where some cells can only be day first and others only month first */
    AnswerDays(List<String> cells) {
        boolean american = false;
        boolean british = false;
        for (String cell : cells) {
            Matcher either = EITHER.matcher(day(cell));
            if (!either.matches()) continue;
            american |= Integer.parseInt(either.group(2)) > 12;
            british |= Integer.parseInt(either.group(1)) > 12;
        }
        if (american && british) throw new Refusal("consents.answers.mixed-days");
        monthFirst = american;
    }

    private static String day(String cell) {
        Matcher day = DAY.matcher(cell);
        return day.matches() ? day.group(1) : cell.strip();
    }

    /** @throws Refusal in words that fit beside the cell */
    LocalDate read(String cell) {
        String day = day(cell);
        Matcher either = EITHER.matcher(day);
        if (monthFirst && either.matches())
            return Dates.read(either.group(2) + "/" + either.group(1) + "/" + either.group(3));
        return Dates.read(day);
    }
}
