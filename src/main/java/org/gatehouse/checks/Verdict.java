package org.gatehouse.checks;

import java.util.Locale;
import org.gatehouse.rules.Severity;

/** The worst that the checks found in a post; a note leaves it clear. */
public enum Verdict {
    CLEAR,
    WARN,
    BLOCK;

    static Verdict of(Severity severity) {
        return switch (severity) {
            case NOTE -> CLEAR;
            case WARN -> WARN;
            case BLOCK -> BLOCK;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
