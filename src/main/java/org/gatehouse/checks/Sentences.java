package org.gatehouse.checks;

/** The sentences of a reading: where each ends, and what kinds of words are in it. */
final class Sentences {
    private Sentences() {}

    /** The word after the last of the sentence that starts at {@code from}. */
    static int end(Reading reading, int from) {
        int end = from + 1;
        while (end < reading.count && (reading.before[end] & (Reading.STOP | Reading.LINE)) == 0) end++;
        return end;
    }

    static int start(Reading reading, int word) {
        int start = word;
        while (start > 0 && (reading.before[start] & (Reading.STOP | Reading.LINE)) == 0) start--;
        return start;
    }

    static boolean any(Reading reading, int from, int to, long kinds) {
        for (int i = Math.max(0, from); i < Math.min(reading.count, to); i++)
            if ((reading.known[i] & kinds) != 0) return true;
        return false;
    }
}
