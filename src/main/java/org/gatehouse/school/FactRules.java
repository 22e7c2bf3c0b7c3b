package org.gatehouse.school;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** What the school's facts must keep to; what is kept is trimmed and has no doubles. */
final class FactRules {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 200;
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()-]{7,25}");

    /** Anybody can have an address there, so that it proves nothing about the school. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "aol.com",
            "btinternet.com",
            "gmail.com",
            "gmx.com",
            "googlemail.com",
            "hotmail.co.uk",
            "hotmail.com",
            "icloud.com",
            "live.co.uk",
            "live.com",
            "mail.com",
            "me.com",
            "msn.com",
            "outlook.com",
            "proton.me",
            "protonmail.com",
            "sky.com",
            "yahoo.co.uk",
            "yahoo.com");

    private FactRules() {}

    static SchoolFacts check(SchoolFacts facts) {
        String name = facts.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw new Refusal("school.name", LONGEST_NAME);
        List<String> mailDomains = each(facts.mailDomains(), FactRules::mailDomain);
        if (mailDomains.isEmpty()) throw new Refusal("school.mail-domain-missing");
        return new SchoolFacts(
                name,
                facts.zone(),
                mailDomains,
                each(facts.emails(), FactRules::email),
                each(facts.telephones(), FactRules::telephone),
                each(facts.addresses(), FactRules::address),
                each(facts.websites(), FactRules::website));
    }

    private static List<String> each(List<String> typed, UnaryOperator<String> rule) {
        List<String> kept = new ArrayList<>();
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String text : typed) {
            if (text.isBlank()) continue;
            String value = rule.apply(text.strip());
            if (seen.add(value)) kept.add(value);
        }
        return kept;
    }

    private static String mailDomain(String typed) {
        String bare = typed.startsWith("@") ? typed.substring(1) : typed;
        String domain = MailAddress.parseDomain(bare).orElseThrow(() -> new Refusal("school.mail-domain", typed));
        if (OPEN_TO_ALL.contains(domain)) throw new Refusal("school.mail-domain-open", domain);
        return domain;
    }

    private static String email(String typed) {
        return MailAddress.parse(typed)
                .orElseThrow(() -> new Refusal("school.email", typed))
                .toString();
    }

    private static String telephone(String typed) {
        long digits = typed.chars().filter(Character::isDigit).count();
        if (!TELEPHONE.matcher(typed).matches() || digits < 7 || digits > 15)
            throw new Refusal("school.telephone", typed);
        return typed;
    }

    private static String address(String typed) {
        String line = typed.replaceAll("\\s*\\R\\s*", ", ");
        if (line.length() > LONGEST_ADDRESS) throw new Refusal("school.address", LONGEST_ADDRESS);
        return line;
    }

    private static String website(String typed) {
        String address = typed.contains("://") ? typed : "https://" + typed;
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web
                    && uri.getUserInfo() == null
                    && uri.getHost() != null
                    && uri.getHost().contains(".")) return address;
        } catch (URISyntaxException notAnAddress) {
            // Refused below, like an address of another kind.
        }
        throw new Refusal("school.website", typed);
    }
}
