package org.gatehouse.checks;

import static org.gatehouse.checks.NameTables.CLASS;
import static org.gatehouse.checks.NameTables.FORENAME;
import static org.gatehouse.checks.Vocabulary.CLASS_WORD;

import java.util.Set;

/** Whether a class beside a name is the class of whoever bears it: “Aisha in Year 4” is, “Aisha read to Year 4” is not. */
final class ClassBeside {
    /** Between a class and a name they make two of them. */
    private static final Set<String> TOWARDS_A_NAME =
            Set.of("with", "to", "for", "by", "from", "at", "in", "on", "about", "and", "of", "met", "meet", "heard");
    /** How many words away a class may begin. */
    private static final int BEFORE = 6;

    private static final int AFTER = 5;

    private final NameScene scene;
    private final Reading reading;

    ClassBeside(NameScene scene) {
        this.scene = scene;
        this.reading = scene.reading;
    }

    boolean inClass(int word, int from, int to) {
        for (int i = Math.max(from, word - BEFORE); i < Math.min(to, word + AFTER); i++) {
            if (i == word || reading.looks(i, Reading.RUN_TOGETHER)) continue;
            boolean year = reading.is(i, CLASS_WORD) && isClass(i);
            boolean named = scene.is(i, CLASS) && !scene.is(i, FORENAME) && reading.capital(i);
            boolean coded = reading.looks(i, Reading.NUMBER)
                    && reading.number(i) <= 6
                    && i + 1 < to
                    && reading.before[i + 1] == 0
                    && reading.letters(i + 1) == 1
                    && reading.looks(i + 1, Reading.CAPITAL);
            if ((year || named || coded) && near(word, i)) return true;
        }
        return false;
    }

    private boolean isClass(int word) {
        String is = reading.word(word);
        boolean numbered = (is.equals("year") || is.equals("yr") || is.equals("y") || is.equals("class"))
                && reading.looks(word + 1, Reading.NUMBER)
                && reading.number(word + 1) <= 6;
        boolean named = (is.equals("reception") || is.equals("nursery") || is.equals("preschool"))
                && (reading.looks(word, Reading.CAPITAL)
                        || reading.word(word - 1 < 0 ? word : word - 1).equals("in"));
        boolean after = is.equals("class") && word > 0 && reading.capital(word - 1);
        return numbered || named || after;
    }

    /** In “Aisha read to Year 4” the class is the audience; in, from, of, a bracket or the class first say whose child it is. */
    private boolean near(int word, int classWord) {
        return classWord > word ? classFollows(word, classWord) : classPrecedes(word, classWord);
    }

    private boolean classFollows(int word, int classWord) {
        // In “Holly class” the class begins with its name.
        boolean named =
                reading.word(classWord).equals("class") && classWord > word + 1 && reading.capital(classWord - 1);
        int start = named ? classWord - 1 : classWord;
        String before = reading.word(start - 1);
        int between = reading.before[start];
        if ((between & Reading.COLON) != 0 && start == word + 1) return !goesOn(start);
        boolean bracket = (between & (Reading.BRACKET | Reading.COMMA | Reading.DASH)) != 0 && start - word <= 2;
        // “Grace, Hill Class and Elm Class” lists classes.
        if (bracket && and(classEnd(classWord))) return false;
        boolean within = (before.equals("in") || before.equals("from") || before.equals("of") || before.equals("our"))
                && start - word <= 5;
        boolean the = before.equals("the") && start - word == 3;
        return bracket || within || the || start == word + 1;
    }

    /** The word after a class: after “Year 4”, “Holly class”, “Reception”. */
    private int classEnd(int classWord) {
        int next = classWord + 1;
        boolean longer = reading.looks(next, Reading.NUMBER)
                || next < reading.count && reading.word(next).equals("class");
        return longer ? next + 1 : next;
    }

    private boolean and(int word) {
        return word < reading.count && reading.word(word).equals("and");
    }

    /** In “Freya: Year 4 Viking gods” the class belongs to what follows. */
    private boolean goesOn(int classWord) {
        int next = classEnd(classWord);
        return next < reading.count && reading.before[next] == Reading.SPACE;
    }

    /** “Year 4 star Aisha”, “Reception’s very own Arun”; what Year 4 love or read is no child of theirs. */
    private boolean classPrecedes(int word, int classWord) {
        int end = classEnd(classWord);
        if ((reading.before[word] & (Reading.COMMA | Reading.STOP)) != 0) return false;
        // A number keeps its ’s apart.
        boolean apart = end < word && reading.before[end] == Reading.APOSTROPHE;
        if (apart) end++;
        int most = apart || reading.looks(end - 1, Reading.POSSESSIVE) ? 3 : 1;
        for (int i = end; i < word; i++) if (parts(i)) return false;
        return word - end <= most;
    }

    private boolean parts(int word) {
        if (reading.word(word).equals("is")) return false;
        return reading.is(word, Vocabulary.VERB | Vocabulary.DID | Vocabulary.CLASS_WORD)
                || TOWARDS_A_NAME.contains(reading.word(word));
    }
}
