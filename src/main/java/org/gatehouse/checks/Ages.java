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
    private static final Set<String> BEING = Set.of("is", "was", "turned", "turns", "became", "be");
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
            Set.of("has", "just", "will", "only", "nearly", "almost", "still", "may", "have", "even", "is", "was");

    private final Reading reading;
    private final NameScene scene;
    private final AgeBearers bearers;
    private final Marks marks;

    Ages(Reading reading, NameScene scene, Marks marks) {
        this.reading = reading;
        this.scene = scene;
        this.bearers = new AgeBearers(reading, scene);
        this.marks = marks;
    }

    void check() {
        for (int i = 0; i < reading.count; i++) {
            int age = age(i);
            if (age == 0 || reading.looks(i, Reading.RUN_TOGETHER)) continue;
            if (yearOld(i)) mark(i, i + 2);
            else if (yearsOfAge(i)) mark(i, i + 3);
            else if (turning(i)) mark(i, i);
            else if (aged(i) || of(i)) mark(i, i);
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
        if (word < 2 || reading.before[word] != Reading.SPACE) return false;
        int verb = word - 1;
        while (verb > 1 && ADVERBS.contains(word(verb)) && !BECOMING.contains(word(verb))) verb--;
        if (!BECOMING.contains(word(verb))) return false;
        int next = word + 1;
        boolean ends = next >= reading.count || reading.before[next] != Reading.SPACE && reading.before[next] != 0;
        boolean goesOn = next < reading.count
                && (AFTER.contains(word(next)) || reading.is(next, Vocabulary.DID))
                && reading.before[next] == Reading.SPACE;
        if (!ends && !goesOn
                || ends
                        && joined(next)
                        && (reading.before[next]
                                        & (Reading.DASH | Reading.COLON | Reading.DOT | Reading.SLASH | Reading.OTHER))
                                != 0) return false;
        if (goesOn && word(next).equals("at") && word(word - 1).equals("is")) return false;
        int subject = verb - 1;
        while (subject > 0 && ADVERBS.contains(word(subject))) subject--;
        if (subject < 0) return false;
        if (bearers.person(subject)) {
            told(subject);
            return true;
        }
        return bearers.inClass(subject);
    }

    /** “a girl of 8”; “a boy of 8 brothers” ends otherwise. */
    private boolean of(int word) {
        if (word < 2 || !word(word - 1).equals("of") || !reading.is(word - 2, Vocabulary.CHILD)) return false;
        if (bearers.plural(word - 2)) return false;
        int next = word + 1;
        return next >= reading.count
                || reading.before[next] != Reading.SPACE && !joined(next)
                || reading.is(next, Vocabulary.DID | Vocabulary.FUNCTION);
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
                && (!word(subject).endsWith("s") || bearers.one(subject));
        if (!set && !bearers.person(subject) || bearers.plural(subject)) return false;
        told(subject);
        return true;
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
                && (reading.is(next, Vocabulary.CHILD) && !bearers.plural(next)
                        || bearers.person(next) && reading.capital(next))) return true;
        if (bearers.doerFollows(next)) return true;
        for (int i = word - 1; i >= Math.max(0, word - 4); i--)
            if (i >= 0
                    && (word(i).equals("is") || word(i).equals("a") || word(i).equals("our"))
                    && i > 0
                    && bearers.person(i - 1)) return true;
        int verb = word - 1;
        while (verb > 0 && ADVERBS.contains(word(verb)) && !BEING.contains(word(verb))) verb--;
        if (verb > 0 && BEING.contains(word(verb)) && bearers.subjectOf(verb)) return true;
        return scene != null && word > 0 && scene.is(word - 1, NameTables.FORENAME) && reading.capital(word - 1);
    }

    /** “at ten years of age she swam the lake” */
    private boolean yearsOfAge(int word) {
        if (word + 3 >= reading.count
                || !word(word + 1).startsWith("year")
                || !word(word + 2).equals("of")
                || !word(word + 3).equals("age")) return false;
        int end = Sentences.end(reading, word);
        for (int i = Sentences.start(reading, word); i < end; i++)
            if (AgeBearers.PERSON.contains(word(i)) || reading.is(i, Vocabulary.CHILD) && !bearers.plural(i))
                return true;
        return false;
    }

    /** “Leo (7)”, “Leo, 7,”, “our young inventor (8)”: as newspapers write. */
    private boolean beside(int word) {
        if (word == 0 || !reading.looks(word, Reading.NUMBER)) return false;
        char after = reading.to[word] < reading.length ? reading.folded[reading.to[word]] : '\n';
        boolean bracketed = (reading.before[word] & Reading.BRACKET) != 0 && after == ')';
        boolean commas = (reading.before[word] & Reading.COMMA) != 0 && (after == ',' || after == '.' || after == '\n');
        if (!bracketed && !commas) return false;
        boolean set = bracketed || after == ',' && !reading.looks(word + 1, Reading.NUMBER);
        if (set && bearers.one(word - 1)) return true;
        if (scene == null) return false;
        if (!scene.is(word - 1, NameTables.FORENAME | NameTables.SURNAME)
                || !reading.capital(word - 1)
                || scene.cover.over(word - 1)) return false;
        if (scene.word(word - 1) && !scene.used[word - 1] && !new LoneForenames(scene).child(word - 1, true))
            return false;
        told(word - 1);
        return true;
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
            if (named) told(i);
            if (owner || named || given) return true;
        }
        return false;
    }

    /** A forename of the roll whose age is told is a child’s. */
    private void told(int subject) {
        if (scene == null || scene.used[subject] || !scene.is(subject, NameTables.FORENAME)) return;
        if (!reading.capital(subject) || !new LoneForenames(scene).child(subject, true)) return;
        marks.add(
                Rule.TW_NAME,
                Severity.WARN,
                reading.start(subject),
                reading.end(subject),
                scene.is(subject, NameTables.ONLY) ? "checks.name.only" : "checks.name.forename");
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
