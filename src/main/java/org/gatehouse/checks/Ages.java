package org.gatehouse.checks;

import java.util.Map;
import java.util.Set;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-PII: the age of one child, “is 7 today”, “Leo (7)”, “a seven-year-old boy”; ages of groups and of things are none. */
final class Ages {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));
    private static final Set<String> BECOMING =
            Set.of("is", "turned", "turns", "turning", "be", "became", "just", "hes", "shes");
    private static final Set<String> AFTER = Set.of(
            "today",
            "tomorrow",
            "yesterday",
            "years",
            "now",
            "this",
            "on",
            "at",
            "next",
            "and",
            "already",
            "last",
            "but");
    private static final Set<String> ADVERBS =
            Set.of("has", "just", "will", "only", "nearly", "almost", "still", "may", "have", "even");
    private static final Set<String> PERSON = Set.of("he", "she", "who", "hes", "shes");

    private final Reading reading;
    private final NameScene scene;
    private final Marks marks;

    Ages(Reading reading, NameScene scene, Marks marks) {
        this.reading = reading;
        this.scene = scene;
        this.marks = marks;
    }

    void check() {
        for (int i = 0; i < reading.count; i++) {
            int age = age(i);
            if (age == 0 || reading.looks(i, Reading.RUN_TOGETHER)) continue;
            if (turning(i)) mark(i, i);
            else if (aged(i)) mark(i, i);
            else if (yearOld(i)) mark(i, i + 2);
            else if (beside(i)) mark(i, i);
            else if (birthday(i)) mark(i, i + 1);
        }
    }

    private int age(int word) {
        if (reading.looks(word, Reading.NUMBER)) {
            int number = reading.number(word);
            return number >= 3 && number <= 12 && !reading.looks(word + 1, Reading.NUMBER) | !joined(word + 1)
                    ? number
                    : 0;
        }
        return reading.letters(word) <= 6 ? NUMBERS.getOrDefault(reading.word(word), 0) : 0;
    }

    /** A range, a time, a score: the number goes on. */
    private boolean joined(int word) {
        return word < reading.count
                && reading.before[word] != Reading.SPACE
                && (reading.before[word] & (Reading.STOP | Reading.LINE | Reading.COMMA)) == 0;
    }

    /** “Leo is 7 today”, “who turned eight”. */
    private boolean turning(int word) {
        if (word < 2 || reading.before[word] != Reading.SPACE || !BECOMING.contains(word(word - 1))) return false;
        int next = word + 1;
        boolean ends = next >= reading.count || reading.before[next] != Reading.SPACE && reading.before[next] != 0;
        boolean goesOn = next < reading.count && AFTER.contains(word(next)) && reading.before[next] == Reading.SPACE;
        if (!ends && !goesOn
                || ends
                        && joined(next)
                        && (reading.before[next]
                                        & (Reading.DASH | Reading.COLON | Reading.DOT | Reading.SLASH | Reading.OTHER))
                                != 0) return false;
        if (goesOn && word(next).equals("at") && word(word - 1).equals("is")) return false;
        int subject = word - 2;
        while (subject > 0 && ADVERBS.contains(word(subject))) subject--;
        return subject >= 0 && person(subject);
    }

    private boolean person(int word) {
        if (PERSON.contains(word(word)) || reading.is(word, Vocabulary.CHILD)) return true;
        if (word(word).equals("boy") || word(word).equals("girl")) return true;
        if (scene != null && scene.cover.over(word)) return false;
        if (scene != null && scene.is(word, NameTables.FORENAME | NameTables.SURNAME) && reading.capital(word))
            return true;
        boolean named = reading.capital(word)
                && (reading.is(word, Vocabulary.GIVEN) || !reading.is(word, Vocabulary.WORD | Vocabulary.SEASON))
                && !reading.looks(word, Reading.NUMBER | Reading.UPPER);
        return named
                && !(word > 0
                        && reading.is(word - 1, Vocabulary.FUNCTION)
                        && !reading.startsSentence(word)
                        && !reading.is(word, Vocabulary.GIVEN))
                && !reading.is(word, Vocabulary.PLACE_NOUN | Vocabulary.CLASS_WORD);
    }

    /** “aged 7” after a person or before one. */
    private boolean aged(int word) {
        if (word == 0 || !word(word - 1).equals("aged") && !word(word - 1).equals("age")) return false;
        if (joined(word + 1) && (reading.before[word + 1] & (Reading.DASH | Reading.OTHER | Reading.SLASH)) != 0)
            return false;
        if (follows(word, "to")
                || follows(word, "and")
                || follows(word, "or")
                || follows(word, "upwards")
                || follows(word, "plus")
                || follows(word, "months")
                || follows(word, "weeks")) return false;
        int subject = word - 2;
        if (subject < 0) return false;
        // “Our poet, aged 9,” is a person whatever the noun.
        boolean set = (reading.before[word - 1] & (Reading.COMMA | Reading.BRACKET)) != 0
                && !word(subject).endsWith("s");
        return (set || person(subject)) && !plural(subject);
    }

    private boolean plural(int word) {
        return reading.is(word, Vocabulary.CHILD)
                && (word(word).endsWith("s") || word(word).equals("children"));
    }

    private boolean follows(int word, String next) {
        return word + 1 < reading.count && word(word + 1).equals(next);
    }

    /** “a seven-year-old boy”, “7 year old Leo”, “Leo, a 7-year-old”. */
    private boolean yearOld(int word) {
        int old = word + 2;
        if (old >= reading.count
                || !word(word + 1).startsWith("year")
                || !word(old).equals("old")) return false;
        int next = old + 1;
        if (next < reading.count
                && reading.before[next] == Reading.SPACE
                && (reading.is(next, Vocabulary.CHILD) && !plural(next) || person(next) && reading.capital(next)))
            return true;
        // “our 10-year-old inventor”; a school, a dog or a tree ends otherwise.
        if (next < reading.count
                && reading.before[next] == Reading.SPACE
                && word(next).matches("\\w{3,}(?:or|ist|ian|ger|ner|cer|mer|ter)")) {
            int end = Sentences.end(reading, word);
            if (word > 0 && word(word - 1).equals("our") || Sentences.any(reading, next, end, Vocabulary.CHILD))
                return true;
        }
        for (int i = word - 1; i >= Math.max(0, word - 4); i--)
            if (i >= 0
                    && (word(i).equals("is") || word(i).equals("a") || word(i).equals("our"))
                    && i > 0
                    && person(i - 1)) return true;
        return scene != null && word > 0 && scene.is(word - 1, NameTables.FORENAME) && reading.capital(word - 1);
    }

    /** “Leo (7)”, “Leo, 7,”: as newspapers write. */
    private boolean beside(int word) {
        if (word == 0 || scene == null || !reading.looks(word, Reading.NUMBER)) return false;
        if (!scene.is(word - 1, NameTables.FORENAME | NameTables.SURNAME)
                || !reading.capital(word - 1)
                || scene.cover.over(word - 1)) return false;
        if (scene.word(word - 1) && !scene.used[word - 1] && !new LoneForenames(scene).child(word - 1, true))
            return false;
        char after = reading.to[word] < reading.length ? reading.folded[reading.to[word]] : '\n';
        boolean bracketed = (reading.before[word] & Reading.BRACKET) != 0 && after == ')';
        boolean commas = (reading.before[word] & Reading.COMMA) != 0 && (after == ',' || after == '.' || after == '\n');
        return bracketed || commas;
    }

    /** “Happy 7th birthday to Leo”. */
    private boolean birthday(int word) {
        if (!reading.looks(word, Reading.NUMBER)
                || word + 2 >= reading.count
                || !reading.is(word + 2, Vocabulary.BIRTH)) return false;
        if (reading.before[word + 1] != 0 || reading.letters(word + 1) != 2) return false;
        int end = Sentences.end(reading, word);
        for (int i = Math.max(0, word - 4); i < end; i++) {
            boolean owner = word(i).equals("his") || word(i).equals("her");
            boolean named = i != word
                    && scene != null
                    && scene.is(i, NameTables.FORENAME)
                    && reading.capital(i)
                    && !scene.cover.over(i)
                    && (!scene.word(i) || new LoneForenames(scene).child(i, false));
            boolean given = i > word + 2
                    && reading.is(i, Vocabulary.GIVEN)
                    && reading.capital(i)
                    && !reading.is(i, Vocabulary.WORD);
            if (owner || named || given) return true;
        }
        return false;
    }

    private String word(int word) {
        return reading.word(word).replace("'", "");
    }

    private void mark(int from, int to) {
        marks.add(
                Rule.TW_PII,
                Severity.WARN,
                reading.start(from),
                reading.end(Math.min(to, reading.count - 1)),
                "checks.pii.age");
    }
}
