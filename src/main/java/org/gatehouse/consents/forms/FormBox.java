package org.gatehouse.consents.forms;

/** One box with a little paper round it, laid flat; finds its printed outline, since paper bends. */
final class FormBox {
    static final double PER_MILLIMETRE = 8;
    static final double SIDE = FormLayout.BOX + 5.4;
    /** How far the outline may be from where the corners of the page say. */
    private static final double REACH = 1.5;

    private static final double LEAST_OUTLINE = 0.35;
    private static final double FAR = 0.03;

    private final FormPatch patch;
    private final FormPatch.Sums darkness;
    private final int side = (int) Math.round(FormLayout.BOX * PER_MILLIMETRE);
    private final int thickness = (int) Math.round(FormLayout.BOX_LINE * PER_MILLIMETRE);

    /** @param ink how dark black is on this page, 0 for black to 1 for as light as paper */
    FormBox(ScannedGrey page, FormMap map, FormSpot middle, double ink) {
        patch = FormPatch.of(page, map, middle, SIDE, PER_MILLIMETRE);
        double white = Math.max(1, patch.quantile(0.8));
        double[] dark = new double[patch.shades().length];
        for (int at = 0; at < dark.length; at++)
            dark[at] = Math.max(0, Math.min(1, (1 - patch.shades()[at] / white) / (1 - ink)));
        darkness = patch.sums(dark);
    }

    FormPatch patch() {
        return patch;
    }

    /** How far the outline lies from the middle, in samples. */
    record Shift(int x, int y) {
        double distance(Shift other) {
            return Math.hypot(x - other.x, y - other.y) / PER_MILLIMETRE;
        }
    }

    Shift likeliest() {
        int reach = (int) Math.round(REACH * PER_MILLIMETRE);
        Shift best = new Shift(0, 0);
        double most = Double.NEGATIVE_INFINITY;
        for (int y = -reach; y <= reach; y++)
            for (int x = -reach; x <= reach; x++) {
                Shift shift = new Shift(x, y);
                double sum = 0;
                double least = 1;
                for (double each : outline(shift)) {
                    sum += each;
                    least = Math.min(least, each);
                }
                double score = sum + least - FAR * Math.hypot(x, y);
                if (score <= most) continue;
                most = score;
                best = shift;
            }
        return best;
    }

    /** Whether the outline is there: three of its sides at least, for one may be faint. */
    boolean outlined(Shift shift) {
        int seen = 0;
        for (double each : outline(shift)) if (each >= LEAST_OUTLINE) seen++;
        return seen >= 3;
    }

    private double[] outline(Shift shift) {
        int left = (patch.samples() - side) / 2 + shift.x();
        int top = (patch.samples() - side) / 2 + shift.y();
        int half = thickness / 2;
        return new double[] {
            darkness.mean(left, top - half, left + side, top - half + thickness),
            darkness.mean(left, top + side - half, left + side, top + side - half + thickness),
            darkness.mean(left - half, top, left - half + thickness, top + side),
            darkness.mean(left + side - half, top, left + side - half + thickness, top + side)
        };
    }

    /** Mean darkness of a square round the box’s middle, in millimetres. */
    double dark(Shift shift, double width) {
        int half = (int) Math.round(width * PER_MILLIMETRE / 2);
        int x = patch.samples() / 2 + shift.x();
        int y = patch.samples() / 2 + shift.y();
        return darkness.mean(x - half, y - half, x + half, y + half);
    }
}
