package org.gatehouse.checks;

import java.text.Normalizer;

/**
 * The length of a text as the platform counts it: letters of the alphabets 1, other signs 2, an emoji of however many code
 * points 2, an address 23, everything after canonical composition. Proven on the platform’s published cases.
 *
 * @param weight the length
 * @param fitting UTF-16 offset in the text after the last character that still fits the limit
 */
public record WeightedLength(int weight, int fitting) {
    private static final int ADDRESS = 23;

    /** Counts {@code text} and says how much of it fits {@code limit}. */
    public static WeightedLength of(String text, int limit) {
        int weight = 0;
        int fitting = 0;
        int size = text.length();
        int i = 0;
        int nextDot = text.indexOf('.');
        int addressStart = -1;
        int addressEnd = -1;
        while (i < size) {
            if (nextDot >= 0 && addressStart < i) {
                long address = nextDot < i ? 0 : PlatformAddress.around(text, nextDot, addressEnd);
                while (nextDot >= 0 && (nextDot < i || address == 0)) {
                    nextDot = text.indexOf('.', nextDot + 1);
                    address = nextDot < i ? 0 : PlatformAddress.around(text, nextDot, addressEnd);
                }
                if (address != 0) {
                    addressStart = (int) (address >>> 32);
                    addressEnd = (int) address;
                    nextDot = text.indexOf('.', addressEnd);
                }
            }
            int end;
            if (i == addressStart) {
                weight += ADDRESS;
                end = addressEnd;
            } else {
                char c = text.charAt(i);
                if (c < 0x80 && (i + 1 == size || text.charAt(i + 1) < 0x300)) {
                    weight++;
                    end = i + 1;
                } else {
                    end = EmojiSequence.endOf(text, i);
                    if (end > i) {
                        weight += 2;
                    } else {
                        end = clusterEnd(text, i);
                        weight += clusterWeight(text, i, end);
                    }
                }
            }
            i = end;
            if (weight <= limit) fitting = i;
        }
        return new WeightedLength(weight, fitting);
    }

    /** The weight alone. */
    public static int weigh(String text) {
        return of(text, Integer.MAX_VALUE).weight();
    }

    /** A letter and the marks that compose with it. */
    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean composes = next >= 0x300
                    && (Character.getType(next) == Character.NON_SPACING_MARK || next >= 0x1160 && next <= 0x11FF);
            if (!composes || next >= 0xFE00 && next <= 0xFE0F) break;
            end += Character.charCount(next);
        }
        return end;
    }

    private static int clusterWeight(String text, int start, int end) {
        int single = Character.charCount(text.codePointAt(start));
        String cluster = text.substring(start, end);
        if (end - start > single) cluster = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        int weight = 0;
        for (int i = 0; i < cluster.length(); ) {
            int codePoint = cluster.codePointAt(i);
            weight += light(codePoint) ? 1 : 2;
            i += Character.charCount(codePoint);
        }
        return weight;
    }

    private static boolean light(int c) {
        return c <= 4351 || c >= 8192 && c <= 8205 || c >= 8208 && c <= 8223 || c >= 8242 && c <= 8247;
    }
}
