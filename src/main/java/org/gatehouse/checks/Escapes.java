package org.gatehouse.checks;

import java.text.Normalizer;
import java.util.Map;

/**
 * Letters written as codes, read as the letters they show: {@code %C3%A9} in links and file names, {@code &eacute;},
 * {@code &#233;} and {@code &nbsp;} anywhere.
 */
final class Escapes {
    /** No entity that shows a letter is longer than {@code &CapitalDifferentialD;}, and those of names are short. */
    private static final int LONGEST_ENTITY = 10;

    private static final Map<String, Integer> SIGNS = Map.of(
            "nbsp",
            0xA0,
            "amp",
            (int) '&',
            "apos",
            (int) '\'',
            "quot",
            (int) '"',
            "lt",
            (int) '<',
            "gt",
            (int) '>',
            "rsquo",
            0x2019,
            "lsquo",
            0x2018,
            "shy",
            0xAD,
            "ndash",
            0x2013);
    /** The marks by which entities name a letter with an accent: {@code eacute} is e and an acute. */
    private static final Map<String, String> ACCENTS = Map.of(
            "acute", "\u0301",
            "grave", "\u0300",
            "circ", "\u0302",
            "tilde", "\u0303",
            "uml", "\u0308",
            "ring", "\u030A",
            "cedil", "\u0327",
            "caron", "\u030C");

    private static final Map<String, Integer> LETTERS = Map.of(
            "szlig", 0xDF, "aelig", 0xE6, "AElig", 0xC6, "oslash", 0xF8, "Oslash", 0xD8, "eth", 0xF0, "ETH", 0xD0,
            "thorn", 0xFE, "THORN", 0xDE);

    private Escapes() {}

    /**
     * The code that starts at {@code at} as the code point it shows in the upper half and the offset after it in the lower, or -1
     * where none starts.
     */
    static long at(String text, int at) {
        return text.charAt(at) == '%' ? percent(text, at) : entity(text, at);
    }

    static int codePoint(long escape) {
        return (int) (escape >>> 32);
    }

    static int end(long escape) {
        return (int) escape;
    }

    private static long percent(String text, int at) {
        int first = octet(text, at);
        if (first < 0) return -1;
        int more = first < 0x80 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : -1;
        if (more < 0 || first > 0xF4) return -1;
        int codePoint = more == 0 ? first : first & 0x3F >> more;
        int end = at + 3;
        for (int i = 0; i < more; i++, end += 3) {
            int next = octet(text, end);
            if (next < 0 || (next & 0xC0) != 0x80) return -1;
            codePoint = codePoint << 6 | next & 0x3F;
        }
        return packed(codePoint, end);
    }

    private static int octet(String text, int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '%') return -1;
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static long entity(String text, int at) {
        int end = text.indexOf(';', at + 1);
        if (end < at + 3 || end > at + LONGEST_ENTITY) return -1;
        String name = text.substring(at + 1, end);
        int codePoint = name.charAt(0) == '#' ? number(name) : named(name);
        return codePoint <= 0 ? -1 : packed(codePoint, end + 1);
    }

    private static int number(String name) {
        boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        try {
            int codePoint = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(codePoint) ? codePoint : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static int named(String name) {
        Integer known = SIGNS.getOrDefault(name, LETTERS.get(name));
        if (known != null) return known;
        String accent = ACCENTS.get(name.substring(1));
        if (accent == null || !Cutter.isLetter(name.charAt(0))) return -1;
        String letter = Normalizer.normalize(name.charAt(0) + accent, Normalizer.Form.NFC);
        return letter.length() == 1 ? letter.charAt(0) : -1;
    }

    private static long packed(int codePoint, int end) {
        return (long) codePoint << 32 | end;
    }
}
