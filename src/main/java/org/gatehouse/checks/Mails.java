package org.gatehouse.checks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule TW-PII: e-mail addresses other than the school’s own, the disguised ones too. */
final class Mails {
    private static final Pattern PLAIN = Pattern.compile(
            "[a-z0-9._%+'-]*[a-z0-9_+-]@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\\.[a-z]{2,}");
    private static final Pattern DISGUISED = Pattern.compile(
            "[a-z0-9._+-]+ ?[\\[({ ] ?at ?[\\])} ] ?[a-z0-9-]+(?: ?[\\[({ ] ?dot ?[\\])} ] ?[a-z]{2,})+|[a-z0-9._+-]+ ?[\\[({] ?at ?[\\])}] ?[a-z0-9-]+(?:\\.[a-z]{2,})+");
    private static final long DOT = Reading.hashOf("dot");

    private Mails() {}

    static void check(Reading reading, List<Link> links, OwnKinds own, Marks marks) {
        String folded = null;
        boolean at = reading.text.indexOf('@') >= 0 || reading.text.indexOf('＠') >= 0;
        if (at || reading.text.contains("&#")) {
            folded = reading.lowerText();
            find(PLAIN, folded, reading, links, own, marks);
        }
        for (int i = 0; i < reading.count; i++) {
            boolean dot = reading.hash[i] == DOT;
            boolean bracketed = reading.letters(i) == 2 && (reading.before[i] & Reading.BRACKET) != 0;
            if (!dot && !bracketed) continue;
            find(DISGUISED, folded == null ? reading.lowerText() : folded, reading, links, own, marks);
            return;
        }
    }

    private static void find(
            Pattern pattern, String folded, Reading reading, List<Link> links, OwnKinds own, Marks marks) {
        Matcher mail = pattern.matcher(folded);
        while (mail.find()) {
            if (own.holdsMail(mail.group()) || inLink(links, reading.origin[mail.start()])) continue;
            marks.add(
                    Rule.TW_PII,
                    Severity.BLOCK,
                    reading.origin[mail.start()],
                    reading.endOf(mail.end()),
                    "checks.pii.mail");
        }
    }

    /** What looks like an address in a link’s user name is a trick, and LINK-SAFE’s. */
    private static boolean inLink(List<Link> links, int at) {
        for (Link link : links)
            if (at >= link.start() && at < link.end() && !link.scheme().equals("mailto")) return true;
        return false;
    }
}
