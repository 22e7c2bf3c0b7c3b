package org.gatehouse.checks;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-PII: a class and a description that only one child fits, “the only girl in Year 6”. */
final class SingledOut {
    private static final String CLASS =
            "(?:(?:year|yr|y|class) ?\\d{1,2}[a-z]?|\\d ?[a-z]+|reception|nursery|[a-z]+ class)";
    private static final String CHILD =
            "(?:boy|girl|lad|lass|lassie|kid|youngster|twin|child|pupil|student|learner|wheelchair user|traveller|refugee)";
    private static final String KIND =
            "(?:only|new|[a-z]{3,}est|deaf|blind|disabled|autistic|adopted|fostered|refugee|red-haired|ginger)";
    private static final Pattern DESCRIBED = Pattern.compile("(?:the|our|this|that) " + KIND + " (?:[a-z-]+ )?"
            + CHILD
            + " (?:in|from|of) (?:our |the )?" + CLASS + "\\b"
            + "|(?:the|our|a|one|that) (?:[a-z]+ )?" + CHILD + " (?:in|from|of) (?:our |the )?" + CLASS
            + " (?:with|whose|who (?:has|is|uses|wears|lost|came|moved|cannot|can.t|lives))\\b"
            + "|(?:the|our|a|one|that) (?:[a-z]+ )?" + CHILD
            + " (?:with|whose|wearing|who (?:has|is|uses|wears)) (?:[a-z-]+ ){1,6}(?:in|from|of) (?:our |the )?" + CLASS
            + "\\b"
            + "|(?:the|our) (?:only |new )?" + CLASS + " " + CHILD
            + " (?:with|whose|who (?:has|is|uses|wears|lost|came|moved|lives))\\b"
            + "|(?:the|our) only " + CLASS + " " + CHILD + "\\b|(?:our|the) new " + CLASS + " " + CHILD
            + "\\b");

    private static final Set<String> FIRST = Set.of("the", "our", "this", "that", "a", "one");

    private SingledOut() {}

    static void check(Reading reading, Marks marks) {
        if ((reading.anyKnown & Vocabulary.CHILD) == 0) return;
        if ((reading.anyKnown & Vocabulary.CLASS_WORD) == 0 && (reading.anyShape & Reading.NUMBER) == 0) return;
        Matcher described = DESCRIBED
                .matcher(reading.lowerText())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        for (int from = 0, to; from < reading.count; from = to) {
            to = Sentences.end(reading, from);
            if (!Sentences.any(reading, from, to, Vocabulary.CHILD)) continue;
            for (int i = from; i < to; i++) {
                if (!FIRST.contains(reading.word(i))) continue;
                if (described.region(reading.from[i], reading.to[to - 1]).lookingAt()) mark(reading, described, marks);
            }
        }
    }

    private static void mark(Reading reading, Matcher described, Marks marks) {
        String words = described.group();
        // “A child in Year 4 who has won” is praised, not described.
        if (words.endsWith("who has") && words.startsWith("a ")) return;
        marks.add(
                Rule.TW_PII,
                Severity.WARN,
                reading.origin[described.start()],
                reading.endOf(described.end()),
                "checks.pii.singled-out");
    }
}
