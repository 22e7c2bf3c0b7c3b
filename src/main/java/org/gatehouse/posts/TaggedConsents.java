package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Place;
import org.gatehouse.consents.ChildConsent;
import org.gatehouse.consents.ConsentState;
import org.gatehouse.consents.ConsentUse;
import org.gatehouse.consents.Consents;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;
import org.gatehouse.sites.Site;
import org.gatehouse.sites.Sites;
import org.jdbi.v3.core.Handle;

/** PHOTO-CONSENT: whether every tagged child has consent in force for the use that the site needs, by the register. */
final class TaggedConsents {
    private final Sites sites;
    private final Consents consents;

    TaggedConsents(Sites sites, Consents consents) {
        this.sites = sites;
        this.consents = consents;
    }

    /** A block for each child without consent today. */
    List<Finding> missing(Handle sql, long siteId, List<Long> pupils) {
        if (pupils.isEmpty()) return List.of();
        Site site = sites.site(sql, siteId);
        List<ChildConsent> known = consents.inForce(sql, pupils, site.consentUse());
        List<Finding> missing = new ArrayList<>();
        for (ChildConsent child : known) if (!child.state().allows()) missing.add(block(why(sql, site, child)));
        if (known.size() < pupils.size()) missing.add(block(Words.of("posts.consent.unknown")));
        return missing;
    }

    Map<Long, ConsentState> states(Handle sql, long siteId, List<Long> pupils) {
        if (pupils.isEmpty()) return Map.of();
        return of(sql, sites.site(sql, siteId), pupils).stream()
                .collect(Collectors.toMap(ChildConsent::pupilId, ChildConsent::state));
    }

    /** What is in force today for each of these children on this site. */
    List<ChildConsent> of(Handle sql, Site site, List<Long> pupils) {
        return consents.inForce(sql, pupils, site.consentUse());
    }

    /** What is missing, as staff are told: no more than they need to know. */
    String why(Handle sql, Site site, ChildConsent child) {
        String use = consents.choices().uses(sql).stream()
                .filter(one -> one.id() == site.consentUse())
                .findFirst()
                .map(ConsentUse::title)
                .orElseGet(() -> Words.of("posts.consent.no-use"));
        return Words.of("posts.consent." + child.state(), child.child(), use);
    }

    private static Finding block(String message) {
        return new Finding(Rule.PHOTO_CONSENT, Severity.BLOCK, Place.TEXT, 0, 0, "", message);
    }
}
