package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The picture at one size and one turn, cut into tiles that overlap.
 *
 * @param rgb row by row
 * @param scale level pixels for one pixel of the picture
 * @param turn how the picture was turned for this level
 */
record FaceLevel(int[] rgb, int width, int height, double scale, Turn turn) {
    /** Which way up the picture lies. */
    enum Turn {
        UPRIGHT,
        RIGHT,
        LEFT
    }

    private static final float[] LEVELS = levels();

    /** What the network takes for a sample from 0 to 255. */
    private static float[] levels() {
        float[] levels = new float[256];
        for (int i = 0; i < levels.length; i++) levels[i] = (i - 127) / 128f;
        return levels;
    }

    static FaceLevel of(BufferedImage image, double scale, Turn turn) {
        BufferedImage turned = switch (turn) {
            case UPRIGHT -> image;
            case RIGHT -> Upright.turn(image, 6);
            case LEFT -> Upright.turn(image, 8);
        };
        int width = turned.getWidth();
        int height = turned.getHeight();
        int[] rgb = new int[width * height];
        turned.getRaster().getDataElements(0, 0, width, height, rgb);
        return new FaceLevel(rgb, width, height, scale, turn);
    }

    /** @param overlap in level pixels: a smaller face lies whole in one tile, wherever it is */
    List<FaceTile> tiles(int overlap) {
        List<FaceTile> tiles = new ArrayList<>();
        for (int y : starts(height, FaceModel.TILE_HEIGHT, overlap))
            for (int x : starts(width, FaceModel.TILE_WIDTH, overlap)) tiles.add(new FaceTile(this, x, y));
        return tiles;
    }

    private static int[] starts(int length, int tile, int overlap) {
        if (length <= tile) return new int[] {0};
        int count = (length - overlap + tile - overlap - 1) / (tile - overlap);
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) starts[i] = Math.round((float) i * (length - tile) / (count - 1));
        return starts;
    }

    /** Writes one tile as the network takes it; what lies beyond the picture is mid-grey. */
    void fill(int left, int top, float[] planes) {
        int plane = FaceModel.TILE_WIDTH * FaceModel.TILE_HEIGHT;
        int columns = Math.min(FaceModel.TILE_WIDTH, width - left);
        int rows = Math.min(FaceModel.TILE_HEIGHT, height - top);
        if (columns < FaceModel.TILE_WIDTH || rows < FaceModel.TILE_HEIGHT) Arrays.fill(planes, 0);
        for (int y = 0; y < rows; y++) {
            int from = (top + y) * width + left;
            int to = y * FaceModel.TILE_WIDTH;
            for (int x = 0; x < columns; x++, to++) {
                int pixel = rgb[from + x];
                planes[to] = LEVELS[pixel >> 16 & 0xFF];
                planes[to + plane] = LEVELS[pixel >> 8 & 0xFF];
                planes[to + 2 * plane] = LEVELS[pixel & 0xFF];
            }
        }
    }

    /** A rectangle of this level, where it lies in the upright picture. */
    FaceCandidate inPicture(double left, double top, double right, double bottom, float score) {
        return switch (turn) {
            case UPRIGHT -> new FaceCandidate(left / scale, top / scale, right / scale, bottom / scale, score, scale);
            case RIGHT ->
                new FaceCandidate(
                        top / scale, (width - right) / scale, bottom / scale, (width - left) / scale, score, scale);
            case LEFT ->
                new FaceCandidate(
                        (height - bottom) / scale, left / scale, (height - top) / scale, right / scale, score, scale);
        };
    }
}
