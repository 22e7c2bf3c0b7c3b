package org.gatehouse.checks;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/**
 * Rule TW-GEO, its warning: a sentence that tells where children are now, or will be at a set time, away from the school. Past
 * trips and the school’s own premises are no matter.
 */
final class Whereabouts {
    private final Reading reading;
    private final OffSite places;
    private final Marks marks;

    Whereabouts(Reading reading, Phrases.Cover cover, OwnKinds own, Marks marks) {
        this.reading = reading;
        this.places = new OffSite(reading, cover, own);
        this.marks = marks;
    }

    void check() {
        for (int from = 0; from < reading.count; ) {
            int to = Sentences.end(reading, from);
            int place = places.place(from, to);
            boolean who = Sentences.any(reading, from, to, Vocabulary.WHO)
                    || classCode(from, to)
                    || PlaceWords.FIXTURE.in(reading, from, to);
            if (place < 0 && (greets(from, to) || backLater(from, to))) mark(from, to);
            if (place >= 0 && withoutChildren(from, to)) place = -1;
            boolean told = place >= 0 && (who ? tells(from, to) : !past(from, to) && ourselves(from, to));
            if (told) mark(from, to);
            from = to;
        }
    }

    private void mark(int from, int to) {
        marks.add(Rule.TW_GEO, Severity.WARN, reading.start(from), reading.end(to - 1), "checks.place.whereabouts");
    }

    private boolean weAre(int from, int to) {
        for (int i = from; i < to; i++)
            if (reading.word(i).equals("we're")
                    || reading.word(i).equals("we")
                            && i + 1 < to
                            && reading.word(i + 1).equals("are")) return true;
        return false;
    }

    /** What is sold, given away, advertised or parked; “we” and “parents” do that as well. */
    private boolean withoutChildren(int from, int to) {
        boolean things = PlaceWords.THINGS.in(reading, from, to)
                || PlaceWords.OFFERED.in(reading, from, to)
                || (holds("collect", from, to) || holds("collection", from, to))
                        && PlaceWords.OFFERED.in(reading, 0, reading.count);
        return things
                && !weAre(from, to)
                && !Sentences.any(reading, from, to, Vocabulary.CHILD | Vocabulary.CLASS_WORD)
                && !classCode(from, to)
                && !PlaceWords.FIXTURE.in(reading, from, to);
    }

    /** “Greetings from Whitby!” */
    private boolean greets(int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            boolean from2 = PlaceWords.GREETING.contains(reading.word(i))
                    && reading.word(i + 1).equals("from");
            if (from2 && reading.capital(i + 2) && (reading.is(i + 2, Vocabulary.PLACE) || places.unknown(i + 2)))
                return true;
        }
        return false;
    }

    /** “4 Willow will be …”, “with 2 Beech”; “3 Park Lane” is an address. */
    private boolean classCode(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            int number = reading.number(i);
            if (number < 1 || number > 6 || !reading.looks(i + 1, Reading.CAPITAL)) continue;
            boolean coded = reading.before[i + 1] == 0 && reading.letters(i + 1) == 1;
            boolean named = reading.before[i + 1] == Reading.SPACE && reading.letters(i + 1) > 2;
            if (!coded && !named || i > 0 && joined(i)) continue;
            if (!reading.is(i + 2, Vocabulary.PLACE_NOUN) || !reading.capital(i + 2)) return true;
        }
        return false;
    }

    private boolean joined(int number) {
        return reading.before[number] != Reading.SPACE
                && (reading.before[number] & (Reading.DOT | Reading.SLASH | Reading.OTHER | Reading.COLON)) != 0
                && (reading.before[number] & Reading.SPACE) == 0;
    }

    private boolean tells(int from, int to) {
        boolean past = past(from, to);
        if (!past && (isThere(from, to) || PlaceWords.NOW.in(reading, from, to))) return true;
        boolean arrived = holds("arrived", from, to);
        if (past && !arrived && !will(from, to)) return false;
        if (arrived && PlaceWords.NOW.in(reading, from, to)) return true;
        return (PlaceWords.COMING.in(reading, from, to) || somewhere(from, to)) && timed(from, to);
    }

    /** “are pond dipping at the reserve”; what one learns or hopes can be about any place. */
    private boolean doing(int word) {
        for (int i = word; i < Math.min(reading.count, word + 2); i++)
            if (reading.word(i).endsWith("ing") && !PlaceWords.IN_THOUGHT.contains(reading.word(i))) return true;
        return false;
    }

    /** “back by 3”, “back at about 5.15”: whoever comes back at a time is away until then. */
    private boolean backLater(int from, int to) {
        if (!Sentences.any(reading, from, to, Vocabulary.WHO | Vocabulary.TRIP)) return false;
        return PlaceWords.BACK.in(reading, from, to);
    }

    /** At or in a place, which is more than on the way to it or thankful to it. */
    private boolean somewhere(int from, int to) {
        for (int i = from; i + 1 < to; i++)
            if (PlaceWords.AT.contains(reading.word(i)) && places.placeAfter(i + 1, Math.min(to, i + 7)) >= 0)
                return true;
        return false;
    }

    /** Nobody is named, and yet it can be nobody else. */
    private boolean ourselves(int from, int to) {
        return PlaceWords.OURSELVES.in(reading, from, to)
                || PlaceWords.SETTING_OFF.in(reading, from, to) && timed(from, to);
    }

    private boolean holds(String word, int from, int to) {
        for (int i = from; i < to; i++) if (reading.word(i).equals(word)) return true;
        return false;
    }

    private boolean will(int from, int to) {
        for (int i = from; i + 1 < to; i++)
            if (reading.word(i).equals("will") && reading.before[i + 1] == Reading.SPACE) return true;
        return false;
    }

    private boolean timed(int from, int to) {
        String sentence = reading.lowerText().substring(reading.from[from], reading.to[to - 1]);
        return PlaceWords.CLOCK.matcher(sentence).find()
                || PlaceWords.SET_DAY.matcher(sentence).find();
    }

    private boolean past(int from, int to) {
        for (int i = from; i < to; i++) {
            if (i > from && did(i)) return true;
            if (!reading.is(i, Vocabulary.PAST)) continue;
            String word = reading.word(i);
            // “last few places” and “has got” prove nothing.
            if (word.equals("last") && !(i + 1 < to && PlaceWords.LAST.contains(reading.word(i + 1)))) continue;
            if (!word.equals("got") && !word.equals("made")) return true;
        }
        return false;
    }

    /** “We studied”, “Year 3 painted”; “parents invited” are still to come. */
    private boolean did(int verb) {
        String word = reading.word(verb);
        if (word.length() < 5 || !word.endsWith("ed") || reading.before[verb] != Reading.SPACE) return false;
        return PlaceWords.SUBJECTS.contains(reading.word(verb - 1)) || reading.looks(verb - 1, Reading.NUMBER);
    }

    /** “All the entries are”: many of something, and nobody among them. */
    private boolean things(int from, int being) {
        int noun = being - 1;
        if (noun < from || reading.capital(noun) || reading.word(being).indexOf('\'') >= 0) return false;
        String many = reading.word(noun);
        return many.endsWith("s")
                && !PlaceWords.SOMEBODY.matcher(many).find()
                && (Vocabulary.ENGLISH.of(reading.stem[noun]) & Vocabulary.DOER) == 0
                && !reading.is(noun, Vocabulary.FUNCTION | Vocabulary.DAY)
                && !Sentences.any(reading, from, being, Vocabulary.WHO | Vocabulary.CHILD | Vocabulary.CLASS_WORD)
                && !classCode(from, being);
    }

    /** “We are at …”, “Year 5 are in …”. */
    private boolean isThere(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            String word = reading.word(i);
            boolean being = PlaceWords.BEING.contains(word) || word.endsWith("'re");
            if (!being || word.equals("were") && word.indexOf('\'') < 0 || things(from, i)) continue;
            int next = i + 1;
            boolean busy = false;
            for (; next < to; next++) {
                String at = reading.word(next);
                if (!PlaceWords.STILL.contains(at) && !at.endsWith("ly")) break;
                busy |= PlaceWords.UP.contains(at) || at.endsWith("ing");
            }
            int last = busy || doing(next) ? Math.min(to, next + 5) : Math.min(to, next + 1);
            for (int k = next; k < last && (reading.before[k] & ~Reading.SPACE) == 0; k++) {
                String at = reading.word(k);
                if ((at.equals("on") || PlaceWords.AT.contains(at)) && places.place(k, Math.min(to, k + 9)) >= 0)
                    return true;
            }
        }
        return false;
    }
}
