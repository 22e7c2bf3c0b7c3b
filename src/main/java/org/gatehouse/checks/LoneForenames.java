package org.gatehouse.checks;

import static org.gatehouse.checks.NameTables.FORENAME;
import static org.gatehouse.checks.Vocabulary.CLASS_WORD;
import static org.gatehouse.checks.Vocabulary.DID;
import static org.gatehouse.checks.Vocabulary.FUNCTION;
import static org.gatehouse.checks.Vocabulary.PLACE;
import static org.gatehouse.checks.Vocabulary.PLACE_NOUN;
import static org.gatehouse.checks.Vocabulary.PRONOUN;
import static org.gatehouse.checks.Vocabulary.ROLE;
import static org.gatehouse.checks.Vocabulary.SEASON;
import static org.gatehouse.checks.Vocabulary.VERB;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a forename by itself is meant as a child’s: “Grace loved it” is, “Grace Darling”, “Paris” and “May half-term” are not. */
final class LoneForenames {
    private static final Set<String> BEFORE_A_CHILD = Set.of(
            "to",
            "by",
            "with",
            "from",
            "and",
            "done",
            "congratulations",
            "thanks",
            "for",
            "like",
            "is",
            "was",
            "called",
            "named");
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

    private static final Set<String> GOING_ON =
            Set.of("and", "with", "is", "was", "has", "had", "did", "for", "at", "who", "from");
    /** What one may be proud of, unlike a virtue. */
    private static final Set<String> OF_A_CHILD = Set.of(
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

    private static final Set<String> FRIENDS =
            Set.of("friend", "friends", "her", "his", "co", "team", "gang", "pals", "mates");

    /** Chelsea scoring, Rose happily, Ivy painted. */
    private static final Pattern VERB_ENDING = Pattern.compile("\\w{3}(?:ing|ly|ed)$");

    private final NameScene scene;
    private final Reading reading;

    LoneForenames(NameScene scene) {
        this.scene = scene;
        this.reading = scene.reading;
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
        if (reading.is(word, SEASON) && season(word)) return false;
        if (reading.is(word, PLACE) && place(word)) return false;
        if (reading.is(word, Vocabulary.VIRTUE) && virtue(word)) return false;
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

    private boolean season(int word) {
        if (reading.looks(word - 1, Reading.NUMBER) || reading.looks(word + 1, Reading.NUMBER)) return true;
        if (word > 0
                && scene.afterSpace(word)
                && (BEFORE_A_SEASON.contains(reading.word(word - 1)) || reading.is(word - 1, CLASS_WORD))) return true;
        return following(word) && !reading.is(word + 1, DID | FUNCTION) && !scene.low(word);
    }

    private boolean place(int word) {
        if (word == 0 || !scene.afterSpace(word)) return false;
        String before = reading.word(word - 1);
        if (BEFORE_A_PLACE.contains(before)) return true;
        boolean direction = before.equals("to") || before.equals("from") || before.equals("of") || before.equals("for");
        return direction
                && !(word > 1 && (GIVING.contains(reading.word(word - 2)) || reading.is(word - 2, Vocabulary.AWARD)));
    }

    private boolean virtue(int word) {
        for (int i = Math.max(0, word - 8); i < Math.min(reading.count, word + 8); i++) {
            if (reading.word(i).startsWith("value") || reading.word(i).startsWith("virtue")) return true;
        }
        boolean of =
                word > 0 && scene.afterSpace(word) && reading.word(word - 1).equals("of");
        return of && !(word > 1 && OF_A_CHILD.contains(reading.word(word - 2)));
    }

    private boolean following(int word) {
        return word + 1 < reading.count && reading.before[word + 1] == Reading.SPACE;
    }

    private boolean does(int word) {
        if (!following(word)) return false;
        int next = word + 1;
        if (reading.is(next, DID)) return !(reading.is(word, SEASON) && reading.is(next, FUNCTION));
        String verb = reading.word(next);
        return verb.length() > 4 && verb.endsWith("ed") && !verb.endsWith("eed") && !reading.capital(next);
    }

    /** “Summer is so proud of her painting”: a season has no pronoun. */
    private boolean heOrShe(int word) {
        for (int i = word + 1; i < reading.count && (reading.before[i] & (Reading.STOP | Reading.LINE)) == 0; i++) {
            switch (reading.word(i)) {
                case "he", "she", "his", "her", "him", "himself", "herself" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean atStart(int word, boolean tagged) {
        if (does(word) || withFriends(word)) return true;
        boolean owner = reading.looks(word, Reading.POSSESSIVE) && !reading.is(word, SEASON | PLACE);
        if (owner) return true;
        boolean andChild = following(word)
                && reading.word(word + 1).equals("and")
                && scene.is(word + 2, FORENAME)
                && !scene.low(word + 2);
        if (andChild && !reading.is(word, SEASON)) return true;
        if (reading.is(word, SEASON)) return heOrShe(word);
        if (!tagged) return false;
        if (reading.is(word, FUNCTION | VERB)) return !following(word) || !asked(word + 1);
        return !nounFollows(word);
    }

    /** “Will you”, “Mark the date”; “Will and friends” is a child. */
    private boolean asked(int next) {
        boolean joins = GOING_ON.contains(reading.word(next));
        return !joins && reading.is(next, PRONOUN | FUNCTION) || reading.is(next, CLASS_WORD);
    }

    private boolean inside(int word, boolean tagged) {
        if (withFriends(word)) return true;
        if (!reading.is(word, FUNCTION | SEASON | PLACE)) return !compound(word);
        if (does(word) || !following(word)) return !reading.is(word, FUNCTION) || tagged || introduced(word);
        return !nounFollows(word) && (tagged || introduced(word));
    }

    /** “Rose petals”, “Daisy Troop”: the word describes the next one. */
    private boolean compound(int word) {
        if (!following(word) || reading.looks(word, Reading.POSSESSIVE)) return false;
        int next = word + 1;
        if (reading.is(next, Vocabulary.COMPOUND | PLACE_NOUN) && !reading.is(next, FUNCTION)) return true;
        return reading.capital(next) && !reading.is(next, DID | FUNCTION | PRONOUN) && !scene.is(next, FORENAME);
    }

    /** “Jordan and friends”. */
    private boolean withFriends(int word) {
        return following(word)
                && reading.word(word + 1).equals("and")
                && word + 2 < reading.count
                && FRIENDS.contains(reading.word(word + 2));
    }

    private boolean introduced(int word) {
        return word > 0 && BEFORE_A_CHILD.contains(reading.word(word - 1));
    }

    /** “Rose petals”, “Poppy appeal”: the word describes the next one. */
    private boolean nounFollows(int word) {
        if (!following(word) || reading.looks(word, Reading.POSSESSIVE)) return false;
        int next = word + 1;
        if (reading.is(next, PLACE_NOUN) && !reading.is(next, FUNCTION)) return true;
        return !reading.is(next, FUNCTION | DID | PRONOUN)
                && !VERB_ENDING.matcher(reading.word(next)).find()
                && !scene.is(next, FORENAME);
    }
}
