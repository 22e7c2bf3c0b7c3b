package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Scales a picture down so that each pixel is the average of the area it covers; never up. Works row by row on the samples
 * as they were coded, so that grey stays as bright as it was, and weighs colours by their opacity, so that what transparency
 * hides is gone.
 */
final class AreaAverage {
    private final SampleRows rows;
    private final int width;
    private final int height;
    private final int channels;
    private final Cover[] columns;

    private AreaAverage(SampleRows rows, int width, int height) {
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.channels = rows.channels();
        this.columns = Cover.all(rows.width(), width);
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
        float[] source = new float[rows.width() * channels];
        float[] sum = new float[rows.width() * channels];
        float[] narrow = new float[width * channels];
        int opacity = 0xFF;
        int read = -1;
        Cover[] bands = Cover.all(rows.height(), height);
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, 0);
            for (int line = bands[y].first; line <= bands[y].last; line++) {
                // The last line of one band is often the first of the next.
                if (line > read) {
                    rows.read(line, source);
                    read = line;
                }
                add(source, bands[y].weight(line), sum);
            }
            narrow(sum, narrow);
            opacity &= emit(narrow, argb, y * width);
        }
        int type = opacity == 0xFF ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(width, height, type);
        image.getRaster().setDataElements(0, 0, width, height, argb);
        return image;
    }

    private void narrow(float[] source, float[] narrow) {
        boolean clear = channels == 4;
        for (int x = 0, to = 0; x < width; x++) {
            Cover cover = columns[x];
            float red = 0;
            float green = 0;
            float blue = 0;
            float alpha = 0;
            for (int column = cover.first; column <= cover.last; column++) {
                float weight = cover.weight(column);
                int from = column * channels;
                red += source[from] * weight;
                green += source[from + 1] * weight;
                blue += source[from + 2] * weight;
                if (clear) alpha += source[from + 3] * weight;
            }
            narrow[to++] = red;
            narrow[to++] = green;
            narrow[to++] = blue;
            if (clear) narrow[to++] = alpha;
        }
    }

    private static void add(float[] from, float weight, float[] to) {
        for (int i = 0; i < to.length; i++) to[i] += from[i] * weight;
    }

    /** Writes one row and returns the bits that are set in every opacity of it. */
    private int emit(float[] row, int[] argb, int at) {
        int opacity = 0xFF;
        for (int x = 0, from = 0; x < width; x++, from += channels) {
            int alpha = channels == 4 ? rounded(row[from + 3]) : 0xFF;
            opacity &= alpha;
            argb[at + x] = alpha << 24
                    | visible(row[from], alpha) << 16
                    | visible(row[from + 1], alpha) << 8
                    | visible(row[from + 2], alpha);
        }
        return opacity;
    }

    /** The colour as far as it can be seen: rounded as it shows through, then brought back to full strength. */
    private static int visible(float weighed, int alpha) {
        int shown = rounded(weighed);
        if (alpha == 0xFF) return shown;
        return alpha == 0 ? 0 : Math.min(0xFF, (int) (shown * 255f / alpha + 0.5f));
    }

    private static int rounded(float value) {
        return Math.max(0, Math.min(0xFF, (int) (value + 0.5f)));
    }

    /** The source lines that one line of the smaller picture covers, the outer two perhaps in part; weights add up to one. */
    private record Cover(int first, int last, float firstWeight, float innerWeight, float lastWeight) {
        static Cover[] all(int lines, int fewer) {
            Cover[] all = new Cover[fewer];
            for (int i = 0; i < fewer; i++) all[i] = of(i, lines, fewer);
            return all;
        }

        /** In units of 1/{@code fewer} of a source line, so that edges are exact. */
        private static Cover of(int cell, int lines, int fewer) {
            long from = (long) cell * lines;
            long to = from + lines;
            int first = (int) (from / fewer);
            int last = (int) ((to - 1) / fewer);
            float whole = lines;
            if (first == last) return new Cover(first, last, 1, 0, 0);
            long inFirst = (first + 1L) * fewer - from;
            long inLast = to - (long) last * fewer;
            return new Cover(first, last, inFirst / whole, fewer / whole, inLast / whole);
        }

        float weight(int line) {
            return line == first ? firstWeight : line == last ? lastWeight : innerWeight;
        }
    }
}
