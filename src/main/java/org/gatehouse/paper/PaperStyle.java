package org.gatehouse.paper;

/**
 * How words look on paper.
 *
 * @param size in points
 */
public record PaperStyle(boolean bold, double size) {
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    private static final double LEADING = 1.35;

    public static PaperStyle regular(double size) {
        return new PaperStyle(false, size);
    }

    public static PaperStyle bold(double size) {
        return new PaperStyle(true, size);
    }

    /** From one baseline to the next, in millimetres. */
    public double lineHeight() {
        return size * LEADING * MILLIMETRES_PER_POINT;
    }

    /** From the top of a line to its baseline, in millimetres. */
    public double ascent() {
        return size * MILLIMETRES_PER_POINT;
    }
}
