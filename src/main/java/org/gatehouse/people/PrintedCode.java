package org.gatehouse.people;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes that people print and type again: letters and digits that cannot be mistaken for each other, in groups of four. */
final class PrintedCode {
    /** Without 0 O, 1 I L, 2 Z, 5 S, 8 B and U (V stays). 24 of them: 4.58 bits each. */
    static final String ALPHABET = "ACDEFGHJKMNPQRTVWXY34679";

    /** 24 signs hold 110 bits. */
    static final int RECOVERY = 24;

    /** 12 signs hold 55 bits, for the days until its owner chooses a password. */
    static final int TEMPORARY_PASSWORD = 12;

    private static final int GROUP = 4;

    private PrintedCode() {}

    static String make(int length, SecureRandom random) {
        return grouped(IntStream.range(0, length)
                .mapToObj(sign -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining()));
    }

    /** The recovery code that {@code typed} is, in the form it was printed in; empty where it cannot be one. */
    static Optional<String> parseRecovery(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        boolean whole = signs.length() == RECOVERY && signs.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
        return whole ? Optional.of(grouped(signs)) : Optional.empty();
    }

    private static String grouped(String signs) {
        return signs.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
