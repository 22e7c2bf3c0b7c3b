package org.gatehouse.checks;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-PII: a house number with a street, or a street beside words of living; the school’s own address is none. */
final class HomeAddresses {
    private final Reading reading;
    private final Phrases.Cover cover;
    private final OwnKinds own;
    private final Marks marks;

    HomeAddresses(Reading reading, Phrases.Cover cover, OwnKinds own, Marks marks) {
        this.reading = reading;
        this.cover = cover;
        this.own = own;
        this.marks = marks;
    }

    void check() {
        if ((reading.anyKnown & (Vocabulary.STREET | Vocabulary.STREET_PERHAPS)) == 0) return;
        for (int i = 1; i < reading.count; i++) {
            if (!reading.is(i, Vocabulary.STREET | Vocabulary.STREET_PERHAPS) || !capital(i)) continue;
            int first = i;
            while (first > 0
                    && i - first < 3
                    && spaced(first)
                    && capital(first - 1)
                    && !reading.looks(first - 1, Reading.NUMBER)
                    && !reading.is(first - 1, Vocabulary.CLASS_WORD)) first--;
            if (first == i) continue;
            int number = number(first);
            boolean lives = Sentences.any(reading, Sentences.start(reading, i), first, Vocabulary.LIVES);
            boolean sure = reading.is(i, Vocabulary.STREET);
            if (number >= 0 && (sure || lives)) mark(number, i);
            else if (lives && introduced(first)) mark(first, i);
        }
    }

    private boolean capital(int word) {
        return reading.looks(word, Reading.CAPITAL) && !reading.looks(word, Reading.RUN_TOGETHER);
    }

    private boolean spaced(int word) {
        return reading.before[word] == Reading.SPACE || reading.before[word] == (Reading.SPACE | Reading.DOT);
    }

    /** The house number before the street, or -1: “Year 4 Church Lane” and “at 10.30 Church Lane” hold none. */
    private int number(int first) {
        int number = first - 1;
        boolean letter = number > 0 && reading.letters(number) == 1 && reading.before[number] == 0;
        if (letter) number--;
        if (number < 0 || !reading.looks(number, Reading.NUMBER) || reading.letters(number) > 4) return -1;
        int between = reading.before[first];
        if (between != Reading.SPACE && between != (Reading.SPACE | Reading.COMMA)) return -1;
        if (number > 0
                && (reading.is(number - 1, Vocabulary.CLASS_WORD)
                        || (reading.before[number] & (Reading.COLON | Reading.DOT | Reading.OTHER)) != 0
                                && reading.looks(number - 1, Reading.NUMBER))) return -1;
        int before = reading.from[number] - 1;
        return before >= 0 && "£$€#@".indexOf(reading.folded[before]) >= 0 ? -1 : number;
    }

    private boolean introduced(int first) {
        if (first == 0 || !spaced(first)) return false;
        String before = reading.word(first - 1);
        return before.equals("on") || before.equals("in") || before.equals("at") || before.equals("to");
    }

    private void mark(int from, int to) {
        int start = reading.start(from);
        int end = reading.end(to);
        if (own.holdsWords(reading.text.substring(start, end)) || cover.swallows(from, to) || cover.over(from)) return;
        marks.add(Rule.TW_PII, Severity.WARN, start, end, "checks.pii.address");
    }
}
