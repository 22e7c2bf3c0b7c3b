package org.gatehouse.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule LINK-SAFE: where each link really leads, and whether the school knows the place. */
final class LinkCheck {
    private static final Set<String> SCRIPTS = Set.of("javascript", "vbscript", "data");
    /** Addresses of people and devices, which TW-PII looks at. */
    private static final Set<String> PERSONAL = Set.of("mailto", "tel", "sms");

    private final Hosts known;
    private final OwnKinds own;

    LinkCheck(Hosts known, OwnKinds own) {
        this.known = known;
        this.own = own;
    }

    void check(String text, List<Link> links, Marks marks) {
        for (Link link : links) {
            check(text, link, marks);
            int[] tracking = TrackingParameters.in(text, link.start(), link.end());
            if (tracking != null)
                marks.add(Rule.LINK_SAFE, Severity.NOTE, tracking[0], tracking[1], "checks.link.tracking");
        }
    }

    private void check(String text, Link link, Marks marks) {
        String scheme = link.scheme();
        if (PERSONAL.contains(scheme)) return;
        if (SCRIPTS.contains(scheme)) {
            mark(link, Severity.BLOCK, "checks.link.script", marks);
            return;
        }
        boolean web = scheme.isEmpty() || scheme.equals("https") || scheme.equals("http");
        String host = link.host();
        if (!link.userInfo().isEmpty()) {
            mark(link, Severity.BLOCK, "checks.link.user-info", marks, Hosts.ascii(host));
            return;
        }
        boolean foreign = Hosts.isForeign(host);
        if (foreign && Hosts.deceives(host)) {
            mark(link, Severity.BLOCK, "checks.link.look-alike", marks, Hosts.ascii(host));
            return;
        }
        if (!web) {
            mark(link, Severity.WARN, "checks.link.scheme", marks, scheme);
            return;
        }
        boolean ours = own.holdsLink(host, text.substring(link.start(), link.end()));
        boolean listed = ours || known.holds(host);
        if (scheme.equals("http")) {
            mark(link, Severity.WARN, "checks.link.http", marks, host);
        } else if (listed) {
            if (!ours) mark(link, Severity.NOTE, "checks.link.known", marks, host);
        } else {
            mark(link, Severity.WARN, key(host, foreign), marks, Hosts.ascii(host));
        }
    }

    private static String key(String host, boolean foreign) {
        if (host.startsWith("[") || LinkFinder.isIp(host) || isNumber(host)) return "checks.link.address";
        if (Hosts.isShortener(host.toLowerCase(Locale.ROOT))) return "checks.link.short";
        return foreign ? "checks.link.foreign" : "checks.link.unknown";
    }

    /** One number, decimal or hexadecimal, is an address too. */
    private static boolean isNumber(String host) {
        return host.matches("(?i)0x[0-9a-f]+|\\d+");
    }

    private static void mark(Link link, Severity severity, String key, Marks marks, String... details) {
        marks.add(Rule.LINK_SAFE, severity, link.start(), link.end(), key, details);
    }
}
