package org.gatehouse.consents.forms;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A page in shades of grey, as dark as its darkest colour, so that blue and red ink are as plain as black.
 *
 * @param shades 0 for black to 255 for white, row by row
 */
record ScannedGrey(int width, int height, byte[] shades) {
    private static final int WHITE = 255;

    static ScannedGrey of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] shades = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int colour = row[x];
                int darkest = Math.min(colour >> 16 & 255, Math.min(colour >> 8 & 255, colour & 255));
                shades[y * width + x] = (byte) darkest;
            }
        }
        return new ScannedGrey(width, height, shades);
    }

    int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? WHITE : shades[y * width + x] & 255;
    }

    /** Between the pixels; the middle of the first one is at 0.5. */
    double at(FormSpot spot) {
        double left = spot.x() - 0.5;
        double top = spot.y() - 0.5;
        int x = (int) Math.floor(left);
        int y = (int) Math.floor(top);
        double right = left - x;
        double below = top - y;
        return (at(x, y) * (1 - right) + at(x + 1, y) * right) * (1 - below)
                + (at(x, y + 1) * (1 - right) + at(x + 1, y + 1) * right) * below;
    }

    boolean holds(FormSpot spot) {
        return spot.x() >= 0 && spot.y() >= 0 && spot.x() < width && spot.y() < height;
    }

    /** Each {@code factor} by {@code factor} pixels as one. */
    ScannedGrey reduced(int factor) {
        if (factor == 1) return this;
        int narrow = width / factor;
        int low = height / factor;
        byte[] reduced = new byte[narrow * low];
        for (int y = 0; y < low; y++)
            for (int x = 0; x < narrow; x++) {
                int sum = 0;
                for (int down = 0; down < factor; down++)
                    for (int across = 0; across < factor; across++)
                        sum += shades[(y * factor + down) * width + x * factor + across] & 255;
                reduced[y * narrow + x] = (byte) (sum / (factor * factor));
            }
        return new ScannedGrey(narrow, low, reduced);
    }

    /** The shade that {@code share} of the pixels are darker than. */
    int quantile(double share) {
        int[] counts = new int[256];
        for (byte shade : shades) counts[shade & 255]++;
        long wanted = (long) (share * shades.length);
        int shade = 0;
        for (long seen = counts[0]; seen <= wanted && shade < WHITE; seen += counts[shade]) shade++;
        return shade;
    }

    ScannedGrey copy() {
        return new ScannedGrey(width, height, Arrays.copyOf(shades, shades.length));
    }
}
