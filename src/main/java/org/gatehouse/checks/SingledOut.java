package org.gatehouse.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-PII: a class and a description that only one child fits, “the only girl in Year 6”. */
final class SingledOut {
    private static final String CLASS =
            "(?:(?:year|yr|y|class) ?\\d{1,2}[a-z]?|\\d ?[a-z]+|reception|nursery|[a-z]+ class)";
    private static final String CHILD = "(?:boy|girl|child|pupil|student|learner|wheelchair user|traveller|refugee)";
    private static final Pattern DESCRIBED = Pattern.compile(
            "\\b(?:the|our|this|that) (?:only|new|newest|youngest|tallest|smallest|deaf|blind|disabled|autistic|adopted|fostered|refugee|red-haired|ginger) (?:[a-z-]+ )?"
                    + CHILD
                    + " (?:in|from|of) (?:our )?" + CLASS + "\\b"
                    + "|\\b(?:the|our|a|one|that) (?:[a-z]+ )?" + CHILD + " (?:in|from|of) (?:our )?" + CLASS
                    + " (?:with|whose|who (?:has|is|uses|wears|lost|came|moved|cannot|can.t|lives))\\b"
                    + "|\\b(?:the|our) (?:only |new )?" + CLASS + " " + CHILD
                    + " (?:with|whose|who (?:has|is|uses|wears|lost|came|moved|lives))\\b"
                    + "|\\b(?:the|our) only " + CLASS + " " + CHILD + "\\b|\\b(?:our|the) new " + CLASS + " " + CHILD
                    + "\\b");

    private SingledOut() {}

    static void check(Reading reading, Marks marks) {
        if ((reading.anyKnown & Vocabulary.CHILD) == 0) return;
        if ((reading.anyKnown & Vocabulary.CLASS_WORD) == 0 && (reading.anyShape & Reading.NUMBER) == 0) return;
        Matcher described = DESCRIBED.matcher(reading.lowerText());
        while (described.find()) {
            String words = described.group();
            // “A child in Year 4 who has won” is praised, not described.
            if (words.endsWith("who has") && words.startsWith("a ")) continue;
            marks.add(
                    Rule.TW_PII,
                    Severity.WARN,
                    reading.origin[described.start()],
                    reading.endOf(described.end()),
                    "checks.pii.singled-out");
        }
    }
}
