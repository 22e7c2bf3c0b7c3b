package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Scales a picture down so that each pixel is the average of the area it covers; never up. Works row by row on the samples
 * as they were coded, so that grey stays as bright as it was, and weighs colours by their opacity, so that what transparency
 * hides is gone. All in whole numbers, first down the columns, where one loop serves a whole row, then along what is left.
 */
final class AreaAverage {
    private static final int SUM_BITS = SampleRows.FRACTION_BITS + Cover.WHOLE_BITS;
    private static final int HALF = 1 << SUM_BITS - 1;

    private final SampleRows rows;
    private final int width;
    private final int height;
    private final Cover columns;
    private final Cover bands;

    private AreaAverage(SampleRows rows, int width, int height) {
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.columns = new Cover(rows.width(), width);
        this.bands = new Cover(rows.height(), height);
    }

    /** The picture with its long side at most {@code longest}, opaque or with alpha as its pixels need. */
    static BufferedImage scale(BufferedImage image, int longest) {
        double factor = Math.min(1.0, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        return new AreaAverage(new SampleRows(image), width, height).scaled();
    }

    private BufferedImage scaled() {
        int[] argb = new int[width * height];
        int[] row = new int[rows.width() * rows.channels()];
        int[] sum = new int[(rows.width() + columns.each()) * rows.channels()];
        int opacity = 0xFF;
        int read = -1;
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, 0);
            for (int i = 0; i < bands.each(); i++) {
                int weight = bands.weights()[y * bands.each() + i];
                if (weight == 0) continue;
                // The last line of one band is often the first of the next.
                while (read < bands.first(y) + i) rows.read(++read, row);
                add(row, weight, sum);
            }
            for (int i = 0; i < row.length; i++) sum[i] >>= Cover.WHOLE_BITS;
            if (rows.channels() == 3) opaque(sum, argb, y * width);
            else opacity &= clear(sum, argb, y * width);
        }
        int type = opacity == 0xFF ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        return Pixels.image(argb, width, height, type);
    }

    private static void add(int[] from, int weight, int[] to) {
        for (int i = 0; i < from.length; i++) to[i] += from[i] * weight;
    }

    private void opaque(int[] row, int[] argb, int to) {
        int each = columns.each();
        int[] weights = columns.weights();
        for (int x = 0, k = 0; x < width; x++) {
            int red = HALF;
            int green = HALF;
            int blue = HALF;
            int at = columns.first(x) * 3;
            for (int i = 0; i < each; i++, at += 3, k++) {
                int weight = weights[k];
                red += row[at] * weight;
                green += row[at + 1] * weight;
                blue += row[at + 2] * weight;
            }
            argb[to + x] = 0xFF << 24 | red >> SUM_BITS << 16 | green >> SUM_BITS << 8 | blue >> SUM_BITS;
        }
    }

    /** Returns the bits that are set in every opacity of the row. */
    private int clear(int[] row, int[] argb, int to) {
        int each = columns.each();
        int[] weights = columns.weights();
        int opacity = 0xFF;
        int[] pixel = new int[4];
        for (int x = 0, k = 0; x < width; x++, k += each) {
            int at = columns.first(x) * 4;
            for (int channel = 0; channel < 4; channel++) {
                int sum = HALF;
                for (int i = 0; i < each; i++) sum += row[at + channel + i * 4] * weights[k + i];
                pixel[channel] = sum >> SUM_BITS;
            }
            int alpha = pixel[3];
            opacity &= alpha;
            argb[to + x] = alpha << 24
                    | visible(pixel[0], alpha) << 16
                    | visible(pixel[1], alpha) << 8
                    | visible(pixel[2], alpha);
        }
        return opacity;
    }

    /** The colour as far as it can be seen: rounded as it shows through, then brought back to full strength. */
    private static int visible(int shown, int alpha) {
        if (alpha == 0xFF) return shown;
        return alpha == 0 ? 0 : Math.min(0xFF, (shown * 0xFF + alpha / 2) / alpha);
    }
}
