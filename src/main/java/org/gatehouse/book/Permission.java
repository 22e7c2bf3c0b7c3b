package org.gatehouse.book;

import org.gatehouse.rules.Words;

/** What an act may ask of the person who does it. Roles grant permissions; acts name one each. */
public enum Permission {
    WRITE_POSTS,
    REVIEW_POSTS,
    PUBLISH_POSTS,
    READ_ROLL,
    CHANGE_ROLL,
    READ_CONSENTS,
    CHANGE_CONSENTS,
    CHANGE_SCHOOL,
    CHANGE_PEOPLE,
    /** See the register of sites, and ask for one. */
    REQUEST_SITES,
    /** Write down what is known of a site, tell the senior leadership team, open it, look at it again. */
    KEEP_SITES,
    CHANGE_SITES,
    CHANGE_ORGANISATIONS,
    READ_FOLLOWERS,
    CHANGE_FOLLOWERS,
    READ_FOLLOWER_EMAILS,
    READ_REPORTS,
    READ_MONITORING,
    MONITOR,
    CHANGE_POLICY,
    APPROVE_POLICY,
    /** Who has acknowledged the policy, and the registers of exceptions. */
    KEEP_POLICY_REGISTERS,
    DECIDE_EXCEPTIONS,
    HAND_IN_INCIDENTS,
    READ_INCIDENTS,
    /** Change one's own password, sign in and out: everybody's. */
    OWN_DESK;

    /** What it lets a person do, as a verb: "review a post". */
    public String verb() {
        return Words.of("permission." + name());
    }

    /** Who has it by role, for the sentence that says why somebody has not: "the Head Teacher and the SLT". */
    public String holders() {
        return Words.of("permission." + name() + ".holders");
    }
}
