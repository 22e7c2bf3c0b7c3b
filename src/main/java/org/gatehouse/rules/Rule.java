package org.gatehouse.rules;

import static org.gatehouse.rules.Rule.Held.CHECKED;
import static org.gatehouse.rules.Rule.Held.ENFORCED;
import static org.gatehouse.rules.Rule.Held.RECORDED;
import static org.gatehouse.rules.Rule.Strength.MUST;
import static org.gatehouse.rules.Rule.Strength.SHOULD;
import static org.gatehouse.rules.Severity.BLOCK;
import static org.gatehouse.rules.Severity.NOTE;
import static org.gatehouse.rules.Severity.WARN;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Every rule of the school's social media policy, under the id by which findings, the trail and the reports name it. */
public enum Rule {
    // The school’s own accounts
    SITE_APPROVAL(MUST, Set.of(ENFORCED), Set.of()),
    SITE_SEPARATE(MUST, Set.of(RECORDED), Set.of()),
    SITE_EMAIL(MUST, Set.of(ENFORCED), Set.of()),
    SITE_NOTIFY(MUST, Set.of(ENFORCED), Set.of()),
    SITE_TERMS(MUST, Set.of(ENFORCED), Set.of()),
    SITE_PROF(MUST, Set.of(RECORDED), Set.of(WARN)),
    PHOTO_CONSENT(MUST, Set.of(ENFORCED), Set.of(WARN, BLOCK)),
    PHOTO_NONAME(MUST, Set.of(ENFORCED, CHECKED), Set.of(WARN, BLOCK)),
    TW_PII(MUST, Set.of(ENFORCED, CHECKED), Set.of(WARN, BLOCK)),
    LINK_SAFE(MUST, Set.of(CHECKED), Set.of(NOTE, WARN, BLOCK)),
    INC_COPY_REMOVE_REPORT(MUST, Set.of(ENFORCED), Set.of()),
    DM_NONE(MUST, Set.of(CHECKED), Set.of(WARN)),
    // The school’s X (Twitter) account
    TW_AUDIENCE(MUST, Set.of(RECORDED), Set.of()),
    TW_TERMS(MUST, Set.of(RECORDED), Set.of()),
    TW_U13(MUST, Set.of(ENFORCED), Set.of()),
    TW_PUBLIC(MUST, Set.of(RECORDED), Set.of()),
    TW_PURPOSE(MUST, Set.of(ENFORCED), Set.of()),
    ORG_LINK(MUST, Set.of(CHECKED), Set.of(NOTE, WARN)),
    TW_FACE(MUST, Set.of(ENFORCED), Set.of(BLOCK)),
    TW_NAME(MUST, Set.of(ENFORCED), Set.of(NOTE, WARN, BLOCK)),
    TW_GEO(MUST, Set.of(ENFORCED, CHECKED), Set.of(NOTE, WARN, BLOCK)),
    TW_SLT(MUST, Set.of(ENFORCED), Set.of()),
    FOL_EMAIL(MUST, Set.of(ENFORCED), Set.of()),
    FOL_NOFOLLOW(MUST, Set.of(ENFORCED, CHECKED), Set.of(WARN)),
    ORG_KNOWN(MUST, Set.of(ENFORCED), Set.of()),
    FOL_BLOCK(MUST, Set.of(RECORDED), Set.of()),
    TW_MONITOR(MUST, Set.of(RECORDED, CHECKED), Set.of(WARN)),
    TW_LEN(MUST, Set.of(ENFORCED), Set.of(WARN, BLOCK)),
    // For those who follow the account
    USER_SHARE(MUST, Set.of(RECORDED), Set.of()),
    USER_13(MUST, Set.of(RECORDED), Set.of()),
    USER_TERMS(MUST, Set.of(RECORDED), Set.of()),
    USER_PII(MUST, Set.of(RECORDED), Set.of()),
    USER_UPSET(MUST, Set.of(RECORDED), Set.of(WARN)),
    USER_SPAM(MUST, Set.of(RECORDED), Set.of()),
    USER_DISREPUTE(MUST, Set.of(RECORDED), Set.of()),
    USER_IDENTITY(MUST, Set.of(RECORDED), Set.of()),
    USER_REPORT(MUST, Set.of(RECORDED), Set.of()),
    USER_RISK(MUST, Set.of(RECORDED), Set.of()),
    // Personal use by staff
    PERS_CONFLICT(SHOULD, Set.of(RECORDED), Set.of()),
    PERS_DISREPUTE(MUST, Set.of(RECORDED), Set.of()),
    PERS_CONTACT(MUST, Set.of(RECORDED), Set.of()),
    PERS_PUPIL(SHOULD, Set.of(RECORDED), Set.of()),
    DSL_REPORT(MUST, Set.of(ENFORCED), Set.of()),
    PERS_PRIVACY(SHOULD, Set.of(RECORDED), Set.of()),
    PERS_SCHOOLMAIL(MUST, Set.of(RECORDED), Set.of()),
    MAIL_OFFICIAL(MUST, Set.of(RECORDED), Set.of()),
    PERS_DEVICE(SHOULD, Set.of(RECORDED), Set.of()),
    PERS_POSTS(SHOULD, Set.of(RECORDED), Set.of()),
    PERS_REPUTE(SHOULD, Set.of(RECORDED), Set.of()),
    PERS_CONFID(MUST, Set.of(RECORDED), Set.of()),
    PERS_LOGO(MUST, Set.of(RECORDED), Set.of()),
    PERS_EMPLOYER(MUST, Set.of(RECORDED), Set.of()),
    PERS_ATWORK(MUST, Set.of(RECORDED), Set.of()),
    // Governance
    SCOPE_PEOPLE(MUST, Set.of(RECORDED), Set.of()),
    SCOPE_ANY(MUST, Set.of(RECORDED), Set.of()),
    SCOPE_SPLIT(MUST, Set.of(RECORDED), Set.of()),
    LAW(MUST, Set.of(RECORDED), Set.of()),
    POL_LINK(MUST, Set.of(RECORDED), Set.of()),
    POL_AGREE(MUST, Set.of(RECORDED), Set.of()),
    POL_REVIEW(MUST, Set.of(RECORDED), Set.of()),
    POL_PUBLISH(MUST, Set.of(RECORDED), Set.of()),
    ROLE_NAMES(MUST, Set.of(RECORDED), Set.of()),
    // The program’s own
    ALT_TEXT(SHOULD, Set.of(CHECKED), Set.of(WARN)),
    POST_DIFFERS(SHOULD, Set.of(CHECKED), Set.of(WARN));

    /** Whether the policy demands it or advises it. */
    public enum Strength {
        MUST,
        SHOULD
    }

    /** How the program answers for a rule. */
    public enum Held {
        /** Cannot be got round. */
        ENFORCED,
        /** Looked for, and shown as a finding. */
        CHECKED,
        /** Recorded and reminded of. */
        RECORDED
    }

    private final Strength strength;
    private final Set<Held> held;
    private final Set<Severity> severities;

    Rule(Strength strength, Set<Held> held, Set<Severity> severities) {
        this.strength = strength;
        this.held = held;
        this.severities = severities;
    }

    /** The id as the policy, the trail and the command line write it, such as {@code TW-NAME}. */
    public String id() {
        return name().replace('_', '-');
    }

    /** What the rule asks, in one sentence of our own words. */
    public String asks() {
        return Words.of("rule." + id());
    }

    public Strength strength() {
        return strength;
    }

    public Set<Held> held() {
        return held;
    }

    /** The severities its findings may have; empty where the rule makes no findings in a post. */
    public Set<Severity> severities() {
        return severities;
    }

    /** The rule with this id, in the way {@link #id()} writes it. */
    public static Optional<Rule> ofId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
