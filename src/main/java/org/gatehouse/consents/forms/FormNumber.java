package org.gatehouse.consents.forms;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The random number of one printed form. It says nothing of the child; the register keeps whose it is.
 *
 * @param value of 50 bits
 */
public record FormNumber(long value) {
    private static final int BITS = 50;
    private static final int LETTERS = 10;
    private static final int CHECK_LETTERS = 2;
    /** A prime under 32²: one wrong letter, or two neighbours swapped, always gives another remainder. */
    private static final int MODULUS = 1021;

    private static final int PAGE_STEP = 31;
    /** Without I, L, O, U, which are read as other letters. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public FormNumber {
        if (value < 0 || value >= 1L << BITS) throw new IllegalArgumentException("form number: " + value);
    }

    /** @param random one that nobody can foresee */
    public static FormNumber random(RandomGenerator random) {
        return new FormNumber(random.nextLong() >>> 64 - BITS);
    }

    /** As it is printed below the code, such as {@code K7M2 9QXR 4T8F}. */
    public String printed() {
        String letters = letters(0);
        return letters.substring(0, 4) + " " + letters.substring(4, 8) + " " + letters.substring(8);
    }

    /** What somebody typed from a form, in any spacing and case; empty where a letter is wrong. */
    public static Optional<FormNumber> typed(String text) {
        String letters = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return ofLetters(letters, 0);
    }

    /** The number and two letters that prove it, for the given page. */
    String letters(int page) {
        return base32(value, LETTERS) + base32(check(value, page), CHECK_LETTERS);
    }

    static Optional<FormNumber> ofLetters(String letters, int page) {
        if (letters.length() != LETTERS + CHECK_LETTERS) return Optional.empty();
        long all = 0;
        for (int at = 0; at < letters.length(); at++) {
            int digit = ALPHABET.indexOf(letters.charAt(at));
            if (digit < 0) return Optional.empty();
            all = all << 5 | digit;
        }
        long value = all >>> 5 * CHECK_LETTERS;
        boolean proven = (all & (1 << 5 * CHECK_LETTERS) - 1) == check(value, page);
        return proven ? Optional.of(new FormNumber(value)) : Optional.empty();
    }

    private static long check(long value, int page) {
        return (value + (long) page * PAGE_STEP) % MODULUS;
    }

    private static String base32(long number, int letters) {
        StringBuilder text = new StringBuilder();
        for (int shift = 5 * (letters - 1); shift >= 0; shift -= 5)
            text.append(ALPHABET.charAt((int) (number >>> shift & 31)));
        return text.toString();
    }
}
