package org.gatehouse.photos;

import java.awt.image.BufferedImage;

/** Turns a picture the way it was held, by the eight orientations of EXIF. */
final class Upright {
    private Upright() {}

    /** @param orientation 1 to 8: where the stored first row and first column belong */
    static BufferedImage turn(BufferedImage stored, int orientation) {
        if (orientation == 1) return stored;
        boolean sideways = orientation >= 5;
        int width = sideways ? stored.getHeight() : stored.getWidth();
        int height = sideways ? stored.getWidth() : stored.getHeight();
        int[] from = new int[stored.getWidth() * stored.getHeight()];
        stored.getRaster().getDataElements(0, 0, stored.getWidth(), stored.getHeight(), from);
        int[] to = new int[from.length];
        int right = stored.getWidth() - 1;
        int bottom = stored.getHeight() - 1;
        for (int y = 0, at = 0; y < height; y++)
            for (int x = 0; x < width; x++, at++) {
                int column = switch (orientation) {
                    case 2, 3 -> right - x;
                    case 4 -> x;
                    case 5, 6 -> y;
                    default -> right - y;
                };
                int row = switch (orientation) {
                    case 2 -> y;
                    case 3, 4 -> bottom - y;
                    case 5, 8 -> x;
                    default -> bottom - x;
                };
                to[at] = from[row * stored.getWidth() + column];
            }
        BufferedImage upright = new BufferedImage(width, height, stored.getType());
        upright.getRaster().setDataElements(0, 0, width, height, to);
        return upright;
    }
}
