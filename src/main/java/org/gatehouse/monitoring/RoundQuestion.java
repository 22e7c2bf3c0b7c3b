package org.gatehouse.monitoring;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;

/** What is looked at in a round, in the order of the checklist. */
public enum RoundQuestion {
    COMMENTS(Rule.TW_MONITOR, "https://x.com/notifications"),
    MENTIONS(Rule.TW_MONITOR, "https://x.com/notifications/mentions"),
    MESSAGES(Rule.DM_NONE, "https://x.com/messages"),
    LOCATION(Rule.TW_GEO, "https://x.com/settings/location_information"),
    PUBLIC(Rule.TW_PUBLIC, "https://x.com/settings/audience_and_tagging"),
    FOLLOWERS(Rule.FOL_EMAIL, "https://x.com/followers"),
    FOLLOWING(Rule.FOL_NOFOLLOW, "https://x.com/following"),
    PASSWORD(Rule.TW_SLT, "https://x.com/settings/apps_and_sessions");

    private final Rule rule;
    private final String address;

    RoundQuestion(Rule rule, String address) {
        this.rule = rule;
        this.address = address;
    }

    /** What the answer is about. */
    public Rule rule() {
        return rule;
    }

    /** Where the platform shows it to whoever is signed in there. */
    public String address() {
        return address;
    }

    public String title() {
        return Words.of("monitoring.question." + name());
    }

    /** What to look for. */
    public String help() {
        return Words.of("monitoring.question." + name() + ".help");
    }
}
