package org.gatehouse.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.organisations.Organisation.Ended;
import org.gatehouse.rules.Refusal;

/** What an organisation's entry must keep to (ORG-KNOWN). */
final class OrganisationRules {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LINK = 300;
    private static final Pattern SEVERAL = Pattern.compile("[\\s,;]+");
    private static final Pattern HANDLE = Pattern.compile(
            "(?:(?:https?://)?(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/)?@?([A-Za-z0-9_]{1,15})/?(?:\\?.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT_ID = Pattern.compile("[1-9][0-9]{0,19}");

    private OrganisationRules() {}

    /**
     * The entry tidied.
     *
     * @throws Refusal at the first thing that will not do
     */
    static Organisation check(Organisation entry, LocalDate today) {
        Organisation tidy = new Organisation(
                entry.id(),
                name(entry.name()),
                kind(entry.kind()),
                link(entry.link()),
                hosts(String.join(" ", entry.hosts())),
                handles(String.join(" ", entry.handles())),
                accountIds(String.join(" ", entry.accountIds())),
                agreedBy(entry.agreedBy()),
                agreedOn(entry.agreedOn(), today),
                reviewOn(entry.reviewOn(), entry.agreedOn()),
                entry.ended());
        if (tidy.hosts().isEmpty()
                && tidy.handles().isEmpty()
                && tidy.accountIds().isEmpty()) throw new Refusal("organisations.nowhere", tidy.name());
        return tidy;
    }

    static String name(String typed) {
        return words(typed, LONGEST_NAME, "organisations.name.missing");
    }

    static OrganisationKind kind(OrganisationKind chosen) {
        return Optional.ofNullable(chosen).orElseThrow(() -> new Refusal("organisations.kind.missing"));
    }

    static String link(String typed) {
        return words(typed, LONGEST_LINK, "organisations.link.missing");
    }

    static String agreedBy(String typed) {
        return words(typed, LONGEST_NAME, "organisations.agreed-by.missing");
    }

    static String why(String typed) {
        return words(typed, LONGEST_LINK, "organisations.why.missing");
    }

    static LocalDate agreedOn(LocalDate day, LocalDate today) {
        if (day == null) throw new Refusal("organisations.agreed-on.missing");
        if (day.isAfter(today)) throw new Refusal("organisations.agreed-on.future");
        return day;
    }

    static LocalDate reviewOn(LocalDate day, LocalDate agreedOn) {
        if (day == null) throw new Refusal("organisations.review-on.missing");
        if (agreedOn != null && !day.isAfter(agreedOn)) throw new Refusal("organisations.review-on.early");
        return day;
    }

    static Set<String> hosts(String several) {
        return each(several, WebHost::parse);
    }

    static Set<String> handles(String several) {
        return each(several, typed -> {
            Matcher handle = HANDLE.matcher(typed);
            if (!handle.matches()) throw new Refusal("organisations.handle", typed);
            return handle.group(1);
        });
    }

    static Set<String> accountIds(String several) {
        return each(several, typed -> {
            if (!ACCOUNT_ID.matcher(typed).matches()) throw new Refusal("organisations.account-id", typed);
            return typed;
        });
    }

    /**
     * A name, a host, a handle and an account id belong to one organisation.
     *
     * @param all of which one may be {@code wanted} as it was before
     */
    static void requireOwn(List<Organisation> all, Organisation wanted) {
        for (Organisation other : all) {
            if (other.id() == wanted.id()) continue;
            if (folded(other.name()).equals(folded(wanted.name()))) throw taken("name", wanted.name(), other);
            requireApart("host", wanted.hosts(), other.hosts(), other);
            requireApart("handle", wanted.handles(), other.handles(), other);
            requireApart("account-id", wanted.accountIds(), other.accountIds(), other);
        }
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static void requireApart(String what, Set<String> wanted, Set<String> held, Organisation other) {
        for (String one : wanted)
            if (held.stream().anyMatch(theirs -> theirs.equalsIgnoreCase(one))) throw taken(what, one, other);
    }

    private static Refusal taken(String what, String value, Organisation other) {
        return other.ended()
                .map(Ended::why)
                .map(why -> new Refusal("organisations.taken-ended." + what, value, other.name(), why))
                .orElseGet(() -> new Refusal("organisations.taken." + what, value, other.name()));
    }

    /** One line, without doubled blanks. */
    private static String words(String typed, int longest, String missing) {
        String text = typed == null
                ? ""
                : typed.replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip();
        if (text.isEmpty()) throw new Refusal(missing);
        if (text.length() > longest) throw new Refusal("organisations.long", longest);
        return text;
    }

    /** What {@code reader} makes of each, once however it is written. */
    private static Set<String> each(String several, Function<String, String> reader) {
        Map<String, String> read = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Stream.of(SEVERAL.split(several == null ? "" : several))
                .filter(one -> !one.isEmpty())
                .map(reader)
                .forEach(one -> read.putIfAbsent(one, one));
        return new TreeSet<>(read.values());
    }
}
