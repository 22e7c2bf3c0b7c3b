package org.gatehouse.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-GEO, its blocks: coordinates, plus codes, three words of a grid. */
final class Coordinates {
    private static final Pattern DIGITS = Pattern.compile(
            // Decimal degrees, with or without a degree sign and a hemisphere.
            "(?<![\\d.])[+-]?\\d{1,2}\\.\\d{3,}\\s*[\u00b0\u00ba]?\\s*[NS]?\\s*[,;/ ]\\s*[+-]?\\d{1,3}\\.\\d{3,}(?![\\d.])\\s*[\u00b0\u00ba]?\\s*(?:[EW]\\b)?"
                    // Degrees, minutes, seconds.
                    + "|\\d{1,2}\\s*[\u00b0\u00ba]\\s*\\d{1,2}(?:\\.\\d+)?\\s*['\u2019\u2032]?\\s*(?:\\d{1,2}(?:\\.\\d+)?\\s*(?:\"|\u201d|\u2033|''))?\\s*[NS]\\b[,; ]*\\d{1,3}\\s*[\u00b0\u00ba]\\s*\\d{1,2}(?:\\.\\d+)?\\s*['\u2019\u2032]?\\s*(?:\\d{1,2}(?:\\.\\d+)?\\s*(?:\"|\u201d|\u2033|''))?\\s*[EW]\\b"
                    + "|(?i:geo:)-?\\d+\\.\\d+,-?\\d+\\.\\d+"
                    + "|(?i:grid ref(?:erence)?:?\\s*)[HNST][A-HJ-Z]\\s?\\d{2,5}\\s?\\d{2,5}\\b");
    private static final Pattern PLUS_CODE = Pattern.compile(
            "(?<![\\w+])[23456789CFGHJMPQRVWX]{4}(?:[23456789CFGHJMPQRVWX]{2}|[23456789CFGHJMPQRVWX]{4})?\\+[23456789CFGHJMPQRVWX]{2,3}(?![\\w+])");
    private static final Pattern THREE_WORDS = Pattern.compile(
            "(?<![:/\\w])/{3}\\p{L}+\\.\\p{L}+\\.\\p{L}+|(?i:(?:what3words\\.com|w3w\\.co)/\\p{L}+\\.\\p{L}+\\.\\p{L}+)|(?i:(?:what3words|what 3 words|w3w)\\W{1,6}(?:(?:is|are|address|location)\\W{1,3})*)\\p{L}{2,}\\.\\p{L}{2,}\\.\\p{L}{2,}");

    private Coordinates() {}

    static void check(Reading reading, Marks marks) {
        String text = reading.text;
        boolean digits = (reading.anyShape & Reading.NUMBER) != 0;
        if (digits && (fine(reading) || degrees(text))) find(DIGITS, text, marks, "checks.place.coordinates");
        if (digits && text.indexOf('+') >= 0) find(PLUS_CODE, text, marks, "checks.place.plus-code");
        if (text.contains("///") || digits && threeWords(text))
            find(THREE_WORDS, text, marks, "checks.place.three-words");
    }

    private static boolean degrees(String text) {
        return text.indexOf('\u00b0') >= 0 || text.indexOf('\u00ba') >= 0 || text.contains("rid ");
    }

    private static boolean threeWords(String text) {
        return text.contains("3w") || text.contains("3W") || text.contains("hat3") || text.contains("hat 3");
    }

    /** Whether a number has three decimals or more, as a price or a time has not. */
    private static boolean fine(Reading reading) {
        for (int i = 1; i < reading.count; i++) {
            boolean decimals = reading.looks(i, Reading.NUMBER) && reading.letters(i) >= 3;
            if (decimals && (reading.before[i] & Reading.DOT) != 0 && reading.looks(i - 1, Reading.NUMBER)) return true;
        }
        return false;
    }

    private static void find(Pattern pattern, String text, Marks marks, String key) {
        Matcher place = pattern.matcher(text);
        while (place.find()) {
            int end = place.end();
            while (Character.isWhitespace(text.charAt(end - 1))) end--;
            marks.add(Rule.TW_GEO, Severity.BLOCK, place.start(), end, key);
        }
    }
}
