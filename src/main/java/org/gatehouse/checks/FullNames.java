package org.gatehouse.checks;

import static org.gatehouse.checks.NameTables.FAMILY;
import static org.gatehouse.checks.NameTables.FULL;
import static org.gatehouse.checks.NameTables.GIVEN;
import static org.gatehouse.checks.NameTables.INITIAL;
import static org.gatehouse.checks.NameTables.MIDDLE_INITIAL;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-NAME, its blocks: a forename and a surname of one pupil together, in either order and in every spelling. */
final class FullNames {
    /** How many words may stand between forename and surname: middle names, initials, “de la”. */
    private static final int REACH = 4;

    private static final int JOINING = Reading.SPACE
            | Reading.DASH
            | Reading.DOT
            | Reading.QUOTE
            | Reading.EMOJI
            | Reading.UNDERSCORE
            | Reading.BRACKET
            | Reading.APOSTROPHE
            | Reading.LINE
            | Reading.SLASH;

    private final NameScene scene;
    private final Reading reading;
    private final NameLikelihood likely;
    private final Marks marks;

    FullNames(NameScene scene, Marks marks) {
        this.scene = scene;
        this.reading = scene.reading;
        this.likely = new NameLikelihood(scene);
        this.marks = marks;
    }

    void check() {
        for (int i = 0; i < reading.count; i++) if (!scene.used[i] && scene.is(i, GIVEN)) forward(i);
        for (int i = 0; i < reading.count; i++) if (!scene.used[i] && scene.is(i, FAMILY)) family(i);
        for (int i = 0; i < reading.count; i++) if (!scene.used[i] && scene.is(i, FAMILY)) backward(i);
        for (int i = 0; i < reading.count; i++) if (!scene.used[i] && scene.is(i, FAMILY)) initials(i);
    }

    /** Aisha Khan, Aisha Noor Khan, Aisha N. Khan, Lucía de la Cruz. */
    private void forward(int first) {
        if (reading.looks(first, Reading.POSSESSIVE)) return;
        for (int last = first + 1; last < reading.count && last <= first + REACH; last++) {
            if (!joins(last, first)) return;
            if (scene.is(last, FAMILY) && (scene.pair(first, last) & FULL) != 0 && likely.forward(first, last)) {
                mark(first, widest(first, last));
                return;
            }
            if (!bridges(first, last)) return;
        }
    }

    /** A surname with two halves is marked whole. */
    private int widest(int first, int last) {
        int end = last;
        while (end + 1 < reading.count
                && scene.is(end + 1, FAMILY)
                && (reading.before[end + 1] & ~(Reading.SPACE | Reading.DASH)) == 0
                && (scene.pair(first, end + 1) & FULL) != 0
                && likely.continues(end + 1)) end++;
        return end;
    }

    /** Whether a word may stand inside a full name. */
    private boolean bridges(int first, int word) {
        if (bracketedClass(word) || quoted(word)) return true;
        if (reading.looks(word, Reading.NUMBER)) return scene.runTogether(word);
        if (scene.is(word, GIVEN | FAMILY) && !(scene.low(word) && scene.word(word))) return true;
        if (NameParts.PARTICLES.contains(reading.word(word))) return true;
        if (reading.letters(word) == 1) return reading.looks(word, Reading.CAPITAL) || scene.runTogether(word);
        return word == first + 1 && scene.afterSpace(word) && scene.foreignName(word);
    }

    /** “Chloe (Y3) Taylor”: a class in brackets stands within a name. */
    private boolean bracketedClass(int word) {
        int open = word;
        while (open > 0 && word - open < 2 && (reading.before[open] & Reading.BRACKET) == 0) open--;
        boolean named = reading.is(open, Vocabulary.CLASS_WORD) || reading.looks(open, Reading.NUMBER);
        int after = reading.to[word];
        boolean closed = after < reading.length && reading.folded[after] == ')';
        return named
                && (reading.before[open] & Reading.BRACKET) != 0
                && (closed || word + 1 < reading.count && word - open < 2);
    }

    /** Isaac “Lightning” Rosen. */
    private boolean quoted(int word) {
        int signs = Reading.QUOTE | Reading.APOSTROPHE;
        return word + 1 < reading.count
                && (reading.before[word] & signs) != 0
                && (reading.before[word + 1] & signs) != 0;
    }

    private boolean joins(int word, int first) {
        int between = reading.before[word];
        int apart = Reading.TAG | Reading.HANDLE | Reading.LINK;
        if ((reading.shape[word] & apart) != (reading.shape[word - 1] & apart)) {
            // Two tags side by side, as in #Aisha #Khan, still name a child; a tag after a plain word as well.
            return (between & ~(Reading.SPACE | Reading.OTHER | Reading.EMOJI)) == 0;
        }
        if (scene.runTogether(word)) return (between & (Reading.STOP | Reading.COLON)) == 0;
        if (between == Reading.STOP && reading.from[word] - reading.to[word - 1] == 1) {
            // “Aisha.Khan” may be a name or two sentences; before an @ it is a name.
            int after = reading.to[word];
            return !scene.word(word) || after < reading.length && reading.folded[after] == '@';
        }
        if ((between & ~JOINING) != 0) return false;
        if ((between & Reading.SLASH) != 0) return false;
        // “In summer (woods permitting)”: more than the word stands in the bracket.
        if ((between & Reading.BRACKET) != 0 && scene.low(word) && scene.word(word) && !closes(word)) return false;
        boolean apartByDash = (between & Reading.DASH) != 0 && (between & Reading.SPACE) != 0;
        if ((between & Reading.LINE) != 0 || apartByDash || (between & Reading.EMOJI) != 0)
            return (!scene.word(word) || standsAlone(word)) && reading.capital(word) == reading.capital(first);
        return true;
    }

    private boolean closes(int word) {
        int after = reading.to[word];
        return after < reading.length && (reading.folded[after] == ')' || reading.folded[after] == ']');
    }

    /** A word that is all of its line or sentence begins nothing. */
    private boolean standsAlone(int word) {
        int next = word + 1;
        return reading.capital(word)
                && (next >= reading.count || (reading.before[next] & (Reading.STOP | Reading.LINE)) != 0);
    }

    /** Aisha and Zain Khan; Aisha, Zain &amp; Bilal Khan; Aisha (Y5) and Zain (Y3) Khan. */
    private void family(int last) {
        if (last == 0 || scene.runTogether(last) || scene.cover.over(last)) return;
        int other = beforeClass(last - 1);
        if (reading.before[last] != Reading.SPACE && other == last - 1) return;
        if (!reading.capital(other)
                || reading.is(other, Vocabulary.TITLE | Vocabulary.COURTESY | Vocabulary.CLASS_WORD)) return;
        if (scene.low(last) && scene.word(last)) return;
        for (int steps = 0; steps < 5; steps++) {
            int before = other - 1;
            if (before < 0) return;
            boolean and = reading.word(before).equals("and") && reading.before[other] == Reading.SPACE;
            if (and) before = beforeClass(before - 1);
            else if ((reading.before[other] & (Reading.COMMA | Reading.AMPERSAND)) == 0) return;
            if (before < 0 || !reading.capital(before)) return;
            if (scene.is(before, GIVEN) && (scene.pair(before, last) & FULL) != 0 && !scene.cover.over(before)) {
                mark(before, last);
                return;
            }
            other = before;
        }
    }

    /** The word, or the one before the bracket where it ends a class in brackets. */
    private int beforeClass(int word) {
        int before = word;
        while (before > 0 && bracketedClass(before)) before--;
        return before;
    }

    /** Khan, Aisha; Khan Aisha. */
    private void backward(int last) {
        for (int first = last + 1; first < reading.count && first <= last + REACH; first++) {
            int between = reading.before[first];
            boolean comma = between == (Reading.COMMA | Reading.SPACE) || between == Reading.COMMA;
            if (scene.used[first] || !(comma || joins(first, last))) return;
            if (scene.is(first, GIVEN)
                    && (scene.pair(first, last) & FULL) != 0
                    && likely.backward(last, first, comma)) {
                mark(last, first);
                return;
            }
            if (comma || !bridges(last, first)) return;
        }
    }

    /** A. Khan, A Khan, A.K. Khan; Khan, A. */
    private void initials(int last) {
        int first = last;
        long flags = 0;
        while (first > 0 && initial(first - 1) && joinsInitial(first)) {
            long pair = scene.pair(first - 1, last) & (INITIAL | MIDDLE_INITIAL);
            // An initial that the office does not know may stand between the first and the surname.
            boolean between =
                    pair == 0 && first > 1 && initial(first - 2) && (scene.pair(first - 2, last) & INITIAL) != 0;
            if (pair == 0 && !between) return;
            flags |= pair;
            first--;
        }
        if (first < last) {
            if ((flags & INITIAL) != 0 && likely.initials(first, last)) markInitials(first, last, last);
            return;
        }
        int next = last + 1;
        boolean after = next < reading.count && initial(next) && (scene.pair(next, last) & INITIAL) != 0;
        if (after && likely.initialAfter(last, next)) markInitials(last, next, last);
    }

    private boolean initial(int word) {
        return reading.letters(word) == 1 && (reading.shape[word] & (Reading.NUMBER | Reading.TAG)) == 0;
    }

    private boolean joinsInitial(int word) {
        int between = reading.before[word];
        if (scene.runTogether(word)) return (between & (Reading.STOP | Reading.SLASH)) == 0;
        return (between & ~(Reading.SPACE | Reading.DOT | Reading.DASH)) == 0;
    }

    private void markInitials(int from, int to, int surname) {
        // Where somebody on the staff has the same initial, either may be meant.
        boolean staff = scene.staffPair(from == surname ? to : from, surname) != 0;
        boolean distinctive = scene.distinctive(surname) && !staff;
        use(from, to);
        marks.add(
                Rule.TW_NAME,
                distinctive ? Severity.BLOCK : Severity.WARN,
                reading.start(from),
                reading.end(to),
                distinctive ? "checks.name.initial" : "checks.name.initial-common");
    }

    private void mark(int from, int to) {
        use(from, to);
        marks.add(Rule.TW_NAME, Severity.BLOCK, reading.start(from), reading.end(to), "checks.name.full");
    }

    private void use(int from, int to) {
        for (int i = from; i <= to; i++) scene.used[i] = true;
    }
}
