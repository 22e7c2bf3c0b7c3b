package org.gatehouse.consents.forms;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The strokes of a pen near a box: what is darker than its surroundings and narrow. Shadows and grey paper are wide, and so fall away
 * (a black top-hat, Meyer 1979).
 */
final class FormStrokes {
    /** Half of the widest stroke, in millimetres. */
    private static final double RADIUS = 1.6;

    private static final double LEAST_INK = 0.13;
    private static final double GRAIN = 1.6;

    private final int samples;
    private final boolean[] ink;

    FormStrokes(FormPatch patch, double inkOfPage) {
        samples = patch.samples();
        double[] smooth = blurred(patch.shades());
        int radius = (int) Math.round(RADIUS * FormBox.PER_MILLIMETRE);
        double[] paper = extreme(extreme(smooth, radius, 1), radius, -1);
        double[] strokes = new double[smooth.length];
        for (int at = 0; at < smooth.length; at++)
            strokes[at] = (paper[at] - smooth[at]) / Math.max(1, paper[at]) / (1 - inkOfPage);
        double[] sorted = strokes.clone();
        Arrays.sort(sorted);
        // Half of the patch is bare paper: what stands out there is its grain.
        double grain = sorted[sorted.length / 2];
        double least = Math.max(LEAST_INK, grain * GRAIN) + grain;
        ink = new boolean[strokes.length];
        for (int at = 0; at < strokes.length; at++) ink[at] = strokes[at] > least;
    }

    /** Which samples count, by their distance from the middle in millimetres. */
    @FunctionalInterface
    interface Area {
        boolean holds(double x, double y);
    }

    /**
     * The ink in an area.
     *
     * @param share of the area
     * @param extent of the longest stroke’s longer side, in millimetres
     */
    record Ink(double share, double extent) {}

    Ink in(Area area) {
        boolean[] left = new boolean[ink.length];
        int counted = 0;
        int inked = 0;
        for (int y = 0; y < samples; y++)
            for (int x = 0; x < samples; x++) {
                if (!area.holds(offset(x), offset(y))) continue;
                counted++;
                if (!ink[y * samples + x]) continue;
                left[y * samples + x] = true;
                inked++;
            }
        double extent = 0;
        for (int at = 0; at < left.length; at++) if (left[at]) extent = Math.max(extent, trace(left, at));
        return new Ink((double) inked / Math.max(1, counted), extent);
    }

    private double offset(int sample) {
        return (sample + 0.5 - samples / 2.0) / FormBox.PER_MILLIMETRE;
    }

    /** Takes one stroke away and says how long it is. */
    private double trace(boolean[] left, int start) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        left[start] = false;
        int leftmost = samples;
        int rightmost = 0;
        int top = samples;
        int bottom = 0;
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % samples;
            int y = at / samples;
            leftmost = Math.min(leftmost, x);
            rightmost = Math.max(rightmost, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int row = Math.max(0, y - 1); row <= Math.min(samples - 1, y + 1); row++)
                for (int column = Math.max(0, x - 1); column <= Math.min(samples - 1, x + 1); column++)
                    if (left[row * samples + column]) {
                        left[row * samples + column] = false;
                        open.push(row * samples + column);
                    }
        }
        return (Math.max(rightmost - leftmost, bottom - top) + 1) / FormBox.PER_MILLIMETRE;
    }

    private double[] blurred(double[] shades) {
        double[] blurred = new double[shades.length];
        for (int y = 0; y < samples; y++)
            for (int x = 0; x < samples; x++) {
                double sum = 0;
                int count = 0;
                for (int row = Math.max(0, y - 1); row <= Math.min(samples - 1, y + 1); row++)
                    for (int column = Math.max(0, x - 1); column <= Math.min(samples - 1, x + 1); column++) {
                        sum += shades[row * samples + column];
                        count++;
                    }
                blurred[y * samples + x] = sum / count;
            }
        return blurred;
    }

    /** The lightest (sign 1) or darkest (sign -1) shade within a square round each sample. */
    private double[] extreme(double[] shades, int radius, int sign) {
        return along(along(shades, radius, sign, 1, samples), radius, sign, samples, 1);
    }

    private double[] along(double[] shades, int radius, int sign, int step, int line) {
        double[] most = new double[shades.length];
        for (int row = 0; row < samples; row++)
            for (int at = 0; at < samples; at++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int near = Math.max(0, at - radius); near <= Math.min(samples - 1, at + radius); near++)
                    best = Math.max(best, sign * shades[row * line + near * step]);
                most[row * line + at * step] = sign * best;
            }
        return most;
    }
}
