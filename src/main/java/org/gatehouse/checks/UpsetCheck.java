package org.gatehouse.checks;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule USER-UPSET: words about one pupil’s health, needs or behaviour. */
final class UpsetCheck {
    private static final Set<String> NOT_QUITE = Set.of("nearly", "almost", "practically", "virtually");
    private static final Set<String> ONE = Set.of("he", "she", "his", "her", "him", "hers", "himself", "herself");
    /** So few can be told apart. */
    private static final Set<String> FEW = Set.of("one", "two", "three", "four", "five");

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
            "\\b(?:broke|broken|breaking|breaks) (?:his|her|their|an?) (?:arm|leg|wrist|ankle|finger|collarbone|foot|nose|elbow)\\b|\\bwalking (?:frame|stick|aid)s?\\b|\\binsulin pump\\b|\\bfeeding tube\\b|\\bear defenders\\b|\\bspecial (?:educational )?needs\\b|\\bbehind (?:in|with) (?:reading|maths|writing)\\b"
                    + "|\\bfinds? (?:\\w+ ){1,3}(?:difficult|hard|tricky|challenging)\\b|\\bwet (?:himself|herself)\\b|\\bhead lice\\b|\\bsocial (?:worker|services)\\b|\\b(?:looked[- ]after|foster) (?:child|family|carers?)\\b|\\bfree school meals\\b|\\bpupil premium\\b|\\bself[- ]harm\\w*|\\bisolation\\b|\\bbehaviour (?:chart|plan|problems?|issues?)\\b|\\bbad(?:ly)? behav\\w+|\\bchicken pox\\b|\\bpeanut allerg\\w+|\\bthrew (?:a )?(?:chair|table|tantrum)s?\\b");

    /** Done to somebody or to the furniture they are violence; done to a ball they are sport. */
    private static final Pattern ROUGH =
            Pattern.compile("(?:kick|push|throw|hit|bit|punch|slapp|spitt|scratch|attack|smash|thump|pinch)(?:ing|ed)");

    private static final Set<String> DESCRIBED =
            Set.of("premium", "protection", "benefit", "voice", "care", "health", "support", "safety", "welfare");
    private static final Set<String> BLAMED =
            Set.of("keep", "keeps", "kept", "stop", "stopped", "stops", "caught", "for", "started");
    private static final Set<String> STRUCK = Set.of(
            "other",
            "others",
            "another",
            "people",
            "somebody",
            "someone",
            "friend",
            "friends",
            "staff",
            "teacher",
            "teachers",
            "adult",
            "adults",
            "him",
            "her",
            "them",
            "me",
            "door",
            "doors",
            "wall",
            "walls",
            "window",
            "windows",
            "chair",
            "chairs",
            "table",
            "tables",
            "fence",
            "furniture",
            "stones");
    private static final Set<String> IN_SPORT = Set.of(
            "ball", "balls", "goal", "goals", "penalty", "penalties", "football", "javelin", "discus", "shuttlecock");

    private final Reading reading;
    private final NameScene scene;
    private final Marks marks;
    private final LoneForenames lone;

    UpsetCheck(Reading reading, NameScene scene, Marks marks) {
        this.reading = reading;
        this.scene = scene;
        this.marks = marks;
        this.lone = scene == null ? null : new LoneForenames(scene);
    }

    void check() {
        if ((reading.anyKnown & (Vocabulary.HEALTH | Vocabulary.BEHAVIOUR | Vocabulary.DELICATE)) == 0) return;
        for (int from = 0; from < reading.count; ) {
            int to = Sentences.end(reading, from);
            upset(from, to);
            from = to;
        }
    }

    private void upset(int from, int to) {
        boolean words = Sentences.any(reading, from, to, Vocabulary.HEALTH | Vocabulary.BEHAVIOUR);
        boolean phrases = Sentences.any(reading, from, to, Vocabulary.DELICATE);
        if (!words && !phrases || !aboutOne(from, to)) return;
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
        if (!phrases) return;
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
        if (word > 0 && NOT_QUITE.contains(reading.word(word - 1)) || ofAThing(word)) return true;
        if (ROUGH.matcher(reading.word(word)).matches()) return !violent(word);
        return switch (reading.word(word)) {
            case "send", "add", "sen", "asd" -> !reading.looks(word, Reading.UPPER);
            // Teaching aids are everybody’s, a hearing aid is one child’s.
            case "aids" -> !(word > 0 && reading.word(word - 1).matches("hearing|walking|mobility|communication"));
            case "implant" -> !(word > 0 && reading.word(word - 1).equals("cochlear"));
            case "speech", "blind", "medicine", "badly", "fought", "lied", "stole", "therapy", "mutism", "speech's" ->
                !(word + 1 < reading.count && reading.word(word + 1).startsWith("therap"));
            case "operation" ->
                !(word > 0
                        && Set.of("an", "his", "her", "heart", "eye", "another").contains(reading.word(word - 1)));
            case "ill" -> (reading.to[word] - reading.from[word]) != 3 || reading.startsSentence(word);
            default -> false;
        };
    }

    /** “keeps kicking”, “biting another child”, “kicked the toilet doors”; not “kicked the ball”. */
    private boolean violent(int verb) {
        boolean struck = verb > 0 && BLAMED.contains(reading.word(verb - 1));
        for (int i = verb + 1; i < Math.min(Sentences.end(reading, verb), verb + 4); i++) {
            if (IN_SPORT.contains(reading.word(i))) return false;
            struck |= STRUCK.contains(reading.word(i)) || reading.is(i, Vocabulary.CHILD);
        }
        return struck;
    }

    /** “a very rude teapot”: the word describes the noun after it, and that is nobody. */
    private boolean ofAThing(int word) {
        int next = word + 1;
        if (!reading.is(word, Vocabulary.BEHAVIOUR) || next >= reading.count || reading.before[next] != Reading.SPACE)
            return false;
        int article = word - 1;
        while (article > 0
                && (reading.word(article).equals("very")
                        || reading.word(article).endsWith("ly"))) article--;
        return article >= 0
                && Set.of("a", "an", "the", "some").contains(reading.word(article))
                && !reading.is(next, Vocabulary.CHILD | Vocabulary.DOER | Vocabulary.FUNCTION | Vocabulary.BEHAVIOUR);
    }

    /** Whether the sentence is about one pupil: a name on the roll, “one of our pupils”, he or she. */
    private boolean aboutOne(int from, int to) {
        boolean one = false;
        for (int i = from; i < to; i++) {
            String word = reading.word(i);
            if (scene != null && scene.cover.over(i)) return false;
            if (ANY.contains(word)) return false;
            if (ONE.contains(word) || word.equals("one") && ofAClass(i, to)) one = true;
            if (reading.is(i, Vocabulary.CHILD) && singular(i, from)) one = true;
            if (scene != null
                    && (scene.used[i] || scene.is(i, NameTables.FORENAME) && !scene.low(i) && lone.child(i, false)))
                one = true;
        }
        return one;
    }

    /** “One of our Year 4s”. */
    private boolean ofAClass(int one, int to) {
        return one + 3 < to
                && reading.word(one + 1).equals("of")
                && Sentences.any(reading, one + 2, one + 5, Vocabulary.CLASS_WORD);
    }

    /** “pupil premium”, “child protection”: the word only says what kind of thing is meant. */
    private boolean describes(int word) {
        int next = word + 1;
        return next < reading.count && reading.before[next] == Reading.SPACE && DESCRIBED.contains(reading.word(next));
    }

    private boolean singular(int word, int from) {
        String noun = reading.word(word);
        if (!noun.endsWith("s") && !noun.equals("children")) return !describes(word);
        for (int i = word - 1; i >= Math.max(from, word - 5); i--) if (FEW.contains(reading.word(i))) return true;
        return false;
    }
}
