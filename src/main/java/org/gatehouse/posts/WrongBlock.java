package org.gatehouse.posts;

import java.time.Instant;
import java.util.Set;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Place;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/**
 * What somebody said of a block that is wrong in one version: the words are not about this child.
 *
 * @param start UTF-16 offset into the field
 * @param end UTF-16 offset after the last character
 * @param found the words that block; empty after an erasure
 * @param reason why they are not about a child here; empty after an erasure
 */
public record WrongBlock(
        Rule rule,
        Place place,
        int start,
        int end,
        String found,
        Stage stage,
        long personId,
        Instant at,
        String reason) {
    /** The blocks that may be wrong: names and numbers are also words (policy-rules.md, the table of severities). */
    private static final Set<Rule> MAY_BE_WRONG = Set.of(Rule.TW_NAME, Rule.PHOTO_NONAME, Rule.TW_PII);

    /** Who says so. */
    public enum Stage {
        /** The author, at handing in. Decides nothing. */
        CLAIMED,
        /** A second person, in review. */
        NOT_THIS_CHILD,
        /** A second person, who thought better of it. */
        TAKEN_BACK
    }

    /** Whether a second person may decide that this finding is wrong. */
    public static boolean mayBe(Finding finding) {
        return finding.severity() == Severity.BLOCK && MAY_BE_WRONG.contains(finding.rule());
    }

    /** Whether this is about exactly that finding. */
    public boolean isAbout(Finding finding) {
        return finding.rule() == rule
                && finding.place().equals(place)
                && finding.start() == start
                && finding.end() == end
                && finding.found().equals(found);
    }
}
