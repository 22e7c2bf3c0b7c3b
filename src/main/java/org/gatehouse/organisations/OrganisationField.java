package org.gatehouse.organisations;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.gatehouse.rules.Words;
import org.gatehouse.sheets.Field;

/** What a list of organisations says of each, in the order of its columns. */
public enum OrganisationField implements Field {
    NAME("name", Organisation::name, "name", "organisation", "organisation name"),
    KIND("kind", organisation -> organisation.kind().title(), "kind", "type", "kind of organisation"),
    LINK("link", Organisation::link, "link", "link to the school", "link to school", "reason", "why"),
    HOSTS("hosts", organisation -> String.join(" ", organisation.hosts()), "hosts", "host", "website*", "web*"),
    HANDLES(
            "handles",
            organisation -> String.join(" ", organisation.handles()),
            "handles",
            "handle",
            "x handle*",
            "twitter*",
            "accounts"),
    ACCOUNT_IDS(
            "accountIds",
            organisation -> String.join(" ", organisation.accountIds()),
            "accountIds",
            "account ids",
            "account id",
            "accountId"),
    AGREED_BY("agreedBy", Organisation::agreedBy, "agreedBy", "agreed by", "who agreed", "approved by"),
    AGREED_ON(
            "agreedOn",
            organisation -> text(organisation.agreedOn()),
            "agreedOn",
            "agreed on",
            "agreed",
            "date agreed",
            "approved on"),
    REVIEW_ON(
            "reviewOn",
            organisation -> text(organisation.reviewOn()),
            "reviewOn",
            "review on",
            "review date",
            "review",
            "next review");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final String key;
    private final Function<Organisation, String> text;
    private final List<String> headers;

    OrganisationField(String key, Function<Organisation, String> text, String... headers) {
        this.key = key;
        this.text = text;
        this.headers = List.of(headers);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    /** Its name for people. */
    public String shown() {
        return Words.of("organisations.field." + key);
    }

    /** What {@code organisation} has here, as a person reads it. */
    public String of(Organisation organisation) {
        return text.apply(organisation);
    }

    static String text(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
