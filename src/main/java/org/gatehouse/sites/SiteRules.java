package org.gatehouse.sites;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.MailAddress;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.sites.SiteDetails.Account;
import org.gatehouse.sites.SiteDetails.Audience;
import org.gatehouse.sites.SiteDetails.Keeping;
import org.gatehouse.sites.SiteDetails.Posting;
import org.gatehouse.sites.SiteDetails.Terms;

/** What entries about sites must keep to; what is kept is tidied. */
final class SiteRules {
    static final int LONGEST_MEDIUM = 60;
    private static final int LONGEST_WORDS = 1_000;
    private static final int SHORTEST_POST_LIMIT = 20;
    private static final int YOUNGEST = 2;
    private static final int OLDEST = 99;
    static final int HIGHEST_MINIMUM = 21;

    private SiteRules() {}

    /** @param staff the ids of everybody who has a desk today */
    static SiteDetails details(SiteDetails typed, SchoolFacts school, Set<Long> staff, LocalDate today) {
        return new SiteDetails(
                account(typed.account(), school),
                audience(typed.audience()),
                typed.terms().map(terms -> terms(terms, today)),
                keeping(typed.keeping(), staff),
                posting(typed.posting(), typed.account().platform()));
    }

    static Account account(Account typed, SchoolFacts school) {
        Platform platform = typed.platform();
        if (platform == null) throw new Refusal("sites.platform.missing");
        String medium = platform == Platform.OTHER ? typed.medium().strip() : "";
        if (platform == Platform.OTHER && (medium.isEmpty() || medium.length() > LONGEST_MEDIUM))
            throw new Refusal("sites.medium", LONGEST_MEDIUM);
        String handle = typed.handle().isBlank() || !platform.hasHandles() ? "" : handle(platform, typed.handle());
        String address = platform.hasHandles()
                ? handle.isEmpty() ? "" : platform.addressOf(handle)
                : typed.address().isBlank() ? "" : address(typed.address());
        return new Account(platform, medium, handle, address, email(typed.email(), school));
    }

    static String handle(Platform platform, String typed) {
        return platform.parseHandle(typed).orElseThrow(() -> new Refusal("sites.handle." + platform.name()));
    }

    static String address(String typed) {
        String text = typed.strip();
        return web(text.contains("://") ? text : "https://" + text)
                .orElseThrow(() -> new Refusal("sites.address", text));
    }

    private static Optional<String> web(String text) {
        try {
            URI uri = new URI(text);
            boolean secure = "https".equalsIgnoreCase(uri.getScheme()) && uri.getUserInfo() == null;
            boolean named = uri.getHost() != null && uri.getHost().contains(".");
            return secure && named ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** SITE-EMAIL: a domain below one of the school’s, around it or in letters that only look like it is not the school’s. */
    static String email(String typed, SchoolFacts school) {
        String text = typed.strip();
        if (text.codePoints().anyMatch(sign -> sign > 0x7e)) throw new Refusal("sites.email-look-alike", text);
        MailAddress email = MailAddress.parse(text).orElseThrow(() -> new Refusal("sites.email", text));
        if (email.isOf(school)) return email.toString();
        String own = String.join(", ", school.mailDomains());
        for (String domain : school.mailDomains())
            if (email.domain().contains(domain)) throw new Refusal("sites.email-not-quite", email.domain(), domain);
        throw new Refusal("sites.email-not-official", email, own);
    }

    static Audience audience(Audience typed) {
        String purpose = typed.purpose().strip();
        if (purpose.isEmpty()) throw new Refusal("sites.purpose.missing");
        if (purpose.length() > LONGEST_WORDS) throw new Refusal("sites.words.long", LONGEST_WORDS);
        int youngest = typed.youngestAge();
        if (youngest < YOUNGEST || youngest > OLDEST) throw new Refusal("sites.youngest", YOUNGEST, OLDEST);
        return new Audience(purpose, youngest, typed.separate());
    }

    static Terms terms(Terms typed, LocalDate today) {
        if (typed.minimumAge() < 0 || typed.minimumAge() > HIGHEST_MINIMUM)
            throw new Refusal("sites.minimum-age", HIGHEST_MINIMUM);
        if (typed.readOn() == null) throw new Refusal("sites.terms.when");
        if (typed.readOn().isAfter(today)) throw new Refusal("sites.terms.future");
        return typed;
    }

    private static Keeping keeping(Keeping typed, Set<Long> staff) {
        if (!staff.contains(typed.owner())) throw new Refusal("sites.owner");
        if (typed.second() == typed.owner()) throw new Refusal("sites.second.same");
        if (typed.second() != 0 && !staff.contains(typed.second())) throw new Refusal("sites.second");
        return typed;
    }

    private static Posting posting(Posting typed, Platform platform) {
        int limit = typed.limit();
        if (limit != 0 && (limit < SHORTEST_POST_LIMIT || limit > platform.limit()))
            throw new Refusal("sites.limit", SHORTEST_POST_LIMIT, platform.limit());
        String compose = typed.composeAddress().strip();
        return new Posting(typed.consentUse(), limit, compose.isEmpty() ? "" : address(compose));
    }

    static String reason(SiteMove move, String typed) {
        String text = typed.strip();
        if (move.needsReason() && text.isEmpty()) throw new Refusal("sites.reason." + move.name());
        if (text.length() > LONGEST_WORDS) throw new Refusal("sites.words.long", LONGEST_WORDS);
        return text;
    }
}
