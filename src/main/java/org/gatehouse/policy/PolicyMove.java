package org.gatehouse.policy;

import org.gatehouse.rules.Words;

/** What the school decides about a version of its policy. */
public enum PolicyMove {
    /** By the staff. */
    AGREE(PolicyState.AGREED),
    /** By the governors. */
    APPROVE(PolicyState.APPROVED),
    BRING_INTO_FORCE(PolicyState.IN_FORCE),
    /** By the next version, never by hand. */
    SUPERSEDE(PolicyState.SUPERSEDED),
    /** Back to a draft: what was agreed or approved no longer holds. */
    REVISE(PolicyState.DRAFT);

    private final PolicyState leadsTo;

    PolicyMove(PolicyState leadsTo) {
        this.leadsTo = leadsTo;
    }

    PolicyState leadsTo() {
        return leadsTo;
    }

    /** As a button says it. */
    public String verb() {
        return Words.of("policy.move." + name());
    }
}
