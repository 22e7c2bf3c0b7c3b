package org.gatehouse.policy;

import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;

/** What the Head Teacher may agree to by way of exception, each with the rule that it is an exception from. */
public enum RegisterKind {
    /** A personal e-mail or telephone for contact with the school community on school business. */
    PERSONAL_CONTACT(Rule.PERS_DEVICE),
    /** The school's logo or brand. */
    BRAND(Rule.PERS_LOGO);

    private final Rule rule;

    RegisterKind(Rule rule) {
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }

    public String title() {
        return Words.of("policy.register." + name());
    }
}
