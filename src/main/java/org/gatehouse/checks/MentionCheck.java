package org.gatehouse.checks;

import java.util.HashSet;
import java.util.Set;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rules ORG-LINK and TW-PII for {@code @mentions}: a listed organisation, a pupil’s own account, or somebody unknown. */
final class MentionCheck {
    private final Set<String> listed = new HashSet<>();
    private final OwnKinds own;

    MentionCheck(Organisations organisations, OwnKinds own) {
        this.own = own;
        for (Organisations.Organisation organisation : organisations.known())
            for (String handle : organisation.handles()) listed.add(Handles.fold(handle));
    }

    /** Takes the place of a mention in the field. */
    interface Place {
        void at(int start, int end);
    }

    void check(String text, CompiledRoll roll, Marks marks) {
        each(text, (start, end) -> {
            String handle = Handles.fold(text.substring(start + 1, end));
            boolean listed = isListed(handle);
            // A handle that spells a pupil’s full name is hardly anybody else’s.
            if (roll.holdsHandle(handle) || !listed && marks.has(Rule.TW_NAME, start, end))
                marks.add(Rule.TW_PII, Severity.WARN, start, end, "checks.mention.pupil");
            if (!listed) marks.add(Rule.ORG_LINK, Severity.WARN, start, end, "checks.mention.unknown");
        });
    }

    /** Gives the place of each mention that is no listed organisation’s. */
    void unlisted(String text, Place place) {
        each(text, (start, end) -> {
            if (!isListed(Handles.fold(text.substring(start + 1, end)))) place.at(start, end);
        });
    }

    private static void each(String text, Place place) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int end = at + 1;
            while (end < text.length() && isPart(text.charAt(end))) end++;
            if (end > at + 1 && isMention(text, at, end)) place.at(at, end);
        }
    }

    boolean isListed(String handle) {
        return listed.contains(handle) || own.holdsHandle(handle);
    }

    private static boolean isMention(String text, int at, int end) {
        if (at > 0 && (isPart(text.charAt(at - 1)) || ".-+/\\:%@".indexOf(text.charAt(at - 1)) >= 0)) return false;
        // A mail address goes on after its name; “@3pm” is a time.
        boolean mail = end + 1 < text.length()
                && text.charAt(end) == '.'
                && isPart(text.charAt(end + 1))
                && Character.isLowerCase(text.charAt(end + 1))
                && at > 0
                && isPart(text.charAt(at - 1));
        return !mail && !Character.isDigit(text.charAt(at + 1)) | hasLetters(text, at + 1, end);
    }

    private static boolean hasLetters(String text, int from, int to) {
        String handle = text.substring(from, to);
        return !handle.matches("(?i)\\d+(?:am|pm|ish)?");
    }

    private static boolean isPart(char c) {
        return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
    }
}
