package org.gatehouse.checks;

/**
 * How long a text may be, and how its platform counts.
 *
 * @param weighted as {@link WeightedLength} counts; else every character counts one
 */
public record TextLimit(int most, boolean weighted) {
    /** A limit of the platform that counts by weight. */
    public static TextLimit weighted(int most) {
        return new TextLimit(most, true);
    }

    /** How much of the limit {@code text} takes. */
    public int lengthOf(String text) {
        return weighted ? WeightedLength.weigh(text) : text.codePointCount(0, text.length());
    }

    /** UTF-16 offset in the text after the last character that still fits. */
    public int fitting(String text) {
        return fitting(text, most);
    }

    int fitting(String text, int limit) {
        if (weighted) return WeightedLength.of(text, limit).fitting();
        return lengthOf(text) <= limit ? text.length() : text.offsetByCodePoints(0, limit);
    }
}
