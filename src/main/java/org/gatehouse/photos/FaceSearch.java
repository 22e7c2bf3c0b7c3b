package org.gatehouse.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Which sizes and turns of a picture are searched, and how sure a find must be.
 *
 * @param longest long side of the largest level, in pixels
 * @param turnedLongest long side of the largest level that is searched turned by a quarter, 0 for none
 * @param overlap of tiles, in pixels
 * @param least score of the network that makes a place a candidate, from 0 to 1
 * @param turnedLeast the same on turned levels
 * @param threshold how sure a face must be, from 0 to 1
 */
record FaceSearch(int longest, int turnedLongest, int overlap, float least, float turnedLeast, float threshold) {
    /** As measured by {@code FaceFinderEvaluation}: misses are worse than boxes too many. */
    static final FaceSearch STANDARD = new FaceSearch(1280, 640, 80, 0.25f, 0.6f, 0.1f);

    /** Each level half the size of the one before, until one tile holds the whole, and one more. */
    List<FaceTile> tiles(BufferedImage image) {
        List<FaceTile> tiles = new ArrayList<>();
        int side = Math.max(image.getWidth(), image.getHeight());
        BufferedImage scaled = first(image);
        while (true) {
            double scale = (double) Math.max(scaled.getWidth(), scaled.getHeight()) / side;
            tiles.addAll(FaceLevel.of(scaled, scale, FaceLevel.Turn.UPRIGHT).tiles(overlap));
            if (Math.max(scaled.getWidth(), scaled.getHeight()) <= turnedLongest) {
                tiles.addAll(FaceLevel.of(scaled, scale, FaceLevel.Turn.RIGHT).tiles(overlap));
                tiles.addAll(FaceLevel.of(scaled, scale, FaceLevel.Turn.LEFT).tiles(overlap));
            }
            double fit = Math.min(
                    (double) FaceModel.TILE_WIDTH / scaled.getWidth(),
                    (double) FaceModel.TILE_HEIGHT / scaled.getHeight());
            // The last level is half a tile: a face that fills the whole picture is best known from there.
            if (fit >= 2) return tiles;
            double next = fit < 1 ? Math.max(0.5, fit) : 0.5;
            scaled =
                    AreaAverage.scale(scaled, (int) Math.floor(Math.max(scaled.getWidth(), scaled.getHeight()) * next));
        }
    }

    List<FaceCandidate> search(FaceTile tile, FaceModel.Desk desk) {
        boolean upright = tile.level().turn() == FaceLevel.Turn.UPRIGHT;
        return tile.search(desk, upright ? least : turnedLeast, overlap);
    }

    List<Face> faces(List<FaceCandidate> candidates, BufferedImage image) {
        return new FaceVote(candidates).faces(threshold, image.getWidth(), image.getHeight());
    }

    /** One that is small is not blown up: more is found in it as it is. */
    private BufferedImage first(BufferedImage image) {
        BufferedImage scaled = AreaAverage.scale(image, longest);
        if (!scaled.getColorModel().hasAlpha()) return scaled;
        BufferedImage opaque = new BufferedImage(scaled.getWidth(), scaled.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(scaled, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }
}
