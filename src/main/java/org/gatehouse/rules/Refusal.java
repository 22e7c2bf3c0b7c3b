package org.gatehouse.rules;

/**
 * The program says no to a person: a sentence in plain words with what to do next, and nothing was changed. Shown where it
 * arose, never logged as a fault.
 */
public final class Refusal extends RuntimeException {
    private final String key;

    /** @param key of the sentence in the bundle, {@code arguments} fill its places */
    public Refusal(String key, Object... arguments) {
        super(Words.of(key, arguments));
        this.key = key;
    }

    /** Which sentence it is, for code that must tell one refusal from another. */
    public String key() {
        return key;
    }
}
