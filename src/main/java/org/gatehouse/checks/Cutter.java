package org.gatehouse.checks;

import java.util.Arrays;
import java.util.List;

/** Cuts a folded field into words, and knows where tags, handles, links and file names run words together. */
final class Cutter {
    private static final long CONTRACTED =
            Vocabulary.FUNCTION | Vocabulary.COMMON | Vocabulary.PRONOUN | Vocabulary.WHO;

    private final Reading reading;
    private final List<Link> links;
    private final int everywhere;
    private final char[] folded;
    private final char[] plain;
    private final int length;
    private int region;
    private int regionEnd;
    private int nextLink;

    Cutter(Reading reading, List<Link> links, int everywhere) {
        this.reading = reading;
        this.links = links;
        this.everywhere = everywhere;
        this.folded = reading.folded;
        this.plain = reading.plain;
        this.length = reading.length;
    }

    void cut() {
        int room = Math.min(length, length / 3 + 8);
        reading.from = new int[room];
        reading.to = new int[room];
        reading.hash = new long[room];
        reading.stem = new long[room];
        reading.shape = new int[room];
        reading.before = new int[room];
        reading.known = new long[room];
        int between = 0;
        int at = 0;
        while (at < length) {
            enterRegion(at);
            char c = folded[at];
            if (isLetter(c)) {
                int end = wordEnd(at);
                add(at, end, region(), between);
                between = 0;
                at = end;
            } else if (isDigit(c)) {
                int end = at + 1;
                while (end < length && isDigit(folded[end])) end++;
                add(at, end, region() | Reading.NUMBER, between);
                between = 0;
                at = end;
            } else {
                between |= sign(at);
                at++;
            }
        }
        SpacedLetters.join(reading);
        for (int i = 0; i < reading.count; i++) {
            long known = contracted(i) ? CONTRACTED : Vocabulary.ENGLISH.of(reading.hash[i]);
            reading.known[i] = known;
            reading.anyKnown |= known;
            reading.anyShape |= reading.shape[i];
        }
    }

    /** “we’re” is no “were”, “I’ll” is not ill. */
    private boolean contracted(int word) {
        int to = reading.to[word];
        int from = reading.from[word];
        if (to - from < 3) return false;
        for (int at = to - 2; at >= to - 3 && at > from; at--) {
            if (folded[at] != '\'') continue;
            String end = new String(folded, at + 1, to - at - 1);
            return end.equals("re")
                    || end.equals("ve")
                    || end.equals("ll")
                    || end.equals("d")
                    || end.equals("m")
                    || end.equals("t");
        }
        return false;
    }

    private int region() {
        return everywhere | region;
    }

    private void enterRegion(int at) {
        if (region != 0 && at >= regionEnd) region = 0;
        if (region != 0) return;
        if (nextLink < links.size()) {
            Link link = links.get(nextLink);
            if (reading.origin[at] >= link.end()) {
                nextLink++;
            } else if (reading.origin[at] >= link.start()) {
                region = Reading.LINK;
                regionEnd = at;
                while (regionEnd < length && reading.origin[regionEnd] < link.end()) regionEnd++;
                nextLink++;
                return;
            }
        }
        char c = folded[at];
        if ((c == '#' || c == '@')
                && at + 1 < length
                && isTagPart(folded[at + 1])
                && (at == 0 || !isTagPart(folded[at - 1]))) {
            region = c == '#' ? Reading.TAG : Reading.HANDLE;
            regionEnd = at + 1;
            while (regionEnd < length && isTagPart(folded[regionEnd])) regionEnd++;
        }
    }

    private int wordEnd(int at) {
        boolean apart = region() != 0;
        int end = at + 1;
        for (; end < length; end++) {
            char c = folded[end];
            if (isLetter(c)) {
                if (apart && (end >= regionEnd && everywhere == 0 || hump(at, end))) break;
            } else if (c == '\'' && !apart && end + 1 < length && isLetter(folded[end + 1])) {
                continue;
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether a new word starts at {@code at} by its capital: {@code aishaKhan}, {@code PEKit}. */
    private boolean hump(int start, int at) {
        if (!isUpper(plain[at])) return false;
        if (!isUpper(plain[at - 1])) return true;
        return at + 1 < length && at - start >= 1 && isLetter(folded[at + 1]) && !isUpper(plain[at + 1]);
    }

    private void add(int from, int to, int shape, int between) {
        int i = reading.count++;
        if (i == reading.from.length) widen(i * 2 + 8);
        long hash = Reading.HASH_SEED;
        long stem = hash;
        int last = -1;
        for (int k = from; k < to; k++) {
            char c = folded[k];
            if (c == '\'') {
                last = k;
                continue;
            }
            stem = hash;
            hash = Reading.hash(hash, c);
        }
        boolean possessive = last >= 0 && last == to - 2 && folded[to - 1] == 's';
        reading.from[i] = from;
        reading.to[i] = to;
        if (possessive) {
            // The owner is the word: “Khan’s” is a Khan.
            reading.to[i] = last;
            reading.hash[i] = stem;
            reading.stem[i] = stem;
            shape |= Reading.POSSESSIVE;
        } else {
            reading.hash[i] = hash;
            reading.stem[i] = folded[to - 1] == 's' ? stem : hash;
        }
        if (isUpper(plain[from])) {
            shape |= Reading.CAPITAL;
            if (allUpper(from, reading.to[i])) shape |= Reading.UPPER;
        }
        reading.shape[i] = shape;
        reading.before[i] = between;
    }

    private void widen(int room) {
        reading.from = Arrays.copyOf(reading.from, room);
        reading.to = Arrays.copyOf(reading.to, room);
        reading.hash = Arrays.copyOf(reading.hash, room);
        reading.stem = Arrays.copyOf(reading.stem, room);
        reading.shape = Arrays.copyOf(reading.shape, room);
        reading.before = Arrays.copyOf(reading.before, room);
        reading.known = Arrays.copyOf(reading.known, room);
    }

    private boolean allUpper(int from, int to) {
        for (int i = from; i < to; i++) if (plain[i] != '\'' && !isUpper(plain[i])) return false;
        return true;
    }

    private int sign(int at) {
        char c = folded[at];
        return switch (c) {
            case ' ', '\t' -> Reading.SPACE;
            case '-' -> Reading.DASH;
            case '.' -> fullStop(at) ? Reading.STOP : Reading.DOT;
            case '!', '?' -> region == 0 ? Reading.STOP : Reading.OTHER;
            case ',' -> Reading.COMMA;
            case '"' -> Reading.QUOTE;
            case '\n', '\r' -> Reading.LINE;
            case Folding.SIGN -> Reading.EMOJI;
            case '_' -> Reading.UNDERSCORE;
            case '/' -> Reading.SLASH;
            case '(', ')', '[', ']' -> Reading.BRACKET;
            case ':' -> Reading.COLON;
            case '&' -> Reading.AMPERSAND;
            case '\'' -> Reading.APOSTROPHE;
            default -> Reading.OTHER;
        };
    }

    /** A dot after a single letter (“A. Khan”) or inside a word (“aisha.khan”) ends no sentence. */
    private boolean fullStop(int at) {
        boolean spaceAfter = at + 1 >= length || !isTagPart(folded[at + 1]);
        if (!spaceAfter)
            return region == 0 && everywhere == 0 && at > 1 && isUpper(plain[at + 1]) && !isUpper(plain[at - 1]);
        boolean initial = at > 0 && isLetter(folded[at - 1]) && (at == 1 || !isTagPart(folded[at - 2]));
        return !initial && !abbreviation(at);
    }

    /** “St. Mary”, “Mr. Green”: titles that carry a dot. */
    private boolean abbreviation(int at) {
        int start = at;
        while (start > 0 && isLetter(folded[start - 1])) start--;
        if (at - start < 2 || at - start > 4) return false;
        return switch (new String(folded, start, at - start)) {
            case "mr", "mrs", "ms", "dr", "st", "rev", "prof", "fr" -> true;
            default -> false;
        };
    }

    static boolean isLetter(char c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isUpper(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    private static boolean isTagPart(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }
}
