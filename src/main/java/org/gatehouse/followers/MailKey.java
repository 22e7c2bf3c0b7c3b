package org.gatehouse.followers;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as mail systems themselves compare it: blanks, case and the ways Unicode writes one letter aside, the domain as the
 * network knows it. Two addresses of one key are the same address (FOL-EMAIL).
 */
record MailKey(String local, String domain) {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");

    /** @param address as somebody gave it or the office holds it; it need not be a good one */
    static MailKey of(String address) {
        String text = UNSEEN.matcher(Normalizer.normalize(address, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        if (at < 0) return new MailKey(text, "");
        return new MailKey(text.substring(0, at), ascii(text.substring(at + 1)));
    }

    /** Whether anything could be sent there. */
    boolean isAddress() {
        return !local.isEmpty() && !domain.isEmpty();
    }

    private static String ascii(String domain) {
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
