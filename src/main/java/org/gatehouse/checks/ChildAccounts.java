package org.gatehouse.checks;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/**
 * Rule TW-PII: a child’s own account, where a post that speaks of one child names an account of no listed organisation, with an
 * {@code @} or as “find her on TikTok as flip_queen”.
 */
final class ChildAccounts {
    private static final Set<String> ONE = Set.of("he", "she", "his", "her", "him");
    /** A name no dictionary holds: with an underscore, a digit, or a capital within. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i:\\b(?:as|is|called|named|username|gamertag|handle|account|channel|user|tiktok|roblox|minecraft|fortnite|instagram|insta|snapchat|discord|xbox|psn|twitch))[:,]? [\"“'‘]?"
                    + "((?=[A-Za-z0-9_.]*(?:_|[a-z][A-Z]|[A-Za-z]\\d))[A-Za-z][A-Za-z0-9_.]{4,29}(?<!\\.))");

    private ChildAccounts() {}

    static void check(Reading reading, MentionCheck mentions, Marks marks) {
        if ((reading.anyKnown & Vocabulary.ACCOUNT) == 0 || !ofOneChild(reading)) return;
        Matcher named = NAMED.matcher(reading.text);
        while (named.find())
            marks.add(Rule.TW_PII, Severity.WARN, named.start(1), named.end(1), "checks.mention.pupil");
        mentions.unlisted(
                reading.text,
                (start, end) -> marks.add(Rule.TW_PII, Severity.WARN, start, end, "checks.mention.pupil"));
    }

    private static boolean ofOneChild(Reading reading) {
        boolean one = false;
        boolean child = false;
        for (int i = 0; i < reading.count; i++) {
            String word = reading.word(i);
            boolean several = word.endsWith("s") || word.equals("children");
            boolean noun = reading.is(i, Vocabulary.CHILD | Vocabulary.DOER) && !reading.capital(i);
            child |= noun && !several && !describes(reading, i) || word.equals("one") && ofOurs(reading, i);
            one |= ONE.contains(word) || noun && !several && ours(reading, i);
        }
        return child && (one || (reading.anyKnown & Vocabulary.CHILD) != 0);
    }

    /** In “boy band” the boy is none. */
    private static boolean describes(Reading reading, int word) {
        int next = word + 1;
        return next < reading.count
                && reading.before[next] == Reading.SPACE
                && !reading.looks(word, Reading.POSSESSIVE)
                && !reading.is(next, Vocabulary.FUNCTION | Vocabulary.DID | Vocabulary.VERB)
                && !reading.word(next).endsWith("s");
    }

    /** “our star gymnast” */
    private static boolean ours(Reading reading, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 3) && reading.before[i + 1] == Reading.SPACE; i--)
            if (reading.word(i).equals("our")) return true;
        return false;
    }

    private static boolean ofOurs(Reading reading, int one) {
        return one + 2 < reading.count
                && reading.word(one + 1).equals("of")
                && reading.word(one + 2).equals("our");
    }
}
