package org.gatehouse.school;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as browsers accept it (html.spec.whatwg.org, valid e-mail address), its domain with a dot and in lower case.
 *
 * @param local what stands before the @
 */
public record MailAddress(String local, String domain) {
    private static final int LONGEST = 254;
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** The address that {@code typed} is, blanks around it aside; empty where it is none. */
    public static Optional<MailAddress> parse(String typed) {
        String text = typed.strip();
        int at = text.indexOf('@');
        if (at < 0 || text.length() > LONGEST) return Optional.empty();
        String local = text.substring(0, at);
        if (!LOCAL.matcher(local).matches()) return Optional.empty();
        return parseDomain(text.substring(at + 1)).map(domain -> new MailAddress(local, domain));
    }

    /** The domain that {@code typed} is, in lower case; empty where it is none. */
    static Optional<String> parseDomain(String typed) {
        String domain = typed.toLowerCase(Locale.ROOT);
        return domain.length() < LONGEST && DOMAIN.matcher(domain).matches() ? Optional.of(domain) : Optional.empty();
    }

    /** Whether it is an official address of the school: its domain is one of the school's own, not below one. */
    public boolean isOf(SchoolFacts school) {
        return school.mailDomains().contains(domain);
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
