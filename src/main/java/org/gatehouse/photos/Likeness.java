package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * What a picture looks like at a glance: whether each of 64 places is brighter than the one to its right. Two savings of one
 * photograph, or two sizes of it, look alike; two photographs hardly ever do.
 */
public record Likeness(long brighter) {
    private static final int COLUMNS = 9;
    private static final int ROWS = 8;
    /** Places that may differ; measured on drawings and photographs saved again at other sizes and qualities. */
    private static final int MOST_DIFFERENT = 6;

    /** @param cleanPicture the bytes of a clean picture */
    public static Likeness of(byte[] cleanPicture) throws IOException {
        BufferedImage image = CleanPixels.of(cleanPicture);
        double[] light = new double[COLUMNS * ROWS];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            int cell = y * ROWS / image.getHeight() * COLUMNS;
            for (int x = 0; x < row.length; x++) light[cell + x * COLUMNS / row.length] += light(row[x]);
        }
        long brighter = 0;
        for (int y = 0; y < ROWS; y++)
            for (int x = 0; x < COLUMNS - 1; x++) {
                boolean more = light[y * COLUMNS + x] > light[y * COLUMNS + x + 1];
                brighter = brighter << 1 | (more ? 1 : 0);
            }
        return new Likeness(brighter);
    }

    private static int light(int rgb) {
        return 3 * (rgb >> 16 & 0xFF) + 6 * (rgb >> 8 & 0xFF) + (rgb & 0xFF);
    }

    public boolean isLike(Likeness other) {
        return Long.bitCount(brighter ^ other.brighter) <= MOST_DIFFERENT;
    }
}
