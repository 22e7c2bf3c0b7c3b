package org.gatehouse.checks;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/**
 * Rule TW-GEO, its warning: a sentence that tells where children are now, or will be at a set time, away from the school. Past
 * trips and the school’s own premises are no matter.
 */
final class Whereabouts {
    private final Reading reading;
    private final Phrases.Cover cover;
    private final OwnKinds own;
    private final Marks marks;

    Whereabouts(Reading reading, Phrases.Cover cover, OwnKinds own, Marks marks) {
        this.reading = reading;
        this.cover = cover;
        this.own = own;
        this.marks = marks;
    }

    void check() {
        String folded = null;
        for (int from = 0; from < reading.count; ) {
            int to = Sentences.end(reading, from);
            int place = place(from, to);
            boolean who = Sentences.any(reading, from, to, Vocabulary.WHO) || classCode(from);
            if (place < 0 && greets(from, to)) mark(from, to);
            if (place >= 0) {
                if (folded == null) folded = reading.lowerText();
                String sentence =
                        folded.substring(reading.from[from], Math.max(reading.to[to - 1], reading.from[from]));
                if (who
                        ? tells(sentence, from, to)
                        : !past(from, to)
                                && PlaceWords.OURSELVES.matcher(sentence).find()) mark(from, to);
            }
            from = to;
        }
    }

    private void mark(int from, int to) {
        marks.add(Rule.TW_GEO, Severity.WARN, reading.start(from), reading.end(to - 1), "checks.place.whereabouts");
    }

    /** “Greetings from Whitby!” */
    private boolean greets(int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            boolean from2 = PlaceWords.GREETING.contains(reading.word(i))
                    && reading.word(i + 1).equals("from");
            if (from2 && reading.capital(i + 2) && (reading.is(i + 2, Vocabulary.PLACE) || unknown(i + 2))) return true;
        }
        return false;
    }

    /** “4 Willow will be …”. */
    private boolean classCode(int first) {
        int number = reading.number(first);
        return number >= 1 && number <= 6 && first + 1 < reading.count && reading.looks(first + 1, Reading.CAPITAL);
    }

    private boolean tells(String sentence, int from, int to) {
        boolean past = past(from, to);
        if (!past && (isThere(from, to) || PlaceWords.NOW.matcher(sentence).find())) return true;
        if (past && !sentence.contains("arrived") && !sentence.contains("will ")) return false;
        if (sentence.contains("arrived") && PlaceWords.NOW.matcher(sentence).find()) return true;
        boolean timed = PlaceWords.CLOCK.matcher(sentence).find()
                || PlaceWords.SET_DAY.matcher(sentence).find();
        return timed && PlaceWords.COMING.matcher(sentence).find();
    }

    private boolean past(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!reading.is(i, Vocabulary.PAST)) continue;
            String word = reading.word(i);
            // “last few places” and “has got” prove nothing.
            if (word.equals("last") && !(i + 1 < to && PlaceWords.LAST.contains(reading.word(i + 1)))) continue;
            if (!word.equals("got") && !word.equals("made")) return true;
        }
        return false;
    }

    /** “We are at …”, “Year 5 are in …”. */
    private boolean isThere(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            String word = reading.word(i);
            boolean being = PlaceWords.BEING.contains(word) || word.endsWith("'re");
            if (!being || word.equals("were") && word.indexOf('\'') < 0) continue;
            int next = i + 1;
            while (next < to
                    && (PlaceWords.STILL.contains(reading.word(next))
                            || reading.word(next).endsWith("ly"))) next++;
            if (next >= to) continue;
            String at = reading.word(next);
            if ((at.equals("at") || at.equals("in") || at.equals("on")) && place(next, Math.min(to, next + 7)) >= 0)
                return true;
        }
        return false;
    }

    /** The first word of a place away from the school, after a preposition, or -1. */
    private int place(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean noun = reading.is(i, Vocabulary.OFF_SITE);
            if (noun
                    && i + 1 < to
                    && reading.is(i + 1, Vocabulary.TRIP)
                    && reading.word(i + 1).matches("trips?|visits?|outing|excursion|residential")) return i;
            boolean leaving =
                    reading.word(i).equals("for") && i > from && PlaceWords.LEAVING.contains(reading.word(i - 1));
            if (!leaving && !PlaceWords.PREPOSITIONS.contains(reading.word(i)) || cover.over(i)) continue;
            if (i > 0
                    && reading.word(i).equals("to")
                    && (reading.word(i - 1).startsWith("thank")
                            || reading.word(i - 1).equals("done")
                            || reading.word(i - 1).equals("welcome"))) continue;
            int found = placeAfter(i + 1, Math.min(to, i + 7));
            if (found >= 0) return found;
        }
        return -1;
    }

    private int placeAfter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (i > from && PlaceWords.PREPOSITIONS.contains(reading.word(i))) return -1;
            if ((reading.before[i] & (Reading.COMMA | Reading.STOP | Reading.LINE | Reading.COLON)) != 0 && i > from)
                return -1;
            if (reading.looks(i, Reading.NUMBER | Reading.LINK)) return -1;
            if (ours(i)) return -1;
            boolean capital = reading.capital(i) && !reading.startsSentence(i);
            boolean named = capital
                    && i > from
                    && reading.is(i, Vocabulary.PLACE_NOUN)
                    && !reading.is(i, Vocabulary.PREMISES | Vocabulary.CLASS_WORD)
                    && reading.capital(i - 1);
            boolean school = capital
                    && i > from
                    && reading.capital(i - 1)
                    && reading.is(i, Vocabulary.PLACE_NOUN)
                    && !reading.is(i, Vocabulary.CLASS_WORD)
                    && !reading.word(i).equals("club");
            if (named || school) return i;
            if (reading.is(i, Vocabulary.OFF_SITE) && !premises(i, from)) return i;
            if (reading.is(i, Vocabulary.PREMISES) && inTown(i)) return i;
            if (reading.is(i, Vocabulary.PREMISES)) {
                if (i + 1 < to
                        && reading.capital(i)
                        && reading.is(i + 1, Vocabulary.PLACE_NOUN)
                        && reading.capital(i + 1)) continue;
                return -1;
            }
            String before = reading.word(from - 1);
            boolean town =
                    i == from && capital && (reading.is(i, Vocabulary.PLACE) || before.equals("in") && unknown(i));
            if (town && !before.equals("from") && !before.equals("by")) return i;
        }
        return -1;
    }

    /** “the library in town”, “the village hall”: the same words as on the premises, elsewhere. */
    private boolean inTown(int word) {
        if (word > 0 && PlaceWords.TOWN.contains(reading.word(word - 1))) return true;
        boolean in = word + 2 < reading.count && reading.word(word + 1).equals("in");
        return in
                && (PlaceWords.TOWN.contains(reading.word(word + 2))
                        || word + 3 < reading.count && PlaceWords.TOWN.contains(reading.word(word + 3)));
    }

    private boolean unknown(int word) {
        return !reading.is(word, Vocabulary.WORD | Vocabulary.SEASON | Vocabulary.CLASS_WORD | Vocabulary.GIVEN)
                && !reading.looks(word, Reading.UPPER | Reading.RUN_TOGETHER)
                && reading.letters(word) > 3;
    }

    private boolean ours(int word) {
        return cover.over(word) && own.holdsWords(reading.word(word));
    }

    /** “forest school” and “the school farm” are on the premises; so is a pool or a coach in the school’s own words. */
    private boolean premises(int word, int from) {
        for (int i = from; i < word; i++)
            if (reading.word(i).equals("school")
                    || reading.word(i).equals("our") && reading.is(word, Vocabulary.PREMISES)) return true;
        String next = word + 1 < reading.count ? reading.word(word + 1) : "";
        return next.equals("school")
                || next.equals("club")
                || next.equals("area")
                || next.equals("table")
                || next.equals("role")
                || next.equals("topic")
                || next.equals("learning");
    }
}
