package org.gatehouse.policy;

import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.rules.Words;

/** What the wording leaves open and the school's own records fill in when it is shown (ROLE-NAMES). */
public enum WordingField {
    SCHOOL("school"),
    HANDLE("handle"),
    HEAD_TEACHER("Head Teacher"),
    DSL("Designated Safeguarding Lead"),
    ESAFETY_COORDINATOR("e-Safety coordinator"),
    SLT("senior leadership team");

    private final String name;

    WordingField(String name) {
        this.name = name;
    }

    /** As the wording holds it: {@code {school}}. */
    public String token() {
        return "{" + name + "}";
    }

    /** Where the school enters it, as a sentence. */
    public String whereToEnter() {
        return Words.of("policy.field." + name());
    }

    static Optional<WordingField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
