package org.gatehouse.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of several words that are no child’s: people in history, stories, the school itself, organisations. */
final class Phrases {
    private final Map<Long, List<long[]>> byFirst = new HashMap<>();
    private final LongTable firsts = new LongTable(1024);

    void add(String phrase) {
        Reading reading = Reading.ofProse(phrase);
        // A single word is too little to say that nobody else bears it.
        if (reading.count < 2) return;
        long[] hashes = new long[reading.count];
        for (int i = 0; i < hashes.length; i++) hashes[i] = reading.hash[i];
        byFirst.computeIfAbsent(hashes[0], first -> new ArrayList<>()).add(hashes);
        firsts.add(hashes[0], 1);
    }

    /** Lays every phrase in {@code reading} over {@code cover}: each word gets the longest phrase it stands in. */
    void cover(Reading reading, Cover cover) {
        for (int i = 0; i < reading.count; i++) {
            if (firsts.get(reading.hash[i]) == 0) continue;
            for (long[] phrase : byFirst.get(reading.hash[i])) {
                if (matches(reading, i, phrase)) cover.lay(i, i + phrase.length - 1);
            }
        }
    }

    private static boolean matches(Reading reading, int at, long[] phrase) {
        if (at + phrase.length > reading.count) return false;
        for (int k = 1; k < phrase.length; k++) {
            int word = at + k;
            if (reading.hash[word] != phrase[k] && reading.stem[word] != phrase[k]) return false;
            if ((reading.before[word] & (Reading.STOP | Reading.LINE)) != 0) return false;
        }
        return true;
    }

    /** For each word, the phrase that covers it. */
    static final class Cover {
        private final int[] from;
        private final int[] to;

        Cover(int words) {
            from = new int[words];
            to = new int[words];
            java.util.Arrays.fill(from, -1);
        }

        void lay(int first, int last) {
            for (int i = first; i <= last; i++) {
                if (from[i] >= 0 && to[i] - from[i] >= last - first) continue;
                from[i] = first;
                to[i] = last;
            }
        }

        boolean over(int word) {
            return from[word] >= 0;
        }

        int first(int word) {
            return from[word];
        }

        int last(int word) {
            return to[word];
        }

        /** Whether the words from {@code first} to {@code last} are part of something longer, or lie across its edge. */
        boolean swallows(int first, int last) {
            for (int i = first; i <= last; i++) {
                if (from[i] >= 0 && (from[i] != first || to[i] != last)) return true;
            }
            return false;
        }
    }
}
