package org.gatehouse.checks;

import static org.gatehouse.checks.NameTables.FORENAME;
import static org.gatehouse.checks.Vocabulary.CLASS_WORD;
import static org.gatehouse.checks.Vocabulary.FUNCTION;
import static org.gatehouse.checks.Vocabulary.PLACE;
import static org.gatehouse.checks.Vocabulary.ROLE;
import static org.gatehouse.checks.Vocabulary.SEASON;
import static org.gatehouse.checks.Vocabulary.VERB;

/** Whether a forename by itself is meant as a child’s: “Grace loved it” is, “Grace Darling”, “Paris” and “May half-term” are not. */
final class LoneForenames {
    private final NameScene scene;
    private final Reading reading;
    private final NameNeighbours beside;
    private final OtherMeanings meanings;

    LoneForenames(NameScene scene) {
        this.scene = scene;
        this.reading = scene.reading;
        this.beside = new NameNeighbours(scene);
        this.meanings = new OtherMeanings(scene, beside);
    }

    /** @param tagged whether a child of this name is in the picture, which makes it likelier that the child is meant */
    boolean child(int word, boolean tagged) {
        if (scene.cover.over(word)) return false;
        if (scene.runTogether(word)) return inRun(word, tagged);
        if (scene.adultTitle(word) || scene.courtesy(word)) return false;
        if (reading.looks(word - 1, Reading.CAPITAL) && reading.is(word - 1, ROLE) && scene.afterSpace(word))
            return false;
        if (otherPerson(word, tagged)) return false;
        boolean low = scene.low(word);
        if (low && reading.letters(word) <= 2) return false;
        boolean plain = !scene.word(word) && !reading.is(word, PLACE) && !scene.is(word, NameTables.CLASS);
        if (plain) return true;
        if (low) return tagged && shouted(word);
        if (reading.is(word + 1, CLASS_WORD) && scene.afterSpace(word + 1) && !reading.looks(word + 1, Reading.UPPER))
            return false;
        if (scene.placeFollows(word)) return false;
        if (meanings.any(word)) return false;
        return reading.startsSentence(word) ? atStart(word, tagged) : inside(word, tagged);
    }

    private boolean inRun(int word, boolean tagged) {
        boolean name = !scene.word(word) && !reading.is(word, PLACE) && reading.letters(word) > 2;
        if (reading.looks(word, Reading.HANDLE | Reading.LINK)) return tagged && name;
        if (name) return true;
        boolean last = word + 1 == reading.count || !scene.runTogether(word + 1) || reading.before[word + 1] != 0;
        if (!last || !reading.looks(word, Reading.CAPITAL)) return false;
        return tagged || reading.looks(word, Reading.FILE) && !reading.is(word, SEASON | PLACE | FUNCTION) && word == 0;
    }

    /** “Grace Kaplan”, “author Grace Kaplan”, “Emily Grace”: a full name that is no pupil’s. */
    private boolean otherPerson(int word, boolean tagged) {
        boolean surnameFollows = scene.afterSpace(word + 1)
                && scene.foreignName(word + 1)
                && !reading.looks(word, Reading.POSSESSIVE)
                && !scene.is(word + 1, FORENAME);
        if (surnameFollows && (!tagged || reading.is(word - 1, ROLE) && scene.afterSpace(word))) return true;
        boolean staff = scene.afterSpace(word + 1) && scene.staffPair(word, word + 1) != 0;
        if (staff) return true;
        boolean forenameBefore = scene.afterSpace(word)
                && !reading.looks(word - 1, Reading.POSSESSIVE)
                && (scene.foreignName(word - 1) || reading.is(word - 1, Vocabulary.GIVEN) && !scene.low(word - 1))
                && !reading.startsSentence(word);
        return forenameBefore && !scene.is(word - 1, NameTables.GIVEN) && !tagged;
    }

    private boolean shouted(int word) {
        return reading.looks(word, Reading.UPPER)
                && reading.letters(word) > 2
                && !reading.is(word, FUNCTION | VERB | SEASON | PLACE);
    }

    private boolean atStart(int word, boolean tagged) {
        if (beside.does(word) || beside.withFriends(word)) return true;
        boolean owner = reading.looks(word, Reading.POSSESSIVE) && !reading.is(word, SEASON | PLACE);
        if (owner) return true;
        boolean andChild = beside.following(word)
                && reading.word(word + 1).equals("and")
                && scene.is(word + 2, FORENAME)
                && !scene.low(word + 2);
        if (andChild && !reading.is(word, SEASON)) return true;
        if (reading.is(word, SEASON)) return beside.heOrShe(word);
        if (!tagged) return false;
        if (reading.is(word, FUNCTION | VERB)) return !beside.following(word) || !beside.asked(word + 1);
        return !beside.nounFollows(word);
    }

    private boolean inside(int word, boolean tagged) {
        if (beside.withFriends(word)) return true;
        if (!reading.is(word, FUNCTION | SEASON | PLACE)) return !beside.compound(word);
        if (beside.does(word) || !beside.following(word))
            return !reading.is(word, FUNCTION) || tagged || beside.introduced(word);
        return !beside.nounFollows(word) && (tagged || beside.introduced(word));
    }
}
