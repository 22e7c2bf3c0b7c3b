package org.gatehouse.consents;

import org.gatehouse.rules.Words;

/** In what a decision stands in writing. */
public enum EvidenceKind {
    /** A signed paper, scanned or photographed. */
    SCAN,
    /** An e-mail, by what finds it again. */
    EMAIL,
    /** An answered form, by its number. */
    FORM;

    public String title() {
        return Words.of("consents.evidence." + name());
    }
}
