package org.gatehouse.photos;

import java.awt.image.BufferedImage;

/** Turns a picture the way it was held, by the eight orientations of EXIF. */
final class Upright {
    /** Pixels are moved in squares of this side, so that rows and columns both stay within the processor's cache. */
    private static final int SQUARE = 16;

    private Upright() {}

    /**
     * @param stored over an array of one int a pixel
     * @param orientation 1 to 8: where the stored first row and first column belong
     */
    static BufferedImage turn(BufferedImage stored, int orientation) {
        if (orientation == 1) return stored;
        boolean sideways = orientation >= 5;
        int width = sideways ? stored.getHeight() : stored.getWidth();
        int height = sideways ? stored.getWidth() : stored.getHeight();
        int right = stored.getWidth() - 1;
        int bottom = stored.getHeight() - 1;
        int line = stored.getWidth();
        // Where the upright picture begins in the stored one, and how far apart its neighbours lie there.
        int origin = switch (orientation) {
            case 2, 8 -> right;
            case 3, 7 -> bottom * line + right;
            case 4, 6 -> bottom * line;
            default -> 0;
        };
        int across = switch (orientation) {
            case 2, 3 -> -1;
            case 4 -> 1;
            case 5, 8 -> line;
            default -> -line;
        };
        int down = switch (orientation) {
            case 2 -> line;
            case 3, 4 -> -line;
            case 5, 6 -> 1;
            default -> -1;
        };
        int[] from = Pixels.of(stored);
        int[] to = new int[from.length];
        for (int top = 0; top < height; top += SQUARE)
            for (int left = 0; left < width; left += SQUARE)
                for (int y = top; y < Math.min(height, top + SQUARE); y++)
                    for (int x = left; x < Math.min(width, left + SQUARE); x++)
                        to[y * width + x] = from[origin + x * across + y * down];
        return Pixels.image(to, width, height, stored.getType());
    }
}
