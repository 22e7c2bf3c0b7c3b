package org.gatehouse.checks;

import java.util.Set;

/** Whose age it may be: a child, a boy or girl, a name, an inventor; a school, a dog or a tree is none. */
final class AgeBearers {
    private static final Set<String> SOMEBODY = Set.of("someone", "somebody", "one");
    static final Set<String> PERSON = Set.of("he", "she", "who", "hes", "shes");

    private final Reading reading;
    private final NameScene scene;

    AgeBearers(Reading reading, NameScene scene) {
        this.reading = reading;
        this.scene = scene;
    }

    boolean person(int word) {
        if (word(word).equals("who") && reading.startsSentence(word)) return false;
        if (PERSON.contains(word(word)) || reading.is(word, Vocabulary.CHILD)) return true;
        if (reading.is(word, Vocabulary.DOER) && !reading.capital(word)) return true;
        if (scene != null && scene.cover.over(word)) return false;
        if (scene != null && scene.is(word, NameTables.FORENAME | NameTables.SURNAME) && reading.capital(word))
            return true;
        boolean named = reading.capital(word)
                && (reading.is(word, Vocabulary.GIVEN) || !reading.is(word, Vocabulary.WORD | Vocabulary.SEASON))
                && !reading.looks(word, Reading.NUMBER | Reading.UPPER);
        return named
                && !(word > 0
                        && reading.is(word - 1, Vocabulary.FUNCTION)
                        && !reading.startsSentence(word)
                        && !reading.is(word, Vocabulary.GIVEN))
                && !reading.is(word, Vocabulary.PLACE_NOUN | Vocabulary.CLASS_WORD);
    }

    boolean plural(int word) {
        return reading.is(word, Vocabulary.CHILD)
                && (word(word).endsWith("s") || word(word).equals("children"));
    }

    /** “Someone in 3 Hazel turned eight today”. */
    boolean inClass(int subject) {
        int start = Math.max(Sentences.start(reading, subject), subject - 5);
        for (int i = subject - 1; i > start; i--) {
            boolean within = word(i).equals("in") || word(i).equals("from") || word(i).equals("of");
            if (within && (SOMEBODY.contains(word(i - 1)) || reading.is(i - 1, Vocabulary.CHILD) && !plural(i - 1)))
                return true;
        }
        return false;
    }

    /** “our 10-year-old inventor”, “a ten-year-old chess champion”; a school, a dog or a tree ends otherwise. */
    boolean doerFollows(int next) {
        for (int i = next; i < Math.min(reading.count, next + 3) && reading.before[i] == Reading.SPACE; i++) {
            if (reading.is(i, Vocabulary.DOER)) return true;
            if (reading.is(i, Vocabulary.FUNCTION | Vocabulary.DID)) return false;
        }
        return false;
    }

    private String word(int word) {
        return reading.word(word).replace("'", "");
    }
}
