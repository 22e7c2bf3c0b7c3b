package org.gatehouse.checks;

import static org.gatehouse.checks.Vocabulary.CLASS_WORD;
import static org.gatehouse.checks.Vocabulary.FUNCTION;
import static org.gatehouse.checks.Vocabulary.VERB;

import java.util.Set;

/** Whether two words that are together a pupil’s name are meant as one: “jasmine rice” may be, “Aisha read a book” is not. */
final class NameLikelihood {
    /** What stands before a name that was typed without capitals. */
    private static final Set<String> BEFORE_A_NAME = Set.of(
            "to",
            "by",
            "with",
            "from",
            "and",
            "for",
            "thank",
            "thanks",
            "done",
            "congratulations",
            "is",
            "was",
            "master",
            "miss",
            "well");

    private final NameScene scene;
    private final Reading reading;

    NameLikelihood(NameScene scene) {
        this.scene = scene;
        this.reading = scene.reading;
    }

    boolean forward(int first, int last) {
        if (scene.cover.swallows(first, last)) return false;
        if (scene.runTogether(first)) return true;
        boolean adult = scene.adultTitle(first) && !reading.is(first - 1, Vocabulary.OFFICE);
        if (adult || scene.titled(first) && scene.staffOnly(first, last)) return false;
        boolean lowFirst = scene.low(first);
        boolean lowLast = scene.low(last);
        boolean wordFirst = scene.word(first);
        boolean wordLast = scene.word(last);
        if (tiny(first, last)) return !lowFirst && !lowLast;
        if (lowFirst && wordFirst && !nameIntroduced(first)) {
            if (reading.is(first, FUNCTION)) return false;
            if (reading.is(first, VERB) && wordLast) return false;
        }
        if (lowLast && reading.is(last, FUNCTION)) return lowFirst && !wordFirst;
        if (lowLast && reading.is(last, VERB)) return lowFirst && !(wordFirst && !nameIntroduced(first));
        boolean place = (wordLast || reading.is(last, Vocabulary.PLACE)) && scene.placeFollows(last);
        if (place) return false;
        return !(wordFirst
                && reading.is(first, FUNCTION)
                && reading.startsSentence(first)
                && reading.is(last + 1, CLASS_WORD | Vocabulary.PLACE_NOUN));
    }

    /** Whether the word after a full name may be its second half. */
    boolean continues(int word) {
        return !scene.word(word) || !scene.low(word);
    }

    boolean backward(int last, int first, boolean comma) {
        int from = Math.min(first, last);
        int to = Math.max(first, last);
        if (scene.cover.swallows(from, to)) return false;
        if (scene.runTogether(first)) return !(scene.word(first) && scene.word(last));
        if (scene.adultTitle(last) || scene.courtesy(last)) return false;
        boolean lowFirst = scene.low(first);
        boolean lowLast = scene.low(last);
        if (lowFirst && scene.word(first) || lowLast && scene.word(last)) return false;
        if (tiny(first, last)) return !lowFirst && !lowLast;
        // In “Leo Khan, Aisha Patel” the surname already has its forename.
        if (scene.afterSpace(last)
                && (scene.foreignName(last - 1) || scene.is(last - 1, NameTables.GIVEN) && !scene.low(last - 1)))
            return false;
        if (scene.is(first + 1, NameTables.FAMILY)
                && scene.afterSpace(first + 1)
                && !scene.low(first + 1)
                && !scene.word(first + 1)) return false;
        if (comma) return !(isForename(last) && inList(last, first));
        if (scene.word(first) && scene.word(last)) return false;
        return !(scene.word(last) && reading.startsSentence(last) && !scene.low(first));
    }

    private boolean isForename(int word) {
        return scene.is(word, NameTables.GIVEN)
                || reading.is(word, Vocabulary.GIVEN | Vocabulary.PLACE)
                || scene.word(word);
    }

    private boolean inList(int last, int first) {
        int next = first + 1;
        boolean listed = next < reading.count
                && ((reading.before[next] & (Reading.COMMA | Reading.AMPERSAND)) != 0
                        || reading.before[next] == Reading.SPACE
                                && reading.word(next).equals("and")
                                // In “Turner, Phoebe and the choir” no more names follow.
                                && !reading.is(next + 1, Vocabulary.FUNCTION));
        return listed || (reading.before[last] & Reading.COMMA) != 0;
    }

    boolean initials(int first, int last) {
        if (scene.cover.swallows(first, last) || scene.runTogether(first) != scene.runTogether(last)) return false;
        if (scene.runTogether(first)) return scene.distinctive(last);
        if (scene.adultTitle(first) || scene.courtesy(first)) return false;
        if (scene.low(last) && (scene.word(last) || scene.low(first)))
            return scene.low(first) && dotted(first) && !scene.word(last);
        if (scene.low(first)) return false;
        if (scene.afterSpace(first) && scene.foreignName(first - 1)) return false;
        if (scene.placeFollows(last)) return false;
        if (dotted(first)) return true;
        if (reading.is(first, FUNCTION) && (reading.startsSentence(first) || !scene.distinctive(last))) return false;
        if (scene.word(last)) return false;
        return !(first > 0 && reading.is(first - 1, CLASS_WORD) || reading.looks(first - 1, Reading.NUMBER));
    }

    boolean initialAfter(int last, int initial) {
        if (!scene.distinctive(last) || scene.runTogether(last) != scene.runTogether(initial)) return false;
        if (scene.runTogether(last)) return !reading.is(initial, FUNCTION) || endsRun(initial);
        if (scene.low(last) || scene.low(initial)) return false;
        if (scene.adultTitle(last) || scene.courtesy(last) || scene.cover.over(last)) return false;
        if (scene.afterSpace(last) && scene.foreignName(last - 1)) return false;
        int between = reading.before[initial];
        boolean comma = between == (Reading.COMMA | Reading.SPACE);
        if (comma && !reading.is(initial, FUNCTION)) return true;
        if (!comma && between != Reading.SPACE) return false;
        int next = initial + 1;
        boolean ends = next >= reading.count || reading.before[next] != Reading.SPACE && reading.before[next] != 0;
        return dotted(initial) || ends;
    }

    /** In “khan_a.jpg” the letter stands last; in “khan-a-day” it does not. */
    private boolean endsRun(int word) {
        int next = word + 1;
        return next >= reading.count || !scene.runTogether(next) || (reading.before[next] & Reading.DOT) != 0;
    }

    private boolean dotted(int word) {
        int at = reading.to[word];
        return at < reading.length && reading.folded[at] == '.';
    }

    /** Names of one or two letters are too often something else in lower case. */
    private boolean tiny(int first, int last) {
        return reading.letters(first) <= 2 && (reading.letters(last) <= 2 || scene.word(last))
                || reading.letters(last) <= 2 && scene.word(first);
    }

    private boolean nameIntroduced(int word) {
        if (word == 0) return true;
        if ((reading.before[word] & Reading.STOP) != 0) return false;
        String before = reading.word(word - 1);
        return BEFORE_A_NAME.contains(before)
                || before.equals("of") && word > 1 && OtherMeanings.OF_A_CHILD.contains(reading.word(word - 2));
    }
}
