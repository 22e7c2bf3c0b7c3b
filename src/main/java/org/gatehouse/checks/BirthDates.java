package org.gatehouse.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-PII: a date beside words of birth, unless it is so long ago that it is history. */
final class BirthDates {
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(\\d{4}|\\d{2})|(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTH + "|"
                    + MONTH + " \\d{1,2}(?:st|nd|rd|th)?)(?:,? (\\d{4}))?|(\\d{4})-\\d{2}-\\d{2})\\b");
    private static final Pattern YEAR = Pattern.compile("\\bborn in (?:" + MONTH + " )?(20[0-3]\\d)\\b");
    /** Children of a primary school are born after this. */
    private static final int HISTORY = 1940;

    private static final java.util.Set<String> YOUNG_ANIMALS = java.util.Set.of(
            "chick",
            "chicks",
            "lamb",
            "lambs",
            "kitten",
            "kittens",
            "puppy",
            "puppies",
            "calf",
            "calves",
            "foal",
            "duckling",
            "ducklings",
            "piglet",
            "piglets",
            "guinea",
            "hamster",
            "school",
            "duck",
            "bunny",
            "rabbit",
            "rabbits",
            "tortoise");

    private static final java.util.Set<String> RANGE =
            java.util.Set.of("between", "before", "after", "from", "since", "until");

    /** How many words away a date may stand. */
    private static final int BEFORE = 8;

    private static final int AFTER = 14;

    private BirthDates() {}

    static void check(Reading reading, Marks marks) {
        if ((reading.anyKnown & Vocabulary.BIRTH) == 0 || (reading.anyShape & Reading.NUMBER) == 0) return;
        String folded = reading.lowerText();
        // The school’s own staff and organisations make no history.
        Phrases.Cover known = new Phrases.Cover(reading.count);
        KnownPeople.PHRASES.cover(reading, known);
        for (int i = 0; i < reading.count; i++) {
            if (!reading.is(i, Vocabulary.BIRTH) || range(reading, i)) continue;
            int start = Math.max(i - BEFORE, Sentences.start(reading, i));
            int end = Math.min(i + AFTER, Sentences.end(reading, i));
            if (history(reading, known, start, end)) continue;
            Matcher date =
                    DATE.matcher(folded).region(reading.from[start], Math.max(reading.to[end - 1], reading.to[i]));
            while (date.find())
                if (concerns(reading, i, date))
                    mark(reading, date.start(), date.end(), Severity.BLOCK, "checks.pii.birth", marks);
            Matcher year = YEAR.matcher(folded).region(reading.from[start], reading.to[end - 1]);
            if (year.find()) mark(reading, year.start(1), year.end(1), Severity.WARN, "checks.pii.birth-year", marks);
        }
    }

    /** “born between …”, “born on or after …” speaks of everybody’s child. */
    private static boolean range(Reading reading, int cue) {
        for (int i = cue + 1; i < Math.min(reading.count, cue + 4); i++) {
            if ((reading.before[i] & (Reading.STOP | Reading.LINE | Reading.COLON)) != 0) return false;
            if (RANGE.contains(reading.word(i))) return true;
        }
        return false;
    }

    /** A known person’s birth, or a lamb’s. */
    private static boolean history(Reading reading, Phrases.Cover known, int start, int end) {
        for (int i = start; i < end; i++) if (known.over(i) || YOUNG_ANIMALS.contains(reading.word(i))) return true;
        return false;
    }

    private static boolean concerns(Reading reading, int cue, Matcher date) {
        String year = date.group(1) != null ? date.group(1) : date.group(2) != null ? date.group(2) : date.group(3);
        boolean birthday = reading.word(cue).equals("birthday");
        if (year == null) return !birthday && !date.group().isEmpty() && Math.abs(date.start() - reading.to[cue]) < 12;
        if (year.length() == 4 && Integer.parseInt(year) < HISTORY) return false;
        return date.start() >= reading.from[cue] || date.end() + 12 > reading.from[cue];
    }

    private static void mark(Reading reading, int from, int to, Severity severity, String key, Marks marks) {
        marks.add(Rule.TW_PII, severity, reading.origin[from], reading.endOf(to), key);
    }
}
