package org.gatehouse.consents;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: without case, accents, apostrophes and hyphens. */
final class NameKey {
    /** Letters that Unicode takes for their own, each before what people type for it. */
    private static final String[] PLAIN = {
        "ł", "l", "ø", "o", "đ", "d", "ð", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th"
    };

    private NameKey() {}

    static String of(String name) {
        String key = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’‘`ʼ.]", "");
        for (int at = 0; at < PLAIN.length; at += 2) key = key.replace(PLAIN[at], PLAIN[at + 1]);
        return key.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** {@code Class 4B}, {@code Year 4 4B} and {@code 4b} are one class. */
    static String ofClass(String name) {
        return of(name).replaceAll("\\b(class|form|reg)\\b|\\b(year|yr|y) ?\\d\\b(?=.)", "")
                .replace(" ", "");
    }

    /** Whether one letter more, less, other, or two neighbours swapped make one of the other. */
    static boolean oneLetterApart(String one, String other) {
        if (one.length() > other.length()) return oneLetterApart(other, one);
        if (one.length() < 4 || other.length() - one.length() > 1 || one.equals(other)) return false;
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) at++;
        if (one.length() < other.length()) return one.substring(at).equals(other.substring(at + 1));
        if (one.substring(at + 1).equals(other.substring(at + 1))) return true;
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
