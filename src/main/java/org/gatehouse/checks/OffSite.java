package org.gatehouse.checks;

/** Where a sentence names a place away from the school; its own premises and address are none. */
final class OffSite {
    private final Reading reading;
    private final Phrases.Cover cover;
    private final OwnKinds own;

    OffSite(Reading reading, Phrases.Cover cover, OwnKinds own) {
        this.reading = reading;
        this.cover = cover;
        this.own = own;
    }

    /** The first word of a place away from the school, after a preposition, or -1. */
    int place(int from, int to) {
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

    int placeAfter(int from, int to) {
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

    boolean unknown(int word) {
        return !reading.is(word, Vocabulary.WORD | Vocabulary.SEASON | Vocabulary.CLASS_WORD | Vocabulary.GIVEN)
                && !reading.looks(word, Reading.UPPER | Reading.RUN_TOGETHER)
                && reading.letters(word) > 3;
    }

    /** Part of a phrase of the school’s own, not of another that shares a word with it, as the town’s museum does. */
    private boolean ours(int word) {
        return cover.over(word)
                && own.holdsWords(new String(
                        reading.folded,
                        reading.from[cover.first(word)],
                        reading.to[cover.last(word)] - reading.from[cover.first(word)]));
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
