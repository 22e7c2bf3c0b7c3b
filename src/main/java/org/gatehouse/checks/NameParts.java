package org.gatehouse.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The folded forms under which one part of a name may be written: whole and run together, each half of a double name, and what
 * follows a prefix such as O’ or Mac.
 *
 * @param forms the whole and its halves, each of which names the person by itself
 * @param tails what is left without a prefix; it counts only beside another part of the name
 * @param initials the first letters of the halves
 */
record NameParts(List<String> forms, List<String> tails, List<String> initials) {
    static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "da", "dos", "das", "do", "la", "le", "los", "las", "van", "von", "der", "den", "ter",
            "ten", "zu", "al", "el", "ul", "ur", "bin", "ibn", "bint", "abu", "umm", "o", "d", "mc", "mac", "st", "y",
            "e", "i", "di", "du", "ap", "af", "jr", "ii", "iii");

    boolean isEmpty() {
        return forms.isEmpty() && tails.isEmpty();
    }

    static NameParts of(String written) {
        Set<String> forms = new LinkedHashSet<>();
        Set<String> tails = new LinkedHashSet<>();
        Set<String> initials = new LinkedHashSet<>();
        add(written, forms, tails, initials);
        String spelt = withDigraphs(written);
        if (!spelt.equals(written)) add(spelt, forms, tails, initials);
        tails.removeAll(forms);
        return new NameParts(List.copyOf(forms), List.copyOf(tails), List.copyOf(initials));
    }

    private static void add(String written, Set<String> forms, Set<String> tails, Set<String> initials) {
        Reading reading = Reading.ofProse(written);
        List<String> words = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < reading.count; i++) {
            if (reading.looks(i, Reading.NUMBER)) continue;
            // A part of a name that ends in ’s is no possessive.
            int end = reading.looks(i, Reading.POSSESSIVE) ? reading.to[i] + 2 : reading.to[i];
            String word = new String(reading.folded, reading.from[i], end - reading.from[i]);
            int apostrophe = word.indexOf('\'');
            if (apostrophe > 0 && word.length() - apostrophe > 3) tails.add(word.substring(apostrophe + 1));
            word = word.replace("'", "");
            words.add(word);
            whole.append(word);
        }
        if (words.isEmpty()) return;
        forms.add(whole.toString());
        initials.add(whole.substring(0, 1));
        for (String word : words) {
            if (PARTICLES.contains(word) && words.size() > 1) continue;
            if (word.length() == 1 && words.size() > 1) {
                initials.add(word);
                continue;
            }
            forms.add(word);
            initials.add(word.substring(0, 1));
            // MacCarthy and McCarthy are one name to the ear.
            if (word.startsWith("mc") && word.length() >= 6) {
                tails.add(word.substring(2));
                tails.add("mac" + word.substring(2));
            }
            if (word.startsWith("mac") && word.length() >= 8) {
                tails.add(word.substring(3));
                tails.add("mc" + word.substring(3));
            }
        }
    }

    private static String withDigraphs(String written) {
        StringBuilder spelt = new StringBuilder(written.length() + 4);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case 'ä' -> spelt.append("ae");
                case 'Ä' -> spelt.append("Ae");
                case 'ö', 'ø' -> spelt.append("oe");
                case 'Ö', 'Ø' -> spelt.append("Oe");
                case 'ü' -> spelt.append("ue");
                case 'Ü' -> spelt.append("Ue");
                case 'å' -> spelt.append("aa");
                case 'Å' -> spelt.append("Aa");
                default -> spelt.append(c);
            }
        }
        return spelt.toString();
    }
}
