package org.gatehouse.sheets;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares headers the way a person does: by their words. */
final class Headers {
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Headers() {}

    static String normal(String header) {
        String folded = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return PUNCTUATION.matcher(folded).replaceAll(" ").strip();
    }

    /** The first column not yet taken to which {@code alias} refers, or -1. */
    static int find(String alias, List<String> normalHeader, Set<Integer> taken) {
        int hash = alias.lastIndexOf('#');
        int wanted = hash < 0 ? 1 : Integer.parseInt(alias.substring(hash + 1));
        String words = normal(hash < 0 ? alias : alias.substring(0, hash));
        boolean prefix = alias.endsWith("*");
        int seen = 0;
        for (int column = 0; column < normalHeader.size(); column++) {
            String header = normalHeader.get(column);
            boolean named = prefix ? header.startsWith(words) : header.equals(words);
            if (!named) continue;
            seen++;
            if (hash >= 0 && seen != wanted) continue;
            if (!taken.contains(column)) return column;
        }
        return -1;
    }
}
