package org.gatehouse.policy;

import java.util.Arrays;
import java.util.List;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;

/** The policy's sections in their order, each with the rules that it words. */
public enum PolicySection {
    SCOPE(Rule.SCOPE_PEOPLE, Rule.SCOPE_ANY, Rule.SCOPE_SPLIT, Rule.LAW, Rule.ROLE_NAMES),
    SITES(Rule.SITE_APPROVAL, Rule.SITE_SEPARATE, Rule.SITE_EMAIL, Rule.SITE_NOTIFY, Rule.SITE_TERMS),
    ACCOUNT(
            Rule.TW_AUDIENCE,
            Rule.TW_TERMS,
            Rule.TW_PURPOSE,
            Rule.TW_PUBLIC,
            Rule.TW_U13,
            Rule.TW_SLT,
            Rule.TW_LEN,
            Rule.TW_MONITOR),
    PUBLISHING(
            Rule.SITE_PROF,
            Rule.PHOTO_CONSENT,
            Rule.PHOTO_NONAME,
            Rule.TW_NAME,
            Rule.TW_FACE,
            Rule.TW_PII,
            Rule.TW_GEO,
            Rule.LINK_SAFE,
            Rule.ORG_LINK),
    FOLLOWERS(Rule.FOL_EMAIL, Rule.FOL_NOFOLLOW, Rule.ORG_KNOWN, Rule.FOL_BLOCK),
    INCIDENTS(Rule.INC_COPY_REMOVE_REPORT, Rule.DM_NONE, Rule.DSL_REPORT),
    PROTOCOLS(
            Rule.USER_SHARE,
            Rule.USER_13,
            Rule.USER_TERMS,
            Rule.USER_PII,
            Rule.USER_UPSET,
            Rule.USER_SPAM,
            Rule.USER_DISREPUTE,
            Rule.USER_IDENTITY,
            Rule.USER_REPORT,
            Rule.USER_RISK),
    PERSONAL(
            Rule.PERS_CONFLICT,
            Rule.PERS_DISREPUTE,
            Rule.PERS_CONTACT,
            Rule.PERS_PUPIL,
            Rule.PERS_PRIVACY,
            Rule.PERS_SCHOOLMAIL,
            Rule.MAIL_OFFICIAL,
            Rule.PERS_DEVICE,
            Rule.PERS_POSTS,
            Rule.PERS_REPUTE,
            Rule.PERS_CONFID,
            Rule.PERS_LOGO,
            Rule.PERS_EMPLOYER,
            Rule.PERS_ATWORK),
    GOVERNANCE(Rule.POL_AGREE, Rule.POL_REVIEW, Rule.POL_PUBLISH, Rule.POL_LINK);

    private final List<Rule> rules;

    PolicySection(Rule... rules) {
        this.rules = List.of(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Those that staff must keep, or those that they should. */
    public List<Rule> rules(Rule.Strength strength) {
        return rules.stream().filter(rule -> rule.strength() == strength).toList();
    }

    public String title() {
        return Words.of("policy.section." + name());
    }

    static PolicySection of(Rule rule) {
        return Arrays.stream(values())
                .filter(section -> section.rules.contains(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no section words " + rule.id()));
    }
}
