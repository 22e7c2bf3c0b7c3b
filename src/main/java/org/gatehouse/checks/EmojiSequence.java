package org.gatehouse.checks;

/** Where an emoji of several code points ends: skin tones, joined people, flags, keycaps. */
final class EmojiSequence {
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private EmojiSequence() {}

    /** The offset after the emoji that starts at {@code start}, or {@code start} where none does. */
    static int endOf(String text, int start) {
        int codePoint = text.codePointAt(start);
        if (codePoint >= '0' && codePoint <= '9' || codePoint == '#' || codePoint == '*') return keycap(text, start);
        int at = start + Character.charCount(codePoint);
        if (isRegional(codePoint)) return isRegional(peek(text, at)) ? at + 2 : start;
        if (codePoint == 0xA9 || codePoint == 0xAE) return peek(text, at) == EMOJI_STYLE ? at + 1 : start;
        if (!isPicture(codePoint)) return start;
        at = dressed(text, at);
        if (codePoint == 0x1F3F4) at = tags(text, at);
        while (peek(text, at) == JOINER && isPicture(peek(text, at + 1))) {
            at = dressed(text, at + 1 + Character.charCount(text.codePointAt(at + 1)));
        }
        return at;
    }

    private static int keycap(String text, int start) {
        int at = start + 1;
        if (peek(text, at) == EMOJI_STYLE) at++;
        return peek(text, at) == 0x20E3 ? at + 1 : start;
    }

    private static int dressed(String text, int at) {
        int end = at;
        int next = peek(text, end);
        if (next == EMOJI_STYLE || next == 0xFE0E) end++;
        next = peek(text, end);
        if (next >= 0x1F3FB && next <= 0x1F3FF) end += 2;
        return end;
    }

    private static int tags(String text, int at) {
        int end = at;
        while (peek(text, end) >= 0xE0020 && peek(text, end) <= 0xE007F) end += 2;
        return end;
    }

    private static int peek(String text, int at) {
        return at < text.length() ? text.codePointAt(at) : -1;
    }

    private static boolean isRegional(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    private static boolean isPicture(int c) {
        if (c >= 0x1F000) return c <= 0x1FAFF && !isRegional(c);
        return c == 0x203C
                || c == 0x2049
                || c == 0x2122
                || c == 0x2139
                || c >= 0x2194 && c <= 0x21AA
                || c >= 0x231A && c <= 0x23FF
                || c == 0x24C2
                || c >= 0x25AA && c <= 0x27BF
                || c >= 0x2934 && c <= 0x2935
                || c >= 0x2B05 && c <= 0x2B55
                || c == 0x3030
                || c == 0x303D
                || c == 0x3297
                || c == 0x3299;
    }
}
