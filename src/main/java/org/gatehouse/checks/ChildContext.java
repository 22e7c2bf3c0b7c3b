package org.gatehouse.checks;

import static org.gatehouse.checks.NameTables.FORENAME;
import static org.gatehouse.checks.NameTables.SURNAME;
import static org.gatehouse.checks.Vocabulary.AWARD;
import static org.gatehouse.checks.Vocabulary.CLASS_WORD;

import java.util.Set;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-NAME, its warnings: one part of a name, where a class, an age or an award beside it makes it a child. */
final class ChildContext {
    private static final Set<String> CHILDREN =
            Set.of("twins", "brothers", "sisters", "siblings", "children", "boys", "girls");
    private static final int NEAR = 6;

    private final NameScene scene;
    private final Reading reading;
    private final Marks marks;
    private final LoneForenames lone;
    private final ClassBeside classes;

    ChildContext(NameScene scene, Marks marks) {
        this.scene = scene;
        this.reading = scene.reading;
        this.marks = marks;
        this.lone = new LoneForenames(scene);
        this.classes = new ClassBeside(scene);
    }

    void check() {
        for (int i = 0; i < reading.count; i++) {
            if (scene.used[i] || scene.runTogether(i) || scene.cover.over(i)) continue;
            if (scene.is(i, NameTables.GIVEN) && cutShort(i)) continue;
            if (scene.is(i, FORENAME)
                    && lone.child(
                            i,
                            bracketed(i)
                                    || !reading.is(i, Vocabulary.FUNCTION | Vocabulary.VERB | Vocabulary.SEASON)
                                            && made(i))
                    && (made(i) || scene.is(i, NameTables.ONLY) && !scene.word(i) && !scene.low(i))) {
                mark(i, i, scene.is(i, NameTables.ONLY) ? "checks.name.only" : "checks.name.forename");
            } else if (scene.is(i, SURNAME) && !scene.is(i, FORENAME)) {
                surname(i);
            }
        }
    }

    /** “Aisha K”, “Aisha K.”: a forename and the first letter of the surname. */
    private boolean cutShort(int word) {
        int letter = word + 1;
        if (letter >= reading.count
                || reading.letters(letter) != 1
                || reading.looks(letter, Reading.NUMBER)
                || !reading.looks(letter, Reading.CAPITAL)) return false;
        if ((reading.before[letter] & ~(Reading.SPACE | Reading.DOT | Reading.DASH)) != 0
                || (scene.pair(word, letter) & NameTables.CUT_SHORT) == 0) return false;
        if (scene.low(word)
                || reading.looks(word, Reading.POSSESSIVE)
                || scene.adultTitle(word)
                || scene.courtesy(word)) return false;
        int after = reading.to[letter];
        boolean dotted = after < reading.length && reading.folded[after] == '.';
        boolean sentenceWord = reading.is(letter, Vocabulary.FUNCTION);
        int next = letter + 1;
        boolean goesOn = next < reading.count
                && (reading.before[next] == Reading.SPACE || reading.before[next] == (Reading.SPACE | Reading.DOT));
        if (sentenceWord
                && !dotted
                && goesOn
                && !reading.is(next, Vocabulary.DID)
                && !Set.of("in", "from", "and", "of").contains(reading.word(next))) return false;
        // “Aisha K. Brown” is somebody else.
        if (goesOn && scene.foreignName(next) && !reading.startsSentence(next)) return false;
        scene.used[letter] = true;
        mark(word, letter, "checks.name.cut-short");
        return true;
    }

    /** “Grace (Year 3)”: no word but a name has its class in brackets. */
    private boolean bracketed(int word) {
        int next = word + 1;
        return next < reading.count
                && (reading.before[next] & Reading.BRACKET) != 0
                && reading.is(next, CLASS_WORD)
                && reading.capital(word);
    }

    /** Whether the words near make the name a child’s. */
    private boolean made(int word) {
        int from = Sentences.start(reading, word);
        int to = Sentences.end(reading, word);
        return classes.inClass(word, from, to) || awarded(word, from, to) || aged(word);
    }

    private boolean awarded(int word, int from, int to) {
        for (int i = Math.max(from, word - NEAR); i < Math.min(to, word + NEAR + 1); i++) {
            if (i == word || !reading.is(i, AWARD) || reading.looks(i, Reading.RUN_TOGETHER)) continue;
            if (reading.is(i, Vocabulary.COMMON)
                    && reading.word(i).startsWith("star")
                    && !(i + 1 < to && reading.word(i + 1).equals("of"))
                    && !reading.is(i + 1, Vocabulary.DOER | Vocabulary.CHILD)) continue;
            return true;
        }
        // “Writer of the week: Aisha”.
        for (int i = Math.max(from, word - NEAR); i < Math.min(to, word + NEAR + 1) - 3; i++) {
            if (reading.word(i + 1).equals("of")
                    && reading.word(i + 2).equals("the")
                    && (reading.word(i + 3).equals("week")
                            || reading.word(i + 3).equals("month")
                            || reading.word(i + 3).equals("day")
                            || reading.word(i + 3).equals("term"))) return true;
        }
        return false;
    }

    /** “Aisha, aged 7”, “Anne-Marie (7)”. */
    private boolean aged(int part) {
        int word = part;
        while (word + 1 < reading.count
                && reading.before[word + 1] == Reading.DASH
                && scene.is(word + 1, NameTables.GIVEN)) word++;
        if (word + 1 >= reading.count) return false;
        if (reading.word(word + 1).equals("aged") && reading.looks(word + 2, Reading.NUMBER)) return true;
        int age = reading.number(word + 1);
        int after = reading.to[word + 1];
        return age >= 3
                && age <= 12
                && (reading.before[word + 1] & Reading.BRACKET) != 0
                && after < reading.length
                && reading.folded[after] == ')';
    }

    private void surname(int word) {
        if (!scene.distinctive(word) || scene.low(word) || scene.adultTitle(word) || scene.courtesy(word)) return;
        boolean master = word > 0
                && scene.afterSpace(word)
                && reading.is(word - 1, Vocabulary.CHILD_TITLE)
                && reading.capital(word - 1);
        if (master) {
            mark(word - 1, word, "checks.name.surname");
            return;
        }
        if (families(word)) return;
        boolean forenamed = scene.afterSpace(word)
                && (scene.foreignName(word - 1)
                        || reading.is(word - 1, Vocabulary.GIVEN) && !scene.low(word - 1)
                        || reading.letters(word - 1) == 1);
        boolean named = scene.afterSpace(word + 1)
                && (scene.foreignName(word + 1)
                        || reading.is(word + 1, Vocabulary.PLACE_NOUN) && reading.capital(word + 1));
        if (forenamed || named || scene.staff.words.get(reading.hash[word]) != 0) return;
        if (made(word)) mark(word, word, "checks.name.surname");
    }

    /** “the Khans”, “the Khan twins”. */
    private boolean families(int word) {
        boolean the = word > 0 && reading.word(word - 1).equals("the") && scene.afterSpace(word);
        boolean plural = reading.stem[word] != reading.hash[word]
                && !reading.looks(word, Reading.POSSESSIVE)
                && (scene.roll.words.get(reading.hash[word]) & SURNAME) == 0;
        boolean together = word + 1 < reading.count
                && scene.afterSpace(word + 1)
                && (reading.word(word + 1).equals("family") || CHILDREN.contains(reading.word(word + 1)));
        if (!(the && plural || together)) return false;
        // A family by its surname alone is a note; its twins are children.
        boolean children = together && CHILDREN.contains(reading.word(word + 1));
        marks.add(
                Rule.TW_NAME,
                children ? Severity.WARN : Severity.NOTE,
                reading.start(word),
                reading.end(together ? word + 1 : word),
                "checks.name.family");
        return true;
    }

    private void mark(int from, int to, String key) {
        marks.add(Rule.TW_NAME, Severity.WARN, reading.start(from), reading.end(to), key);
    }
}
