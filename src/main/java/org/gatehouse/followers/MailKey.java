package org.gatehouse.followers;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as mail systems themselves compare it: blanks around it and its parts, case and the two ways Unicode writes an
 * accent aside, the domain as the network knows it. Two addresses of one key are the same address, and nothing else is (FOL-EMAIL).
 */
record MailKey(String local, String domain) {
    /** Blanks, and what comes unseen with a copied text. */
    private static final String UNSEEN = "[\\p{Z}\\s\\p{Cf}]+";

    private static final Pattern AROUND = Pattern.compile("^" + UNSEEN + "|" + UNSEEN + "$");

    /** Signs that tell two domains apart today, and that Java's older rules read as "ss", as another sigma, or not at all. */
    private static final Pattern TOLD_APART = Pattern.compile("[\u00DF\u03C2\u200C\u200D]");

    /** @param address as somebody gave it or the office holds it; it need not be a good one */
    static MailKey of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) at = address.lastIndexOf('\uFF20');
        if (at < 0) return new MailKey(folded(address), "");
        return new MailKey(folded(address.substring(0, at)), ascii(folded(address.substring(at + 1))));
    }

    /** Whether anything could be sent there. */
    boolean isAddress() {
        return !local.isEmpty() && !domain.isEmpty();
    }

    /** Composed and in small letters; a capital sigma is not guessed to be the one at a word's end. */
    private static String folded(String part) {
        String composed = Normalizer.normalize(AROUND.matcher(part).replaceAll(""), Normalizer.Form.NFC);
        return Normalizer.normalize(composed.replace('\u03A3', '\u03C3').toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static String ascii(String domain) {
        if (TOLD_APART.matcher(domain).find()) return domain;
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
            return domain;
        }
    }

    @Override
    public String toString() {
        return domain.isEmpty() ? local : local + "@" + domain;
    }
}
