package org.gatehouse.roll;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** A unique pupil number: a check letter and twelve characters, the last of them a letter in a temporary number. */
public record Upn(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]\\d{11}[0-9A-HJ-NP-RT-Z]");
    /** The letters that a check may give, in the order of the remainder; I, O and S are left out. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /** @throws Refusal where the cell has not the shape of such a number */
    public static Upn read(String cell) {
        String plain = cell.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(plain).matches()) throw new Refusal("roll.upn.shape", cell);
        return new Upn(plain);
    }

    /** Whether its first letter is the one that the others ask for. */
    public boolean checks() {
        return value.charAt(0) == letter(value.substring(1));
    }

    /** The check letter for the twelve characters after it; the last counts by its place in the alphabet of the letters. */
    static char letter(String twelve) {
        int sum = 0;
        for (int at = 0; at < twelve.length(); at++) {
            char next = twelve.charAt(at);
            int digit = Character.isDigit(next) ? next - '0' : LETTERS.indexOf(next);
            sum += (at + 2) * digit;
        }
        return LETTERS.charAt(Math.floorMod(sum, LETTERS.length()));
    }
}
