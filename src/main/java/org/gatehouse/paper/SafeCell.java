package org.gatehouse.paper;

import java.util.regex.Pattern;

/** Texts in a CSV file that a spreadsheet would run as formulas, kept as text by an apostrophe before them. */
public final class SafeCell {
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r\\n]");
    private static final Pattern KEPT = Pattern.compile("^'+[=+\\-@\\t\\r\\n]");

    private SafeCell() {}

    static String write(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text as it was before it was written. */
    public static String read(String cell) {
        return KEPT.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
