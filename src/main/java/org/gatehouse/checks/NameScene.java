package org.gatehouse.checks;

import static org.gatehouse.checks.Vocabulary.FUNCTION;
import static org.gatehouse.checks.Vocabulary.WORD;

/** One field seen by the checks of names: what each word is on the roll, what the words around it are. */
final class NameScene {
    final Reading reading;
    final NameTables roll;
    final NameTables staff;
    final Phrases.Cover cover;
    /** For each word, the flags of {@link NameTables}. */
    final long[] names;
    /** Words that belong to a full name already found. */
    final boolean[] used;

    private NameScene(Reading reading, NameTables roll, NameTables staff, long[] names, Phrases.Cover cover) {
        this.reading = reading;
        this.roll = roll;
        this.staff = staff;
        this.names = names;
        this.cover = cover;
        this.used = new boolean[reading.count];
    }

    /** The field with its names, or null where no word of it is on the roll. */
    static NameScene of(Reading reading, NameTables roll, NameTables staff, Phrases.Cover cover) {
        long[] names = new long[reading.count];
        long any = 0;
        for (int i = 0; i < reading.count; i++) {
            long flags = roll.words.get(reading.hash[i]);
            if (reading.stem[i] != reading.hash[i] && reading.letters(i) > 3) flags |= roll.words.get(reading.stem[i]);
            names[i] = flags;
            any |= flags;
        }
        if (any == 0) return null;
        return new NameScene(reading, roll, staff, names, cover);
    }

    boolean is(int word, long flags) {
        return word >= 0 && word < names.length && (names[word] & flags) != 0;
    }

    /** The flags of the pair, in the spelling of each word or, for “the Khans” and “Aishas”, without its last s. */
    long pair(int forename, int surname) {
        return pair(roll, forename, surname);
    }

    long staffPair(int forename, int surname) {
        return pair(staff, forename, surname);
    }

    private long pair(NameTables tables, int forename, int surname) {
        long first = reading.hash[forename];
        long last = reading.hash[surname];
        long flags = tables.pairs.get(NameTables.pair(first, last));
        long lastStem = reading.stem[surname];
        if (lastStem != last && reading.letters(surname) > 3)
            flags |= tables.pairs.get(NameTables.pair(first, lastStem));
        long firstStem = reading.stem[forename];
        // “Aishas Khan” is no name, “Khan, Aishas …” is a possessive that lost its apostrophe.
        if (firstStem != first && forename > surname && reading.letters(forename) > 3)
            flags |= tables.pairs.get(NameTables.pair(firstStem, last));
        return flags;
    }

    boolean runTogether(int word) {
        return reading.looks(word, Reading.RUN_TOGETHER);
    }

    /** A word of the language, by the spelling in the text. */
    boolean word(int word) {
        return reading.is(word, WORD);
    }

    boolean low(int word) {
        return !reading.capital(word);
    }

    /** Whether only a space stands before the word. */
    boolean afterSpace(int word) {
        return word > 0 && word < reading.count && reading.before[word] == Reading.SPACE;
    }

    /** A capitalised word that is neither a frequent word nor the start of a sentence: most likely somebody’s name. */
    boolean foreignName(int word) {
        if (word < 0 || word >= reading.count || runTogether(word) || !reading.capital(word)) return false;
        return reading.letters(word) > 1
                && !reading.looks(word, Reading.NUMBER)
                && !reading.is(
                        word,
                        WORD
                                | Vocabulary.CLASS_WORD
                                | Vocabulary.TITLE
                                | Vocabulary.COURTESY
                                | Vocabulary.CHILD_TITLE
                                | Vocabulary.ROLE);
    }

    /** Whether a title before the name says that an adult bears it. */
    boolean adultTitle(int forename) {
        int before = forename - 1;
        return before >= 0
                && (reading.before[forename] & ~(Reading.SPACE | Reading.DOT)) == 0
                && reading.is(before, Vocabulary.TITLE)
                && !reading.is(before, FUNCTION);
    }

    boolean courtesy(int forename) {
        return afterSpaceOrDot(forename) && reading.is(forename - 1, Vocabulary.COURTESY);
    }

    boolean titled(int forename) {
        return courtesy(forename) || adultTitle(forename);
    }

    private boolean afterSpaceOrDot(int word) {
        return word > 0 && (reading.before[word] & ~(Reading.SPACE | Reading.DOT)) == 0;
    }

    /** “Rose Hill Farm”: what follows makes it a place. */
    boolean placeFollows(int last) {
        int next = last + 1;
        return next < reading.count
                && reading.before[next] == Reading.SPACE
                && reading.is(next, Vocabulary.PLACE_NOUN | Vocabulary.CLASS_WORD)
                && (reading.capital(next) || reading.is(next, Vocabulary.CLASS_WORD) && !reading.is(next, FUNCTION));
    }

    boolean staffOnly(int forename, int surname) {
        return staffPair(forename, surname) != 0;
    }

    /** Whether a surname tells one family from the rest: no word, no place, no forename, no name that thousands share. */
    boolean distinctive(int surname) {
        if (reading.letters(surname) < 3 || is(surname, NameTables.GIVEN)) return false;
        if (reading.is(surname, WORD | Vocabulary.PLACE | Vocabulary.GIVEN)) return false;
        // “the Greens” are as ordinary as Green.
        boolean plural = reading.stem[surname] != reading.hash[surname];
        if (plural && (Vocabulary.ENGLISH.of(reading.stem[surname]) & (WORD | Vocabulary.PLACE)) != 0) return false;
        String written = reading.word(surname);
        return !NameTables.isSikh(written);
    }
}
