package org.gatehouse.checks;

import java.util.Set;

/** Whose age it may be: a child, a boy or girl, a name, an inventor; a school, a dog or a tree is none. */
final class AgeBearers {
    private static final Set<String> SOMEBODY = Set.of("someone", "somebody", "one");
    private static final Set<String> DETERMINERS =
            Set.of("our", "the", "a", "one", "this", "that", "their", "my", "today's", "todays");
    private static final Set<String> AFTER_A_SUBJECT =
            Set.of("in", "on", "at", "from", "of", "with", "who", "for", "this", "today", "yesterday", "last");
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
                && (word(word).endsWith("s") || word(word).equals("children"))
                && !oneOf(word);
    }

    /** One child or doer in lower case: “our soloist”, “one of our pupils”, “one of the Year 3 poets”. */
    boolean one(int word) {
        if (word < 0 || reading.capital(word)) return false;
        return reading.is(word, Vocabulary.DOER | Vocabulary.CHILD) && !plural(word) || oneOf(word);
    }

    private boolean oneOf(int word) {
        long kinds = reading.known[word] | Vocabulary.ENGLISH.of(reading.stem[word]);
        if ((kinds & (Vocabulary.DOER | Vocabulary.CHILD)) == 0) return false;
        for (int i = word - 2; i >= Math.max(0, word - 6); i--)
            if (word(i).equals("one") && word(i + 1).equals("of")) return true;
        return false;
    }

    /** “Our youngest runner on Sunday was”: whoever the sentence begins with is the one it tells of. */
    boolean subjectOf(int verb) {
        if (verb > 0 && person(verb - 1)) return true;
        int start = Sentences.start(reading, verb);
        if (!DETERMINERS.contains(word(start))) return false;
        for (int i = start + 1; i < Math.min(verb, start + 6); i++) {
            if (one(i)) return i + 1 == verb || AFTER_A_SUBJECT.contains(word(i + 1));
            if (AFTER_A_SUBJECT.contains(word(i)) && !word(i).equals("of")) return false;
        }
        return false;
    }

    /** “Someone in 3 Hazel turned eight today”. */
    boolean inClass(int subject) {
        int start = Math.max(Sentences.start(reading, subject), subject - 5);
        for (int i = subject - 1; i > start; i--) {
            // “One of the trees” is nobody.
            boolean of = word(i).equals("of") && (oneOf(subject) || classAmong(i + 1, subject));
            boolean within = word(i).equals("in") || word(i).equals("from") || of;
            if (within && (SOMEBODY.contains(word(i - 1)) || reading.is(i - 1, Vocabulary.CHILD) && !plural(i - 1)))
                return true;
        }
        return false;
    }

    private boolean classAmong(int from, int last) {
        for (int i = from; i <= last; i++)
            if (reading.is(i, Vocabulary.CLASS_WORD) || reading.looks(i, Reading.NUMBER | Reading.CAPITAL)) return true;
        return word(last).equals("us");
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
