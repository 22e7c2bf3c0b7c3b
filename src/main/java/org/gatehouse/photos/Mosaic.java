package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * Hides a part of a picture under a few cells of one colour each, in the pixels themselves. What is left of a face is a
 * handful of averages, whatever its size: too few to tell one person from another, and no way leads back.
 */
final class Mosaic {
    /** How far the hidden area reaches beyond the face on each side: hair, ears and chin tell who it is, too. */
    private static final double MARGIN = 0.22;
    /** At most so many on the long side. */
    private static final int CELLS = 6;
    /** No cell is smaller, in pixels: a small face has fewer cells. */
    private static final int SMALLEST_CELL = 12;

    private final BufferedImage image;

    Mosaic(BufferedImage image) {
        this.image = image;
    }

    /** The part of a picture that is hidden for a face; none where it lies beyond the picture. */
    static Optional<Box> area(Box face, int width, int height) {
        int across = (int) Math.ceil(face.width() * MARGIN);
        int down = (int) Math.ceil(face.height() * MARGIN);
        int left = Math.max(0, face.x() - across);
        int top = Math.max(0, face.y() - down);
        int right = Math.min(width, face.right() + across);
        int bottom = Math.min(height, face.bottom() + down);
        if (right <= left || bottom <= top) return Optional.empty();
        return Optional.of(new Box(left, top, right - left, bottom - top));
    }

    void hide(Box face) {
        area(face, image.getWidth(), image.getHeight()).ifPresent(this::cover);
    }

    private void cover(Box area) {
        int cell = Math.max(SMALLEST_CELL, (Math.max(area.width(), area.height()) + CELLS - 1) / CELLS);
        int columns = Math.max(1, area.width() / cell);
        int rows = Math.max(1, area.height() / cell);
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) {
                int left = area.x() + column * area.width() / columns;
                int right = area.x() + (column + 1) * area.width() / columns;
                int top = area.y() + row * area.height() / rows;
                int bottom = area.y() + (row + 1) * area.height() / rows;
                fill(new Box(left, top, right - left, bottom - top));
            }
    }

    private void fill(Box cell) {
        int[] pixels = new int[cell.width() * cell.height()];
        image.getRaster().getDataElements(cell.x(), cell.y(), cell.width(), cell.height(), pixels);
        Arrays.fill(pixels, average(pixels));
        image.getRaster().setDataElements(cell.x(), cell.y(), cell.width(), cell.height(), pixels);
    }

    /** Opacity is averaged too, since an outline tells as much as a colour; colours weigh by it. */
    private int average(int[] pixels) {
        boolean clear = image.getColorModel().hasAlpha();
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels) {
            int weight = clear ? pixel >>> 24 : 0xFF;
            alpha += weight;
            red += (long) (pixel >> 16 & 0xFF) * weight;
            green += (long) (pixel >> 8 & 0xFF) * weight;
            blue += (long) (pixel & 0xFF) * weight;
        }
        if (alpha == 0) return 0;
        long opacity = (alpha + pixels.length / 2) / pixels.length;
        return (int) (opacity << 24 | rounded(red, alpha) << 16 | rounded(green, alpha) << 8 | rounded(blue, alpha));
    }

    private static long rounded(long sum, long weight) {
        return (sum + weight / 2) / weight;
    }
}
