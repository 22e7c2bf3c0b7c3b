package org.gatehouse.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.rules.Words;

/** Who is within the policy (SCOPE-PEOPLE). */
public enum CoveredKind {
    STAFF,
    GOVERNOR,
    CONTRACTOR,
    TRAINEE,
    VOLUNTEER,
    /** Parents and carers, as one group: given the protocols sheet. */
    PARENTS,
    /** Pupils, as one group: given the protocols sheet. */
    PUPILS;

    /** Whether it stands for everybody of its kind at once. */
    public boolean isGroup() {
        return this == PARENTS || this == PUPILS;
    }

    public String title() {
        return Words.of("policy.kind." + name());
    }

    /** A kind that single people have, as a list writes it: one word, singular or plural. */
    static Optional<CoveredKind> read(String cell) {
        String word = cell.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> !kind.isGroup())
                .filter(kind -> word.equals(kind.name())
                        || word.equals(kind.name() + "S")
                        || word.equalsIgnoreCase(kind.title()))
                .findFirst();
    }
}
