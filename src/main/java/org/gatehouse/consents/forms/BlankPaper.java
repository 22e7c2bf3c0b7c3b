package org.gatehouse.consents.forms;

import java.util.Arrays;

/** Tells a blank back from a page with something on it, be it one line in pencil. */
final class BlankPaper {
    /** Of the long side of A4 in half millimetres. */
    private static final int LONG_SIDE = 594;

    private static final double CELL_AREA = 0.25;
    /** Square millimetres of something darker than paper; a written word has more, dust has less. */
    private static final double MOST_INK = 6;

    private static final double DARKER = 0.85;
    private static final int TILE = 32;
    /** Shadows of the scanner’s edge and punched holes. */
    private static final double EDGE = 0.05;

    private BlankPaper() {}

    static boolean is(ScannedGrey page) {
        ScannedGrey small = page.reduced(Math.max(1, Math.max(page.width(), page.height()) / LONG_SIDE));
        int left = (int) (small.width() * EDGE);
        int top = (int) (small.height() * EDGE);
        double ink = 0;
        for (int y = top; y < small.height() - top; y += TILE)
            for (int x = left; x < small.width() - left; x += TILE)
                ink += ink(
                        small,
                        x,
                        y,
                        Math.min(x + TILE, small.width() - left),
                        Math.min(y + TILE, small.height() - top));
        return ink * CELL_AREA < MOST_INK;
    }

    private static int ink(ScannedGrey page, int left, int top, int right, int bottom) {
        int[] shades = new int[(right - left) * (bottom - top)];
        int at = 0;
        for (int y = top; y < bottom; y++) for (int x = left; x < right; x++) shades[at++] = page.at(x, y);
        Arrays.sort(shades);
        double paper = shades[(int) (shades.length * 0.8)];
        int ink = 0;
        while (ink < shades.length && shades[ink] < paper * DARKER) ink++;
        return ink;
    }
}
