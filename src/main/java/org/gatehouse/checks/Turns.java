package org.gatehouse.checks;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns of phrase, each looked for only where its first word stands: a search for many of them letter by letter costs more than
 * all other checks together.
 */
final class Turns {
    private static final Pattern NOTHING_MORE = Pattern.compile("");

    private final Map<String, Pattern> rests = new HashMap<>();

    /** Adds single words, separated by spaces. */
    Turns words(String words) {
        for (String word : words.split(" ")) rests.put(word, NOTHING_MORE);
        return this;
    }

    /** Adds what begins with any of {@code firsts}, separated by spaces, and goes on as {@code rest}. */
    Turns begin(String firsts, String rest) {
        Pattern pattern = Pattern.compile(rest);
        for (String first : firsts.split(" ")) {
            if (rests.put(first, pattern) != null) throw new IllegalStateException(first + " begins two turns");
        }
        return this;
    }

    /** Whether one of them stands among the words from {@code from} to {@code to}, the last not included. */
    boolean in(Reading reading, int from, int to) {
        return find(reading, from, to) >= 0;
    }

    /** The word with which the first of them begins, or -1. */
    int find(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = reading.word(i);
            Pattern rest = rests.get(word);
            if (rest == null) {
                // In “we’ll” the second half counts as a word.
                int apostrophe = word.indexOf('\'');
                if (apostrophe >= 0) rest = rests.get(word.substring(apostrophe + 1));
            }
            if (rest != null && (rest == NOTHING_MORE || follows(rest, reading, i, to))) return i;
        }
        return -1;
    }

    private static boolean follows(Pattern rest, Reading reading, int word, int to) {
        Matcher matcher = rest.matcher(reading.lowerText()).useTransparentBounds(true);
        return matcher.region(reading.to[word], reading.to[to - 1]).lookingAt();
    }
}
