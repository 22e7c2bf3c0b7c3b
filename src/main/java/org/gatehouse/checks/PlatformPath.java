package org.gatehouse.checks;

/** Where the path and the query of an address end, as the platform sees it: closing punctuation belongs to the sentence. */
final class PlatformPath {
    private PlatformPath() {}

    static int endOf(String text, int hostEnd) {
        int end = hostEnd;
        if (end < text.length() && text.charAt(end) == '/') end = path(text, end);
        if (end < text.length() && text.charAt(end) == '?') end = query(text, end);
        return end;
    }

    private static int path(String text, int start) {
        int end = start + 1;
        int at = end;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(') {
                int close = closing(text, at);
                if (close < 0) break;
                at = close + 1;
                end = at;
            } else if (isPathPart(c)) {
                at++;
                if (Character.isLetterOrDigit(c) || "=_#/+-".indexOf(c) >= 0) end = at;
            } else {
                break;
            }
        }
        return end;
    }

    private static int query(String text, int start) {
        int end = start;
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
            if (!letter && "!?*'();:&=+$/%#[]-_.,~|@".indexOf(c) < 0) break;
            if (letter || "_&=#/-".indexOf(c) >= 0) end = at + 1;
        }
        return end;
    }

    /** The bracket that closes the one at {@code open}, one bracket within it allowed, or -1. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '(' && ++depth > 2) return -1;
            if (c == ')' && --depth == 0) return at > open + 1 ? at : -1;
            if (c != '(' && c != ')' && !isPathPart(c)) return -1;
        }
        return -1;
    }

    private static boolean isPathPart(char c) {
        return c < 0x80
                ? Character.isLetterOrDigit(c) || "!*';:=+,.$/%#[]-_~@|&".indexOf(c) >= 0
                : c <= 0x4FF && Character.isLetter(c);
    }
}
