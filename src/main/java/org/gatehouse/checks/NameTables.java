package org.gatehouse.checks;

import java.util.ArrayList;
import java.util.List;

/** Which words are parts of known people’s names, and which pairs of them are one person’s: hash tables alone. */
final class NameTables {
    // What one word is.
    static final long FORENAME = 1;
    static final long MIDDLE = 1 << 1;
    static final long SURNAME = 1 << 2;
    /** Part of a surname after a prefix; it names nobody by itself. */
    static final long TAIL = 1 << 3;
    /** Forename and surname in one word. */
    static final long JOINED = 1 << 4;
    /** A name of one word is a whole name. */
    static final long ONLY = 1 << 5;

    static final long CLASS = 1 << 6;
    static final long GIVEN = FORENAME | MIDDLE;
    static final long FAMILY = SURNAME | TAIL;

    // What a pair of words is.
    static final long FULL = 1;
    /** A forename’s first letter and a surname. */
    static final long INITIAL = 1 << 1;
    /** A middle name’s first letter and a surname: it counts beside another initial. */
    static final long MIDDLE_INITIAL = 1 << 2;
    /** A forename and a surname’s first letter. */
    static final long CUT_SHORT = 1 << 3;

    final LongTable words;
    final LongTable pairs;
    /** The longest name run together, so that a search in a tag can stop. */
    int longestJoined;

    int shortestJoined = Integer.MAX_VALUE;

    NameTables(int people) {
        words = new LongTable(people * 8);
        pairs = new LongTable(people * 12);
    }

    static long pair(long forename, long surname) {
        return forename * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(surname, 31) * 0xC2B2AE3D27D4EB4FL;
    }

    void add(List<NameParts> forenames, NameParts middles, List<NameParts> surnames) {
        long alone = surnames.isEmpty() || forenames.isEmpty() ? ONLY : 0;
        for (NameParts parts : forenames) {
            for (String form : parts.forms()) word(form, FORENAME | alone);
            for (String tail : parts.tails()) word(tail, MIDDLE);
        }
        for (NameParts parts : surnames) {
            for (String form : parts.forms()) word(form, SURNAME | alone);
            for (String tail : parts.tails()) word(tail, TAIL);
        }
        for (String form : middles.forms()) word(form, MIDDLE);
        for (NameParts surname : surnames) {
            for (NameParts forename : forenames) addPairs(forename, surname, INITIAL);
            addPairs(middles, surname, MIDDLE_INITIAL);
        }
        // Among Sikhs the second name serves as the surname, whatever form the office holds.
        for (String middle : middles.forms()) {
            if (!isSikh(middle)) continue;
            NameParts second = new NameParts(List.of(middle), List.of(), List.of());
            word(middle, SURNAME);
            for (NameParts forename : forenames) addPairs(forename, second, INITIAL);
        }
    }

    static boolean isSikh(String name) {
        return name.equals("singh") || name.equals("kaur");
    }

    private void addPairs(NameParts forename, NameParts surname, long initial) {
        List<String> family = new ArrayList<>(surname.forms());
        family.addAll(surname.tails());
        List<String> given = new ArrayList<>(forename.forms());
        given.addAll(forename.tails());
        for (String last : family) {
            long lastHash = Reading.hashOf(last);
            for (String first : given) {
                if (first.equals(last)) continue;
                pairs.add(pair(Reading.hashOf(first), lastHash), FULL);
                joined(first, last);
                joined(last, first);
            }
            for (String letter : forename.initials()) pairs.add(pair(Reading.hashOf(letter), lastHash), initial);
        }
        if (initial != INITIAL) return;
        for (String first : forename.forms())
            for (String letter : surname.initials())
                pairs.add(pair(Reading.hashOf(first), Reading.hashOf(letter)), CUT_SHORT);
    }

    private void joined(String first, String second) {
        int length = first.length() + second.length();
        longestJoined = Math.max(longestJoined, length);
        shortestJoined = Math.min(shortestJoined, length);
        long hash = Reading.hashOf(first);
        for (int i = 0; i < second.length(); i++) hash = Reading.hash(hash, second.charAt(i));
        words.add(hash, JOINED);
    }

    private void word(String form, long flags) {
        words.add(Reading.hashOf(form), flags);
    }
}
