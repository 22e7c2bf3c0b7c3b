package org.gatehouse.checks;

import com.google.common.net.InternetDomainName;
import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A set of hosts that know their subdomains, and what can be told of a host by its letters. */
final class Hosts {
    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly",
            "bitly.com",
            "t.co",
            "tinyurl.com",
            "goo.gl",
            "ow.ly",
            "buff.ly",
            "is.gd",
            "v.gd",
            "rb.gy",
            "cutt.ly",
            "t.ly",
            "tiny.cc",
            "shorturl.at",
            "rebrand.ly",
            "lnkd.in",
            "fb.me",
            "dlvr.it",
            "ift.tt",
            "trib.al",
            "soo.gd",
            "s.id",
            "adf.ly",
            "qrco.de",
            "tr.ee",
            "linktr.ee",
            "youtu.be",
            "amzn.to",
            "spoti.fi",
            "wp.me",
            "bl.ink",
            "short.io",
            "mcaf.ee",
            "x.gd",
            "clck.ru",
            "urlz.fr",
            "tiny.one",
            "me-qr.com");

    private final Set<String> known = new HashSet<>();

    Hosts(Collection<String> hosts) {
        for (String host : hosts) {
            String bare = host.strip().toLowerCase(Locale.ROOT);
            if (bare.startsWith("www.")) bare = bare.substring(4);
            if (!bare.isEmpty()) known.add(ascii(bare));
        }
    }

    /** Whether the host or one above it is in the set; a suffix under which anybody can have a name holds nothing but itself. */
    boolean holds(String host) {
        String at = ascii(host.toLowerCase(Locale.ROOT));
        if (at.startsWith("www.")) at = at.substring(4);
        if (known.contains(at)) return true;
        for (int dot = at.indexOf('.'); dot >= 0; dot = at.indexOf('.')) {
            at = at.substring(dot + 1);
            if (known.contains(at)) return !isPublicSuffix(at);
        }
        return false;
    }

    static boolean isShortener(String host) {
        return SHORTENERS.contains(host.startsWith("www.") ? host.substring(4) : host);
    }

    static boolean isPublicSuffix(String host) {
        return InternetDomainName.isValid(host) && InternetDomainName.from(host).isPublicSuffix();
    }

    /** The form in which the network knows the host, or the host itself where it has none. */
    static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
            return host;
        }
    }

    static boolean isForeign(String host) {
        return host.chars().anyMatch(c -> c >= 0x80)
                || host.toLowerCase(Locale.ROOT).contains("xn--");
    }

    /** Whether the host mixes scripts within a label, or writes a Latin-looking label in another script. */
    static boolean deceives(String host) {
        String[] labels = IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED).split("\\.");
        for (String label : labels) {
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
            scripts.remove(UnicodeScript.COMMON);
            scripts.remove(UnicodeScript.INHERITED);
            boolean asian = scripts.contains(UnicodeScript.HAN)
                    || scripts.contains(UnicodeScript.HIRAGANA)
                    || scripts.contains(UnicodeScript.KATAKANA)
                    || scripts.contains(UnicodeScript.HANGUL);
            if (scripts.size() > 1 && !asian) return true;
            if (scripts.contains(UnicodeScript.LATIN) || label.chars().allMatch(c -> c < 0x80)) continue;
            // Nobody but a registry makes a top-level domain.
            if (label.equals(labels[labels.length - 1])) continue;
            if (Reading.ofProse(label).lowerText().chars().allMatch(c -> c < 0x80)) return true;
        }
        return false;
    }
}
