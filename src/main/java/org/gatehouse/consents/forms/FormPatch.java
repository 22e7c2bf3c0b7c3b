package org.gatehouse.consents.forms;

import java.util.Arrays;

/**
 * A square piece of the page laid flat: as it would look from straight above, the same number of samples to a millimetre whatever the
 * scanner.
 *
 * @param shades 0 for black to 255 for white, row by row
 */
record FormPatch(FormSpot middle, double side, int samples, double[] shades) {
    /** Each sample is the middle of 2 × 2, so that grain is smoothed and fine lines are not stepped over. */
    static FormPatch of(ScannedGrey page, FormMap map, FormSpot middle, double side, double perMillimetre) {
        int samples = (int) Math.round(side * perMillimetre);
        double[] shades = new double[samples * samples];
        double step = side / samples;
        double left = middle.x() - side / 2;
        double top = middle.y() - side / 2;
        for (int y = 0; y < samples; y++)
            for (int x = 0; x < samples; x++) {
                double sum = 0;
                for (double down = 0.25; down < 1; down += 0.5)
                    for (double across = 0.25; across < 1; across += 0.5)
                        sum += page.at(map.map(left + (x + across) * step, top + (y + down) * step));
                shades[y * samples + x] = sum / 4;
            }
        return new FormPatch(middle, side, samples, shades);
    }

    double step() {
        return side / samples;
    }

    /** The middle of a sample in millimetres from the middle of the patch. */
    double offset(int sample) {
        return (sample + 0.5) * step() - side / 2;
    }

    double quantile(double share) {
        double[] sorted = shades.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    /** Sums over all rectangles at once. */
    Sums sums(double[] values) {
        double[] sums = new double[(samples + 1) * (samples + 1)];
        for (int y = 0; y < samples; y++)
            for (int x = 0; x < samples; x++)
                sums[(y + 1) * (samples + 1) + x + 1] = values[y * samples + x]
                        + sums[y * (samples + 1) + x + 1]
                        + sums[(y + 1) * (samples + 1) + x]
                        - sums[y * (samples + 1) + x];
        return new Sums(samples, sums);
    }

    /** The sum of a rectangle of samples in four steps. */
    record Sums(int samples, double[] sums) {
        /** From the first row and column to before the last; what lies outside counts nothing. */
        double of(int left, int top, int right, int bottom) {
            int x0 = clamp(left);
            int x1 = clamp(right);
            int y0 = clamp(top);
            int y1 = clamp(bottom);
            return at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0);
        }

        double mean(int left, int top, int right, int bottom) {
            return of(left, top, right, bottom) / ((double) (right - left) * (bottom - top));
        }

        private int clamp(int at) {
            return Math.max(0, Math.min(samples, at));
        }

        private double at(int x, int y) {
            return sums[y * (samples + 1) + x];
        }
    }
}
