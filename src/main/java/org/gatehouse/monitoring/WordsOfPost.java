package org.gatehouse.monitoring;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a post for finding the approved one it may be: addresses count as places, since the platform shortens them. */
final class WordsOfPost {
    /** The share of words from which two posts are taken for one that was changed. */
    static final double ALIKE = 0.5;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}-]\\.[\\p{L}\\p{N}-]");
    private static final Pattern BESIDE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String PLACE = "\u0000";

    private WordsOfPost() {}

    /** Two texts of one post have one key; not every two of one key are of one post. */
    static String key(String text) {
        String key = Arrays.stream(SPACE.split(
                        Normalizer.normalize(text, Normalizer.Form.NFC).strip()))
                .map(word -> isAddress(word) ? PLACE : word)
                .collect(Collectors.joining(" "));
        // Behind a post with pictures the platform adds an address.
        while (key.endsWith(PLACE))
            key = key.substring(0, key.length() - PLACE.length()).strip();
        return key;
    }

    private static boolean isAddress(String word) {
        return word.indexOf('.') > 0 && ADDRESS.matcher(word).find();
    }

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : SPACE.split(Normalizer.normalize(text, Normalizer.Form.NFKD))) {
            if (isAddress(word)) continue;
            String bare = BESIDE.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
            if (!bare.isEmpty()) words.add(bare);
        }
        return words;
    }

    /** From 0, where they share no word, to 1. */
    static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return (double) shared.size() / (one.size() + other.size() - shared.size());
    }
}
