package org.gatehouse.checks;

import java.util.Arrays;
import java.util.List;

/**
 * One field of a post, folded and cut into words once for all the checks. Every word keeps its offsets in the field as it came
 * in, its hash, the signs before it and what the {@link Vocabulary} knows of it.
 */
final class Reading {
    // What stands between a word and the one before it.
    static final int SPACE = 1;
    static final int DASH = 1 << 1;
    static final int DOT = 1 << 2;
    static final int COMMA = 1 << 3;
    static final int QUOTE = 1 << 4;
    static final int LINE = 1 << 5;
    static final int EMOJI = 1 << 6;
    static final int UNDERSCORE = 1 << 7;
    static final int SLASH = 1 << 8;
    /** A full stop, a question or exclamation mark that ends a sentence. */
    static final int STOP = 1 << 9;

    static final int BRACKET = 1 << 10;
    static final int COLON = 1 << 11;
    static final int AMPERSAND = 1 << 12;
    static final int APOSTROPHE = 1 << 13;
    static final int OTHER = 1 << 14;

    // What a word looks like.
    static final int CAPITAL = 1;
    static final int UPPER = 1 << 1;
    static final int NUMBER = 1 << 2;
    static final int TAG = 1 << 3;
    static final int HANDLE = 1 << 4;
    static final int LINK = 1 << 5;
    static final int FILE = 1 << 6;
    static final int POSSESSIVE = 1 << 7;
    /** Letters that stood apart. */
    static final int SPACED = 1 << 8;
    /** Part of a tag, a handle, a link or a file name, where words are run together. */
    static final int RUN_TOGETHER = TAG | HANDLE | LINK | FILE;

    final String text;
    /** The folded letters, in lower case; {@code plain} holds them with their case. */
    char[] folded;

    char[] plain;
    /** The place in {@link #text} of each folded letter; one more at the end. */
    int[] origin;

    int length;

    int count;
    int[] from;
    int[] to;
    long[] hash;
    /** The hash without a last {@code s}, or that of the word. */
    long[] stem;

    int[] shape;
    int[] before;
    long[] known;
    /** All of {@link #known} together, so that a check can see at once that nothing concerns it. */
    long anyKnown;

    /** All of {@link #shape} together. */
    int anyShape;

    /** Words and the whole text as strings, made when first asked for. */
    private String[] words;

    private String lowerText;

    private Reading(String text) {
        this.text = text;
    }

    /** Reads a sentence; {@code links} are the addresses in it. */
    static Reading ofProse(String text, List<Link> links) {
        Reading reading = new Reading(text);
        reading.fold(links, false);
        new Cutter(reading, links, 0).cut();
        return reading;
    }

    static Reading ofProse(String text) {
        return ofProse(text, List.of());
    }

    /** Reads a file’s name, whose words may be run together. */
    static Reading ofFileName(String name) {
        Reading reading = new Reading(name);
        reading.fold(List.of(), true);
        new Cutter(reading, List.of(), FILE).cut();
        return reading;
    }

    /** @param coded whether all of it may write letters as {@code %20}, as otherwise only links may */
    private void fold(List<Link> links, boolean coded) {
        int size = text.length();
        folded = new char[size + 8];
        origin = new int[size + 8];
        int at = 0;
        for (int i = 0; i < size; ) {
            int codePoint = text.charAt(i);
            int end = i + 1;
            if (at + 8 > folded.length) widen();
            if (codePoint == '%' || codePoint == '&') {
                long escape = codePoint == '&' || coded || inLink(links, i) ? Escapes.at(text, i) : -1;
                if (escape >= 0) {
                    codePoint = Escapes.codePoint(escape);
                    end = Escapes.end(escape);
                }
            } else if (Character.isHighSurrogate((char) codePoint)) {
                codePoint = text.codePointAt(i);
                end = i + Character.charCount(codePoint);
            }
            if (codePoint < 0x80 && codePoint != '`') {
                origin[at] = i;
                folded[at++] = (char) codePoint;
            } else {
                int next = Folding.fold(codePoint, folded, at);
                for (; at < next; at++) origin[at] = i;
            }
            i = end;
        }
        origin[at] = size;
        length = at;
        plain = folded;
        folded = new char[at];
        for (int i = 0; i < at; i++) folded[i] = lower(plain[i]);
    }

    private static boolean inLink(List<Link> links, int at) {
        for (Link link : links) if (at >= link.start() && at < link.end()) return true;
        return false;
    }

    private static char lower(char c) {
        if (c < 0x80) return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        return Character.toLowerCase(c);
    }

    private void widen() {
        folded = Arrays.copyOf(folded, folded.length * 2);
        origin = Arrays.copyOf(origin, origin.length * 2);
    }

    boolean is(int word, long flags) {
        return word >= 0 && word < count && (known[word] & flags) != 0;
    }

    boolean looks(int word, int shapes) {
        return word >= 0 && word < count && (shape[word] & shapes) != 0;
    }

    int letters(int word) {
        return to[word] - from[word];
    }

    /** Where the word starts in the field as it came in. */
    int start(int word) {
        return origin[from[word]];
    }

    /** Where the word ends in the field as it came in, its marks and signs without width included. */
    int end(int word) {
        return endOf(to[word]);
    }

    /** The end in the field of the letter before the folded place {@code at}. */
    int endOf(int at) {
        int last = origin[at - 1];
        int after = signEnd(last, at - 1);
        while (after < origin[at] && isMark(text.charAt(after))) after++;
        return after;
    }

    /** The end of the sign at {@code start} in the field, of all of it where a code stands for the letter. */
    private int signEnd(int start, int letter) {
        char sign = text.charAt(start);
        if ((sign == '%' || sign == '&') && plain[letter] != sign) return Escapes.end(Escapes.at(text, start));
        return start + Character.charCount(text.codePointAt(start));
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    String word(int word) {
        if (words == null) words = new String[count];
        String written = words[word];
        if (written == null) words[word] = written = new String(folded, from[word], to[word] - from[word]);
        return written;
    }

    /** The whole field, folded and in lower case. */
    String lowerText() {
        if (lowerText == null) lowerText = new String(folded, 0, length);
        return lowerText;
    }

    /** The number that a word writes in digits, or -1. */
    int number(int word) {
        if (!looks(word, NUMBER) || letters(word) > 6) return -1;
        int value = 0;
        for (int i = from[word]; i < to[word]; i++) {
            char digit = folded[i];
            if (digit < '0' || digit > '9') return -1;
            value = value * 10 + digit - '0';
        }
        return value;
    }

    /** Whether a sentence or a line starts with this word. */
    boolean startsSentence(int word) {
        return word == 0 || (before[word] & (STOP | LINE | EMOJI)) != 0;
    }

    /** A capital that says something: in a text all in capitals it says nothing. */
    boolean capital(int word) {
        if (!looks(word, CAPITAL)) return false;
        if (!looks(word, UPPER) || letters(word) == 1) return true;
        return !(shouted(word - 1) || shouted(word + 1));
    }

    private boolean shouted(int word) {
        return looks(word, UPPER) && letters(word) > 1;
    }

    /** Hash of letters, continued from {@code hash}, as all tables of names and words use it. */
    static long hash(long hash, char letter) {
        return (hash ^ letter) * 0x100000001B3L;
    }

    static final long HASH_SEED = 0xCBF29CE484222325L;

    static long hashOf(CharSequence letters) {
        long hash = HASH_SEED;
        for (int i = 0; i < letters.length(); i++) hash = hash(hash, letters.charAt(i));
        return hash;
    }
}
