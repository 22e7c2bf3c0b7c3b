package org.gatehouse.checks;

import static org.gatehouse.checks.NameTables.FORENAME;
import static org.gatehouse.checks.Vocabulary.CLASS_WORD;
import static org.gatehouse.checks.Vocabulary.DID;
import static org.gatehouse.checks.Vocabulary.FUNCTION;
import static org.gatehouse.checks.Vocabulary.PLACE_NOUN;
import static org.gatehouse.checks.Vocabulary.PRONOUN;
import static org.gatehouse.checks.Vocabulary.SEASON;

import java.util.Set;
import java.util.regex.Pattern;

/** What the words beside a word say of it: “Grace painted” is a child, “Rose petals” are none. */
final class NameNeighbours {
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
    private static final Set<String> GOING_ON =
            Set.of("and", "with", "is", "was", "has", "had", "did", "for", "at", "who", "from");
    private static final Set<String> FRIENDS =
            Set.of("friend", "friends", "her", "his", "co", "team", "gang", "pals", "mates");

    /** Chelsea scoring, Rose happily, Ivy painted. */
    private static final Pattern VERB_ENDING = Pattern.compile("\\w{3}(?:ing|ly|ed)$");

    private final NameScene scene;
    private final Reading reading;

    NameNeighbours(NameScene scene) {
        this.scene = scene;
        this.reading = scene.reading;
    }

    boolean following(int word) {
        return word + 1 < reading.count && reading.before[word + 1] == Reading.SPACE;
    }

    boolean does(int word) {
        if (!following(word)) return false;
        int next = word + 1;
        if (reading.is(next, DID)) return !(reading.is(word, SEASON) && reading.is(next, FUNCTION));
        String verb = reading.word(next);
        return verb.length() > 4 && verb.endsWith("ed") && !verb.endsWith("eed") && !reading.capital(next);
    }

    /** “Summer is so proud of her painting”: a season has no pronoun. */
    boolean heOrShe(int word) {
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

    /** “Will you”, “Mark the date”; “Will and friends” is a child. */
    boolean asked(int next) {
        boolean joins = GOING_ON.contains(reading.word(next));
        return !joins && reading.is(next, PRONOUN | FUNCTION) || reading.is(next, CLASS_WORD);
    }

    /** “Rose petals”, “Daisy Troop”: the word describes the next one. */
    boolean compound(int word) {
        if (!following(word) || reading.looks(word, Reading.POSSESSIVE)) return false;
        int next = word + 1;
        if (reading.is(next, Vocabulary.COMPOUND | PLACE_NOUN) && !reading.is(next, FUNCTION)) return true;
        return reading.capital(next) && !reading.is(next, DID | FUNCTION | PRONOUN) && !scene.is(next, FORENAME);
    }

    /** “Jordan and friends”. */
    boolean withFriends(int word) {
        return following(word)
                && reading.word(word + 1).equals("and")
                && word + 2 < reading.count
                && FRIENDS.contains(reading.word(word + 2));
    }

    boolean introduced(int word) {
        return word > 0 && BEFORE_A_CHILD.contains(reading.word(word - 1));
    }

    /** “Rose petals”, “Poppy appeal”: the word describes the next one. */
    boolean nounFollows(int word) {
        if (!following(word) || reading.looks(word, Reading.POSSESSIVE)) return false;
        int next = word + 1;
        if (reading.is(next, PLACE_NOUN) && !reading.is(next, FUNCTION)) return true;
        return !reading.is(next, FUNCTION | DID | PRONOUN)
                && !VERB_ENDING.matcher(reading.word(next)).find()
                && !scene.is(next, FORENAME);
    }
}
