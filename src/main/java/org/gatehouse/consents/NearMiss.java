package org.gatehouse.consents;

import org.gatehouse.rules.Words;

/** Why a child is perhaps not the one that somebody named. */
public enum NearMiss {
    ONE_LETTER,
    KNOWN_AS,
    SWAPPED,
    OTHER_CLASS;

    public String sentence() {
        return Words.of("consents.answers.near." + name());
    }
}
