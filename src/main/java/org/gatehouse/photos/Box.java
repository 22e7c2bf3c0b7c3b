package org.gatehouse.photos;

/**
 * A rectangle in a clean picture, in its pixels from the upper left corner.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Box(int x, int y, int width, int height) {
    public Box {
        if (width < 1 || height < 1) throw new IllegalArgumentException("an empty box: " + width + " × " + height);
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }
}
