package org.gatehouse.checks;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-LEN: a text over the limit blocks, one within five hundredths of it warns. */
final class LengthCheck {
    private LengthCheck() {}

    static void check(String text, int limit, Marks marks) {
        // Every sign weighs at least a fortieth of its worth in units, so a short text needs no counting.
        int near = limit - limit / 20;
        if (text.length() * 2 <= near && text.indexOf('.') < 0) return;
        WeightedLength length = WeightedLength.of(text, limit);
        if (length.weight() > limit) {
            marks.add(
                    Rule.TW_LEN,
                    Severity.BLOCK,
                    length.fitting(),
                    text.length(),
                    "checks.length.over",
                    String.valueOf(length.weight()),
                    String.valueOf(limit),
                    String.valueOf(length.weight() - limit));
        } else if (length.weight() > near) {
            marks.add(
                    Rule.TW_LEN,
                    Severity.WARN,
                    WeightedLength.of(text, near).fitting(),
                    text.length(),
                    "checks.length.near",
                    String.valueOf(length.weight()),
                    String.valueOf(limit));
        }
    }
}
