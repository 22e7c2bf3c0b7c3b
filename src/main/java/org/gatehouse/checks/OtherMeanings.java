package org.gatehouse.checks;

import static org.gatehouse.checks.Vocabulary.CLASS_WORD;
import static org.gatehouse.checks.Vocabulary.DID;
import static org.gatehouse.checks.Vocabulary.FUNCTION;
import static org.gatehouse.checks.Vocabulary.PLACE;
import static org.gatehouse.checks.Vocabulary.SEASON;

import java.util.Set;

/** What else a word that is also a forename may mean where it stands: a season, a place or a virtue. */
final class OtherMeanings {
    private static final Set<String> BEFORE_A_PLACE =
            Set.of("in", "about", "at", "near", "around", "via", "visiting", "visit", "visited", "towards", "through");
    private static final Set<String> BEFORE_A_SEASON = Set.of(
            "in",
            "by",
            "until",
            "till",
            "since",
            "during",
            "of",
            "next",
            "last",
            "this",
            "early",
            "late",
            "mid",
            "every",
            "throughout",
            "before",
            "after",
            "the",
            "our",
            "on",
            "end",
            "start");
    private static final Set<String> GIVING = Set.of(
            "done",
            "congratulations",
            "goes",
            "thanks",
            "awarded",
            "given",
            "thank",
            "went",
            "shoutout",
            "birthday",
            "luck");

    /** What one may be proud of, unlike a virtue. */
    static final Set<String> OF_A_CHILD = Set.of(
            "proud",
            "photo",
            "picture",
            "fond",
            "friend",
            "friends",
            "mum",
            "dad",
            "sister",
            "brother",
            "thinking",
            "think");

    private final NameScene scene;
    private final Reading reading;
    private final NameNeighbours neighbours;

    OtherMeanings(NameScene scene, NameNeighbours neighbours) {
        this.scene = scene;
        this.reading = scene.reading;
        this.neighbours = neighbours;
    }

    boolean any(int word) {
        if (reading.is(word, SEASON) && season(word)) return true;
        if (reading.is(word, PLACE) && place(word)) return true;
        return reading.is(word, Vocabulary.VIRTUE) && virtue(word);
    }

    private boolean season(int word) {
        if (reading.looks(word - 1, Reading.NUMBER) || reading.looks(word + 1, Reading.NUMBER)) return true;
        if (word > 0
                && scene.afterSpace(word)
                && (BEFORE_A_SEASON.contains(reading.word(word - 1)) || reading.is(word - 1, CLASS_WORD))) return true;
        return neighbours.following(word) && !reading.is(word + 1, DID | FUNCTION) && !scene.low(word);
    }

    private boolean place(int word) {
        if (word == 0 || !scene.afterSpace(word)) return false;
        String before = reading.word(word - 1);
        if (BEFORE_A_PLACE.contains(before)) return true;
        boolean direction = before.equals("to") || before.equals("from") || before.equals("of") || before.equals("for");
        return direction && !given(word - 2);
    }

    /** “Thank you to Florence”, “goes to Florence”: thanks and prizes are a person’s. */
    private boolean given(int word) {
        if (word < 0) return false;
        int giving = word > 0 && reading.word(word).equals("you") ? word - 1 : word;
        return GIVING.contains(reading.word(giving)) || reading.is(giving, Vocabulary.AWARD);
    }

    private boolean virtue(int word) {
        for (int i = Math.max(0, word - 8); i < Math.min(reading.count, word + 8); i++) {
            if (reading.word(i).startsWith("value") || reading.word(i).startsWith("virtue")) return true;
        }
        boolean of =
                word > 0 && scene.afterSpace(word) && reading.word(word - 1).equals("of");
        return of && !(word > 1 && OF_A_CHILD.contains(reading.word(word - 2)));
    }
}
