package org.gatehouse.policy;

import org.gatehouse.rules.Words;

/** What is decided about a request for an exception. */
public enum RegisterMove {
    AGREE(RegisterState.AGREED),
    REFUSE(RegisterState.REFUSED),
    WITHDRAW(RegisterState.WITHDRAWN),
    /** Before its last day. */
    END(RegisterState.ENDED);

    private final RegisterState leadsTo;

    RegisterMove(RegisterState leadsTo) {
        this.leadsTo = leadsTo;
    }

    RegisterState leadsTo() {
        return leadsTo;
    }

    /** As a button says it. */
    public String verb() {
        return Words.of("policy.register.move." + name());
    }
}
