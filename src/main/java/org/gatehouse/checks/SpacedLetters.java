package org.gatehouse.checks;

/** Puts letters that stand apart, as in “A i s h a” or “K.h.a.n”, back together into words. */
final class SpacedLetters {
    /** Fewer letters in a row are initials. */
    private static final int LEAST = 3;

    private SpacedLetters() {}

    static void join(Reading reading) {
        int kept = 0;
        int i = 0;
        while (i < reading.count) {
            int end = i + 1;
            if (single(reading, i)) {
                while (end < reading.count && single(reading, end) && oneGap(reading, end)) end++;
            }
            if (end - i >= LEAST) {
                merge(reading, i, end, kept);
                i = end;
            } else {
                move(reading, i, kept);
                i++;
            }
            kept++;
        }
        reading.count = kept;
    }

    private static boolean single(Reading reading, int word) {
        return reading.letters(word) == 1 && (reading.shape[word] & (Reading.NUMBER | Reading.POSSESSIVE)) == 0;
    }

    /** One sign between two letters keeps them in a word; two, as between two spaced words, part them. */
    private static boolean oneGap(Reading reading, int word) {
        int allowed = Reading.SPACE | Reading.DOT | Reading.DASH | Reading.UNDERSCORE | Reading.EMOJI;
        return (reading.before[word] & ~allowed) == 0 && reading.from[word] - reading.to[word - 1] == 1;
    }

    private static void merge(Reading reading, int from, int to, int target) {
        long hash = Reading.HASH_SEED;
        int shape = reading.shape[from];
        for (int i = from; i < to; i++) {
            hash = Reading.hash(hash, reading.folded[reading.from[i]]);
            if (!reading.looks(i, Reading.UPPER)) shape &= ~Reading.UPPER;
        }
        int end = reading.to[to - 1];
        reading.before[target] = reading.before[from];
        reading.from[target] = reading.from[from];
        reading.to[target] = end;
        reading.hash[target] = hash;
        reading.stem[target] = hash;
        reading.shape[target] = shape | Reading.SPACED;
    }

    private static void move(Reading reading, int word, int target) {
        if (word == target) return;
        reading.before[target] = reading.before[word];
        reading.from[target] = reading.from[word];
        reading.to[target] = reading.to[word];
        reading.hash[target] = reading.hash[word];
        reading.stem[target] = reading.stem[word];
        reading.shape[target] = reading.shape[word];
    }
}
