package org.gatehouse.consents;

import org.gatehouse.rules.Words;

/** On which lawful basis of data-protection law the picture is used (UK GDPR, Article 6(1)). */
public enum LawfulBasis {
    CONSENT,
    PUBLIC_TASK,
    LEGITIMATE_INTERESTS;

    public String title() {
        return Words.of("consents.basis." + name());
    }
}
