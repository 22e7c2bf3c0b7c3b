package org.gatehouse.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** Reads a date as British people and exports write it: day before month, or ISO; a day that never was is refused. */
public final class Dates {
    private static final Pattern MIDNIGHT =
            Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AaPp][Mm])?(Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern WORDS = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\\p{Alpha}{3,9})[-/., ]+(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/. ](\\d{1,2}|\\p{Alpha}{3,9})[-/. ]\\d{2}");

    private Dates() {}

    /** @throws Refusal in words that fit beside the cell */
    public static LocalDate read(String cell) {
        String day = MIDNIGHT.matcher(cell.strip()).replaceFirst("");
        Matcher iso = ISO.matcher(day);
        if (iso.matches()) return of(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3), cell);
        Matcher british = BRITISH.matcher(day);
        if (british.matches()) return of(british.group(3), Integer.parseInt(british.group(2)), british.group(1), cell);
        Matcher words = WORDS.matcher(day);
        if (words.matches()) return of(words.group(3), month(words.group(2), cell), words.group(1), cell);
        if (SHORT_YEAR.matcher(day).matches()) throw new Refusal("sheets.date.short-year", cell);
        throw new Refusal("sheets.date.none", cell);
    }

    private static LocalDate of(String year, int month, String day, String cell) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException never) {
            throw new Refusal("sheets.date.never", cell);
        }
    }

    private static int month(String word, String cell) {
        String upper = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(upper) || (upper.equals("SEPT") && month == Month.SEPTEMBER))
                .findFirst()
                .orElseThrow(() -> new Refusal("sheets.date.none", cell))
                .getValue();
    }
}
