package org.gatehouse.sites;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;
import org.gatehouse.school.MailAddress;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.sites.SiteDetails.Audience;
import org.gatehouse.sites.SiteDetails.Keeping;
import org.gatehouse.sites.SiteDetails.Terms;

/** What must be so before anybody uses a site; where a rule asks for it, access ends when it is so no longer. */
public enum SiteStep {
    ADDRESS(Optional.empty()),
    SEPARATE(Optional.of(Rule.SITE_SEPARATE)),
    EMAIL(Optional.of(Rule.SITE_EMAIL)),
    TERMS(Optional.of(Rule.SITE_TERMS)),
    AGE(Optional.of(Rule.SITE_TERMS)),
    OWNER(Optional.empty()),
    SECOND_PERSON(Optional.empty()),
    REVIEW_DAY(Optional.empty()),
    CONSENT_USE(Optional.of(Rule.PHOTO_CONSENT)),
    NOTICE(Optional.of(Rule.SITE_NOTIFY));

    private final Optional<Rule> rule;

    SiteStep(Optional<Rule> rule) {
        this.rule = rule;
    }

    /** The rule that asks for it; empty where the school’s own good order does. */
    public Optional<Rule> rule() {
        return rule;
    }

    /**
     * The steps that are still missing, in the order in which they are taken.
     *
     * @param staff the ids of everybody who has a desk today
     */
    static List<SiteStep> missing(Site site, SchoolFacts school, Set<Long> staff, LocalDate today) {
        return Arrays.stream(values())
                .filter(step -> !step.isDone(site, school, staff, today))
                .toList();
    }

    private boolean isDone(Site site, SchoolFacts school, Set<Long> staff, LocalDate today) {
        Audience audience = site.details().audience();
        Keeping keeping = site.details().keeping();
        Optional<Terms> terms = site.details().terms();
        return switch (this) {
            case ADDRESS -> !site.address().isEmpty();
            case SEPARATE -> audience.separate();
            case EMAIL ->
                MailAddress.parse(site.email())
                        .filter(email -> email.isOf(school))
                        .isPresent();
            case TERMS -> terms.isPresent();
            // Only what the terms say can be too high.
            case AGE -> terms.isEmpty() || terms.get().minimumAge() <= audience.youngestAge();
            case OWNER -> staff.contains(keeping.owner());
            case SECOND_PERSON -> staff.contains(keeping.second());
            case REVIEW_DAY ->
                keeping.reviewOn()
                        .filter(day -> site.open() || day.isAfter(today))
                        .isPresent();
            case CONSENT_USE -> site.consentUse() != 0;
            case NOTICE -> site.told();
        };
    }

    public String title() {
        return Words.of("sites.step." + name());
    }

    /** What to do about it, for {@code site}. */
    public String toDo(Site site) {
        return this == AGE
                ? Words.of(
                        "sites.step.AGE.to-do",
                        site.details().terms().map(Terms::minimumAge).orElse(0),
                        site.details().audience().youngestAge())
                : Words.of("sites.step." + name() + ".to-do");
    }
}
