package org.gatehouse.checks;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-LEN: a text over the limit blocks, one within five hundredths of it warns. */
final class LengthCheck {
    private LengthCheck() {}

    static void check(String text, TextLimit limit, Marks marks) {
        int most = limit.most();
        // Every sign weighs at least a fortieth of its worth in units, so a short text needs no counting.
        int near = most - most / 20;
        if (text.length() * 2 <= near && text.indexOf('.') < 0) return;
        int length = limit.lengthOf(text);
        if (length > most) {
            marks.add(
                    Rule.TW_LEN,
                    Severity.BLOCK,
                    limit.fitting(text),
                    text.length(),
                    "checks.length.over",
                    String.valueOf(length),
                    String.valueOf(most),
                    String.valueOf(length - most));
        } else if (length > near) {
            marks.add(
                    Rule.TW_LEN,
                    Severity.WARN,
                    limit.fitting(text, near),
                    text.length(),
                    "checks.length.near",
                    String.valueOf(length),
                    String.valueOf(most));
        }
    }
}
