package org.gatehouse.checks;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rules SITE-PROF and USER-UPSET: swearing, shouting, and words about one pupil’s health, needs or behaviour. */
final class ToneCheck {
    private static final int SHOUTED_WORDS = 5;
    private static final Pattern STARRED = Pattern.compile(
            "(?<![\\w*])(?:f[*@#]{1,3}k?(?:ing|ed|er|in)?|sh[*!1]ts?|s\\*\\*ts?|b\\*{2,}(?:ch|ks|rd)?|w\\*nker|c\\*nt|tw\\*t|a\\*se|b\\*llocks)(?![\\w*])");
    private static final Set<String> MILD_AFTER_BLOODY = Set.of(
            "hell",
            "awful",
            "good",
            "great",
            "brilliant",
            "marvellous",
            "fantastic",
            "rain",
            "weather",
            "idiot",
            "idiots",
            "cold",
            "hot",
            "parents",
            "mess");
    private static final Set<String> ONE = Set.of("he", "she", "his", "her", "him", "hers", "himself", "herself");
    private static final Set<String> ANY = Set.of(
            "your",
            "any",
            "if",
            "every",
            "each",
            "awareness",
            "acceptance",
            "workshop",
            "policy",
            "coffee",
            "anti",
            "survey",
            "charity",
            "training",
            "webinar",
            "nhs",
            "raising",
            "raised",
            "fundraising",
            "sponsored");
    private static final Pattern PHRASES = Pattern.compile(
            "\\b(?:broke|broken|breaking|breaks) (?:his|her|their|an?) (?:arm|leg|wrist|ankle|finger|collarbone|foot|nose|elbow)\\b|\\bspecial (?:educational )?needs\\b|\\bbehind (?:in|with) (?:reading|maths|writing)\\b"
                    + "|\\bfinds? (?:\\w+ ){1,3}(?:difficult|hard|tricky|challenging)\\b|\\bwet (?:himself|herself)\\b|\\bhead lice\\b|\\bsocial (?:worker|services)\\b|\\b(?:looked[- ]after|foster) (?:child|family|carers?)\\b|\\bfree school meals\\b|\\bpupil premium\\b|\\bself[- ]harm\\w*|\\bisolation\\b|\\bbehaviour (?:chart|plan|problems?|issues?)\\b|\\bbad(?:ly)? behav\\w+|\\bchicken pox\\b|\\bpeanut allerg\\w+|\\bthrew (?:a )?(?:chair|table|tantrum)s?\\b");

    private final Reading reading;
    private final NameScene scene;
    private final Marks marks;
    private final LoneForenames lone;

    ToneCheck(Reading reading, NameScene scene, Marks marks) {
        this.reading = reading;
        this.scene = scene;
        this.marks = marks;
        this.lone = scene == null ? null : new LoneForenames(scene);
    }

    void check() {
        if ((reading.anyKnown & Vocabulary.INSULT) != 0) insults();
        if (reading.text.indexOf('*') >= 0) starred();
        shouting();
        for (int from = 0; from < reading.count; ) {
            int to = Sentences.end(reading, from);
            upset(from, to);
            from = to;
        }
    }

    private void insults() {
        for (int i = 0; i < reading.count; i++) {
            if (!reading.is(i, Vocabulary.INSULT) || reading.looks(i, Reading.LINK | Reading.HANDLE)) continue;
            if (reading.word(i).equals("bloody")
                    && !(i + 1 < reading.count && MILD_AFTER_BLOODY.contains(reading.word(i + 1)))) continue;
            marks.add(Rule.SITE_PROF, Severity.WARN, reading.start(i), reading.end(i), "checks.tone.insult");
        }
    }

    private void starred() {
        Matcher starred = STARRED.matcher(reading.lowerText());
        while (starred.find())
            marks.add(
                    Rule.SITE_PROF,
                    Severity.WARN,
                    reading.origin[starred.start()],
                    reading.endOf(starred.end()),
                    "checks.tone.insult");
    }

    /** Whole sentences in capitals; “WELL DONE” and “SATs” are none. */
    private void shouting() {
        if ((reading.anyShape & Reading.UPPER) == 0) return;
        int run = 0;
        int letters = 0;
        for (int i = 0; i <= reading.count; i++) {
            boolean loud = i < reading.count
                    && reading.looks(i, Reading.UPPER)
                    && !reading.looks(i, Reading.RUN_TOGETHER | Reading.SPACED);
            boolean passing = i < reading.count && run > 0 && (reading.looks(i, Reading.NUMBER));
            if (loud) {
                run++;
                letters += reading.letters(i);
            } else if (!passing) {
                if (run >= SHOUTED_WORDS && letters >= run * 3) markShout(i - 1);
                run = 0;
                letters = 0;
            }
        }
    }

    private void markShout(int last) {
        int first = last;
        while (first > 0 && (reading.looks(first - 1, Reading.UPPER) || reading.looks(first - 1, Reading.NUMBER)))
            first--;
        marks.add(Rule.SITE_PROF, Severity.WARN, reading.start(first), reading.end(last), "checks.tone.shouting");
    }

    private void upset(int from, int to) {
        boolean words = Sentences.any(reading, from, to, Vocabulary.HEALTH | Vocabulary.BEHAVIOUR);
        if (!aboutOne(from, to)) return;
        if (words) {
            for (int i = from; i < to; i++) {
                boolean delicate = reading.is(i, Vocabulary.HEALTH | Vocabulary.BEHAVIOUR)
                        && !reading.looks(i, Reading.RUN_TOGETHER)
                        && !harmless(i);
                if (delicate)
                    marks.add(
                            Rule.USER_UPSET,
                            Severity.WARN,
                            reading.start(i),
                            reading.end(i),
                            reading.is(i, Vocabulary.HEALTH) ? "checks.tone.health" : "checks.tone.behaviour");
            }
        }
        if (!Sentences.any(reading, from, to, Vocabulary.DELICATE)) return;
        Matcher phrase = PHRASES.matcher(reading.lowerText()).region(reading.from[from], reading.to[to - 1]);
        while (phrase.find())
            marks.add(
                    Rule.USER_UPSET,
                    Severity.WARN,
                    reading.origin[phrase.start()],
                    reading.endOf(phrase.end()),
                    "checks.tone.health");
    }

    /** “send”, “add” and “speech” have everyday meanings. */
    private boolean harmless(int word) {
        return switch (reading.word(word)) {
            case "send", "add", "sen", "asd" -> !reading.looks(word, Reading.UPPER);
            case "speech", "blind", "medicine", "badly", "fought", "lied", "stole", "therapy", "mutism", "speech's" ->
                !(word + 1 < reading.count && reading.word(word + 1).startsWith("therap"));
            case "operation" ->
                !(word > 0
                        && Set.of("an", "his", "her", "heart", "eye", "another").contains(reading.word(word - 1)));
            case "ill" -> (reading.to[word] - reading.from[word]) != 3 || reading.startsSentence(word);
            default -> false;
        };
    }

    /** Whether the sentence is about one pupil: a name on the roll, “one of our pupils”, he or she. */
    private boolean aboutOne(int from, int to) {
        boolean one = false;
        for (int i = from; i < to; i++) {
            String word = reading.word(i);
            if (scene != null && scene.cover.over(i)) return false;
            if (ANY.contains(word)) return false;
            if (ONE.contains(word)) one = true;
            if (reading.is(i, Vocabulary.CHILD) && singular(i, from)) one = true;
            if (scene != null
                    && (scene.used[i] || scene.is(i, NameTables.FORENAME) && !scene.low(i) && lone.child(i, false)))
                one = true;
        }
        return one;
    }

    private boolean singular(int word, int from) {
        String noun = reading.word(word);
        if (!noun.endsWith("s") && !noun.equals("children")) return true;
        for (int i = word - 1; i >= Math.max(from, word - 5); i--)
            if (reading.word(i).equals("one") || reading.word(i).equals("two")) return true;
        return false;
    }
}
